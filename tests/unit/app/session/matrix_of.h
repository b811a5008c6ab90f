// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/plan_draft.h"
#include "app/session/session.h"
#include "tests/unit/app/session/event_log.h"

#include <QStringList>

#include <chrono>
#include <string>
#include <variant>
#include <vector>

namespace threadloop::test {

/// One cell per target and mode, on a server that waits two milliseconds and listens on a free port.
inline Matrix matrixOf(std::vector<std::string> targets, const std::string &modes,
                       const std::string &requests)
{
    PlanDraft draft;
    draft.targets = std::move(targets);
    draft.mode = modes;
    draft.requests = requests;
    draft.concurrency = "4";
    draft.label = "a label";
    Matrix matrix;
    const auto plans = plansFrom(draft);
    for (const Plan &plan : std::get<std::vector<Plan>>(plans)) {
        matrix.cells.push_back({plan, 1, std::nullopt});
    }
    matrix.server.port = 0;
    matrix.server.delay = std::chrono::milliseconds(2);
    return matrix;
}

/// "ServerStarted, CellStarted 0, CellFinished 0, MatrixFinished": without progress.
inline QStringList namesOf(const EventLog &log)
{
    QStringList names;
    for (const SessionEvent &event : log.events()) {
        if (std::holds_alternative<event::ServerStarted>(event)) {
            names += QStringLiteral("ServerStarted");
        } else if (std::holds_alternative<event::ServerStopped>(event)) {
            names += QStringLiteral("ServerStopped");
        } else if (std::holds_alternative<event::ServerFailed>(event)) {
            names += QStringLiteral("ServerFailed");
        } else if (const auto *started = std::get_if<event::CellStarted>(&event)) {
            names += QStringLiteral("CellStarted %1").arg(started->cell);
        } else if (const auto *finished = std::get_if<event::CellFinished>(&event)) {
            names += QStringLiteral("CellFinished %1").arg(finished->cell);
        } else if (const auto *refused = std::get_if<event::CellRefused>(&event)) {
            names += QStringLiteral("CellRefused %1").arg(refused->cell);
        } else if (std::holds_alternative<event::MatrixFinished>(event)) {
            names += QStringLiteral("MatrixFinished");
        }
    }
    return names;
}

} // namespace threadloop::test
