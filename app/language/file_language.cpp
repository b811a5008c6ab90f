// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/file_language.h"

namespace threadloop {
namespace {

int depth = 0;

} // namespace

FileLanguage::FileLanguage()
{
    ++depth;
}

FileLanguage::~FileLanguage()
{
    --depth;
}

bool FileLanguage::isSpoken()
{
    return depth > 0;
}

} // namespace threadloop
