// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "app/cli/options.h"
#include "app/measure/run_result.h"
#include "app/report/html.h"

#include <string>
#include <vector>

namespace threadloop {

/// The files, or the standard output, that a command's results go to as a whole. Main thread.
class Outputs
{
public:
    Outputs(OutputOptions options, Console &console)
        : m_options(std::move(options))
        , m_console(console)
    {}

    /// Whether every file can be written; complains about those that cannot. Asked before the first request.
    bool areWritable() const;
    /// Whether standard output carries one of the outputs, and therefore nothing else.
    bool takeStandardOutput() const;
    bool showDetails() const { return m_options.details.value_or(m_console.outputIsTerminal()); }

    /// Says what follows from the runs: as indented lines of standard output where details are shown, else as
    /// notes, because standard output has a line a run then.
    void explain(const std::vector<std::string> &lines, Console &console) const;

    /// The page tells this before the runs, from now on.
    void add(ReportSubject subject) { m_subjects.push_back(std::move(subject)); }

    /// Writes them all, and says what could not be written; false then.
    bool write(const RunResults &results);

private:
    OutputOptions m_options;
    std::vector<ReportSubject> m_subjects;
    Console &m_console;
};

} // namespace threadloop
