// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/loop/clock.h"

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>

namespace threadloop {

/// What computing has to pass through: open, or an interpreter lock as CPython has one.
///
/// The lock follows CPython's `take_gil` and `drop_gil` (Python/ceval_gil.c, since 3.2): who waits asks for
/// it after the switch interval, 5 ms; the holder notices at its next `breathe()` and passes it on. Who lets
/// go around a system call has to queue up again afterwards, behind a computing thread for up to 5 ms: the
/// convoy effect (bpo-7946). One difference: the lock goes to who has waited longest, while CPython only
/// wakes the waiters, one of which usually, but not always, is faster than the system call. This makes the
/// effect reproducible on every machine. An open gate costs one predictable branch. All functions: any
/// thread.
class ComputeGate
{
public:
    enum class Kind { Open, InterpreterLock };
    static constexpr std::chrono::milliseconds kSwitchInterval{5};

    explicit ComputeGate(Kind kind)
        : m_kind(kind)
    {}
    ComputeGate(const ComputeGate &) = delete;
    ComputeGate &operator=(const ComputeGate &) = delete;

    Kind kind() const { return m_kind; }

    /// Blocks until the caller holds the gate. Not recursive.
    void enter()
    {
        if (m_kind == Kind::InterpreterLock) {
            acquire();
        }
    }
    /// The caller holds the gate and lets go of it.
    void leave()
    {
        if (m_kind == Kind::InterpreterLock) {
            release();
        }
    }
    /// Called by computing code every few microseconds: passes the gate on when another thread has asked for
    /// it.
    void breathe()
    {
        if (m_dropRequested.load(std::memory_order_relaxed)) {
            passOn();
        }
    }

    /// Holds the gate for a scope.
    class Inside
    {
    public:
        explicit Inside(ComputeGate &gate)
            : m_gate(gate)
        {
            m_gate.enter();
        }
        ~Inside() { m_gate.leave(); }
        Inside(const Inside &) = delete;
        Inside &operator=(const Inside &) = delete;

    private:
        ComputeGate &m_gate;
    };

    /// Lets go of the gate for a scope: around a sleep or a system call. A null gate is an open one.
    class Outside
    {
    public:
        explicit Outside(ComputeGate *gate)
            : m_gate(gate)
        {
            if (m_gate != nullptr) {
                m_gate->leave();
            }
        }
        ~Outside()
        {
            if (m_gate != nullptr) {
                m_gate->enter();
            }
        }
        Outside(const Outside &) = delete;
        Outside &operator=(const Outside &) = delete;

    private:
        ComputeGate *m_gate;
    };

private:
    struct Waiting
    {
        std::condition_variable granted;
        bool isGranted = false;
    };

    void acquire();
    void release();
    void passOn();
    void waitInLine(std::unique_lock<std::mutex> &lock, Waiting &self);
    void handOver();

    const Kind m_kind;
    std::atomic<bool> m_dropRequested = false;
    std::mutex m_mutex;
    bool m_held = false;           // guarded by m_mutex
    std::uint64_t m_switches = 0;  // guarded by m_mutex
    std::deque<Waiting *> m_queue; // guarded by m_mutex; the longest waiting first
};

} // namespace threadloop
