// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/version/version.h"

namespace threadloop {

std::string_view versionNumber()
{
    return THREADLOOP_VERSION;
}

std::string versionText()
{
    std::string text(versionNumber());
    text += " (";
    text += revision().empty() ? std::string_view("unknown revision") : revision();
    return text += ')';
}

} // namespace threadloop
