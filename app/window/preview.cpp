// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/preview.h"

#include "app/language/punctuation.h"
#include "app/measure/number_text.h"
#include "app/session/estimate.h"
#include "app/window/look.h"
#include "app/window/sentences.h"
#include "app/window/sweep_section.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace threadloop {
namespace {

struct PreviewText
{
    Q_DECLARE_TR_FUNCTIONS(Preview)
};

QString nameOf(const Target &target)
{
    return QString::fromStdString(target.embedded ? target.requestTarget : target.url);
}

std::optional<double> idealRate(const Plan &plan, const ServerSettings &server)
{
    const auto ideal =
        plan.target.embedded ? idealOf(idealInputOf(plan, server, std::nullopt)) : std::nullopt;
    return ideal ? std::optional(ideal->reqsPerSec) : std::nullopt;
}

QString rateText(double reqsPerSec)
{
    return groupedNumber(reqsPerSec, reqsPerSec < 10 ? 1 : 0);
}

/// The plans of one target, which stand together.
struct TargetPlans
{
    const Target *target = nullptr;
    std::vector<const Plan *> plans;
};

std::vector<TargetPlans> byTarget(const std::vector<Plan> &plans)
{
    std::vector<TargetPlans> targets;
    for (const Plan &plan : plans) {
        if (targets.empty() || targets.back().target->url != plan.target.url) {
            targets.push_back({&plan.target, {}});
        }
        targets.back().plans.push_back(&plan);
    }
    return targets;
}

struct Ideals
{
    std::optional<double> concurrent;
    std::optional<double> sequential;
};

Ideals idealsOf(const TargetPlans &target, const ServerSettings &server)
{
    Ideals ideals;
    for (const Plan *plan : target.plans) {
        (plan->mode == Mode::Sequential ? ideals.sequential : ideals.concurrent) = idealRate(*plan, server);
    }
    return ideals;
}

/// "ideal 800 req/s"; of sequential runs when there are no others.
QString idealText(const TargetPlans &target, const ServerSettings &server)
{
    const Ideals ideals = idealsOf(target, server);
    if (const auto main = ideals.concurrent ? ideals.concurrent : ideals.sequential) {
        return PreviewText::tr("ideal %1 req/s").arg(rateText(*main));
    }
    const RouteKind route = routeKindOf(target.plans.front()->request.method, target.target->requestTarget);
    const bool computes = route == RouteKind::Fib || route == RouteKind::AsyncFib;
    return target.target->embedded && computes ? PreviewText::tr("ideal measured at the start")
                                               : PreviewText::tr("no ideal known");
}

/// "one by one ideal 20 req/s", where there are other runs beside the sequential ones.
QStringList sequentialTexts(const std::vector<TargetPlans> &targets, const ServerSettings &server)
{
    QStringList texts;
    for (const TargetPlans &target : targets) {
        const Ideals ideals = idealsOf(target, server);
        if (ideals.concurrent && ideals.sequential) {
            texts.push_back(rateText(*ideals.sequential));
        }
    }
    texts.removeDuplicates();
    return texts;
}

/// The longest of the target's runs.
std::optional<double> secondsOf(const TargetPlans &target, const ServerSettings &server)
{
    double longest = 0;
    for (const Plan *plan : target.plans) {
        const std::optional<double> seconds = estimatedSeconds(*plan, server);
        if (!seconds) {
            return std::nullopt;
        }
        longest = std::max(longest, *seconds);
    }
    return longest;
}

/// "ideal 800 req/s, about 2 s each"
QString targetText(const TargetPlans &target, const ServerSettings &server)
{
    const QString ideal = idealText(target, server);
    const QString time = aboutTime(secondsOf(target, server));
    if (time.isEmpty()) {
        return ideal;
    }
    return target.plans.size() > 1 ? PreviewText::tr("%1, %2 each", "ideal, time").arg(ideal, time)
                                   : PreviewText::tr("%1, %2", "ideal, time").arg(ideal, time);
}

QString joined(const QStringList &words)
{
    if (words.size() < 2) {
        return words.join(QString());
    }
    return PreviewText::tr("%1 and %2").arg(joinedItems(words.mid(0, words.size() - 1)), words.last());
}

QString runsText(const SweptGrid &grid, const Repetition &repetition)
{
    std::size_t runs = 0;
    for (const SweepStep &step : grid.steps) {
        runs += step.plans.size() * repetition.rounds;
    }
    const QString text = PreviewText::tr("%n run(s)", nullptr, static_cast<int>(runs));
    return repetition.rounds == 1
               ? text
               : PreviewText::tr("%1 (%2 trials of each cell)").arg(text, groupedNumber(repetition.rounds));
}

/// "Open loop: 500 req/s; 2s of each run not counted", of a plan that stands for all; empty for a plain one.
QString loadText(const Plan &plan)
{
    QStringList parts;
    if (const auto *open = std::get_if<OpenLoop>(&plan.pacing)) {
        const QString rate = localNumber(trimmedNumber(open->rate, 3));
        parts.push_back(open->arrivals == Arrivals::Poisson
                            ? PreviewText::tr("Open loop: %1 req/s, Poisson arrivals").arg(rate)
                            : PreviewText::tr("Open loop: %1 req/s").arg(rate));
    }
    if (plan.phases.lead().count() > 0) {
        parts.push_back(
            PreviewText::tr("The first %1 of each run do not count").arg(durationText(plan.phases.lead())));
    }
    return parts.join(QLatin1Char('\n'));
}

/// "10, 20, 40, ... 160": what a sweep goes through, its middle left out where it is long.
QString valuesText(const Sweep &sweep)
{
    constexpr std::size_t kMostShown = 6;
    constexpr std::size_t kFirst = 3;
    QStringList values;
    for (const std::string &value : sweep.values) {
        values.push_back(QString::fromStdString(value));
    }
    if (sweep.values.size() > kMostShown) {
        values = values.mid(0, kFirst) << QStringLiteral("… %1").arg(values.last());
    }
    return joinedItems(values);
}

/// "concurrency over 8 values: 10, 20, 39, … 160"
QString sweepText(const Sweep &sweep)
{
    return PreviewText::tr("%1 over %n value(s): %2", "field, values", static_cast<int>(sweep.values.size()))
        .arg(sweepFieldTitle(sweep.field), valuesText(sweep));
}

/// "/wait: ideal 200 to 800 req/s", a line a target; none of those without a known ideal.
QStringList sweptIdealTexts(const SweptGrid &grid)
{
    QStringList lines;
    for (const TargetPlans &target : byTarget(grid.steps.front().plans)) {
        std::vector<double> rates;
        for (const SweepStep &step : grid.steps) {
            for (const Plan &plan : step.plans) {
                const bool isSame = plan.target.url == target.target->url;
                const auto rate = isSame ? idealRate(plan, step.server) : std::nullopt;
                if (rate) {
                    rates.push_back(*rate);
                }
            }
        }
        if (!rates.empty()) {
            const auto [least, most] = std::minmax_element(rates.begin(), rates.end());
            lines.push_back(PreviewText::tr("%1: ideal %2 to %3 req/s")
                                .arg(nameOf(*target.target), rateText(*least), rateText(*most)));
        }
    }
    return lines;
}

/// The ideal and the time of each target's runs.
QStringList stepTexts(const SweepStep &step)
{
    const std::vector<TargetPlans> targets = byTarget(step.plans);
    QStringList lines;
    for (const TargetPlans &target : targets) {
        QString line = targetText(target, step.server);
        if (targets.size() > 1) {
            line = PreviewText::tr("%1: %2", "target: what to expect").arg(nameOf(*target.target), line);
        } else {
            line[0] = line[0].toUpper();
        }
        lines.push_back(line);
    }
    if (const QStringList rates = sequentialTexts(targets, step.server); !rates.isEmpty()) {
        lines.push_back(PreviewText::tr("sequential: ideal %1 req/s").arg(joined(rates)));
    }
    return lines;
}

bool isSingleRun(const SweptGrid &grid, const Repetition &repetition)
{
    return grid.steps.size() * grid.steps.front().plans.size() * repetition.rounds == 1;
}

} // namespace

