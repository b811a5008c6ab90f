// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/compare_order.h"

#include "app/cli/options.h"
#include "app/plan/text.h"

#include <charconv>

namespace threadloop {
namespace {

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
        problems.push_back({"", "name one file with --baseline, or two files"});
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
            return;
        }
        std::vector<UsedFile> used;
        for (const QString &file : order.files) {
            used.push_back({file, "what is compared"});
        }
        if (const std::optional<Problem> problem = clashOf({*order.json}, used)) {
            problems.push_back({"json", problem->message});
        }
    }
}

} // namespace

void describeComparison(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QStringLiteral(
        "Compares the runs of two files, cell by cell, the second with the first; or all cells of one file\n"
        "with one of them. The runs of a cell are its trials: --repeat makes several, and a verdict takes "
        "six\n"
        "on each side. It is faster, slower, equivalent or not shown. A file is what --json wrote, or "
        "latencies\n"
        "alone: an interval log or percentile distributions, as --hlog, --hgrm and other tools write them."));
    parser.addPositionalArgument(QStringLiteral("A"),
                                 QStringLiteral("Results, .hlog or .hgrm; the baseline of two."),
                                 QStringLiteral("A [B]"));
    const auto add = [&parser](const char *name, const char *description, const char *value) {
        parser.addOption(
            {QString::fromLatin1(name), QString::fromLatin1(description), QString::fromLatin1(value)});
    };
    add("baseline",
        "With one file: the cell to compare with, by words of its name, as in '/wait thread-pool'.", "cell");
    add("metric",
        "What is compared: reqs_per_sec, percent_of_ideal, mean, p50, p99, p99.9, max, service_p99, ... "
        "(reqs_per_sec; p50 of files without it).",
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

ComparisonOrder comparisonOrderFrom(const QCommandLineParser &parser, Problems &problems)
{
    ComparisonOrder order;
    readSources(parser, order, problems);
    readRules(parser, order, problems);
    readOutcome(parser, order, problems);
    return order;
}

} // namespace threadloop
