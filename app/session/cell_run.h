// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/load/engine.h"
#include "app/session/embedded_server.h"
#include "app/session/matrix.h"
#include "app/session/session_event.h"

#include <functional>
#include <stop_token>

namespace threadloop {

/// Makes the run of one cell: resolves, checks, measures, stamps the result. The control thread; blocks until
/// the run has ended. `emitEvent` is called here and, for Progressed, in the conductor's thread.
class CellRun
{
public:
    /// `history`: borrowed; null: the run is not stored.
    CellRun(EmbeddedServer &server, const Matrix &matrix, std::size_t index, HistoryWriter *history,
            std::function<void(SessionEvent)> emitEvent)
        : m_server(server)
        , m_matrix(matrix)
        , m_cell(matrix.cells[index])
        , m_index(index)
        , m_history(history)
        , m_emit(std::move(emitEvent))
    {}

    /// Emits CellStarted and CellFinished, or CellRefused; neither when it is stopped before the run begins.
    void execute(const std::stop_token &stop);

private:
    void tryToExecute(const std::stop_token &stop);
    bool resolve();
    bool awaitReady(const std::stop_token &stop);
    void checkResources();
    void warnOf(event::Scarce::What what, std::uint64_t needed, std::uint64_t available);
    IdealInput idealInput(const std::stop_token &stop) const;
    std::optional<std::chrono::nanoseconds> measuredServiceTime(RouteKind route,
                                                                const std::stop_token &stop) const;
    void measure(const std::stop_token &stop);
    RunResult start() const;
    void stamp(RunResult &result) const;
    void refuse(event::CellRefused::Reason reason, std::string host, std::string detail) const;

    EmbeddedServer &m_server;
    const Matrix &m_matrix;
    const Cell &m_cell;
    const std::size_t m_index;
    HistoryWriter *const m_history;
    const std::function<void(SessionEvent)> m_emit;
    std::shared_ptr<const Plan> m_plan;
    std::string m_id;
    std::chrono::sys_time<std::chrono::milliseconds> m_startedAt;
    RunSpec m_spec;
    std::vector<Objection> m_objections; // from before the run
};

} // namespace threadloop
