// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/history_error.h"
#include "app/history/statement.h"

#include <QSqlDatabase>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace threadloop {

/// One connection to the history's database, at the newest schema. Of the thread that opened it.
///
/// Writers of several processes take turns: a statement waits up to five seconds for them. Journal in WAL
/// mode, so that readers never wait; a commit that a power cut loses leaves the database whole.
class Database
{
public:
    /// Opens or makes the file and its folder. A newer one is refused and not touched; a damaged one is set
    /// aside, whose name is `asideName()` then, and a new one made.
    static HistoryResult<std::unique_ptr<Database>> open(const QString &path);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    const QString &path() const { return m_path; }
    const std::optional<QString> &asideName() const { return m_asideName; }

    Statement prepare(const QString &sql) const { return Statement(m_connection, sql); }
    /// Runs the statement now.
    Statement run(const QString &sql) const;
    /// All or nothing of what `work` does, as the only writer.
    void inTransaction(const std::function<void()> &work) const;

private:
    explicit Database(QString path);
    void connect();
    void migrate() const;
    void readThrough() const;
    std::int64_t version() const;

    const QString m_path;
    QString m_connectionName;
    QSqlDatabase m_connection;
    std::optional<QString> m_asideName;
};

} // namespace threadloop
