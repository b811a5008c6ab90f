// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/saved_session.h"

#include <QByteArray>
#include <QString>
#include <variant>

namespace threadloop {

/// A session as it was found in a file.
struct ReadSession
{
    SavedSession session;
    QByteArray bytes; ///< the file's
};

/// Reads a session's file. When it cannot be opened: a sentence that says why, and what to do next.
std::variant<ReadSession, QString> readSessionFile(const QString &path);

/// The file an argument of the command line, or a URL that was dropped, stands for: a path, or file://.
QString localPathOf(const QString &argument);

} // namespace threadloop
