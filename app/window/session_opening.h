// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/session_reader.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <chrono>
#include <optional>

namespace threadloop {

class RunsModel;

/// A session on its way from its file into the window: its runs are loaded a few at a time, so that the
/// window stays alive with hundreds of them. Until all are there the window holds what it held before, so
/// that nothing has to be taken back when it is cancelled. Lives in the GUI thread and works there.
class SessionOpening : public QObject
{
    Q_OBJECT

public:
    /// The model must outlive it.
    explicit SessionOpening(RunsModel &runs, QObject *parent = nullptr);

    /// What is to be opened: takes the place of what is still on its way. The first runs are loaded at once,
    /// and ready() comes at once when there are no more.
    void start(const QString &file, ReadSession read);
    /// Leaves the window as it is.
    void cancel();
    bool isUnderWay() const { return m_read.has_value(); }
    /// The absolute path; empty when none is.
    QString file() const { return m_file; }

    /// So many runs are loaded at once: sessions seldom show more, and opening those is over within a frame
    /// or two.
    static constexpr std::size_t firstRuns = 16;

Q_SIGNALS:
    /// More is to be loaded, which should take as long as `left`.
    void progressed(std::size_t loaded, std::size_t all, std::chrono::milliseconds left);
    /// All runs that could be loaded are. It is no longer under way.
    void ready(const QString &file, const threadloop::ReadSession &read);
    /// It is no longer under way, and was not ready.
    void cancelled(const QString &file);

private:
    void loadMore();
    void loadNext();
    void goOn();

    RunsModel &m_runs;
    QString m_file;
    std::optional<ReadSession> m_read;
    std::size_t m_loaded = 0; ///< of the session's runs, whether or not there was something to load
    QElapsedTimer m_since;
    QTimer m_slice;
};

} // namespace threadloop
