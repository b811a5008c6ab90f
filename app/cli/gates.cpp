// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/gates.h"

#include "app/cli/exit_status.h"
#include "app/measure/cell_trials.h"
#include "app/measure/number_text.h"
#include "app/report/display.h"

#include <algorithm>

namespace threadloop {
namespace {

const QString kFailIf = QStringLiteral("fail-if");

/// "the median of 6 trials": what a value of several trials is.
std::string poolingText(const Gate &gate, std::size_t trials)
{
    const std::string all = countOf(trials, "trial");
    switch (gate.pooling()) {
    case Pooling::Median:
        return "the median of " + all;
    case Pooling::Sum:
        return "all " + all;
    case Pooling::Least:
        return "the least of " + all;
    }
    return {};
}

/// ": trial 3: the client itself was busy 95 % of the time", the first of those that the gate is about.
std::string firstObjection(const CellTrials &cell)
{
    for (const auto &run : cell.runs) {
        if (const std::vector<std::string> objections = objectionsTo(*run); !objections.empty()) {
            const std::string trial =
                cell.runs.size() > 1 ? "trial " + std::to_string(run->trial) + ": " : "";
            return ": " + trial + objections.front();
        }
    }
    return {};
}

/// "2 of 6 trials in event-loop /wait n=100 c=100: trial 3: ...".
std::string markText(const Gate &gate, const GateOutcome &outcome, const CellTrials &cell)
{
    const std::size_t trials = cell.runs.size();
    const std::string which =
        trials > 1 ? shortNumber(*outcome.value) + " of " + countOf(trials, "trial") : std::string("the run");
    return which + " in " + cell.cell +
           (gate.subject == GateSubject::Validity ? firstObjection(cell) : std::string());
}

/// "153 ms in event-loop /wait n=100 c=100", "153 ms, the median of 6 trials, in ...".
std::string breachText(const Gate &gate, const GateOutcome &outcome, const CellTrials &cell)
{
    if (gate.subject != GateSubject::Figure) {
        return markText(gate, outcome, cell);
    }
    const std::size_t trials = cell.runs.size();
    std::string text;
    if (!outcome.value) {
        text = outcome.whyNone;
    } else if (gate.isShare) {
        text = shortNumber(*outcome.value) + " %";
    } else {
        text = displayFigure(*outcome.value, gate.metric->quantity);
    }
    if (trials > 1) {
        text += outcome.value
                    ? ", " + poolingText(gate, trials) + ','
                    : ", in " + std::to_string(outcome.without) + " of " + countOf(trials, "trial") + ',';
    }
    return text + " in " + cell.cell;
}

/// Where the gate is broken; empty when it is not.
std::string breachesOf(const Gate &gate, const std::vector<CellTrials> &cells)
{
    std::string text;
    for (const CellTrials &cell : cells) {
        if (const GateOutcome outcome = evaluate(gate, cell.runs); outcome.isBroken) {
            text += (text.empty() ? "" : "; ") + breachText(gate, outcome, cell);
        }
    }
    return text;
}

} // namespace

void Gates::addOption(QCommandLineParser &parser)
{
    parser.addOption(
        {kFailIf,
         QStringLiteral("End with status 4 if this holds for a cell: 'p99 > 100ms', 'reqs_per_sec < 500', "
                        "'errors > 0.1%', or that it is 'invalid' or 'short'. Of several trials the "
                        "median counts, of failures the sum. May be repeated."),
         QStringLiteral("condition")});
}

Gates Gates::readFrom(const QCommandLineParser &parser, Problems &problems)
{
    std::vector<Gate> gates;
    for (const QString &text : parser.values(kFailIf)) {
        if (const Parsed<Gate> gate = parseGate(text.toStdString())) {
            gates.push_back(*gate);
        } else {
            problems.push_back({kFailIf.toStdString(), "'" + text.toStdString() + "': " + gate.error()});
        }
    }
    return Gates(std::move(gates));
}

int Gates::judge(const RunResults &results, int status, Console &console) const
{
    const std::vector<CellTrials> cells = cellsOf(results);
    bool isBroken = false;
    bool judgesErrors = false;
    for (const Gate &gate : m_gates) {
        judgesErrors = judgesErrors || gate.judgesErrors();
        if (const std::string breaches = breachesOf(gate, cells); !breaches.empty()) {
            console.error("gate broken: " + gate.text + ": " + breaches);
            isBroken = true;
        }
    }
    if (isBroken) {
        return exit_status::gateBroken;
    }
    return judgesErrors && status == exit_status::someFailed ? exit_status::ok : status;
}

} // namespace threadloop
