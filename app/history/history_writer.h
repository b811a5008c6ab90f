// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/history_error.h"
#include "app/measure/run_result.h"
#include "app/measure/snapshot.h"

#include <QString>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <variant>

namespace threadloop {

/// What the writer has to tell.
struct HistoryNote
{
    std::optional<HistoryError> error = {}; ///< runs cannot be stored; that is tried again after each
    std::optional<QString> asideName = {};  ///< a damaged history was renamed to this, and a new one begun
    bool isStoringAgain = false;            ///< after an error; those in between are stored now as well
};

/// Stores runs while they are made: a row at the start, once a second what has come since, the rest at the
/// end. After a crash at most the last second is missing. What cannot be written is kept, and tried again
/// after each run and at the end.
///
/// Thread: any; calls return at once and never wait for the disk. The database belongs to a thread of the
/// writer's own, which opens it at the first run.
class HistoryWriter
{
public:
    using Listener = std::function<void(HistoryNote)>;

    /// `listener` is called in the writer's thread, and no more after the destructor.
    HistoryWriter(QString path, Listener listener);
    /// Writes everything that was handed over, and joins.
    ~HistoryWriter();
    HistoryWriter(const HistoryWriter &) = delete;
    HistoryWriter &operator=(const HistoryWriter &) = delete;

    /// A run begins: `start` has its id, cell, trial, label, start time, plan, environment and ideal. One run
    /// at a time.
    void begin(RunResult start);
    /// Blocks until all that was handed over is written, but no longer than `timeout`; false then.
    bool awaitIdle(std::chrono::nanoseconds timeout);
    /// The run goes on; of several that come within a second, the last one is written.
    void progress(std::shared_ptr<const Snapshot> snapshot);
    /// The run has ended.
    void finish(std::shared_ptr<const RunResult> result);

private:
    class Store;
    struct Begin
    {
        RunResult start;
    };
    struct Finish
    {
        std::shared_ptr<const RunResult> result;
    };
    using Command = std::variant<Begin, Finish>;

    void work();
    void post(Command command);

    const QString m_path;
    const Listener m_listener;
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::condition_variable m_idle;
    std::deque<Command> m_commands;             // guarded by m_mutex
    std::shared_ptr<const Snapshot> m_snapshot; // guarded by m_mutex: the newest that was not written
    bool m_isWriting = false;                   // guarded by m_mutex
    bool m_isEnding = false;                    // guarded by m_mutex
    std::thread m_thread;                       // last: it uses all of the above
};

} // namespace threadloop
