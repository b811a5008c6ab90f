// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/history.h"
#include "app/measure/snapshot.h"

#include <QTemporaryDir>

namespace threadloop::test {

/// A folder of its own with a path for a database.
class HistoryFolder
{
public:
    QString path() const { return m_folder.filePath(QStringLiteral("data/history.sqlite")); }
    QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

/// The history, which has to open.
std::unique_ptr<History> openHistory(const QString &path);

/// The value, which there has to be.
template <typename T>
T valueOf(HistoryResult<T> result)
{
    if (const auto *error = std::get_if<HistoryError>(&result))
        qFatal("%s", error->detail.c_str());
    return std::get<T>(std::move(result));
}

/// A run of so many rows and requests, with an id of its own, a body and both histograms.
RunResult runOf(std::size_t rows, std::uint64_t requests = 1000);

/// What is known of that run before it starts.
RunResult startOf(const RunResult &run);

/// The run after so many of its rows.
std::shared_ptr<const Snapshot> snapshotOf(const RunResult &run, std::size_t rows);

} // namespace threadloop::test
