// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/json.h"

#include "app/plan/json_writer.h"
#include "app/report/cell_report.h"
#include "app/report/run_fields.h"
#include "app/report/sweep_report.h"

namespace threadloop {

std::string resultsToJson(const RunResults &results)
{
    std::string text = R"({"schema": 1, "runs": [)";
    for (const auto &result : results) {
        JsonWriter writer;
        writeRun(writer, *result);
        text += (result == results.front() ? "\n" : ",\n") + writer.text();
    }
    text += "\n],\n\"cells\": [";
    const std::vector<CellSummary> cells = summariesOf(results);
    for (const CellSummary &cell : cells) {
        JsonWriter writer;
        writeCell(writer, cell);
        text += (&cell == &cells.front() ? "\n" : ",\n") + writer.text();
    }
    text += "\n],\n\"sweeps\": [";
    const std::vector<SweepCurve> curves = sweepCurvesOf(results);
    for (const SweepCurve &curve : curves) {
        JsonWriter writer;
        writeSweep(writer, curve);
        text += (&curve == &curves.front() ? "\n" : ",\n") + writer.text();
    }
    return text + "\n]}\n";
}

std::string seriesToJson(std::span<const SeriesRow> rows)
{
    JsonWriter writer;
    writeSeries(writer, rows);
    return writer.take();
}

} // namespace threadloop
