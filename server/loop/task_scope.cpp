// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/loop/task_scope.h"

namespace threadloop {

/// A coroutine that nobody awaits: it starts at once and frees itself at its end.
struct TaskScope::Root
{
    struct promise_type
    {
        static void *operator new(std::size_t bytes) { return FramePool::allocate(bytes); }
        static void operator delete(void *frame, std::size_t bytes) noexcept
        {
            FramePool::release(frame, bytes);
        }
        Root get_return_object() const noexcept { return {}; }
        std::suspend_never initial_suspend() const noexcept { return {}; }
        std::suspend_never final_suspend() const noexcept { return {}; }
        void return_void() const noexcept {}
        void unhandled_exception() const noexcept { std::terminate(); } // only a throwing callback gets here
    };
};

TaskScope::Root TaskScope::run(TaskScope &scope, Task<void> task)
{
    std::exception_ptr failure;
    try {
        co_await task;
    } catch (...) {
        failure = std::current_exception();
    }
    if (failure && scope.m_onFailure) {
        scope.m_onFailure(failure);
    }
    scope.ended();
}

void TaskScope::spawn(Task<void> task)
{
    ++m_running;
    run(*this, std::move(task));
}

void TaskScope::ended()
{
    --m_running;
    if (m_running == 0 && m_onEmpty) {
        m_onEmpty();
    }
}

} // namespace threadloop
