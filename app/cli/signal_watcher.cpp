// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/signal_watcher.h"

#include <array>
#include <cerrno>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace threadloop {
namespace {

sigset_t endingSignals()
{
    sigset_t set;
    ::sigemptyset(&set);
    ::sigaddset(&set, SIGINT);
    ::sigaddset(&set, SIGTERM);
    return set;
}

} // namespace

SignalWatcher::SignalWatcher(std::function<void(int)> caught)
{
    const sigset_t set = endingSignals();
    ::pthread_sigmask(SIG_BLOCK, &set, &m_maskBefore);
    m_signals = FileDescriptor(::signalfd(-1, &set, SFD_CLOEXEC));
    m_caught = FileDescriptor(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    m_end = FileDescriptor(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    if (!m_signals || !m_caught || !m_end) { // out of descriptors: a signal shall at least end the process
        ::pthread_sigmask(SIG_SETMASK, &m_maskBefore, nullptr);
        return;
    }
    m_notifier = std::make_unique<QSocketNotifier>(m_caught.get(), QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(),
                     [this, caught = std::move(caught)] {
                         std::uint64_t number = 0;
                         if (::read(m_caught.get(), &number, sizeof number) == sizeof number) {
                             caught(static_cast<int>(number));
                         }
                     });
    m_thread = std::thread([this] { watch(); });
}

SignalWatcher::~SignalWatcher()
{
    if (!m_thread.joinable()) {
        return;
    }
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t written = ::write(m_end.get(), &one, sizeof one);
    m_thread.join();
    m_notifier.reset();
    ::pthread_sigmask(SIG_SETMASK, &m_maskBefore, nullptr);
}

void SignalWatcher::watch() const
{
    ::pthread_setname_np(::pthread_self(), "signals");
    bool isSecond = false;
    std::array<pollfd, 2> awaited{{{m_signals.get(), POLLIN, 0}, {m_end.get(), POLLIN, 0}}};
    for (;;) {
        if (::poll(awaited.data(), awaited.size(), -1) < 0) {
            if (errno == EINTR) {
                continue;
            }
            return;
        }
        signalfd_siginfo info{};
        // Signals first: one that is left pending would kill the process once its mask is as before.
        if (awaited[0].revents == 0 || ::read(m_signals.get(), &info, sizeof info) != sizeof info) {
            if (awaited[1].revents != 0) {
                return;
            }
            continue;
        }
        if (isSecond) {
            ::_exit(128 + static_cast<int>(info.ssi_signo));
        }
        isSecond = true;
        const std::uint64_t number = info.ssi_signo;
        [[maybe_unused]] const ssize_t written = ::write(m_caught.get(), &number, sizeof number);
    }
}

} // namespace threadloop
