// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/history.h"

#include "app/history/process_mark.h"
#include "app/history/run_rows.h"

#include <algorithm>

namespace threadloop {

namespace {

constexpr std::size_t shortestPrefix = 4; ///< of an id
constexpr std::chrono::hours removedStay{24};

qlonglong millisecondsNow()
{
    const auto now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    return now.time_since_epoch().count();
}

bool isNumber(const std::string &text)
{
    return !text.empty() && text.size() <= 18 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool isIdPrefix(const std::string &text)
{
    return text.size() >= shortestPrefix && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || c == '-';
           });
}

HistoryError failed(const Database &database, const DatabaseFailure &failure)
{
    return {HistoryError::Kind::Failed, database.path().toStdString(), failure.what()};
}

} // namespace

History::History(std::unique_ptr<Database> database)
    : m_database(std::move(database))
{}

History::~History() = default;

HistoryResult<std::unique_ptr<History>> History::open(const QString &path)
{
    auto opened = Database::open(path);
    if (auto *error = std::get_if<HistoryError>(&opened))
        return std::move(*error);
    std::unique_ptr<History> history(new History(std::get<std::unique_ptr<Database>>(std::move(opened))));
    try {
        history->tidyUp();
    } catch (const DatabaseFailure &failure) {
        return failed(*history->m_database, failure);
    }
    return history;
}

QString History::path() const
{
    return m_database->path();
}

std::optional<QString> History::asideName() const
{
    return m_database->asideName();
}

void History::tidyUp()
{
    std::vector<std::int64_t> abandoned;
    {
        Statement running =
            m_database->run(QStringLiteral("SELECT number, process FROM runs WHERE state = 'running'"));
        while (running.next()) {
            if (!mayBeRunning(running.text(1)))
                abandoned.push_back(running.whole(0));
        }
    }
    if (!abandoned.empty()) {
        m_database->inTransaction([&] {
            Statement mark = m_database->prepare(QStringLiteral(
                "UPDATE runs SET state = 'interrupted' WHERE number = ? AND state = 'running'"));
            for (const std::int64_t number : abandoned)
                mark.bind(number).run();
        });
    }
    const qlonglong limit = millisecondsNow() - std::chrono::milliseconds(removedStay).count();
    Statement old = m_database->prepare(QStringLiteral("SELECT 1 FROM runs WHERE deleted_at < ? LIMIT 1"));
    old.bind(QVariant(limit)).run();
    if (old.next()) {
        Statement remove = m_database->prepare(QStringLiteral("DELETE FROM runs WHERE deleted_at < ?"));
        remove.bind(QVariant(limit)).run();
    }
}

template <typename T, typename Work>
HistoryResult<T> History::attempt(Work work) const
{
    try {
        return work();
    } catch (const DatabaseFailure &failure) {
        return failed(*m_database, failure);
    }
}

HistoryResult<std::vector<RunEntry>> History::list() const
{
    return attempt<std::vector<RunEntry>>([this] {
        std::vector<RunEntry> entries;
        Statement rows = m_database->run(
            QStringLiteral(
                "SELECT %1 FROM runs WHERE deleted_at IS NULL ORDER BY started_at DESC, number DESC")
                .arg(entryColumns()));
        while (rows.next())
            entries.push_back(entryFrom(rows));
        return entries;
    });
}

HistoryResult<std::int64_t> History::changeCount() const
{
    return attempt<std::int64_t>([this] {
        // The first counts what others wrote, the second what this connection did.
        Statement others = m_database->run(QStringLiteral("PRAGMA data_version"));
        others.next();
        Statement own = m_database->run(QStringLiteral("SELECT total_changes()"));
        own.next();
        return others.whole(0) + own.whole(0);
    });
}

