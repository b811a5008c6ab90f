// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/gates.h"

#include "app/cli/exit_status.h"
#include "app/measure/number_text.h"
#include "app/report/display.h"

#include <algorithm>

namespace threadloop {
namespace {

const QString kFailIf = QStringLiteral("fail-if");

/// "153 ms in event-loop /wait n=100 c=100".
std::string breachText(const Gate &gate, const GateOutcome &outcome, const RunResult &result)
{
    std::string text;
    if (!outcome.value) {
        text = outcome.whyNone;
    } else if (gate.isShare) {
        text = shortNumber(*outcome.value) + " %";
    } else {
        text = displayFigure(*outcome.value, gate.metric->quantity);
    }
    return text + " in " + result.cell +
           (result.trial > 1 ? ", trial " + std::to_string(result.trial) : std::string());
}

/// Where the gate is broken; empty when it is not.
std::string breachesOf(const Gate &gate, const RunResults &results)
{
    std::string text;
    for (const auto &result : results) {
        if (const GateOutcome outcome = evaluate(gate, *result); outcome.isBroken) {
            text += (text.empty() ? "" : "; ") + breachText(gate, outcome, *result);
        }
    }
    return text;
}

} // namespace

void Gates::addOption(QCommandLineParser &parser)
{
    parser.addOption(
        {kFailIf,
         QStringLiteral("End with status 4 if this holds for a run: 'p99 > 100ms', 'reqs_per_sec < 500', "
                        "'errors > 0.1%'; may be repeated."),
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
    bool isBroken = false;
    bool judgesErrors = false;
    for (const Gate &gate : m_gates) {
        judgesErrors = judgesErrors || gate.judgesErrors();
        if (const std::string breaches = breachesOf(gate, results); !breaches.empty()) {
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
