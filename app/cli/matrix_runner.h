// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "app/cli/signal_watcher.h"
#include "app/session/session.h"
#include "server/loop/post_box.h"

#include <QEventLoop>
#include <functional>
#include <optional>

namespace threadloop {

/// Runs matrices for a command and waits for them: shows progress, passes results on, obeys signals. Main
/// thread.
class MatrixRunner
{
public:
    /// `place`: of the run's cell in its grid, see Cell.
    using OnResult = std::function<void(std::size_t place, const std::shared_ptr<const RunResult> &)>;

    /// `onResult` is called for each finished run, in order.
    /// `history`: the database in which the runs are stored; unset: they are not.
    MatrixRunner(Console &console, std::optional<QString> history, OnResult onResult);

    /// Blocks until the matrix is done or a signal has ended it; false when nothing more should be run.
    bool run(const Matrix &matrix);
    /// All of them, as far as nothing stops them.
    bool run(const std::vector<Matrix> &matrices);

    const RunResults &results() const { return m_results; }
    /// What the results, the refusals and the signals so far amount to.
    int exitStatus() const;

private:
    bool runOne(const Matrix &matrix);
    void receive(const SessionEvent &event);
    void on(const event::ServerStarted &started);
    void on(const event::ServerFailed &failed);
    void on(const event::ServerStopped &) {}
    void on(const event::Scarce &scarce);
    void on(const event::CellStarted &) {}
    void on(const event::Progressed &progressed);
    void on(const event::CellFinished &finished);
    void on(const event::CellRefused &refused);
    void on(const event::HistoryTold &told);
    void on(const event::MatrixFinished &finished);

    Console &m_console;
    OnResult m_onResult;
    RunResults m_results;
    const Matrix *m_matrix = nullptr; // while it runs
    std::size_t m_cells = 0;          // of all matrices
    std::size_t m_cellsBefore = 0;    // of those before the one that runs
    bool m_couldNot = false;
    std::optional<int> m_signal;
    QEventLoop m_loop;
    PostBox<SessionEvent> m_events;
    SignalWatcher m_signals; // before the session, whose threads take over its mask
    Session m_session;       // after the box that it posts to
};

} // namespace threadloop
