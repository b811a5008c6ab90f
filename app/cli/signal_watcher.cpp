// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/signal_watcher.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace threadloop {
namespace {

int s_pipe[2] = {-1, -1};
std::atomic<int> s_caught = 0;

void onSignal(int number)
{
    if (s_caught.fetch_add(1) > 0) {
        ::_exit(128 + number);
    }
    const int error = errno;
    const auto byte = static_cast<unsigned char>(number);
    [[maybe_unused]] const ssize_t written = ::write(s_pipe[1], &byte, 1);
    errno = error;
}

void handle(int number, void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    ::sigaction(number, &action, nullptr);
}

} // namespace

SignalWatcher::SignalWatcher(std::function<void(int)> caught)
{
    s_caught = 0;
    if (::pipe2(s_pipe, O_CLOEXEC | O_NONBLOCK) == 0) {
        m_notifier = std::make_unique<QSocketNotifier>(s_pipe[0], QSocketNotifier::Read);
        QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(),
                         [caught = std::move(caught)] {
                             unsigned char number = 0;
                             if (::read(s_pipe[0], &number, 1) == 1) {
                                 caught(number);
                             }
                         });
        handle(SIGINT, onSignal);
        handle(SIGTERM, onSignal);
    }
}

SignalWatcher::~SignalWatcher()
{
    handle(SIGINT, SIG_DFL);
    handle(SIGTERM, SIG_DFL);
    m_notifier.reset();
    for (int &end : s_pipe) {
        ::close(end);
        end = -1;
    }
}

} // namespace threadloop
