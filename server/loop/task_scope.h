// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/loop/task.h"

#include <cstddef>
#include <functional>

namespace threadloop {

/// Runs root tasks and counts them, so that their owner knows when the last one has ended. One thread.
/// Root tasks catch everything: an exception that leaves one is handed to `onFailure` (or dropped where there
/// is none). The scope must outlive its tasks: end it only when `isEmpty()`.
class TaskScope
{
public:
    /// Starts the task at once and owns it until it has finished.
    void spawn(Task<void> task);
    std::size_t size() const { return m_running; }
    bool isEmpty() const { return m_running == 0; }

    /// Called in the loop's thread each time the last running task has ended.
    void setOnEmpty(std::function<void()> onEmpty) { m_onEmpty = std::move(onEmpty); }
    void setOnFailure(std::function<void(std::exception_ptr)> onFailure)
    {
        m_onFailure = std::move(onFailure);
    }

private:
    struct Root;
    static Root run(TaskScope &scope, Task<void> task);
    void ended();

    std::size_t m_running = 0;
    std::function<void()> m_onEmpty;
    std::function<void(std::exception_ptr)> m_onFailure;
};

} // namespace threadloop
