// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/database.h"

#include "app/history/history_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSqlError>
#include <QStringList>
#include <QUuid>

namespace threadloop {

namespace {

constexpr int lockTimeoutMs = 5000;
const QString driver = QStringLiteral("QSQLITE");

/// In the order of their numbers, from 1 on.
QStringList migrationFiles()
{
    const QDir folder(QStringLiteral(":/migrations"));
    QStringList files;
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name))
        files += folder.filePath(name);
    return files;
}

std::uint32_t newestVersion()
{
    return static_cast<std::uint32_t>(migrationFiles().size());
}

/// A file's statements, which end with a semicolon at the end of a line; comments have lines of their own.
QStringList statementsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw DatabaseFailure("cannot read " + path.toStdString(), 0);
    QStringList statements;
    QString statement;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))) {
        if (line.startsWith(QStringLiteral("--")))
            continue;
        statement += line + QLatin1Char('\n');
        if (line.endsWith(QLatin1Char(';'))) {
            statements += statement;
            statement.clear();
        }
    }
    return statements;
}

HistoryError errorOf(HistoryError::Kind kind, const QString &path, const std::string &detail)
{
    return {kind, path.toStdString(), detail};
}

} // namespace

Database::Database(QString path)
    : m_path(std::move(path))
    , m_connectionName(QStringLiteral("history-") + QUuid::createUuid().toString(QUuid::WithoutBraces))
{}

Database::~Database()
{
    m_connection.close();
    m_connection = QSqlDatabase(); // removeDatabase() complains of copies that are left
    QSqlDatabase::removeDatabase(m_connectionName);
}

HistoryResult<std::unique_ptr<Database>> Database::open(const QString &path)
{
    if (!QSqlDatabase::isDriverAvailable(driver))
        return errorOf(HistoryError::Kind::NoDriver, path, "Qt's plugin for SQLite is not installed");
    const QFileInfo file(path);
    if (!QDir().mkpath(file.absolutePath()))
        return errorOf(HistoryError::Kind::CannotOpen, path, "cannot make its folder");
    // Two who make the database at once, or set it aside, would be in each other's way.
    QLockFile lock(path + QStringLiteral(".lock"));
    if (!lock.tryLock(lockTimeoutMs))
        return errorOf(HistoryError::Kind::CannotOpen, path,
                       "its folder cannot be written, or another program keeps it locked");
    std::optional<QString> aside;
    const auto putAside = [&] {
        aside = setAside(path);
        return aside.has_value();
    };
    const HistoryFileHead head = readHistoryHead(path);
    if (head.kind == HistoryFileHead::Kind::Unreadable)
        return errorOf(HistoryError::Kind::CannotOpen, path, "it cannot be read");
    if (head.kind == HistoryFileHead::Kind::Database && head.version > newestVersion())
        return errorOf(HistoryError::Kind::Newer, path, "a later version of Threadloop wrote it");
    if (head.kind == HistoryFileHead::Kind::Other && !putAside())
        return errorOf(HistoryError::Kind::CannotOpen, path, "it is damaged and cannot be renamed");

    for (bool isFirst = true;; isFirst = false) {
        std::unique_ptr<Database> database(new Database(path));
        try {
            database->connect();
            if (static_cast<std::uint32_t>(database->version()) > newestVersion())
                return errorOf(HistoryError::Kind::Newer, path, "a later version of Threadloop wrote it");
            database->migrate();
            database->readThrough();
            database->m_asideName = aside;
            return database;
        } catch (const DatabaseFailure &failure) {
            database.reset();
            if (!failure.isDamage() || !isFirst || !putAside())
                return errorOf(HistoryError::Kind::CannotOpen, path, failure.what());
        }
    }
}

void Database::connect()
{
    m_connection = QSqlDatabase::addDatabase(driver, m_connectionName);
    m_connection.setDatabaseName(m_path);
    m_connection.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    if (!m_connection.open()) {
        const QSqlError error = m_connection.lastError();
        throw DatabaseFailure(error.databaseText().toStdString(), error.nativeErrorCode().toInt() & 0xff);
    }
}

std::int64_t Database::version() const
{
    Statement statement = run(QStringLiteral("PRAGMA user_version"));
    statement.next();
    return statement.whole(0);
}

void Database::migrate() const
{
    run(QStringLiteral("PRAGMA journal_mode = WAL"));
    run(QStringLiteral("PRAGMA synchronous = NORMAL"));
    run(QStringLiteral("PRAGMA foreign_keys = ON"));
    const QStringList files = migrationFiles();
    if (files.isEmpty())
        throw DatabaseFailure("this program was built without its migrations", 0);
    if (version() == files.size())
        return;
    inTransaction([this, &files] { // another process may have been faster: the version is asked for again
        for (auto next = version(); next < files.size(); ++next) {
            for (const QString &statement : statementsOf(files[static_cast<qsizetype>(next)]))
                run(statement);
            run(QStringLiteral("PRAGMA user_version = %1").arg(next + 1));
        }
    });
}

/// Reads every row of the runs: a page that nobody can read shows here, where it can be helped, and not only
/// in their list. The rows of series and histograms are not read; those of ten thousand runs take their time.
void Database::readThrough() const
{
    Statement statement = run(QStringLiteral("SELECT count(*) FROM runs WHERE state = 'running'"));
    statement.next();
}

Statement Database::run(const QString &sql) const
{
    Statement statement = prepare(sql);
    statement.run();
    return statement;
}

void Database::inTransaction(const std::function<void()> &work) const
{
    // IMMEDIATE: a reader that turns into a writer later may be refused without waiting.
    run(QStringLiteral("BEGIN IMMEDIATE"));
    try {
        work();
        run(QStringLiteral("COMMIT"));
    } catch (...) {
        QSqlQuery(m_connection).exec(QStringLiteral("ROLLBACK"));
        throw;
    }
}

} // namespace threadloop
