// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/report_pictures.h"

#include "app/charts/report_charts.h"

#include <QApplication>

namespace threadloop {

DrawnPictures drawPictures(const RunResults &results, const std::string &baseline)
{
    if (qobject_cast<QApplication *>(QCoreApplication::instance()) == nullptr) {
        return {{}, "There are no charts: this program runs without what draws them."};
    }
    ReportCharts charts = reportCharts(results, baseline);
    return {std::move(charts.pictures), std::move(charts.omitted)};
}

} // namespace threadloop
