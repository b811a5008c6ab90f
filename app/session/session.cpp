// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session.h"

#include "app/session/cell_run.h"
#include "app/session/embedded_server.h"
#include "app/session/pause.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <stop_token>
#include <thread>

namespace threadloop {
namespace {

/// How long a server may take to become idle between two cells before the next one begins anyway.
constexpr std::chrono::seconds kSettleLimit{2};
constexpr std::chrono::milliseconds kSettlePause{2};
/// Between trials, also of servers that do not say whether they are idle.
constexpr std::chrono::milliseconds kTrialPause{100};
/// A little longer than the history waits for others who write.
constexpr std::chrono::seconds kHistoryTail{6};

} // namespace

/// The control thread, its queue and what it owns.
class Session::Control
{
public:
    struct StartServer
    {
        ServerSettings settings;
    };
    struct StopServer
    {};
    struct RunMatrix
    {
        Matrix matrix;
        std::stop_source stop;
    };
    struct UseHistory
    {
        QString path;
    };
    using Command = std::variant<StartServer, StopServer, RunMatrix, UseHistory>;

    Control(Sink sink, const std::optional<QString> &history)
        : m_sink(std::move(sink))
        , m_history(history ? std::make_unique<HistoryWriter>(*history, listener()) : nullptr)
        , m_thread([this] { work(); })
    {}
    ~Control()
    {
        stopMatrices();
        {
            const std::lock_guard lock(m_mutex);
            m_ending = true;
        }
        m_arrived.notify_one();
        m_thread.join();
    }

    void post(Command command)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_commands.push_back(std::move(command));
        }
        m_arrived.notify_one();
    }
    void stopMatrices();
    std::optional<ServerSnapshot> snapshot() const;

private:
    void work();
    std::optional<Command> next();
    void carryOut(StartServer &command);
    void carryOut(StopServer &command);
    void carryOut(RunMatrix &command);
    void carryOut(UseHistory &command);
    bool ensureServer(const ServerSettings &settings);
    void stopServer();
    void settle(const std::stop_token &stop) const;
    HistoryWriter::Listener listener() const
    {
        return [this](HistoryNote note) { m_sink(event::HistoryTold{std::move(note)}); };
    }

    const Sink m_sink;
    std::unique_ptr<HistoryWriter> m_history; // null: nothing is stored; used in the control thread only
    // Held while the server starts or stops, and while it is read from elsewhere.
    mutable std::mutex m_serverMutex;
    EmbeddedServer m_server; // changed in the control thread only
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::deque<Command> m_commands;               // guarded by m_mutex
    std::stop_source m_running{std::nostopstate}; // guarded by m_mutex: of the matrix under way
    bool m_ending = false;                        // guarded by m_mutex
    std::thread m_thread;                         // last: it uses all of the above
};

void Session::Control::stopMatrices()
{
    // A stop callback may take a while (it wakes the engine): it must not run under the lock.
    std::vector<std::stop_source> sources;
    {
        const std::lock_guard lock(m_mutex);
        for (Command &command : m_commands) {
            if (const auto *matrix = std::get_if<RunMatrix>(&command)) {
                sources.push_back(matrix->stop);
            }
        }
        sources.push_back(m_running);
    }
    for (std::stop_source &source : sources) {
        source.request_stop();
    }
}

std::optional<ServerSnapshot> Session::Control::snapshot() const
{
    // Not to be had while it starts or stops, when there is nothing to show.
    const std::unique_lock lock(m_serverMutex, std::try_to_lock);
    return lock && m_server.isRunning() ? std::optional(m_server.snapshot()) : std::nullopt;
}

void Session::Control::work()
{
    while (std::optional<Command> command = next()) {
        std::visit([this](auto &which) { carryOut(which); }, *command);
    }
    stopServer();
}