HistoryResult<RunEntry> History::find(const std::string &numberOrId) const
{
    return attempt<RunEntry>([&]() -> HistoryResult<RunEntry> {
        HistoryError notFound{HistoryError::Kind::NotFound, path().toStdString(), numberOrId};
        std::vector<RunEntry> found;
        if (isNumber(numberOrId))
            found = entriesWhere(QStringLiteral("number = ?"), numberOrId);
        if (found.empty() && isIdPrefix(numberOrId)) // an id may begin with digits alone
            found = entriesWhere(QStringLiteral("id GLOB ?"), numberOrId + '*');
        if (found.size() == 1)
            return found.front();
        if (found.size() > 1)
            notFound.detail += " is the beginning of several ids";
        return notFound;
    });
}

/// At most two: more than one is all that anybody wants to know.
std::vector<RunEntry> History::entriesWhere(const QString &condition, const std::string &value) const
{
    std::vector<RunEntry> entries;
    Statement rows =
        m_database->prepare(QStringLiteral("SELECT %1 FROM runs WHERE deleted_at IS NULL AND %2 LIMIT 2")
                                .arg(entryColumns(), condition));
    rows.bind(value).run();
    while (rows.next())
        entries.push_back(entryFrom(rows));
    return entries;
}

HistoryResult<std::shared_ptr<const RunResult>> History::load(std::int64_t number) const
{
    using Loaded = std::shared_ptr<const RunResult>;
    return attempt<Loaded>([&]() -> HistoryResult<Loaded> {
        if (Loaded result = loadRun(*m_database, number))
            return result;
        return HistoryError{HistoryError::Kind::NotFound, path().toStdString(), std::to_string(number)};
    });
}

HistoryResult<std::size_t> History::edit(std::span<const std::int64_t> numbers, const RunEdit &change)
{
    return attempt<std::size_t>([&] {
        std::size_t count = 0;
        m_database->inTransaction([&] {
            Statement update = m_database->prepare(
                QStringLiteral("UPDATE runs SET name = coalesce(?, name), note = coalesce(?, note), tags = "
                               "coalesce(?, tags), "
                               "is_baseline = coalesce(?, is_baseline) WHERE number = ?"));
            for (const std::int64_t number : numbers) {
                update.bind(change.name).bind(change.note).bind(change.tags).bind(change.isBaseline);
                update.bind(number).run();
                count += static_cast<std::size_t>(std::max(update.affected(), 0));
            }
        });
        return count;
    });
}

HistoryResult<std::size_t> History::remove(std::span<const std::int64_t> numbers)
{
    return setDeleted(numbers, true);
}

HistoryResult<std::size_t> History::restore(std::span<const std::int64_t> numbers)
{
    return setDeleted(numbers, false);
}

HistoryResult<std::size_t> History::setDeleted(std::span<const std::int64_t> numbers, bool isDeleted)
{
    return attempt<std::size_t>([&] {
        std::size_t count = 0;
        m_database->inTransaction([&] {
            Statement update = m_database->prepare(QStringLiteral(
                "UPDATE runs SET deleted_at = ? WHERE number = ? AND (deleted_at IS NULL) = ?"));
            for (const std::int64_t number : numbers) {
                update.bind(isDeleted ? QVariant(millisecondsNow()) : QVariant());
                update.bind(number).bind(isDeleted).run();
                count += static_cast<std::size_t>(std::max(update.affected(), 0));
            }
        });
        return count;
    });
}

HistoryResult<ImportCount> History::import(const RunResults &results)
{
    return attempt<ImportCount>([&] {
        ImportCount count;
        m_database->inTransaction([&] {
            Statement known =
                m_database->prepare(QStringLiteral("SELECT deleted_at IS NOT NULL FROM runs WHERE id = ?"));
            Statement restored =
                m_database->prepare(QStringLiteral("UPDATE runs SET deleted_at = NULL WHERE id = ?"));
            for (const auto &result : results) {
                if (known.bind(result->id).run().next()) {
                    const bool wasDeleted = known.truth(0);
                    ++(wasDeleted ? count.added : count.known);
                    if (wasDeleted)
                        restored.bind(result->id).run();
                    continue;
                }
                const std::int64_t number =
                    insertRun(*m_database, *result, StoredState::Finished, processMark());
                appendSeries(*m_database, number, 0, result->series);
                putHistograms(*m_database, number, *result);
                ++count.added;
            }
        });
        return count;
    });
}

} // namespace threadloop
