// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonValue>
#include <QString>

namespace threadloop::test {

/// The whole file; "(unreadable)" when it cannot be opened.
QByteArray contentOf(const QString &path);

/// The runs of a document of schema 1; empty when it is anything else.
QJsonArray runsOf(const QByteArray &json);
/// Its cells, likewise.
QJsonArray cellsOf(const QByteArray &json);
/// Its sweeps, likewise.
QJsonArray sweepsOf(const QByteArray &json);

/// The value at "counts.ok"; undefined when a member is missing on the way.
QJsonValue at(const QJsonValue &value, const QString &path);

} // namespace threadloop::test
