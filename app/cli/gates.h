// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "app/measure/gate.h"
#include "app/measure/run_result.h"
#include "app/plan/problem.h"

#include <QCommandLineParser>
#include <vector>

namespace threadloop {

/// The conditions of `run --fail-if`, under which a command fails although its runs were made. Main thread.
class Gates
{
public:
    /// --fail-if, which may be repeated.
    static void addOption(QCommandLineParser &parser);
    /// The gates as given; appends a problem for each that cannot be read.
    static Gates readFrom(const QCommandLineParser &parser, Problems &problems);

    Gates() = default;
    explicit Gates(std::vector<Gate> gates)
        : m_gates(std::move(gates))
    {}

    /// Holds each cell's trials against the gates. Says of each broken gate where and by what it is, on one
    /// line. Returns the exit status: that of a
    /// broken gate, or `status`, the one without gates, in which failed requests count for nothing where a
    /// gate on errors allows them.
    int judge(const RunResults &results, int status, Console &console) const;

private:
    std::vector<Gate> m_gates;
};

} // namespace threadloop
