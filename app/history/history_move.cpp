// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/history_move.h"

#include "app/history/database.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace threadloop {

namespace {

HistoryError cannotCopy(const QString &to, const std::string &reason)
{
    return {HistoryError::Kind::CannotOpen, to.toStdString(), reason};
}

} // namespace

std::optional<HistoryError> copyHistory(const QString &from, const QString &to)
{
    const QString folder = QFileInfo(to).absolutePath();
    if (QFile::exists(to))
        return cannotCopy(to, "there is such a file already");
    if (!QDir().mkpath(folder) || !QFileInfo(folder).isWritable())
        return cannotCopy(to, "its folder cannot be written");
    auto opened = Database::open(from);
    if (auto *error = std::get_if<HistoryError>(&opened))
        return std::move(*error);
    // Under another name first: half a copy must not look like a history.
    const QString partial = to + QStringLiteral(".part");
    QFile::remove(partial);
    try {
        Statement statement =
            std::get<std::unique_ptr<Database>>(opened)->prepare(QStringLiteral("VACUUM INTO ?"));
        statement.bind(partial.toStdString()).run();
    } catch (const DatabaseFailure &failure) {
        QFile::remove(partial);
        return cannotCopy(to, failure.what());
    }
    if (!QFile::rename(partial, to)) {
        QFile::remove(partial);
        return cannotCopy(to, "it cannot be renamed");
    }
    return std::nullopt;
}

} // namespace threadloop
