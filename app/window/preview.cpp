// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/preview.h"

#include "app/measure/number_text.h"
#include "app/plan/duration.h"
#include "app/session/estimate.h"
#include "app/window/look.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace threadloop {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Preview", text);
}

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

/// "ideal 800 req/s (sequential 20)"
QString idealText(const TargetPlans &target, const ServerSettings &server)
{
    std::optional<double> best;
    std::optional<double> sequential;
    for (const Plan *plan : target.plans) {
        const std::optional<double> rate = idealRate(*plan, server);
        (plan->mode == Mode::Sequential ? sequential : best) = rate;
    }
    const std::optional<double> main = best ? best : sequential;
    if (!main) {
        const RouteKind route =
            routeKindOf(target.plans.front()->request.method, target.target->requestTarget);
        const bool computes = route == RouteKind::Fib || route == RouteKind::AsyncFib;
        return target.target->embedded && computes ? tr("ideal measured at the start") : tr("no ideal known");
    }
    QString text = tr("ideal %1 req/s").arg(rateText(*main));
    if (best && sequential && *best != *sequential) {
        text += tr(" (sequential %1)").arg(rateText(*sequential));
    }
    return text;
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

QString joined(const QStringList &words)
{
    if (words.size() < 2) {
        return words.join(QString());
    }
    return tr("%1 and %2").arg(words.mid(0, words.size() - 1).join(QStringLiteral(", ")), words.last());
}

QString runsText(std::size_t count)
{
    return count == 1 ? tr("1 run") : tr("%1 runs").arg(count);
}

} // namespace

QString aboutTime(std::optional<double> seconds)
{
    if (!seconds) {
        return {};
    }
    if (*seconds >= 60) {
        const auto whole = static_cast<long long>(std::ceil(*seconds));
        return tr("about %1 min %2 s").arg(whole / 60).arg(whole % 60);
    }
    const int decimals = *seconds < 1 ? 2 : *seconds < 10 ? 1 : 0;
    return tr("about %1 s").arg(QString::fromStdString(trimmedNumber(*seconds, decimals)));
}

std::optional<double> totalSeconds(const std::vector<Plan> &plans, const ServerSettings &server)
{
    double total = 0;
    for (const Plan &plan : plans) {
        const std::optional<double> seconds = estimatedSeconds(plan, server);
        if (!seconds) {
            return std::nullopt;
        }
        total += *seconds;
    }
    return total;
}

QString previewText(const std::vector<Plan> &plans, const ServerSettings &server)
{
    const std::vector<TargetPlans> targets = byTarget(plans);
    QStringList lines;
    for (const TargetPlans &target : targets) {
        const QString time = aboutTime(secondsOf(target, server));
        QString line = idealText(target, server) + (time.isEmpty() ? QString() : QStringLiteral(", ") + time);
        if (targets.size() > 1) {
            line.prepend(nameOf(*target.target) + QStringLiteral(": "));
        } else {
            line[0] = line[0].toUpper();
        }
        lines.push_back(line + (target.plans.size() > 1 && !time.isEmpty() ? tr(" each") : QString()));
    }
    if (plans.size() > 1) {
        const QString time = aboutTime(totalSeconds(plans, server));
        lines.push_back(runsText(plans.size()) + (time.isEmpty() ? QString() : tr(", %1 in all").arg(time)));
    }
    return lines.join(QLatin1Char('\n'));
}

QString invitation(const std::vector<Plan> &plans, const ServerSettings &server)
{
    QStringList targets;
    QStringList modes;
    for (const Plan &plan : plans) {
        const QString target = nameOf(plan.target);
        const QString mode = QString::fromLatin1(modeName(plan.mode));
        if (!targets.contains(target)) {
            targets.push_back(target);
        }
        if (!modes.contains(mode)) {
            modes.push_back(mode);
        }
    }
    QString text = plans.size() == 1
                       ? tr("Run sends requests to %1 in the mode %2").arg(joined(targets), joined(modes))
                       : tr("Run sends requests to %1, %2: %3, one after the other")
                             .arg(joined(targets), joined(modes), runsText(plans.size()));
    const QString time = aboutTime(totalSeconds(plans, server));
    return text + (time.isEmpty() ? QStringLiteral(".") : tr(". It takes %1.").arg(time));
}

} // namespace threadloop
