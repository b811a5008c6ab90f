// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/compare_cells.h"
#include "app/cli/compare_order.h"
#include "app/cli/console.h"
#include "app/cli/exit_status.h"
#include "app/cli/options.h"
#include "app/report/comparison_report.h"
#include "app/report/file_writer.h"

namespace threadloop {
namespace {

const QString kCompare = QStringLiteral("compare");

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
    std::vector<CellPair> pairs = pairsToCompare(order, console);
    const Metric *const metric = pairs.empty() ? nullptr : metricToCompare(order, pairs, console);
    if (metric == nullptr) {
        return exit_status::couldNot;
    }
    std::vector<ComparisonRecord> records;
    for (CellPair &pair : pairs) {
        records.push_back(recordOf(std::move(pair), *metric, order.rules));
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
    Problems problems;
    const ComparisonOrder order = comparisonOrderFrom(parser, problems);
    return problems.empty() ? compareAsOrdered(order) : refuseUsage(kCompare, problems);
}

} // namespace threadloop
