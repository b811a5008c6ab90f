// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/child_process.h"

#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace threadloop::test {

ChildProcess::ChildProcess(const std::string &program, const std::vector<std::string> &arguments,
                           const std::string &outputFile)
{
    std::vector<std::string> texts{program};
    texts.insert(texts.end(), arguments.begin(), arguments.end());
    std::vector<char *> pointers;
    for (std::string &text : texts) {
        pointers.push_back(text.data());
    }
    pointers.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, outputFile.c_str(),
                                       O_WRONLY | O_CREAT | O_APPEND, 0600);
    ::posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO);
    if (::posix_spawn(&m_process, program.c_str(), &actions, nullptr, pointers.data(), environ) != 0) {
        m_process = 0;
    }
    ::posix_spawn_file_actions_destroy(&actions);
}

ChildProcess::~ChildProcess()
{
    if (isStarted()) {
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
    }
}

void ChildProcess::signal(int number) const
{
    if (isStarted()) {
        ::kill(m_process, number);
    }
}

int ChildProcess::wait()
{
    int status = -1;
    if (isStarted()) {
        ::waitpid(m_process, &status, 0);
    }
    m_process = 0;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace threadloop::test
