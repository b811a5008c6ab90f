// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/line_data.h"

namespace threadloop {

double shareOf(LineRole role)
{
    switch (role) {
    case LineRole::Raw:
        return 0.3;
    case LineRole::Previous:
        return 0.34;
    case LineRole::Service:
        return 0.5;
    case LineRole::P99:
        return 0.42;
    case LineRole::P90:
        return 0.68;
    case LineRole::Main:
        return 1;
    }
    return 1;
}

} // namespace threadloop
