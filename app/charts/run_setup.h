// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <memory>
#include <optional>
#include <vector>

namespace threadloop {

struct Plan;
struct RunResult;
struct ServerEnvironment;

// How a run was set up, in the words of a chart: "10 000 requests", "C = 100", "40 threads", "2 workers".

QString stopRuleText(const Plan &plan);
QString concurrencyText(const Plan &plan);

/// The server's settings but for its delay; empty for a foreign server.
QString threadsText(const std::optional<ServerEnvironment> &server);
QString workersText(const std::optional<ServerEnvironment> &server);
QString lockText(const std::optional<ServerEnvironment> &server);

/// "500 req/s", "500 req/s, Poisson"; empty for a closed loop.
QString pacingText(const Plan &plan);
/// "ramp-up 1 s, warm-up 2 s", or empty.
QString phasesText(const Plan &plan);
/// "new connections", or empty.
QString connectionsText(const Plan &plan);
/// "2 client loops", or empty.
QString loopsText(const Plan &plan);
/// "delay 50 ms"; empty for a foreign server.
QString delayText(const std::optional<ServerEnvironment> &server);

/// What is sent and awaited, one text each: "POST", "Accept: */*, X-A: b" or empty, "body of 120 bytes" or
/// empty, "expects 2xx", "timeout 30 s".
QStringList requestTexts(const Plan &plan);

/// "beside /fib/42", or empty.
QString backgroundText(const Plan &plan);

/// The setup of all the runs in two lines for a picture's foot: what is requested how, then where and when.
/// What differs among them is listed. Empty without runs.
QStringList setupLines(const std::vector<std::shared_ptr<const RunResult>> &runs);

/// The first of the lines, for plans that have no result yet.
QString planLine(const std::vector<const Plan *> &plans);

} // namespace threadloop
