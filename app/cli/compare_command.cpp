// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/exit_status.h"
#include "app/cli/options.h"
#include "app/cli/result_file.h"
#include "app/measure/number_text.h"
#include "app/plan/text.h"
#include "app/report/comparison_report.h"
#include "app/report/file_writer.h"

#include <algorithm>
#include <charconv>

namespace threadloop {
namespace {

const QString kCompare = QStringLiteral("compare");

/// What was asked for.
struct ComparisonOrder
{
    QStringList files;                   ///< one, or the baseline's and the candidate's
    std::optional<std::string> baseline; ///< the words of a cell's name, with one file
    const Metric *metric = metricNamed("reqs_per_sec");
    ComparisonRules rules;
    std::vector<Verdict> failIf;
    std::optional<QString> json;
};

void describeComparison(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QStringLiteral(
        "Compares the runs of two files that --json wrote, cell by cell, the second with the first; or all\n"
        "cells of one file with one of them. The runs of a cell are its trials: --repeat makes several, and\n"
        "a verdict takes six on each side. It is faster, slower, equivalent or not shown."));
    parser.addPositionalArgument(QStringLiteral("A.json"), QStringLiteral("Results; the baseline of two."),
                                 QStringLiteral("A.json [B.json]"));
    const auto add = [&parser](const char *name, const char *description, const char *value) {
        parser.addOption(
            {QString::fromLatin1(name), QString::fromLatin1(description), QString::fromLatin1(value)});
    };
    add("baseline",
        "With one file: the cell to compare with, by words of its name, as in '/wait thread-pool'.", "cell");
    add("metric",
        "What is compared: reqs_per_sec, percent_of_ideal, mean, p50, p99, p99.9, max, ... "
        "(reqs_per_sec).",
        "name");
    add("margin", "Difference that does not matter (3%).", "percent");
    add("fail-if",
        "End with status 4 on a verdict: faster, slower, equivalent or not-shown; several with commas, "
        "may be repeated.",
        "verdict");
    add("seed", "Of the random numbers in the intervals (1).", "number");
    add("json", "Write the comparisons as JSON; - for standard output, which then carries that alone.",
        "file");
    parser.addOption(
        {QStringLiteral("force"), QStringLiteral("Draw verdicts from invalid and short runs, too.")});
}

/// "3%" and no other unit: 3 alone might be taken for a factor.
std::optional<double> marginFrom(const std::string &text)
{
    double percent = 0;
    const auto [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), percent, std::chars_format::fixed);
    const bool isWhole = error == std::errc() && std::string_view(end, text.data() + text.size()) == "%";
    return isWhole && percent >= 0 && percent < 100 ? std::optional(percent / 100) : std::nullopt;
}

void readSources(const QCommandLineParser &parser, ComparisonOrder &order, Problems &problems)
{
    order.files = parser.positionalArguments();
    if (const QString key = QStringLiteral("baseline"); parser.isSet(key)) {
        order.baseline = parser.value(key).toStdString();
    }
    if (order.files.isEmpty() || order.files.size() > 2) {
        problems.push_back({"", "name one file with --baseline, or two files that --json wrote"});
    } else if (order.files.size() == 1 && !order.baseline) {
        problems.push_back(
            {"baseline", "name the cell to compare with, as in --baseline '/wait thread-pool'"});
    } else if (order.files.size() == 2 && order.baseline) {
        problems.push_back({"baseline", "is for one file; of two, the first is the baseline"});
    }
}

void readRules(const QCommandLineParser &parser, ComparisonOrder &order, Problems &problems)
{
    if (const QString key = QStringLiteral("metric"); parser.isSet(key)) {
        const std::string name = parser.value(key).toStdString();
        order.metric = metricNamed(name);
        if (order.metric == nullptr) {
            problems.push_back({"metric", "'" + name + "' is none of " + metricNames()});
        } else if (order.metric->quantity == Quantity::Count) {
            problems.push_back(
                {"metric", "'" + name + "' is a count, which has no ratio; use run --fail-if"});
        }
    }
    if (const QString key = QStringLiteral("margin"); parser.isSet(key)) {
        const std::string text = parser.value(key).toStdString();
        const std::optional<double> margin = marginFrom(text);
        if (!margin) {
            problems.push_back({"margin", "'" + text + "' is no share such as 3%, from 0% to below 100%"});
        }
        order.rules.margin = margin.value_or(order.rules.margin);
    }
    if (const QString key = QStringLiteral("seed"); parser.isSet(key)) {
        const std::string text = parser.value(key).toStdString();
        const auto seed = parseWhole<std::uint64_t>(text);
        if (!seed) {
            problems.push_back({"seed", "'" + text + "' is no whole number"});
        }
        order.rules.seed = seed.value_or(order.rules.seed);
    }
    order.rules.force = parser.isSet(QStringLiteral("force"));
}

void readOutcome(const QCommandLineParser &parser, ComparisonOrder &order, Problems &problems)
{
    for (const QString &value : parser.values(QStringLiteral("fail-if"))) {
        const std::string text = value.toStdString();
        for (const std::string_view name : splitAtCommas(text)) {
            if (const std::optional<Verdict> verdict = verdictFromName(name)) {
                order.failIf.push_back(*verdict);
            } else {
                problems.push_back({"fail-if", "'" + std::string(name) +
                                                   "' is none of faster, slower, equivalent and not-shown"});
            }
        }
    }
    if (const QString key = QStringLiteral("json"); parser.isSet(key)) {
        order.json = parser.value(key);
        if (order.json->isEmpty()) {
            problems.push_back({"json", "needs a file name, or - for standard output"});
        } else if (order.files.contains(*order.json)) {
            problems.push_back({"json", "'" + order.json->toStdString() + "' is what is compared"});
        }
    }
}

