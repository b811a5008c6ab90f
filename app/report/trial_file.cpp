// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/trial_file.h"

#include "app/report/hgrm.h"
#include "app/report/hlog.h"
#include "app/report/json.h"
#include "server/metrics/histogram.h"

#include <QByteArray>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <string_view>

namespace threadloop {

namespace {

/// The format by the first line that is neither empty nor a comment.
std::optional<TrialFormat> formatOf(std::string_view text)
{
    std::optional<TrialFormat> fromComments;
    while (!text.empty()) {
        const std::string_view whole = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(whole.size() + 1, text.size()));
        std::string_view line = whole;
        line.remove_prefix(std::min(line.find_first_not_of(" \t\r"), line.size()));
        if (line.starts_with("#[Histogram log format version"))
            return TrialFormat::IntervalLog;
        if (line.starts_with("#[Cell: "))
            fromComments = TrialFormat::Distribution; // of runs without latencies, when no table follows
        if (line.empty() || line.starts_with('#'))
            continue;
        if (line.starts_with('{'))
            return TrialFormat::Results;
        if (line.starts_with("Value"))
            return TrialFormat::Distribution;
        const bool isRow = line.starts_with('"') || line.find(',') != std::string_view::npos;
        return isRow ? std::optional(TrialFormat::IntervalLog) : std::nullopt;
    }
    return fromComments;
}

/// By the number of samples, and by the time where it is known.
bool isTooShort(std::uint64_t samples, double seconds = std::numeric_limits<double>::max())
{
    SelfCheckEvidence evidence;
    evidence.durationSeconds = seconds;
    evidence.samples = samples;
    return validityOf(evidence).isShort;
}

/// A run of which only the latencies are known.
RunResult runNamed(const std::string &cell, const std::string &label, std::uint32_t trial,
                   const RunMarks &marks)
{
    RunResult run;
    run.cell = cell;
    run.label = label;
    run.trial = trial;
    run.validity.objections = marks.objections;
    run.stopReason = marks.stopReason;
    return run;
}

RunResult runOf(const TaggedLatencies &tag, const IntervalLog &log, const std::string &name)
{
    RunResult run = runNamed(tag.cell.empty() ? name : tag.cell, tag.label, tag.trial, tag.marks);
    if (log.isOurs && log.startedAt) // then its rows count from there
        run.startedAt = *log.startedAt + std::chrono::milliseconds(std::llround(tag.startSeconds * 1e3));
    run.latency = summarise(tag.histogram);
    run.latencies = std::make_shared<const Histogram>(tag.histogram);
    run.throughput.durationSeconds = tag.seconds;
    if (tag.seconds > 0)
        run.throughput.reqsPerSec = static_cast<double>(tag.histogram.count()) / tag.seconds;
    run.validity.isShort = tag.marks.isShort || isTooShort(tag.histogram.count(), tag.seconds);
    return run;
}

Parsed<TrialFile> fromIntervalLog(std::string_view text, const std::string &name)
{
    const Parsed<IntervalLog> log = intervalLogFrom(text);
    if (!log)
        return ParseError{log.error()};
    RunResults runs;
    bool isTimed = true;
    for (const TaggedLatencies &tag : log->tags) {
        isTimed = isTimed && tag.seconds > 0;
        runs.push_back(std::make_shared<const RunResult>(runOf(tag, *log, name)));
    }
    TrialFile file{TrialFormat::IntervalLog, log->isOurs, cellsOf(runs)};
    for (CellTrials &cell : file.cells)
        cell.detail = isTimed ? TrialDetail::LatenciesAndRate : TrialDetail::Latencies;
    return file;
}

std::optional<LatencySummary> latencySummaryOf(const PercentileTable &table)
{
    if (table.lines.empty())
        return std::nullopt;
    const auto at = [&](double quantile) { return *table.valueAt(quantile); };
    LatencySummary summary;
    summary.min = at(0);
    summary.mean = table.mean.value_or(0); // not told without both, see detailOf()
    summary.stddev = table.stddev.value_or(0);
    summary.p50 = at(0.50);
    summary.p75 = at(0.75);
    summary.p90 = at(0.90);
    summary.p95 = at(0.95);
    summary.p99 = at(0.99);
    summary.p999 = at(0.999);
    summary.max = table.max.value_or(at(1));
    return summary;
}

/// What all tables tell.
TrialDetail detailOf(const std::vector<PercentileTable> &tables)
{
    const bool haveMoments = std::all_of(tables.begin(), tables.end(), [](const PercentileTable &table) {
        return table.lines.empty() || (table.mean && table.stddev);
    });
    return haveMoments ? TrialDetail::Latencies : TrialDetail::Percentiles;
}

/// Service times belong to the run whose response times precede them.
bool isServiceOf(const PercentileTable &table, const std::vector<RunResult> &runs)
{
    return table.isServiceTime && !runs.empty() && runs.back().cell == table.cell &&
           runs.back().label == table.label && runs.back().trial == table.trial && !runs.back().schedule;
}

Parsed<TrialFile> fromDistribution(std::string_view text, const std::string &name)
{
    const Parsed<std::vector<PercentileTable>> tables = percentileTablesFrom(text);
    if (!tables)
        return ParseError{tables.error()};
    std::vector<RunResult> runs;
    for (const PercentileTable &table : *tables) {
        if (isServiceOf(table, runs)) {
            runs.back().schedule.emplace().service = latencySummaryOf(table);
            continue;
        }
        if (table.isServiceTime)
            return ParseError{"service times of '" + table.cell + "' without its latencies"};
        RunResult &run = runs.emplace_back(
            runNamed(table.cell.empty() ? name : table.cell, table.label, table.trial, table.marks));
        run.latency = latencySummaryOf(table);
        run.validity.isShort = table.marks.isShort || isTooShort(table.count);
    }
    RunResults shared;
    for (RunResult &run : runs)
        shared.push_back(std::make_shared<const RunResult>(std::move(run)));
    const bool isUnitKnown = std::all_of(tables->begin(), tables->end(),
                                         [](const PercentileTable &table) { return table.isMilliseconds; });
    TrialFile file{TrialFormat::Distribution, isUnitKnown, cellsOf(shared)};
    for (CellTrials &cell : file.cells)
        cell.detail = detailOf(*tables);
    return file;
}

Parsed<TrialFile> fromResults(const QByteArray &content)
{
    const Parsed<RunResults> results = resultsFromJson(content);
    if (!results)
        return ParseError{results.error()};
    return TrialFile{TrialFormat::Results, true, cellsOf(*results)};
}

Parsed<TrialFile> fromFormat(TrialFormat format, const QByteArray &content, const std::string &name)
{
    const std::string_view text(content.data(), static_cast<std::size_t>(content.size()));
    switch (format) {
    case TrialFormat::Results:
        return fromResults(content);
    case TrialFormat::IntervalLog:
        return fromIntervalLog(text, name);
    case TrialFormat::Distribution:
        return fromDistribution(text, name);
    }
    return ParseError{};
}

} // namespace

Parsed<TrialFile> trialFileFrom(const QByteArray &content, const std::string &name)
{
    const std::string_view text(content.data(), static_cast<std::size_t>(content.size()));
    const std::optional<TrialFormat> format = formatOf(text);
    if (!format)
        return ParseError{"it holds neither results nor an interval log nor a percentile distribution"};
    Parsed<TrialFile> file = fromFormat(*format, content, name);
    if (file && file->cells.empty())
        return ParseError{"it holds no runs"};
    return file;
}

} // namespace threadloop
