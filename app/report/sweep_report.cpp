// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/sweep_report.h"

#include "app/measure/number_text.h"
#include "app/plan/field_writer.h"
#include "app/report/cell_report.h"
#include "app/report/display.h"
#include "app/report/markdown.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace threadloop {

namespace {

using SweepRow = std::array<std::string, 6>;

/// The median alone: intervals are told with the cells.
std::string medianText(const TrialFigure &figure, Quantity quantity)
{
    return figure.median ? displayFigure(*figure.median, quantity) : std::string("-");
}

SweepRow headOf(const SweepCurve &curve)
{
    return {std::string(sweepFieldName(curve.field)), "reqs / sec", "p99", "of the ideal", "limit", ""};
}

SweepRow rowOf(const SweepCurve &curve, const SweepPoint &point)
{
    return {sweepValueText(curve.field, point.value),
            medianText(point.summary.reqsPerSec, Quantity::Rate),
            medianText(point.summary.p99Ms, Quantity::Milliseconds),
            point.percentOfIdeal ? trimmedNumber(*point.percentOfIdeal, 1) + " %" : std::string("-"),
            point.limit.text.empty() ? std::string("-") : point.limit.text,
            trialMarks(point.summary)};
}

std::string headlineOf(const SweepCurve &curve)
{
    const SweepPoint &front = curve.points.front();
    std::string text = "sweep of " + std::string(sweepFieldName(curve.field)) + ": " + curve.modeAndTarget;
    if (!curve.label.empty())
        text += ", " + curve.label;
    if (front.summary.trials > 1)
        text += " (medians of " + std::to_string(front.summary.trials) + ")";
    return text;
}

std::string kneeValueText(const SweepCurve &curve)
{
    if (curve.field == SweepField::Delay || curve.field == SweepField::Rate)
        return sweepValueText(curve.field, curve.knee->at);
    return std::to_string(std::llround(curve.knee->at)); // of these there is no fraction
}

std::string riseText(const SweepCurve &curve)
{
    const std::string level = shortNumber(curve.knee->level);
    const std::string slope = shortNumber(curve.knee->slope);
    switch (curve.field) {
    case SweepField::Delay:
        return level + " reqs / sec below, falling with the delay above";
    case SweepField::Rate:
        return slope + " of each request asked for is reached up to there, " + level + " reqs / sec beyond";
    case SweepField::Concurrency:
    case SweepField::Threads:
    case SweepField::Workers:
        break;
    }
    return slope + " reqs / sec for each up to there, " + level + " beyond";
}

/// A knee of doubtful points is as doubtful.
std::string doubtOf(const SweepCurve &curve)
{
    const auto count = [&](std::uint64_t CellSummary::*number) {
        return std::count_if(curve.points.begin(), curve.points.end(),
                             [&](const SweepPoint &point) { return point.summary.*number > 0; });
    };
    const auto invalid = count(&CellSummary::invalid);
    const auto tooShort = count(&CellSummary::shortTrials);
    std::string text;
    if (invalid > 0)
        text += "; doubtful: " + std::to_string(invalid) + " of its points have invalid runs";
    if (tooShort > 0)
        text += std::string(text.empty() ? "; doubtful: " : ", ") + std::to_string(tooShort) +
                (invalid > 0 ? " short ones" : " of its points have runs too short for a verdict");
    return text;
}

void writeKnee(FieldWriter &writer, const SweepCurve &curve)
{
    writer.key("knee");
    if (!curve.knee) {
        writer.nullObject({"at", "slope", "level", "rule"});
        return;
    }
    writer.beginObject();
    writer.member("at", curve.knee->at);
    writer.member("slope", curve.knee->slope);
    writer.member("level", curve.knee->level);
    writer.member("rule", "intersection of the linear rise and the plateau");
    writer.endObject();
}

} // namespace

std::string sweepValueText(SweepField field, double value)
{
    return field == SweepField::Delay ? displayMs(value) : trimmedNumber(value, 3);
}

std::string kneeText(const SweepCurve &curve)
{
    if (!curve.knee)
        return "no knee: the throughput does not rise and then stay" + doubtOf(curve);
    return "knee at " + kneeValueText(curve) + ": " + riseText(curve) +
           " (where rise and plateau intersect)" + doubtOf(curve);
}

std::vector<std::string> sweepLines(const std::vector<SweepCurve> &curves)
{
    std::vector<std::string> lines;
    for (const SweepCurve &curve : curves) {
        lines.push_back(headlineOf(curve));
        std::vector<SweepRow> rows{headOf(curve)};
        for (const SweepPoint &point : curve.points)
            rows.push_back(rowOf(curve, point));
        std::array<std::size_t, 4> widths{};
        for (const SweepRow &row : rows) {
            for (std::size_t i = 0; i < widths.size(); ++i)
                widths[i] = std::max(widths[i], row[i].size());
        }
        for (const SweepRow &row : rows) {
            std::string line;
            for (std::size_t i = 0; i < widths.size(); ++i)
                line += std::string(widths[i] - row[i].size(), ' ') + row[i] + " | ";
            lines.push_back(line + row[4] + (row[5].empty() ? "" : " | " + row[5]));
        }
        lines.push_back(kneeText(curve));
    }
    return lines;
}

std::string sweepsToMarkdown(const std::vector<SweepCurve> &curves)
{
    std::string text;
    for (const SweepCurve &curve : curves) {
        const SweepRow head = headOf(curve);
        std::vector<std::vector<std::string>> rows;
        for (const SweepPoint &point : curve.points) {
            SweepRow row = rowOf(curve, point);
            row[5] = row[5].empty() ? "-" : row[5];
            rows.emplace_back(row.begin(), row.end());
        }
        text += (text.empty() ? "" : "\n") + markdownText(headlineOf(curve)) + "\n\n" +
                markdownTable({head[0], head[1], head[2], head[3], head[4], "doubtful"}, rows) + '\n' +
                kneeText(curve) + '\n';
    }
    return text;
}

void writeSweep(FieldWriter &writer, const SweepCurve &curve)
{
    writer.beginObject();
    writer.member("field", curve.field == SweepField::Delay ? std::string_view("delay_ms")
                                                            : sweepFieldName(curve.field));
    writer.member("series", std::string_view(curve.modeAndTarget));
    writer.member("label", std::string_view(curve.label));
    writer.key("points").beginArray();
    for (const SweepPoint &point : curve.points) {
        writer.beginObject();
        writer.member("value", point.value);
        writer.member("cell", std::string_view(point.summary.cell));
        writer.member("trials", point.summary.trials);
        writer.member("invalid", point.summary.invalid);
        writer.member("short", point.summary.shortTrials);
        writer.member("reqs_per_sec", point.summary.reqsPerSec.median);
        writer.member("p50_ms", point.summary.p50Ms.median);
        writer.member("p99_ms", point.summary.p99Ms.median);
        writer.member("ideal_reqs_per_sec", point.idealReqsPerSec);
        writer.member("percent_of_ideal", point.percentOfIdeal);
        writer.key("limit").beginObject();
        writer.member("kind", limitKindName(point.limit.kind));
        writer.member("text", std::string_view(point.limit.text));
        writer.endObject();
        writer.endObject();
    }
    writer.endArray();
    writeKnee(writer, curve);
    writer.endObject();
}

} // namespace threadloop
