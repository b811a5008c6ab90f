// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/c_locale.h"

#include <clocale>

namespace threadloop {

void keepPlainCLocale()
{
    for (const int category : {LC_NUMERIC, LC_MESSAGES, LC_TIME}) {
        std::setlocale(category, "C");
    }
}

} // namespace threadloop
