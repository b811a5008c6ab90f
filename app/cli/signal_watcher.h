// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSocketNotifier>
#include <functional>
#include <memory>

namespace threadloop {

/// Turns SIGINT and SIGTERM into a call in the main thread; a second one ends the process at once with 128 +
/// its number. At most one object at a time, in the main thread.
class SignalWatcher
{
public:
    /// `caught` gets the signal's number, once.
    explicit SignalWatcher(std::function<void(int)> caught);
    ~SignalWatcher();
    SignalWatcher(const SignalWatcher &) = delete;
    SignalWatcher &operator=(const SignalWatcher &) = delete;

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace threadloop
