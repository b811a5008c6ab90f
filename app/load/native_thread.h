// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <pthread.h>

namespace threadloop {

/// A thread with a stack of a chosen size, which std::thread cannot have: a thousand of them are cheap.
/// Signals are blocked in it, so that they reach the main thread and interrupt no system call here.
/// Owned by one thread, which joins it.
class NativeThread
{
public:
    static constexpr std::size_t smallStackBytes = 512 * 1024;

    NativeThread() = default;
    /// Joins.
    ~NativeThread() { join(); }
    NativeThread(const NativeThread &) = delete;
    NativeThread &operator=(const NativeThread &) = delete;

    /// Runs `body` on a new thread. Returns 0, or the errno for which there is none (EAGAIN). `name`: at most
    /// 15 characters, as process tools show it. Call at most once.
    int start(const char *name, std::function<void()> body);
    /// Blocks until the body has returned. Does nothing without a thread, or when repeated.
    void join();

private:
    pthread_t m_thread{};
    bool m_isRunning = false;
    const char *m_name = "";
    std::function<void()> m_body;
};

} // namespace threadloop
