// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/run_columns.h"

#include "app/charts/chart_input.h"
#include "app/measure/number_text.h"
#include "app/plan/plan.h"
#include "app/report/display.h"
#include "app/report/text_line.h"
#include "app/window/look.h"
#include "app/window/run_list.h"
#include "app/window/sentences.h"
#include "app/window/validity_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace threadloop {
namespace {

struct RunColumnsText
{
    Q_DECLARE_TR_FUNCTIONS(RunColumns)
};

QString none()
{
    return QString(QChar(0x2013));
}

QString number(std::uint64_t value)
{
    return groupedNumber(static_cast<double>(value));
}

/// Milliseconds with three digits and without the unit, which stands in the header.
QString milliseconds(double value)
{
    return QString::fromStdString(shortNumber(value));
}

QString limitText(const RunResult &result)
{
    switch (result.stopReason) {
    case StopReason::Cancelled:
        return RunColumnsText::tr("stopped");
    case StopReason::Failed:
        return failedSentence(result);
    case StopReason::Completed:
    case StopReason::Duration:
        break;
    }
    return QString::fromStdString(result.limit.text);
}

QString concurrencyText(const RunResult &result)
{
    const QString asked = number(result.plan->concurrency);
    if (!result.inFlight.peak || *result.inFlight.peak == result.plan->concurrency) {
        return asked;
    }
    return asked + QStringLiteral(" / ") + number(*result.inFlight.peak);
}

/// "closed", "open"
QString loopText(const Plan &plan)
{
    return std::holds_alternative<OpenLoop>(plan.pacing) ? RunColumnsText::tr("open")
                                                         : RunColumnsText::tr("closed");
}

QString latencyToolTip(const RunResult &result)
{
    QStringList lines{loopExplained(*result.plan)};
    if (const auto *open = std::get_if<OpenLoop>(&result.plan->pacing)) {
        lines.push_back(RunColumnsText::tr("Rate asked for: %1 req/s, %2 arrivals")
                            .arg(QString::fromStdString(shortNumber(open->rate)),
                                 QString::fromLatin1(arrivalsName(open->arrivals))));
    }
    if (const QString schedule = scheduleText(result); !schedule.isEmpty()) {
        lines.push_back(schedule);
    }
    return lines.join(QLatin1Char('\n'));
}

QString resultText(const RunResult &result, RunColumn::Id column)
{
    switch (column) {
    case RunColumn::Requests:
        return number(result.counts.ok());
    case RunColumn::Concurrency:
        return concurrencyText(result);
    case RunColumn::Rate:
        return QString::fromStdString(displayRate(result.throughput.reqsPerSec));
    case RunColumn::P50:
        return result.latency ? milliseconds(result.latency->p50) : none();
    case RunColumn::P99:
        return result.latency ? milliseconds(result.latency->p99) : none();
    case RunColumn::Errors:
        return number(result.counts.failed());
    case RunColumn::Share:
        return result.throughput.percentOfIdeal
                   ? QString::fromStdString(trimmedNumber(*result.throughput.percentOfIdeal, 1))
                   : none();
    case RunColumn::Valid:
        return validityWord(result.validity);
    case RunColumn::Limit:
        return limitText(result);
    case RunColumn::Shown:
    case RunColumn::CellName:
    case RunColumn::Target:
    case RunColumn::Mode:
    case RunColumn::Loop:
        break;
    }
    return {};
}

/// What is unknown sorts below every number.
double orLowest(const std::optional<double> &value)
{
    return value.value_or(-1);
}

QVariant resultSortValue(const RunResult &result, RunColumn::Id column)
{
    switch (column) {
    case RunColumn::Requests:
        return static_cast<double>(result.counts.ok());
    case RunColumn::Concurrency:
        return result.plan->concurrency;
    case RunColumn::Rate:
        return result.throughput.reqsPerSec;
    case RunColumn::P50:
        return orLowest(result.latency ? std::optional(result.latency->p50) : std::nullopt);
    case RunColumn::P99:
        return orLowest(result.latency ? std::optional(result.latency->p99) : std::nullopt);
    case RunColumn::Errors:
        return static_cast<double>(result.counts.failed());
    case RunColumn::Share:
        return orLowest(result.throughput.percentOfIdeal);
    case RunColumn::Shown:
    case RunColumn::CellName:
    case RunColumn::Target:
    case RunColumn::Mode:
    case RunColumn::Loop:
    case RunColumn::Valid:
    case RunColumn::Limit:
        break;
    }
    return resultText(result, column);
}

} // namespace

bool isNumericColumn(RunColumn::Id column)
{
    return column >= RunColumn::Requests && column <= RunColumn::Share && column != RunColumn::Loop;
}

QString cellText(const RunRow &row, RunColumn::Id column)
{
    switch (column) {
    case RunColumn::Shown:
        return {};
    case RunColumn::CellName:
        return row.trial == 1 ? QString::number(row.cell)
                              : QStringLiteral("%1 (%2)").arg(row.cell).arg(row.trial);
    case RunColumn::Target:
        return QString::fromStdString(targetName(*row.plan));
    case RunColumn::Mode:
        return QString::fromLatin1(modeName(row.plan->mode));
    case RunColumn::Loop:
        return loopText(*row.plan);
    case RunColumn::Requests:
    case RunColumn::Concurrency:
    case RunColumn::Rate:
    case RunColumn::P50:
    case RunColumn::P99:
    case RunColumn::Errors:
    case RunColumn::Share:
    case RunColumn::Valid:
        return row.result ? resultText(*row.result, column) : none();
    case RunColumn::Limit:
        return row.result ? resultText(*row.result, column)
                          : RunColumnsText::tr("not run: %1").arg(row.refusal);
    }
    return {};
}

QVariant cellSortValue(const RunRow &row, RunColumn::Id column)
{
    if (column == RunColumn::Shown) {
        return static_cast<int>(row.shown);
    }
    if (column == RunColumn::CellName) {
        return row.cell + row.trial / 1000.0;
    }
    if (column == RunColumn::Target || column == RunColumn::Mode || column == RunColumn::Loop ||
        column == RunColumn::Limit) {
        return cellText(row, column);
    }
    return row.result ? resultSortValue(*row.result, column) : QVariant(-2.0);
}

QString cellToolTip(const RunRow &row, RunColumn::Id column)
{
    if (!row.result) {
        return row.refusal;
    }
    switch (column) {
    case RunColumn::CellName:
        return QString::fromStdString(row.result->cell) +
               (row.plan->label.empty() ? QString()
                                        : QStringLiteral("\n") + QString::fromStdString(row.plan->label));
    case RunColumn::Target:
        return QString::fromStdString(row.plan->target.url);
    case RunColumn::Errors:
    case RunColumn::Requests:
        return balanceText(row.result->counts);
    case RunColumn::Limit:
        return limitText(*row.result);
    case RunColumn::Shown:
        return columnToolTip(RunColumn::Shown);
    case RunColumn::Valid:
        return validityDetails(row.result->validity);
    case RunColumn::Loop:
    case RunColumn::P50:
    case RunColumn::P99:
        return latencyToolTip(*row.result);
    case RunColumn::Mode:
    case RunColumn::Concurrency:
    case RunColumn::Rate:
    case RunColumn::Share:
        return QString::fromStdString(textLine(*row.result));
    }
    return {};
}

} // namespace threadloop
