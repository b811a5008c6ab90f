// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>

namespace threadloop {

/// What SQLite complained of. Thrown within this folder alone: public functions answer with a HistoryError.
class DatabaseFailure : public std::runtime_error
{
public:
    DatabaseFailure(const std::string &what, int sqliteCode)
        : std::runtime_error(what)
        , m_sqliteCode(sqliteCode)
    {}
    /// The file is no database, or its pages contradict each other.
    bool isDamage() const { return m_sqliteCode == 11 || m_sqliteCode == 26; } // SQLITE_CORRUPT, _NOTADB

private:
    int m_sqliteCode;
};

/// One statement, prepared once. Every failure is thrown. Of its connection's thread.
class Statement
{
public:
    Statement(const QSqlDatabase &connection, const QString &sql);

    /// The next parameter, from the first on.
    Statement &bind(const QVariant &value);
    Statement &bind(const std::string &text) { return bind(QVariant(QString::fromStdString(text))); }
    Statement &bind(std::int64_t number) { return bind(QVariant(static_cast<qlonglong>(number))); }
    Statement &bind(std::uint64_t number) { return bind(QVariant(static_cast<qlonglong>(number))); }
    Statement &bind(std::uint32_t number) { return bind(QVariant(static_cast<qlonglong>(number))); }
    Statement &bind(bool truth) { return bind(QVariant(truth ? 1 : 0)); }
    template <typename T>
    Statement &bind(const std::optional<T> &value)
    {
        return value ? bind(*value) : bind(QVariant());
    }
    Statement &bind(double number) { return bind(QVariant(number)); }

    /// Runs it with what was bound, which is forgotten: the next run binds anew.
    Statement &run();
    /// To the first or next row; false behind the last one, which a row that cannot be read is not.
    bool next();

    bool isNull(int column) const { return m_query.isNull(column); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    std::string text(int column) const { return m_query.value(column).toString().toStdString(); }
    std::int64_t whole(int column) const { return m_query.value(column).toLongLong(); }
    double number(int column) const { return m_query.value(column).toDouble(); }
    bool truth(int column) const { return whole(column) != 0; }
    std::optional<double> optionalNumber(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(number(column));
    }
    std::optional<std::uint64_t> optionalWhole(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(static_cast<std::uint64_t>(whole(column)));
    }

    std::int64_t lastInserted() const { return m_query.lastInsertId().toLongLong(); }
    int affected() const { return m_query.numRowsAffected(); }

private:
    QSqlQuery m_query;
    int m_bound = 0;
};

} // namespace threadloop
