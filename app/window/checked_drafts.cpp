// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/checked_drafts.h"

#include "app/language/known_sentences.h"
#include "app/language/typed_number.h"

#include <QCoreApplication>
#include <variant>

namespace threadloop {
namespace {

void checkPlan(const PlanDraft &draft, CheckedDrafts &checked)
{
    if (draft.targets.empty()) {
        checked.planProblems.push_back({"targets", "no target is chosen; tick one or type one"});
    }
    if (draft.mode && draft.mode->empty()) {
        checked.planProblems.push_back({"mode", "no mode is chosen; tick at least one"});
    }
    if (!checked.planProblems.empty()) {
        return;
    }
    auto plans = plansFrom(draft);
    if (auto *problems = std::get_if<Problems>(&plans)) {
        checked.planProblems = std::move(*problems);
    } else {
        checked.plans = std::get<std::vector<Plan>>(std::move(plans));
        checked.repetition = repetitionOf(draft);
        checked.usesServer = checked.matrix().needsServer();
    }
}

void checkServer(const ServerDraft &draft, CheckedDrafts &checked)
{
    auto server = serverSettingsFrom(draft);
    if (auto *problems = std::get_if<Problems>(&server)) {
        checked.serverProblems = std::move(*problems);
    } else {
        checked.server = std::get<ServerSettings>(std::move(server));
    }
}

} // namespace

QString CheckedDrafts::reason() const
{
    const Problem &problem = planProblems.empty() ? serverProblems.front() : planProblems.front();
    return QCoreApplication::translate("CheckedDrafts", "Run is off: %1: %2")
        .arg(translatedSentence(problem.field),
             twofoldNumber(problem.message).value_or(translatedSentence(problem.message)));
}

Matrix CheckedDrafts::matrix() const
{
    Matrix matrix;
    std::vector<Cell> cells;
    for (const Plan &plan : plans) {
        cells.push_back({plan, 1, std::nullopt});
    }
    matrix.cells = interleaved(cells, repetition);
    matrix.server = server;
    return matrix;
}

CheckedDrafts checkDrafts(const PlanDraft &plan, const ServerDraft &server)
{
    CheckedDrafts checked;
    checkPlan(plan, checked);
    checkServer(server, checked);
    return checked;
}

} // namespace threadloop