/// The cells of each file; complains about those that cannot be read, and is shorter then.
std::vector<std::vector<CellTrials>> readCells(const QStringList &files, Console &console)
{
    std::vector<std::vector<CellTrials>> cells;
    for (const QString &file : files) {
        if (const Parsed<RunResults> results = readResults(file)) {
            cells.push_back(cellsOf(*results));
        } else {
            console.error("compare: cannot read '" + file.toStdString() + "': " + results.error());
        }
    }
    return cells;
}

std::string listOf(const std::vector<CellTrials> &cells)
{
    std::string list;
    for (const CellTrials &cell : cells) {
        list += (list.empty() ? "'" : ", '") + cell.cell + "'";
    }
    return list;
}

/// Each other cell of the file with the baseline; complains when there is not exactly one baseline.
std::vector<CellPair> pairsWithin(const std::vector<CellTrials> &cells, const std::string &words,
                                  Console &console)
{
    const std::vector<CellTrials> named = cellsNamed(cells, words);
    if (named.size() != 1) {
        console.error(named.empty() ? "compare: no cell is called '" + words + "'; there are " + listOf(cells)
                                    : "compare: '" + words + "' may be " + listOf(named));
        return {};
    }
    std::vector<CellPair> pairs;
    for (const CellTrials &cell : cells) {
        if (cell.cell != named.front().cell) {
            pairs.push_back({named.front(), cell});
        }
    }
    if (pairs.empty()) {
        console.error("compare: there is no other cell to compare with the baseline");
    }
    return pairs;
}

/// The cells of two files that belong together; complains when there are none, and notes who stays alone.
std::vector<CellPair> pairsAcross(const std::vector<CellTrials> &baselines,
                                  const std::vector<CellTrials> &candidates, Console &console)
{
    std::vector<CellPair> pairs = pairsOf(baselines, candidates);
    if (pairs.empty()) {
        console.error("compare: the files have no cell in common: " + listOf(baselines) + " and " +
                      listOf(candidates));
        return pairs;
    }
    const auto noteThoseWithout = [&](const std::vector<CellTrials> &cells, CellTrials CellPair::*side) {
        for (const CellTrials &cell : cells) {
            if (std::none_of(pairs.begin(), pairs.end(),
                             [&](const CellPair &pair) { return (pair.*side).cell == cell.cell; })) {
                console.note("compare: '" + cell.cell + "' is in one of the files alone");
            }
        }
    };
    noteThoseWithout(baselines, &CellPair::baseline);
    noteThoseWithout(candidates, &CellPair::candidate);
    return pairs;
}

/// Shows the comparisons where they were asked for; false when they could not be delivered.
bool deliver(const ComparisonOrder &order, const std::vector<ComparisonRecord> &records, Console &console)
{
    const bool jsonAlone = order.json == QStringLiteral("-");
    if (order.json && !jsonAlone) {
        if (const auto error = writeFile(*order.json, comparisonJson(records))) {
            console.error("compare: cannot write '" + error->path + "': " + error->reason);
            return false;
        }
    }
    if (!console.result(jsonAlone ? comparisonJson(records) : comparisonText(records))) {
        console.complainOfLostResults();
        return false;
    }
    return true;
}

/// Says which of the verdicts that must not be there are; true when one is.
bool isGateBroken(const std::vector<Verdict> &failIf, const std::vector<ComparisonRecord> &records,
                  Console &console)
{
    bool isBroken = false;
    for (const Verdict verdict : failIf) {
        std::string where;
        for (const ComparisonRecord &record : records) {
            if (record.comparison.verdict == verdict) {
                where += (where.empty() ? "" : "; ") + record.cells.candidate.cell + " (ratio " +
                         ratioText(record.comparison) + ")";
            }
        }
        if (!where.empty()) {
            console.error("gate broken: " + std::string(verdictName(verdict)) + ": " + where);
            isBroken = true;
        }
    }
    return isBroken;
}

int compareAsOrdered(const ComparisonOrder &order)
{
    Console console(false);
    const std::vector<std::vector<CellTrials>> cells = readCells(order.files, console);
    if (cells.size() != static_cast<std::size_t>(order.files.size())) {
        return exit_status::couldNot;
    }
    std::vector<CellPair> pairs = order.baseline ? pairsWithin(cells.front(), *order.baseline, console)
                                                 : pairsAcross(cells.front(), cells.back(), console);
    if (pairs.empty()) {
        return exit_status::couldNot;
    }
    std::vector<ComparisonRecord> records;
    for (CellPair &pair : pairs) {
        records.push_back(recordOf(std::move(pair), *order.metric, order.rules));
        records.back().baselineSource = order.files.first().toStdString();
        records.back().candidateSource = order.files.last().toStdString();
    }
    if (!deliver(order, records, console)) {
        return exit_status::couldNot;
    }
    return isGateBroken(order.failIf, records, console) ? exit_status::gateBroken : exit_status::ok;
}

} // namespace

int compareCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    describeComparison(parser);
    if (const Parsing parsing = parseArguments(parser, kCompare, arguments); !parsing.goOn) {
        return parsing.status;
    }
    ComparisonOrder order;
    Problems problems;
    readSources(parser, order, problems);
    readRules(parser, order, problems);
    readOutcome(parser, order, problems);
    return problems.empty() ? compareAsOrdered(order) : refuseUsage(kCompare, problems);
}

} // namespace threadloop
