// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/run_settings.h"

#include "app/charts/chart_input.h"
#include "app/charts/chart_text.h"
#include "app/charts/run_setup.h"
#include "app/charts/telling_settings.h"
#include "app/plan/plan.h"

#include <array>
#include <map>

namespace threadloop {
namespace {

/// Where in settingsOf() stands what modes differ in by their nature.
constexpr std::array<qsizetype, 3> kByNature{2, 3, 6}; // concurrency, connections, the client's loops

/// The sequential client has no choice.
QString chosenConcurrency(const Plan &plan)
{
    return plan.mode == Mode::Sequential ? QString() : concurrencyText(plan);
}

/// Whether runs of one mode, equal in all other settings, differ in this one: only then it tells them apart.
bool matters(qsizetype index, const std::vector<const RunResult *> &results,
             const QList<QStringList> &settings)
{
    std::map<std::pair<Mode, QStringList>, QString> seen;
    for (std::size_t i = 0; i < results.size(); ++i) {
        QStringList others = settings[static_cast<qsizetype>(i)];
        const QString own = others[index];
        for (const qsizetype byNature : kByNature) {
            others[byNature].clear();
        }
        if (seen.try_emplace({results[i]->plan->mode, others}, own).first->second != own) {
            return true;
        }
    }
    return false;
}

} // namespace

QStringList settingsOf(const RunResult &result)
{
    const Plan &plan = *result.plan;
    const auto &server = result.environment.server;
    return QStringList{toQString(targetName(plan)),
                       stopRuleText(plan),
                       chosenConcurrency(plan),
                       connectionsText(plan),
                       pacingText(plan),
                       phasesText(plan),
                       loopsText(plan),
                       workersText(server),
                       threadsText(server),
                       delayText(server),
                       lockText(server)} +
           requestTexts(plan) + QStringList{backgroundText(plan), toQString(result.label)};
}

QList<QStringList> settingsOfAll(const std::vector<const RunResult *> &results)
{
    QList<QStringList> settings;
    for (const RunResult *result : results) {
        settings.append(settingsOf(*result));
    }
    QList<QStringList> told = settings;
    for (const qsizetype index : kByNature) {
        if (!matters(index, results, settings)) {
            for (QStringList &own : told) {
                own[index].clear();
            }
        }
    }
    return told;
}

QList<QStringList> tellingTexts(const QList<QStringList> &settings)
{
    const std::vector<qsizetype> indices = tellingSettings(settings);
    QList<QStringList> texts;
    for (const QStringList &own : settings) {
        QStringList told;
        for (const qsizetype index : indices) {
            if (!own[index].isEmpty()) {
                told.append(own[index]);
            }
        }
        texts.append(told);
    }
    return texts;
}

} // namespace threadloop
