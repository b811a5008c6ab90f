// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/statement.h"

#include <QSqlError>

namespace threadloop {

namespace {

[[noreturn]] void fail(const QSqlQuery &query)
{
    const QSqlError error = query.lastError();
    throw DatabaseFailure(error.databaseText().toStdString(), error.nativeErrorCode().toInt() & 0xff);
}

} // namespace

Statement::Statement(const QSqlDatabase &connection, const QString &sql)
    : m_query(connection)
{
    m_query.setForwardOnly(true);
    if (!m_query.prepare(sql))
        fail(m_query);
}

Statement &Statement::bind(const QVariant &value)
{
    m_query.bindValue(m_bound++, value);
    return *this;
}

Statement &Statement::run()
{
    m_bound = 0;
    if (!m_query.exec())
        fail(m_query);
    return *this;
}

bool Statement::next()
{
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        fail(m_query);
    return false;
}

} // namespace threadloop
