// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/run_setup.h"

#include "app/charts/chart_input.h"
#include "app/charts/chart_text.h"
#include "app/language/punctuation.h"
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
    return localNumber(text.insert(unit, QChar(0x00a0)));
}

/// The text's "%1 thread(s)" with its number.
QString counted(const QString &text, std::uint64_t count)
{
    return text.arg(groupedNumber(static_cast<double>(count)));
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
    QString text(QString (*join)(const QStringList &) = joinedItems) const
    {
        constexpr qsizetype most = 6;
        const QString text = join(m_texts.mid(0, most));
        return m_texts.size() > most ? ChartText::tr("%1 and %2 more").arg(text).arg(m_texts.size() - most)
                                     : text;
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
    return ChartText::tr("C = %1").arg(listing.text());
}

QString serverText(const ServerEnvironment &server)
{
    QStringList parts{workersText(server), threadsText(server), delayText(server)};
    append(parts, lockText(server));
    return joinedItems(parts);
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
        text = ChartText::tr("%1 to %2").arg(text, end.toString(format));
    } else if (text != end.toString(format)) {
        text = ChartText::tr("%1 to %2").arg(text, end.toString(QStringLiteral("HH:mm")));
    }
    return ChartText::tr("%1 UTC").arg(text);
}

QString machineText(const Environment &environment)
{
    QStringList parts;
    if (!environment.version.empty()) {
        parts.append(QStringLiteral("Threadloop ") + toQString(environment.version));
    }
    append(parts, toQString(environment.cpu));
    if (environment.cores > 0) {
        parts.append(
            counted(ChartText::tr("%1 core(s)", nullptr, pluralOf(environment.cores)), environment.cores));
    }
    return joinedItems(parts);
}

} // namespace

QString stopRuleText(const Plan &plan)
{
    const StopRule &rule = plan.stop;
    const QString requests =
        rule.requests
            ? counted(ChartText::tr("%1 request(s)", nullptr, pluralOf(*rule.requests)), *rule.requests)
            : QString();
    if (!rule.duration) {
        return requests;
    }
    const QString duration = durationText(*rule.duration);
    return rule.requests ? ChartText::tr("%1 or %2", "requests or time").arg(requests, duration) : duration;
}

QString concurrencyText(const Plan &plan)
{
    return ChartText::tr("C = %1").arg(groupedNumber(plan.concurrency));
}

QString threadsText(const std::optional<ServerEnvironment> &server)
{
    return server
               ? counted(ChartText::tr("%1 thread(s)", nullptr, pluralOf(server->threads)), server->threads)
               : QString();
}

QString workersText(const std::optional<ServerEnvironment> &server)
{
    return server
               ? counted(ChartText::tr("%1 worker(s)", nullptr, pluralOf(server->workers)), server->workers)
               : QString();
}

QString lockText(const std::optional<ServerEnvironment> &server)
{
    return server && server->interpreterLock ? ChartText::tr("interpreter lock") : QString();
}

QString delayText(const std::optional<ServerEnvironment> &server)
{
    return server ? ChartText::tr("delay %1").arg(durationText(server->delay)) : QString();
}

QString pacingText(const Plan &plan)
{
    const auto *open = std::get_if<OpenLoop>(&plan.pacing);
    if (open == nullptr) {
        return {};
    }
    const QString rate = rateText(open->rate);
    return open->arrivals == Arrivals::Poisson ? ChartText::tr("%1 req/s, Poisson").arg(rate)
                                               : ChartText::tr("%1 req/s").arg(rate);
}

QString phasesText(const Plan &plan)
{
    QStringList phases;
    if (plan.phases.ramp.count() > 0) {
        phases.append(ChartText::tr("ramp-up %1").arg(durationText(plan.phases.ramp)));
    }
    if (plan.phases.warmup.count() > 0) {
        phases.append(ChartText::tr("warm-up %1").arg(durationText(plan.phases.warmup)));
    }
    return joinedItems(phases);
}

QString connectionsText(const Plan &plan)
{
    return plan.connections == Connections::New ? ChartText::tr("new connections") : QString();
}

QString loopsText(const Plan &plan)
{
    return plan.loops > 1
               ? counted(ChartText::tr("%1 client loop(s)", nullptr, pluralOf(plan.loops)), plan.loops)
               : QString();
}

QStringList requestTexts(const Plan &plan)
{
    const RequestTemplate &request = plan.request;
    Listing headers;
    for (const HeaderField &header : request.headers) {
        headers.add(toQString(header.name + ": " + header.value));
    }
    const std::uint64_t size = request.bodyBytes();
    const QString body = ChartText::tr("body of %1 byte(s)", nullptr, pluralOf(size));
    return {toQString(request.method), headers.text(), size > 0 ? counted(body, size) : QString(),
            ChartText::tr("expects %1").arg(toQString(request.expected.toString())),
            ChartText::tr("timeout %1").arg(durationText(plan.timeout))};
}

QString backgroundText(const Plan &plan)
{
    if (!plan.background) {
        return {};
    }
    const Target &target = plan.background->target;
    return ChartText::tr("beside %1").arg(toQString(target.embedded ? target.requestTarget : target.url));
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
        pacings.add(rate.isEmpty() ? ChartText::tr("closed loop") : ChartText::tr("open loop: %1").arg(rate));
        phases.add(phasesText(*plan));
        backgrounds.add(backgroundText(*plan));
    }
    QStringList parts{methods.text() + QLatin1Char(' ') + targets.text(), stops.text()};
    append(parts, plans.empty() ? QString() : concurrencies(plans));
    const auto isOpen = [](const Plan *plan) { return std::holds_alternative<OpenLoop>(plan->pacing); };
    if (std::any_of(plans.begin(), plans.end(), isOpen)) {
        parts.append(pacings.text());
    }
    append(parts, phases.text().isEmpty() ? QString() : ChartText::tr("not counted: %1").arg(phases.text()));
    append(parts, connections.text() == QStringLiteral("new") ? ChartText::tr("new connections")
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
    if (const QString text = servers.text(joinedClauses); !text.isEmpty()) {
        where.append(ChartText::tr("embedded server: %1").arg(text));
    }
    where.append(timesText(runs));
    append(where, machines.text(joinedClauses));
    return {planLine(plans), where.join(kSeparator)};
}

} // namespace threadloop
