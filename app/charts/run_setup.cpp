// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/run_setup.h"

#include "app/charts/chart_input.h"
#include "app/charts/chart_text.h"
#include "app/measure/run_result.h"
#include "app/plan/duration.h"
#include "app/plan/plan.h"

#include <QDateTime>
#include <QTimeZone>
#include <algorithm>

namespace threadloop {
namespace {

const QString kSeparator = QStringLiteral(" \u00b7 ");

/// "50 ms": the duration as it is typed, with a space before its unit.
QString durationText(std::chrono::nanoseconds duration)
{
    QString text = toQString(formatDuration(duration));
    const auto isUnit = [](QChar character) { return character.isLetter(); };
    const auto unit = std::find_if(text.begin(), text.end(), isUnit) - text.begin();
    return text.insert(unit, QChar(0x00a0));
}

QString countedText(std::uint64_t count, const char *noun)
{
    return groupedNumber(static_cast<double>(count)) + QLatin1Char(' ') + QLatin1String(noun) +
           (count == 1 ? QString() : QStringLiteral("s"));
}

/// Collects different texts in their order.
class Listing
{
public:
    void add(const QString &text)
    {
        if (!text.isEmpty() && !m_texts.contains(text)) {
            m_texts.append(text);
        }
    }

    /// "a, b"; what is too much for a line is counted.
    QString text(const QString &separator = QStringLiteral(", ")) const
    {
        constexpr qsizetype most = 6;
        QString text = m_texts.mid(0, most).join(separator);
        if (m_texts.size() > most) {
            text += QStringLiteral(" and %1 more").arg(m_texts.size() - most);
        }
        return text;
    }

private:
    QStringList m_texts;
};

void append(QStringList &parts, const QString &text)
{
    if (!text.isEmpty()) {
        parts.append(text);
    }
}

QString concurrencies(const std::vector<const Plan *> &plans)
{
    const bool isAllSequential = std::all_of(plans.begin(), plans.end(),
                                             [](const Plan *plan) { return plan->mode == Mode::Sequential; });
    QList<std::uint32_t> values;
    for (const Plan *plan : plans) {
        if ((isAllSequential || plan->mode != Mode::Sequential) && !values.contains(plan->concurrency)) {
            values.append(plan->concurrency);
        }
    }
    std::sort(values.begin(), values.end());
    Listing listing;
    for (const std::uint32_t value : values) {
        listing.add(groupedNumber(value));
    }
    return QStringLiteral("C = ") + listing.text();
}

QString serverText(const ServerEnvironment &server)
{
    QStringList parts{workersText(server), threadsText(server), delayText(server)};
    append(parts, lockText(server));
    return parts.join(QStringLiteral(", "));
}

QString timesText(const std::vector<std::shared_ptr<const RunResult>> &runs)
{
    const auto [first, last] = std::minmax_element(
        runs.begin(), runs.end(), [](const auto &a, const auto &b) { return a->startedAt < b->startedAt; });
    const auto at = [](const RunResult &result) {
        return QDateTime::fromMSecsSinceEpoch(result.startedAt.time_since_epoch().count(), QTimeZone::utc());
    };
    const QDateTime begin = at(**first);
    const QDateTime end = at(**last);
    const QString format = QStringLiteral("yyyy-MM-dd HH:mm");
    QString text = begin.toString(format);
    if (begin.date() != end.date()) {
        text += QStringLiteral(" to ") + end.toString(format);
    } else if (text != end.toString(format)) {
        text += QStringLiteral(" to ") + end.toString(QStringLiteral("HH:mm"));
    }
    return text + QStringLiteral(" UTC");
}

QString machineText(const Environment &environment)
{
    QStringList parts;
    if (!environment.version.empty()) {
        parts.append(QStringLiteral("Threadloop ") + toQString(environment.version));
    }
    append(parts, toQString(environment.cpu));
    if (environment.cores > 0) {
        parts.append(countedText(environment.cores, "core"));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString stopRuleText(const Plan &plan)
{
    const StopRule &rule = plan.stop;
    const QString requests = rule.requests ? countedText(*rule.requests, "request") : QString();
    if (!rule.duration) {
        return requests;
    }
    const QString duration = durationText(*rule.duration);
    return rule.requests ? requests + QStringLiteral(" or ") + duration : duration;
}

QString concurrencyText(const Plan &plan)
{
    return QStringLiteral("C = ") + groupedNumber(plan.concurrency);
}

QString threadsText(const std::optional<ServerEnvironment> &server)
{
    return server ? countedText(server->threads, "thread") : QString();
}

QString workersText(const std::optional<ServerEnvironment> &server)
{
    return server ? countedText(server->workers, "worker") : QString();
}

QString lockText(const std::optional<ServerEnvironment> &server)
{
    return server && server->interpreterLock ? QStringLiteral("interpreter lock") : QString();
}

QString delayText(const std::optional<ServerEnvironment> &server)
{
    return server ? QStringLiteral("delay ") + durationText(server->delay) : QString();
}

QString pacingText(const Plan &plan)
{
    const auto *open = std::get_if<OpenLoop>(&plan.pacing);
    if (open == nullptr) {
        return {};
    }
    const QString rate = rateText(open->rate) + QStringLiteral(" req/s");
    return open->arrivals == Arrivals::Poisson ? rate + QStringLiteral(", Poisson") : rate;
}

QString phasesText(const Plan &plan)
{
    QStringList phases;
    if (plan.phases.ramp.count() > 0) {
        phases.append(QStringLiteral("ramp-up ") + durationText(plan.phases.ramp));
    }
    if (plan.phases.warmup.count() > 0) {
        phases.append(QStringLiteral("warm-up ") + durationText(plan.phases.warmup));
    }
    return phases.join(QStringLiteral(", "));
}

QString connectionsText(const Plan &plan)
{
    return plan.connections == Connections::New ? QStringLiteral("new connections") : QString();
}

QString loopsText(const Plan &plan)
{
    return plan.loops > 1 ? countedText(plan.loops, "client loop") : QString();
}

QString backgroundText(const Plan &plan)
{
    if (!plan.background) {
        return {};
    }
    const Target &target = plan.background->target;
    return QStringLiteral("beside ") + toQString(target.embedded ? target.requestTarget : target.url);
}

QString planLine(const std::vector<const Plan *> &plans)
{
    Listing targets;
    Listing methods;
    Listing stops;
    Listing connections;
    Listing loops;
    Listing pacings;
    Listing phases;
    Listing backgrounds;
    for (const Plan *plan : plans) {
        methods.add(toQString(plan->request.method));
        targets.add(toQString(targetName(*plan)));
        stops.add(stopRuleText(*plan));
        connections.add(toQString(connectionsName(plan->connections)));
        loops.add(loopsText(*plan));
        const QString rate = pacingText(*plan);
        pacings.add(rate.isEmpty() ? QStringLiteral("closed loop") : QStringLiteral("open loop: ") + rate);
        phases.add(phasesText(*plan));
        backgrounds.add(backgroundText(*plan));
    }
    QStringList parts{methods.text() + QLatin1Char(' ') + targets.text(), stops.text()};
    append(parts, plans.empty() ? QString() : concurrencies(plans));
    const auto isOpen = [](const Plan *plan) { return std::holds_alternative<OpenLoop>(plan->pacing); };
    if (std::any_of(plans.begin(), plans.end(), isOpen)) {
        parts.append(pacings.text());
    }
    append(parts, phases.text().isEmpty() ? QString() : QStringLiteral("not counted: ") + phases.text());
    append(parts, connections.text() == QStringLiteral("new") ? QStringLiteral("new connections")
                                                              : connections.text());
    append(parts, loops.text());
    append(parts, backgrounds.text());
    return parts.join(kSeparator);
}

QStringList setupLines(const std::vector<std::shared_ptr<const RunResult>> &runs)
{
    if (runs.empty()) {
        return {};
    }
    std::vector<const Plan *> plans;
    Listing servers;
    Listing machines;
    for (const auto &run : runs) {
        plans.push_back(run->plan.get());
        if (run->environment.server) {
            servers.add(serverText(*run->environment.server));
        }
        machines.add(machineText(run->environment));
    }
    QStringList where;
    if (const QString text = servers.text(QStringLiteral("; ")); !text.isEmpty()) {
        where.append(QStringLiteral("embedded server: ") + text);
    }
    where.append(timesText(runs));
    append(where, machines.text(QStringLiteral("; ")));
    return {planLine(plans), where.join(kSeparator)};
}

} // namespace threadloop
