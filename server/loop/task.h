// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/loop/frame_pool.h"

#include <coroutine>
#include <exception>
#include <optional>
#include <utility>

namespace threadloop {

template <class T = void>
class Task;

namespace detail {

/// What every task's promise shares: pooled frames, the waiting parent, the stored exception.
///
/// No symmetric transfer: g++ 12 turns it into a tail call only at -O2, so that a loop over a million ready
/// awaits overflows the stack in debug and sanitizer builds. Instead the awaiter runs the child inline and
/// tells by its boolean whether the parent has to wait; a child that did suspend resumes its parent from its
/// final suspend point.
class TaskPromiseBase
{
public:
    static void *operator new(std::size_t bytes) { return FramePool::allocate(bytes); }
    static void operator delete(void *frame, std::size_t bytes) noexcept { FramePool::release(frame, bytes); }

    std::suspend_always initial_suspend() noexcept { return {}; }

    struct FinalAwaiter
    {
        bool await_ready() const noexcept { return false; }
        template <class Promise>
        void await_suspend(std::coroutine_handle<Promise> self) const noexcept
        {
            // The parent may destroy this frame before `resume` returns: nothing of it is touched afterwards.
            if (const std::coroutine_handle<> parent = self.promise().m_parent; parent) {
                parent.resume();
            }
        }
        void await_resume() const noexcept {}
    };
    FinalAwaiter final_suspend() noexcept { return {}; }

    void unhandled_exception() noexcept { m_exception = std::current_exception(); }
    void setParent(std::coroutine_handle<> parent) { m_parent = parent; }

protected:
    void rethrow() const
    {
        if (m_exception) {
            std::rethrow_exception(m_exception);
        }
    }

private:
    std::coroutine_handle<> m_parent;
    std::exception_ptr m_exception;
};

template <class T>
class TaskPromise : public TaskPromiseBase
{
public:
    Task<T> get_return_object() noexcept;
    template <class Value>
    void return_value(Value &&value)
    {
        m_value.emplace(std::forward<Value>(value));
    }
    T takeResult()
    {
        rethrow();
        return std::move(*m_value);
    }

private:
    std::optional<T> m_value;
};

template <>
class TaskPromise<void> : public TaskPromiseBase
{
public:
    Task<void> get_return_object() noexcept;
    void return_void() noexcept {}
    void takeResult() const { rethrow(); }
};

} // namespace detail

/// A lazy coroutine that yields one T (or throws). It starts when it is awaited, runs inline until it first
/// suspends, and belongs to one thread. Await it at most once. A started task must have finished before it is
/// destroyed.
template <class T>
class [[nodiscard]] Task
{
public:
    using promise_type = detail::TaskPromise<T>;

    Task(Task &&other) noexcept
        : m_handle(std::exchange(other.m_handle, nullptr))
        , m_started(other.m_started)
    {}
    Task(const Task &) = delete;
    Task &operator=(Task &&) = delete;
    Task &operator=(const Task &) = delete;
    ~Task()
    {
        if (m_handle) {
            m_handle.destroy();
        }
    }

    /// Runs the task until it first suspends, and returns whether it has finished. Call at most once, before
    /// `co_await`: for callers that want to do something else before they wait.
    bool start()
    {
        m_started = true;
        m_handle.resume();
        return m_handle.done();
    }

    class Awaiter
    {
    public:
        Awaiter(std::coroutine_handle<promise_type> child, bool started)
            : m_child(child)
            , m_started(started)
        {}

        bool await_ready() const noexcept { return m_started && m_child.done(); }
        bool await_suspend(std::coroutine_handle<> parent) const
        {
            if (!m_started) {
                m_child.resume();
                if (m_child.done()) {
                    return false;
                }
            }
            m_child.promise().setParent(parent);
            return true;
        }
        T await_resume() const { return m_child.promise().takeResult(); }

    private:
        std::coroutine_handle<promise_type> m_child;
        bool m_started;
    };

    Awaiter operator co_await() const noexcept { return Awaiter(m_handle, m_started); }

private:
    friend promise_type;
    explicit Task(std::coroutine_handle<promise_type> handle)
        : m_handle(handle)
    {}

    std::coroutine_handle<promise_type> m_handle;
    bool m_started = false;
};

namespace detail {

template <class T>
Task<T> TaskPromise<T>::get_return_object() noexcept
{
    return Task<T>(std::coroutine_handle<TaskPromise>::from_promise(*this));
}

inline Task<void> TaskPromise<void>::get_return_object() noexcept
{
    return Task<void>(std::coroutine_handle<TaskPromise>::from_promise(*this));
}

} // namespace detail
} // namespace threadloop
