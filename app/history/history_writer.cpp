// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/history_writer.h"

#include "app/history/database.h"
#include "app/history/partial_result.h"
#include "app/history/process_mark.h"
#include "app/history/run_rows.h"

#include <algorithm>
#include <utility>

#include <pthread.h>
#include <sched.h>
#include <sys/resource.h>
#include <unistd.h>

namespace threadloop {

namespace {

constexpr std::chrono::seconds writeEvery{1};
constexpr int niceness = 10;

/// Whoever makes load goes first: this thread pushes nobody from a core, whatever priority the process was
/// given, and gets a tenth of one that is wanted otherwise. It needs about a hundredth. Of the calling
/// thread; a refusal leaves it as it was, which may disturb the load and loses nothing.
void giveWay()
{
    const sched_param none{};
    ::pthread_setschedparam(::pthread_self(), SCHED_BATCH, &none);
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), niceness);
}

} // namespace

/// The database, the run under way, and finished ones that could not be written yet. Of the writer's thread.
class HistoryWriter::Store
{
public:
    Store(const QString &path, const Listener &listener)
        : m_path(path)
        , m_listener(listener)
    {}

    void carryOut(Begin &command)
    {
        m_run = {};
        m_start = std::move(command.start);
        // Where nothing can be written, the end of a run is the time to try again: the load does not wait.
        m_isBehind = m_hasFailed || !attempt([&] {
                         m_run.number = insertRun(*m_database, m_start, StoredState::Running, m_process);
                     });
    }

    void carryOut(Finish &command)
    {
        m_run.result = std::move(command.result);
        m_late.push_back(std::exchange(m_run, {}));
        storeLate();
    }

    void write(const Snapshot &snapshot)
    {
        m_isBehind = m_isBehind || !attempt([&] {
                         const RunResult result = partialResult(m_start, snapshot);
                         const std::vector<SeriesRow> rows = newRows(snapshot.series);
                         m_database->inTransaction([&] {
                             appendSeries(*m_database, *m_run.number, m_run.writtenRows, rows);
                             putHistograms(*m_database, *m_run.number, result);
                             updateRun(*m_database, *m_run.number, result, StoredState::Running);
                         });
                         m_run.writtenRows += rows.size();
                     });
    }

    /// Writes the finished runs that are not, oldest first, until one cannot be.
    void storeLate()
    {
        while (!m_late.empty() && attempt([&] { complete(m_late.front()); }))
            m_late.pop_front();
        if (m_late.empty() && std::exchange(m_hasFailed, false))
            m_listener({.error = {}, .asideName = {}, .isStoringAgain = true});
    }

private:
    struct Run
    {
        std::optional<std::int64_t> number; ///< unset: it has no row yet
        std::size_t writtenRows = 0;        ///< of its series
        std::shared_ptr<const RunResult> result;
    };

    /// False when it failed, which is told once.
    template <typename Work>
    bool attempt(Work work)
    {
        if (!open())
            return false;
        try {
            work();
            return true;
        } catch (const DatabaseFailure &failure) {
            fail({HistoryError::Kind::Failed, m_path.toStdString(), failure.what()});
            return false;
        }
    }

    bool open()
    {
        if (m_database)
            return true;
        auto opened = Database::open(m_path);
        if (auto *error = std::get_if<HistoryError>(&opened)) {
            fail(std::move(*error));
            return false;
        }
        m_database = std::get<std::unique_ptr<Database>>(std::move(opened));
        if (m_database->asideName())
            m_listener({.error = {}, .asideName = m_database->asideName()});
        return true;
    }

    void fail(HistoryError error)
    {
        if (!std::exchange(m_hasFailed, true))
            m_listener({.error = std::move(error), .asideName = {}});
    }

    void complete(const Run &run) const
    {
        const RunResult &result = *run.result;
        const std::span<const SeriesRow> rows = result.series;
        m_database->inTransaction([&] {
            const std::int64_t number =
                run.number ? *run.number : insertRun(*m_database, result, StoredState::Finished, m_process);
            appendSeries(*m_database, number, run.writtenRows,
                         rows.subspan(std::min(run.writtenRows, rows.size())));
            putHistograms(*m_database, number, result);
            updateRun(*m_database, number, result, StoredState::Finished);
        });
    }

    /// Those that are not written yet: a long run has many more.
    std::vector<SeriesRow> newRows(const Series &series) const
    {
        std::vector<SeriesRow> rows;
        for (std::size_t index = m_run.writtenRows; index < series.size(); ++index)
            rows.push_back(series[index]);
        return rows;
    }

    const QString &m_path;
    const Listener &m_listener;
    const std::string m_process = processMark();
    std::unique_ptr<Database> m_database;
    bool m_hasFailed = false; // and was told
    RunResult m_start;        // of the run under way, as the next two
    Run m_run;
    bool m_isBehind = false; // it is written as a whole when it has ended
    std::deque<Run> m_late;
};

HistoryWriter::HistoryWriter(QString path, Listener listener)
    : m_path(std::move(path))
    , m_listener(std::move(listener))
    , m_thread([this] { work(); })
{}

HistoryWriter::~HistoryWriter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_arrived.notify_one();
    m_thread.join();
}

void HistoryWriter::begin(RunResult start)
{
    post(Begin{std::move(start)});
}

void HistoryWriter::progress(std::shared_ptr<const Snapshot> snapshot)
{
    const std::lock_guard lock(m_mutex); // nobody is woken: the thread looks once a second
    m_snapshot = std::move(snapshot);
}

void HistoryWriter::finish(std::shared_ptr<const RunResult> result)
{
    post(Finish{std::move(result)});
}

bool HistoryWriter::awaitIdle(std::chrono::nanoseconds timeout)
{
    std::unique_lock lock(m_mutex);
    return m_idle.wait_for(lock, timeout, [this] { return m_commands.empty() && !m_isWriting; });
}

void HistoryWriter::post(Command command)
{
    {
        const std::lock_guard lock(m_mutex);
        m_snapshot.reset(); // what is in it, a result has too
        m_commands.push_back(std::move(command));
    }
    m_arrived.notify_one();
}

void HistoryWriter::work()
{
    ::pthread_setname_np(::pthread_self(), "history");
    giveWay();
    Store store(m_path, m_listener);
    std::unique_lock lock(m_mutex);
    while (!m_isEnding || !m_commands.empty()) {
        m_arrived.wait_for(lock, writeEvery, [this] { return m_isEnding || !m_commands.empty(); });
        std::optional<Command> command;
        if (!m_commands.empty()) {
            command = std::move(m_commands.front());
            m_commands.pop_front();
        }
        const std::shared_ptr<const Snapshot> snapshot =
            command ? nullptr : std::exchange(m_snapshot, nullptr);
        m_isWriting = true;
        lock.unlock();
        if (command)
            std::visit([&store](auto &which) { store.carryOut(which); }, *command);
        else if (snapshot)
            store.write(*snapshot);
        lock.lock();
        m_isWriting = false;
        if (m_commands.empty())
            m_idle.notify_all();
    }
    lock.unlock();
    store.storeLate();
}

} // namespace threadloop
