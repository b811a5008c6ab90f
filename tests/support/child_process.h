// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <sys/types.h>
#include <vector>

namespace threadloop::test {

/// A program that runs beside a test and ends with this object, by its process id.
///
/// Started by posix_spawn(3) instead of QProcess, whose vfork the thread sanitizer takes for a fork of this
/// process and then refuses every further thread.
class ChildProcess
{
public:
    /// `program` is a path; its output goes to `outputFile`, from both streams. A pipe's end may
    /// be named there, as /dev/fd/N.
    ChildProcess(const std::string &program, const std::vector<std::string> &arguments,
                 const std::string &outputFile = "/dev/null");
    /// Kills it and waits for its end.
    ~ChildProcess();
    ChildProcess(const ChildProcess &) = delete;
    ChildProcess &operator=(const ChildProcess &) = delete;

    bool isStarted() const { return m_process > 0; }
    void signal(int number) const;
    /// Blocks until it has ended: its exit status; -1 when a signal ended it.
    int wait();

private:
    pid_t m_process = 0;
};

} // namespace threadloop::test
