// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/html.h"

namespace threadloop {

/// The charts of a page, and what is to be said of those that are missing.
struct DrawnPictures
{
    ReportPictures pictures;
    std::string whyNone; ///< as HtmlOptions has it
};

/// Draws what the page shows of the results. Takes time: not while something is measured. Main thread, under
/// the application of makeDrawingApplication(), else there are none. Built without the window: none, which
/// is said.
DrawnPictures drawPictures(const RunResults &results, const std::string &baseline);

} // namespace threadloop
