// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace threadloop {

/// Asks what runs on one loop to end early: every waiter is woken once and sees `isCancelled()`. One thread.
/// Coroutines are never destroyed while suspended; they are resumed as cancelled and run to their end.
class Cancellation
{
public:
    /// Something that can be woken by a cancellation. It must leave the list before it dies.
    class Waiter
    {
    public:
        /// Called once, after the waiter left the list.
        using Cancelled = void (*)(Waiter &);
        explicit Waiter(Cancelled cancelled)
            : m_cancelled(cancelled)
        {}
        Waiter(const Waiter &) = delete;
        Waiter &operator=(const Waiter &) = delete;

    private:
        friend class Cancellation;
        Cancelled m_cancelled;
        Waiter *m_next = nullptr;
        Waiter *m_previous = nullptr;
        bool m_listed = false;
    };

    Cancellation() = default;
    Cancellation(const Cancellation &) = delete;
    Cancellation &operator=(const Cancellation &) = delete;

    bool isCancelled() const { return m_cancelled; }
    /// Wakes every waiter. A waiter may destroy this object only if it is the last one.
    void cancel();
    /// Makes the object usable again for the next piece of work; there must be no waiter.
    void reset() { m_cancelled = false; }

    void add(Waiter &waiter);
    void remove(Waiter &waiter);

private:
    Waiter *m_first = nullptr;
    bool m_cancelled = false;
};

} // namespace threadloop
