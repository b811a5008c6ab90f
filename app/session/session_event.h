// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/history_writer.h"
#include "app/measure/run_result.h"
#include "app/measure/snapshot.h"
#include "app/plan/server_settings.h"
#include "server/server.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace threadloop {

/// What a session tells its listener. Values only: the window and the command line make the sentences.
namespace event {

/// The embedded server accepts connections.
struct ServerStarted
{
    Endpoint endpoint;
    ServerSettings settings;
    std::optional<std::uint16_t> takenPort; ///< the default port, which was taken: another one is used
};

/// The embedded server could not be started; the cells that need it are refused, the others run.
struct ServerFailed
{
    ServerError error;
};

/// The embedded server has stopped and its port is free.
struct ServerStopped
{};

/// A run is about to begin although this machine may have too little of something for it.
struct Scarce
{
    enum class What { Descriptors, Ports };
    What what = What::Descriptors;
    std::size_t cell = 0;
    std::uint64_t needed = 0;
    std::uint64_t available = 0;
};

/// The cell's run has begun.
struct CellStarted
{
    std::size_t cell = 0;
    std::string id;                   ///< of the run, as its result will have it
    std::shared_ptr<const Plan> plan; ///< resolved
    std::optional<double> idealReqsPerSec;
};

/// The cell's run goes on.
struct Progressed
{
    std::size_t cell = 0;
    std::shared_ptr<const Snapshot> snapshot;
};

/// The cell's run has ended, whatever way. Each cell gets exactly one CellFinished or CellRefused; once the
/// matrix is stopped, those whose run has not begun get none.
struct CellFinished
{
    std::size_t cell = 0;
    std::shared_ptr<const RunResult> result;
};

/// The cell was not run: no request was sent. Later cells still run.
struct CellRefused
{
    enum class Reason {
        NotResolved, ///< the name has no address; `detail` is the resolver's reason
        NotReady,    ///< the target, `detail`, did not accept connections in time
        NoServer,    ///< the embedded server it needs could not be started: ServerFailed told why
        NoEngine     ///< the system refused a thread, perhaps after CellStarted; `detail` is its reason
    };
    std::size_t cell = 0;
    Reason reason = Reason::NotResolved;
    std::string host;
    std::string detail;
};

/// The history has something to tell: runs cannot be stored, or can be again, or a damaged one was set aside.
/// What concerns a matrix's runs comes before its end, unless writing takes longer than six seconds.
struct HistoryTold
{
    HistoryNote note;
};

/// The matrix is done; exactly once for each `run`, and the last event of it.
struct MatrixFinished
{
    bool cancelled = false;
};

} // namespace event

using SessionEvent = std::variant<event::ServerStarted, event::ServerFailed, event::ServerStopped,
                                  event::Scarce, event::CellStarted, event::Progressed, event::CellFinished,
                                  event::CellRefused, event::HistoryTold, event::MatrixFinished>;

} // namespace threadloop
