// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/workbench.h"

#include <algorithm>
#include <chrono>

namespace threadloop {
namespace {

/// Progress as often as a chart is drawn: drawing must not slow down what it shows.
constexpr std::chrono::milliseconds kProgressInterval{200};

} // namespace

bool needsOtherServer(const Batch &batch, const ServerSettings &server)
{
    return std::any_of(batch.begin(), batch.end(), [&server](const BatchPart &part) {
        return part.matrix.needsServer() && part.matrix.server != server;
    });
}

Workbench::Workbench(const std::optional<QString> &history, QObject *parent)
    : QObject(parent)
    , m_events([this](SessionEvent &event) { receive(event); })
    , m_session([this](SessionEvent event) { m_events.post(std::move(event)); }, history)
{
    setObjectName(QStringLiteral("workbench"));
    m_progressTimer.setInterval(kProgressInterval);
    m_progressTimer.setSingleShot(true);
    connect(&m_progressTimer, &QTimer::timeout, this, &Workbench::tellProgress);
}

void Workbench::startServer(const ServerSettings &settings)
{
    m_session.startServer(settings);
}

void Workbench::stopServer()
{
    m_session.stopServer();
}

void Workbench::run(Batch batch)
{
    Q_ASSERT(m_batch.empty() && !batch.empty());
    m_batch = std::move(batch);
    m_part = 0;
    m_isStopping = false;
    runPart();
}

void Workbench::stop()
{
    if (isRunning()) {
        m_isStopping = true;
        m_session.stop();
    }
}

void Workbench::receive(const SessionEvent &event)
{
    std::visit([this](const auto &which) { on(which); }, event);
}

void Workbench::on(const event::ServerFailed &failed)
{
    Q_EMIT serverFailed(failed.error);
}

void Workbench::on(const event::Progressed &which)
{
    m_newest = which;
    if (!m_progressTimer.isActive()) {
        tellProgress();
    }
}

void Workbench::tellProgress()
{
    if (m_newest) {
        const event::Progressed newest = *std::exchange(m_newest, std::nullopt);
        m_progressTimer.start();
        Q_EMIT progressed(newest);
    }
}

void Workbench::on(const event::CellFinished &finished)
{
    m_newest.reset();
    Q_EMIT cellFinished(finished);
}

void Workbench::on(const event::CellRefused &refused)
{
    m_newest.reset();
    Q_EMIT cellRefused(refused);
}

void Workbench::on(const event::MatrixFinished &finished)
{
    const bool cancelled = finished.cancelled || m_isStopping;
    Q_EMIT partFinished();
    if (!cancelled && m_part + 1 < m_batch.size()) {
        ++m_part;
        runPart();
        return;
    }
    m_batch.clear();
    m_isStopping = false;
    Q_EMIT batchFinished(cancelled);
}

void Workbench::runPart()
{
    Q_EMIT partStarted();
    m_session.run(m_batch[m_part].matrix);
}

} // namespace threadloop
