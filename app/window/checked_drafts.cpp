// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/checked_drafts.h"

#include "app/language/known_sentences.h"
#include "app/language/typed_number.h"

#include <QCoreApplication>
#include <variant>

namespace threadloop {
namespace {

/// `server`: that of the panel where it is right, so that all problems found are the plan's.
void checkPlan(PlanDraft draft, ServerDraft server, CheckedDrafts &checked)
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
    clearSweptField(draft, server);
    auto grid = sweptGridFrom(draft, server);
    if (auto *problems = std::get_if<Problems>(&grid)) {
        checked.planProblems = std::move(*problems);
    } else {
        checked.grid = std::get<SweptGrid>(std::move(grid));
        checked.repetition = repetitionOf(draft);
        checked.usesServer = checked.batch().front().matrix.needsServer();
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

Batch CheckedDrafts::batch() const
{
    Batch batch;
    for (Matrix &matrix : matricesOf(grid, repetition)) {
        const QString title = QString::fromStdString(matrix.cells.front().setting);
        batch.push_back({title, std::move(matrix)});
    }
    return batch;
}

CheckedDrafts checkDrafts(const PlanDraft &plan, const ServerDraft &server)
{
    CheckedDrafts checked;
    checkServer(server, checked);
    checkPlan(plan, checked.serverProblems.empty() ? server : ServerDraft(), checked);
    return checked;
}

} // namespace threadloop
