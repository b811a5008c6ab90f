// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/history_error.h"
#include "app/history/run_entry.h"

#include <QString>

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace threadloop {

class Database;

/// What a user may write about a run; unset stays as it is.
struct RunEdit
{
    std::optional<std::string> name;
    std::optional<std::string> note;
    std::optional<std::string> tags; ///< words parted by blanks
    std::optional<bool> isBaseline;
};

/// What an import came to.
struct ImportCount
{
    std::size_t added = 0; ///< new ones, and deleted ones that are back
    std::size_t known = 0; ///< runs whose id was there before: they stay as they were

    bool operator==(const ImportCount &) const = default;
};

/// The stored runs: lists, loads and edits them. Of the thread that opened it; others, and other processes,
/// may have one of their own and write meanwhile.
class History
{
public:
    /// Opens or makes the database. Runs whose program has gone are marked as interrupted, and what was
    /// removed more than a day ago is gone for good.
    static HistoryResult<std::unique_ptr<History>> open(const QString &path);
    ~History();
    History(const History &) = delete;
    History &operator=(const History &) = delete;

    QString path() const;
    /// The name of a damaged database that was set aside when this one was opened.
    std::optional<QString> asideName() const;

    /// All runs that were not removed, the newest first.
    HistoryResult<std::vector<RunEntry>> list() const;
    /// Changes when anybody wrote to the database, this process or another one.
    HistoryResult<std::int64_t> changeCount() const;
    /// The run of this number, else of an id that begins so and is the only one; removed ones are not found.
    HistoryResult<RunEntry> find(const std::string &numberOrId) const;
    /// The whole run.
    HistoryResult<std::shared_ptr<const RunResult>> load(std::int64_t number) const;

    /// Writes what is set in `change` into all of these runs. How many there are.
    HistoryResult<std::size_t> edit(std::span<const std::int64_t> numbers, const RunEdit &change);
    /// Takes the runs out of all lists. How many were taken.
    HistoryResult<std::size_t> remove(std::span<const std::int64_t> numbers);
    /// Brings removed runs back. How many came.
    HistoryResult<std::size_t> restore(std::span<const std::int64_t> numbers);
    /// Adds runs as they are in a file of results.
    HistoryResult<ImportCount> import(const RunResults &results);

private:
    explicit History(std::unique_ptr<Database> database);
    void tidyUp();
    std::vector<RunEntry> entriesWhere(const QString &condition, const std::string &value) const;
    template <typename T, typename Work>
    HistoryResult<T> attempt(Work work) const;
    HistoryResult<std::size_t> setDeleted(std::span<const std::int64_t> numbers, bool isDeleted);

    const std::unique_ptr<Database> m_database;
};

} // namespace threadloop
