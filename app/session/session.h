// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/matrix.h"
#include "app/session/session_event.h"

#include <functional>
#include <memory>
#include <optional>

namespace threadloop {

/// Runs matrices and owns the embedded server, in a control thread of its own: a stop that takes two seconds
/// never blocks who asked for it.
///
/// All functions may be called from any thread and return at once; commands are carried out in order, but for
/// `stop`, which reaches a running matrix immediately. Events are emitted in the control thread or in the
/// engine's conductor thread, never in both at once, and HistoryTold in the history's: the sink should only
/// post them onward.
class Session
{
public:
    using Sink = std::function<void(SessionEvent)>;

    /// `history`: the database in which every run is stored; unset: none is.
    explicit Session(Sink sink, std::optional<QString> history = {});
    /// Stops what runs, the server too, stores what is left, and joins.
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    /// Starts the embedded server, or restarts it when its settings differ: ServerStarted or ServerFailed.
    void startServer(ServerSettings settings);
    /// ServerStopped once it is down; nothing when there is none.
    void stopServer();

    /// Stores runs in this database from now on; what there is of earlier ones is written to theirs.
    void useHistory(QString path);

    /// Runs the matrix; the server it needs is started, or kept when it already runs with these settings.
    /// MatrixFinished comes exactly once.
    void run(Matrix matrix);
    /// Ends the running matrix, and those that wait, as soon as possible: what is in flight is cut off.
    void stop();

    /// The embedded server's counters now; nullopt while none runs. Wait-free but for a moment at its start
    /// and stop.
    std::optional<ServerSnapshot> serverSnapshot() const;

private:
    class Control;
    std::unique_ptr<Control> m_control;
};

} // namespace threadloop