QString aboutTime(std::optional<double> seconds)
{
    if (!seconds) {
        return {};
    }
    if (*seconds >= 60) {
        const auto whole = static_cast<long long>(std::ceil(*seconds));
        return PreviewText::tr("about %1 min %2 s").arg(whole / 60).arg(whole % 60);
    }
    const int decimals = *seconds < 1 ? 2 : *seconds < 10 ? 1 : 0;
    return PreviewText::tr("about %1 s").arg(localNumber(trimmedNumber(*seconds, decimals)));
}

std::optional<double> totalSeconds(const SweptGrid &grid, const Repetition &repetition)
{
    double total = 0;
    for (const SweepStep &step : grid.steps) {
        for (const Plan &plan : step.plans) {
            const std::optional<double> seconds = estimatedSeconds(plan, step.server);
            if (!seconds) {
                return std::nullopt;
            }
            total += *seconds;
        }
    }
    return total * repetition.rounds;
}

QString previewText(const SweptGrid &grid, const Repetition &repetition)
{
    QStringList lines = grid.sweep ? sweptIdealTexts(grid) : stepTexts(grid.steps.front());
    if (grid.sweep) {
        lines.push_front(PreviewText::tr("Sweeps %1", "a field over its values").arg(sweepText(*grid.sweep)));
    }
    if (const QString text = loadText(grid.steps.front().plans.front()); !text.isEmpty()) {
        lines.push_back(text);
    }
    if (!isSingleRun(grid, repetition)) {
        const QString time = aboutTime(totalSeconds(grid, repetition));
        const QString runs = runsText(grid, repetition);
        lines.push_back(time.isEmpty() ? runs : PreviewText::tr("%1, %2 in all").arg(runs, time));
    }
    return lines.join(QLatin1Char('\n'));
}

QString invitation(const SweptGrid &grid, const Repetition &repetition)
{
    QStringList targets;
    QStringList modes;
    for (const Plan &plan : grid.steps.front().plans) {
        const QString target = nameOf(plan.target);
        const QString mode = QString::fromLatin1(modeName(plan.mode));
        if (!targets.contains(target)) {
            targets.push_back(target);
        }
        if (!modes.contains(mode)) {
            modes.push_back(mode);
        }
    }
    const QString where = joined(targets);
    const QString how = joined(modes);
    const QString time = aboutTime(totalSeconds(grid, repetition));
    if (isSingleRun(grid, repetition)) {
        return time.isEmpty() ? PreviewText::tr("Run sends requests to %1 in the mode %2.").arg(where, how)
                              : PreviewText::tr("Run sends requests to %1 in the mode %2. It takes %3.")
                                    .arg(where, how, time);
    }
    QString runs = runsText(grid, repetition);
    if (grid.sweep) {
        runs = PreviewText::tr("%1 (%2)", "runs, what is swept").arg(runs, sweepText(*grid.sweep));
    }
    return time.isEmpty()
               ? PreviewText::tr("Run sends requests to %1, %2: %3, one after the other.")
                     .arg(where, how, runs)
               : PreviewText::tr("Run sends requests to %1, %2: %3, one after the other. It takes %4.")
                     .arg(where, how, runs, time);
}

} // namespace threadloop