std::optional<Session::Control::Command> Session::Control::next()
{
    std::unique_lock lock(m_mutex);
    m_running = std::stop_source(std::nostopstate);
    m_arrived.wait(lock, [this] { return m_ending || !m_commands.empty(); });
    if (m_commands.empty()) {
        return std::nullopt; // ending, and everything asked for before has been carried out
    }
    Command command = std::move(m_commands.front());
    m_commands.pop_front();
    if (const auto *matrix = std::get_if<RunMatrix>(&command)) {
        m_running = matrix->stop;
    }
    return command;
}

void Session::Control::carryOut(StartServer &command)
{
    ensureServer(command.settings);
}

void Session::Control::carryOut(StopServer &)
{
    stopServer();
}

void Session::Control::carryOut(RunMatrix &command)
{
    const std::stop_token stop = command.stop.get_token();
    const Matrix &matrix = command.matrix;
    const bool hasServer = !stop.stop_requested() && matrix.needsServer() && ensureServer(matrix.server);
    for (std::size_t index = 0; index < matrix.cells.size() && !stop.stop_requested(); ++index) {
        if (matrix.cells[index].needsServer() && !hasServer) {
            m_sink(event::CellRefused{index, event::CellRefused::Reason::NoServer, {}, {}});
            continue;
        }
        settle(stop);
        if (index > 0 && matrix.isRepeated()) {
            pauseFor(kTrialPause, stop);
        }
        CellRun(m_server, matrix, index, m_history.get(), m_sink).execute(stop);
    }
    if (m_history) {
        m_history->awaitIdle(kHistoryTail); // whether the last run could be stored is told before the end
    }
    m_sink(event::MatrixFinished{stop.stop_requested()});
}

void Session::Control::carryOut(UseHistory &command)
{
    m_history.reset(); // it writes what is left
    m_history = std::make_unique<HistoryWriter>(command.path, listener());
}

bool Session::Control::ensureServer(const ServerSettings &settings)
{
    if (m_server.runsWith(settings)) {
        return true;
    }
    stopServer();
    std::unique_lock lock(m_serverMutex);
    auto started = m_server.start(settings);
    lock.unlock();
    if (auto *error = std::get_if<ServerError>(&started)) {
        m_sink(event::ServerFailed{std::move(*error)});
        return false;
    }
    auto &[endpoint, takenPort] = std::get<EmbeddedServer::Started>(started);
    m_sink(event::ServerStarted{std::move(endpoint), settings, takenPort});
    return true;
}

void Session::Control::stopServer()
{
    if (m_server.isRunning()) {
        {
            const std::lock_guard lock(m_serverMutex);
            m_server.stop();
        }
        m_sink(event::ServerStopped{});
    }
}

/// What the last cell left behind (cancelled handlers, closing connections) must not slow the next one down.
void Session::Control::settle(const std::stop_token &stop) const
{
    const TimePoint end = Clock::now() + kSettleLimit;
    while (m_server.isRunning() && Clock::now() < end) {
        const ServerSnapshot now = m_server.snapshot();
        const bool isIdle =
            now.inFlight == 0 && now.connections == 0 && now.pool.busy == 0 && now.pool.queued == 0;
        if (isIdle || !pauseFor(kSettlePause, stop)) {
            return;
        }
    }
}

Session::Session(Sink sink, std::optional<QString> history)
    : m_control(std::make_unique<Control>(std::move(sink), history))
{}

Session::~Session() = default;

void Session::startServer(ServerSettings settings)
{
    m_control->post(Control::StartServer{std::move(settings)});
}

void Session::stopServer()
{
    m_control->post(Control::StopServer{});
}

void Session::useHistory(QString path)
{
    m_control->post(Control::UseHistory{std::move(path)});
}

void Session::run(Matrix matrix)
{
    m_control->post(Control::RunMatrix{std::move(matrix), std::stop_source()});
}

void Session::stop()
{
    m_control->stopMatrices();
}

std::optional<ServerSnapshot> Session::serverSnapshot() const
{
    return m_control->snapshot();
}

} // namespace threadloop
