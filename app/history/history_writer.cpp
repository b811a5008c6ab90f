// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/history_writer.h"

#include "app/history/database.h"
#include "app/history/partial_result.h"
#include "app/history/process_mark.h"
#include "app/history/run_rows.h"

#include <algorithm>

#include <pthread.h>
#include <sched.h>
#include <sys/resource.h>
#include <unistd.h>

namespace threadloop {

namespace {

constexpr std::chrono::seconds writeEvery{1};
constexpr int niceness = 10;

/// Whoever makes load goes first: this thread pushes nobody from a core, whatever priority the process was
/// given, and gets a tenth of one that is wanted otherwise. It needs about a hundredth. Of the calling thread;
/// a refusal leaves it as it was, which may disturb the load and loses nothing.
void giveWay()
{
    const sched_param none{};
    ::pthread_setschedparam(::pthread_self(), SCHED_BATCH, &none);
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), niceness);
}

} // namespace

/// The database and the run under way. Of the writer's thread.
class HistoryWriter::Store
{
public:
    Store(const QString &path, const Listener &listener)
        : m_path(path)
        , m_listener(listener)
    {}

    void carryOut(Begin &command)
    {
        attempt([&] {
            m_start = std::move(command.start);
            m_writtenRows = 0;
            m_number = insertRun(*m_database, m_start, StoredState::Running, m_process);
        });
    }

    void carryOut(Finish &command)
    {
        attempt([&] {
            const RunResult &result = *command.result;
            m_database->inTransaction([&] {
                const std::span<const SeriesRow> rows = result.series;
                appendRows(rows.subspan(std::min(m_writtenRows, rows.size())));
                putHistograms(*m_database, m_number, result);
                updateRun(*m_database, m_number, result, StoredState::Finished);
            });
        });
    }

    void write(const Snapshot &snapshot)
    {
        attempt([&] {
            const RunResult result = partialResult(m_start, snapshot);
            m_database->inTransaction([&] {
                appendRows(newRows(snapshot.series));
                putHistograms(*m_database, m_number, result);
                updateRun(*m_database, m_number, result, StoredState::Running);
            });
        });
    }

private:
    template <typename Work>
    void attempt(Work work)
    {
        if (m_hasFailed || !open())
            return;
        try {
            work();
        } catch (const DatabaseFailure &failure) {
            fail({HistoryError::Kind::Failed, m_path.toStdString(), failure.what()});
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
            m_listener({std::nullopt, m_database->asideName()});
        return true;
    }

    void fail(HistoryError error)
    {
        m_hasFailed = true;
        m_listener({std::move(error), std::nullopt});
    }

    /// Those that are not written yet: a long run has many more.
    std::vector<SeriesRow> newRows(const Series &series) const
    {
        std::vector<SeriesRow> rows;
        for (std::size_t index = m_writtenRows; index < series.size(); ++index)
            rows.push_back(series[index]);
        return rows;
    }

    void appendRows(std::span<const SeriesRow> rows)
    {
        appendSeries(*m_database, m_number, m_writtenRows, rows);
        m_writtenRows += rows.size();
    }

    const QString &m_path;
    const Listener &m_listener;
    const std::string m_process = processMark();
    std::unique_ptr<Database> m_database;
    bool m_hasFailed = false;
    RunResult m_start; // of the run under way, as the next two
    std::int64_t m_number = 0;
    std::size_t m_writtenRows = 0;
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
}

} // namespace threadloop
