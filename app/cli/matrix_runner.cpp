// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/matrix_runner.h"

#include "app/cli/exit_status.h"
#include "app/cli/sentences.h"

#include <algorithm>

namespace threadloop {

MatrixRunner::MatrixRunner(Console &console, std::optional<QString> history, OnResult onResult)
    : m_console(console)
    , m_onResult(std::move(onResult))
    , m_events([this](SessionEvent &event) { receive(event); })
    , m_signals([this](int number) {
        m_signal = number;
        m_session.stop();
    })
    , m_session([this](SessionEvent event) { m_events.post(std::move(event)); }, std::move(history))
{}

bool MatrixRunner::run(const Matrix &matrix)
{
    if (m_signal) {
        return false;
    }
    m_cells = matrix.cells.size();
    m_cellsBefore = 0;
    return runOne(matrix);
}

bool MatrixRunner::run(const std::vector<Matrix> &matrices)
{
    m_cells = 0;
    for (const Matrix &matrix : matrices) {
        m_cells += matrix.cells.size();
    }
    m_cellsBefore = 0;
    bool goOn = !m_signal;
    for (auto matrix = matrices.begin(); goOn && matrix != matrices.end(); ++matrix) {
        goOn = runOne(*matrix);
        m_cellsBefore += matrix->cells.size();
    }
    return goOn;
}

bool MatrixRunner::runOne(const Matrix &matrix)
{
    m_matrix = &matrix;
    m_session.run(matrix);
    m_loop.exec();
    m_matrix = nullptr;
    m_console.progress({});
    return !m_signal;
}

int MatrixRunner::exitStatus() const
{
    if (m_signal) {
        return exit_status::signalBase + *m_signal;
    }
    if (m_couldNot) {
        return exit_status::couldNot;
    }
    const bool someFailed = std::any_of(m_results.begin(), m_results.end(),
                                        [](const auto &result) { return result->counts.failed() > 0; });
    return someFailed ? exit_status::someFailed : exit_status::ok;
}

void MatrixRunner::receive(const SessionEvent &event)
{
    std::visit([this](const auto &which) { on(which); }, event);
}

void MatrixRunner::on(const event::ServerStarted &started)
{
    if (started.takenPort) {
        m_console.note(portNote(*started.takenPort, started.endpoint.port));
    }
    if (!isLoopbackAddress(started.endpoint.host)) {
        m_console.error(exposureWarning(started.endpoint.host));
    }
}

void MatrixRunner::on(const event::ServerFailed &failed)
{
    m_couldNot = true;
    m_console.error(sentenceFor(failed.error));
}

void MatrixRunner::on(const event::Scarce &scarce)
{
    m_console.note(sentenceFor(scarce));
}

void MatrixRunner::on(const event::Progressed &progressed)
{
    m_console.progress(progressLine(*progressed.snapshot, m_cellsBefore + progressed.cell, m_cells));
}

void MatrixRunner::on(const event::CellFinished &finished)
{
    m_console.progress({});
    const RunResult &result = *finished.result;
    if (result.stopReason == StopReason::Failed) {
        m_couldNot = true;
        const std::string reason =
            result.errors.empty() ? std::string("no connection succeeded") : result.errors.front().detail;
        m_console.error("no connection to " + result.plan->target.authority() + " ever succeeded: " + reason);
    }
    m_results.push_back(finished.result);
    m_onResult(m_matrix->cells[finished.cell].place, finished.result);
}

void MatrixRunner::on(const event::CellRefused &refused)
{
    m_couldNot = true;
    if (refused.reason != event::CellRefused::Reason::NoServer) { // said once, by ServerFailed
        m_console.error(sentenceFor(refused));
    }
}

void MatrixRunner::on(const event::HistoryTold &told)
{
    if (told.note.asideName) {
        m_console.note(damagedHistoryNote(*told.note.asideName));
    }
    if (told.note.error) {
        m_console.error("the runs are not stored: " + sentenceFor(*told.note.error));
    }
    if (told.note.isStoringAgain) {
        m_console.note("the runs are stored again, those made in between as well");
    }
}

void MatrixRunner::on(const event::MatrixFinished &)
{
    m_loop.quit();
}

} // namespace threadloop
