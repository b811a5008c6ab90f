// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/loop/file_descriptor.h"

#include <QSocketNotifier>
#include <csignal>
#include <functional>
#include <memory>
#include <thread>

namespace threadloop {

/// Turns SIGINT and SIGTERM into a call in the main thread; a second one ends the process at once with 128 +
/// its number, however busy the main thread is. At most one object at a time, made in the main thread before
/// the threads that work: they take over its mask, and a thread of its own waits for the signals, so that no
/// handler interrupts any other.
class SignalWatcher
{
public:
    /// `caught` gets the signal's number, once.
    explicit SignalWatcher(std::function<void(int)> caught);
    ~SignalWatcher();
    SignalWatcher(const SignalWatcher &) = delete;
    SignalWatcher &operator=(const SignalWatcher &) = delete;

private:
    void watch() const;

    sigset_t m_maskBefore{};
    FileDescriptor m_signals; // signalfd(2)
    FileDescriptor m_caught;  // eventfd(2): the number of the first signal
    FileDescriptor m_end;     // eventfd(2)
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::thread m_thread;
};

} // namespace threadloop
