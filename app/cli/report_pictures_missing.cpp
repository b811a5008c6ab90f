// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/report_pictures.h"

namespace threadloop {

DrawnPictures drawPictures(const RunResults &, const std::string &)
{
    return {{}, "There are no charts: this threadloop was built without them (THREADLOOP_GUI=OFF)."};
}

} // namespace threadloop
