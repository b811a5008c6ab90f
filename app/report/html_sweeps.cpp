// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/number_text.h"
#include "app/report/cell_report.h"
#include "app/report/html_grid.h"
#include "app/report/html_tables.h"
#include "app/report/sweep_report.h"

namespace threadloop {

namespace {

HtmlRow sweepRow(const SweepCurve &curve, const SweepPoint &point)
{
    const std::string marks = trialMarks(point.summary);
    return {sweepValueText(curve.field, point.value),
            std::to_string(point.summary.trials),
            trialFigureText(point.summary.reqsPerSec, Quantity::Rate),
            point.percentOfIdeal ? trimmedNumber(*point.percentOfIdeal, 1) + " %" : htmlNothing,
            trialFigureText(point.summary.p50Ms, Quantity::Milliseconds),
            trialFigureText(point.summary.p99Ms, Quantity::Milliseconds),
            trialFigureText(point.summary.errors, Quantity::Count),
            point.limit.text,
            {marks, "warn"}};
}

} // namespace

void writeSweeps(HtmlWriter &writer, const RunResults &results)
{
    const std::vector<SweepCurve> curves = sweepCurvesOf(results);
    if (curves.empty())
        return;
    writer.open("section", {{"id", "sweeps"}}).element("h2", "Sweeps").line();
    for (const SweepCurve &curve : curves) {
        const std::string field(sweepFieldName(curve.field));
        writer.element("h3", curve.modeAndTarget + (curve.label.empty() ? "" : ", " + curve.label) +
                                 " over " + field);
        writer.element("p", kneeText(curve) + '.');
        std::vector<HtmlRow> rows;
        for (const SweepPoint &point : curve.points)
            rows.push_back(sweepRow(curve, point));
        writeGrid(writer,
                  {{field, HtmlColumn::Kind::Number},
                   {"Trials", HtmlColumn::Kind::Number},
                   {"reqs / sec", HtmlColumn::Kind::Number},
                   {"Of the ideal", HtmlColumn::Kind::Number},
                   {"p50", HtmlColumn::Kind::Number},
                   {"p99", HtmlColumn::Kind::Number},
                   {"Failed", HtmlColumn::Kind::Number},
                   {"What limited it", HtmlColumn::Kind::Words},
                   {"Doubtful trials"}},
                  rows);
    }
    writer.close().line();
}

} // namespace threadloop
