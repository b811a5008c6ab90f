// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"
#include "server/loop/post_box.h"

#include <QObject>
#include <QString>
#include <QTimer>
#include <optional>
#include <vector>

namespace threadloop {

/// A matrix, and what it is called where it is one of several.
struct BatchPart
{
    QString title; ///< empty for a run of what the panels hold
    Matrix matrix;
};

/// Matrices that are run one after the other: one for Run, one for each variant of an experiment.
using Batch = std::vector<BatchPart>;

/// Whether a part of it leaves a server behind that is not this one.
bool needsOtherServer(const Batch &batch, const ServerSettings &server);

/// Talks to the session for the window: commands go out and return at once, the session's events come in as
/// signals in the GUI thread, progress at most five times a second.
class Workbench : public QObject
{
    Q_OBJECT

public:
    /// `history`: the database in which every run is stored; unset: none is.
    explicit Workbench(const std::optional<QString> &history, QObject *parent = nullptr);

    void startServer(const ServerSettings &settings);
    void stopServer();
    std::optional<ServerSnapshot> serverSnapshot() const { return m_session.serverSnapshot(); }

    /// Stores runs in this database from now on.
    void useHistory(const QString &path) { m_session.useHistory(path); }

    /// Runs the batch; there must be none under way. `batchFinished` comes exactly once.
    void run(Batch batch);
    /// Ends the batch as soon as possible. Does nothing without one.
    void stop();

    bool isRunning() const { return !m_batch.empty(); }
    bool isStopping() const { return m_isStopping; }
    /// The batch under way; empty when there is none.
    const Batch &batch() const { return m_batch; }
    /// The part of the batch that runs now.
    std::size_t part() const { return m_part; }

Q_SIGNALS:
    void serverStarted(const threadloop::event::ServerStarted &started);
    void serverFailed(const threadloop::ServerError &error);
    void serverStopped();

    void partStarted();
    void cellStarted(const threadloop::event::CellStarted &started);
    void progressed(const threadloop::event::Progressed &progressed);
    void cellFinished(const threadloop::event::CellFinished &finished);
    void cellRefused(const threadloop::event::CellRefused &refused);
    void scarce(const threadloop::event::Scarce &scarce);
    void historyTold(const threadloop::HistoryNote &note);
    void partFinished();
    void batchFinished(bool cancelled);

private:
    void receive(const SessionEvent &event);
    void on(const event::ServerStarted &started) { Q_EMIT serverStarted(started); }
    void on(const event::ServerFailed &failed);
    void on(const event::ServerStopped &) { Q_EMIT serverStopped(); }
    void on(const event::Scarce &which) { Q_EMIT scarce(which); }
    void on(const event::CellStarted &started) { Q_EMIT cellStarted(started); }
    void on(const event::Progressed &which);
    void on(const event::CellFinished &finished);
    void on(const event::CellRefused &refused);
    void on(const event::HistoryTold &told) { Q_EMIT historyTold(told.note); }
    void on(const event::MatrixFinished &finished);
    void runPart();
    void tellProgress();

    Batch m_batch;
    std::size_t m_part = 0;
    bool m_isStopping = false;
    std::optional<event::Progressed> m_newest; ///< not told yet
    QTimer m_progressTimer;
    PostBox<SessionEvent> m_events;
    Session m_session; // after the box that it posts to
};

} // namespace threadloop
