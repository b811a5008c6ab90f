// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/json_writer.h"
#include "app/report/comparison_report.h"
#include "app/report/verdict_text.h"

namespace threadloop {

namespace {

void writeInterval(FieldWriter &writer, const std::optional<ConfidenceInterval> &interval)
{
    writer.key("interval");
    if (!interval) {
        writer.nullObject({"low", "high", "coverage"});
        return;
    }
    writer.beginObject();
    writer.member("low", interval->low);
    writer.member("high", interval->high);
    writer.member("coverage", interval->coverage);
    writer.endObject();
}

/// The trials that carry no verdict, and why.
void writeDoubtful(FieldWriter &writer, const CellTrials &cell)
{
    writer.key("invalid").beginArray();
    for (const auto &run : cell.runs) {
        const std::string objections = objectionsText(*run);
        if (objections.empty())
            continue;
        writer.beginObject();
        writer.member("trial", run->trial);
        writer.member("text", objections);
        writer.endObject();
    }
    writer.endArray();
    writer.key("short").beginArray();
    for (const auto &run : cell.runs) {
        if (run->validity.isShort)
            writer.value(run->trial);
    }
    writer.endArray();
}

void writeSide(FieldWriter &writer, const std::string &source, const CellTrials &cell,
               const ComparisonSide &side)
{
    writer.beginObject();
    writer.member("source", source);
    writer.member("cell", cell.cell);
    writer.key("runs").beginArray();
    for (const auto &run : cell.runs)
        writer.value(run->id.empty() ? std::nullopt : std::optional(std::string_view(run->id)));
    writer.endArray();
    writer.key("trials").beginArray();
    for (const double trial : side.trials)
        writer.value(trial);
    writer.endArray();
    writeDoubtful(writer, cell);
    writer.member("median", medianOf(side.trials));
    writeInterval(writer, medianInterval(side.trials));
    writer.endObject();
}

void writeRecord(FieldWriter &writer, const ComparisonRecord &record)
{
    const Comparison &comparison = record.comparison;
    writer.beginObject();
    writer.member("metric", record.metric->name);
    writer.member("margin", record.rules.margin);
    writer.member("paired", record.rules.paired);
    writer.member("seed", record.rules.seed);
    writer.key("baseline");
    writeSide(writer, record.baselineSource, record.cells.baseline, record.baseline);
    writer.key("candidate");
    writeSide(writer, record.candidateSource, record.cells.candidate, record.candidate);
    writer.member("ratio", comparison.ratio);
    writeInterval(writer, comparison.interval);
    writer.member("verdict", verdictName(comparison.verdict));
    writer.key("reason");
    if (comparison.doubt == Doubt::None)
        writer.null();
    else
        writer.value(doubtName(comparison.doubt));
    const std::string forced = forcedText(record);
    const std::string explanation = comparison.doubt == Doubt::None ? forced : explanationOf(record);
    writer.member("forced", !forced.empty());
    writer.member("explanation",
                  explanation.empty() ? std::nullopt : std::optional(std::string_view(explanation)));
    writer.endObject();
}

} // namespace

std::string comparisonJson(const std::vector<ComparisonRecord> &records)
{
    std::string text = R"({"schema": 1, "comparisons": [)";
    for (const ComparisonRecord &record : records) {
        JsonWriter writer;
        writeRecord(writer, record);
        text += (&record == &records.front() ? "\n" : ",\n") + writer.text();
    }
    return text + "\n]}\n";
}

} // namespace threadloop
