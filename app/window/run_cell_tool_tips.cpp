// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/local_number.h"
#include "app/measure/number_text.h"
#include "app/plan/plan.h"
#include "app/report/text_line.h"
#include "app/window/run_cell_values.h"
#include "app/window/sentences.h"
#include "app/window/validity_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

namespace threadloop {
namespace {

struct RunToolTipText
{
    Q_DECLARE_TR_FUNCTIONS(RunColumns)
};

QString arrivalsText(Arrivals arrivals)
{
    return arrivals == Arrivals::Poisson ? RunToolTipText::tr("Poisson") : RunToolTipText::tr("constant");
}

QString latencyToolTip(const RunResult &result)
{
    QStringList lines{loopExplained(*result.plan)};
    if (const auto *open = std::get_if<OpenLoop>(&result.plan->pacing)) {
        lines.push_back(RunToolTipText::tr("Rate asked for: %1 req/s, %2 arrivals")
                            .arg(localNumber(shortNumber(open->rate)), arrivalsText(open->arrivals)));
    }
    if (const QString schedule = scheduleText(result); !schedule.isEmpty()) {
        lines.push_back(schedule);
    }
    return lines.join(QLatin1Char('\n'));
}

QString resultToolTip(const RunResult &result, RunColumn::Id column)
{
    switch (column) {
    case RunColumn::Errors:
    case RunColumn::Requests:
        return balanceText(result.counts);
    case RunColumn::Valid:
        return validityDetails(result.validity);
    case RunColumn::Loop:
    case RunColumn::P50:
    case RunColumn::P75:
    case RunColumn::P90:
    case RunColumn::P95:
    case RunColumn::P99:
    case RunColumn::P999:
        return latencyToolTip(result);
    case RunColumn::Shown:
    case RunColumn::Number:
    case RunColumn::Started:
    case RunColumn::Name:
    case RunColumn::CellName:
    case RunColumn::Target:
    case RunColumn::Mode:
    case RunColumn::Concurrency:
    case RunColumn::Rate:
    case RunColumn::Share:
    case RunColumn::Tags:
    case RunColumn::Note:
    case RunColumn::Limit:
        break;
    }
    return QString::fromStdString(textLine(result));
}

} // namespace

QString cellToolTip(const RunRow &row, RunColumn::Id column)
{
    switch (column) {
    case RunColumn::Shown:
        return columnToolTip(RunColumn::Shown);
    case RunColumn::Started:
        return QLocale().toString(startOf(row.entry),
                                  RunToolTipText::tr("yyyy-MM-dd HH:mm:ss", "whole time"));
    case RunColumn::CellName:
    case RunColumn::Name:
        return QStringList{QString::fromStdString(row.entry.cell), QString::fromStdString(row.entry.label),
                           QString::fromStdString(row.entry.note)}
            .filter(QRegularExpression(QStringLiteral(".")))
            .join(QLatin1Char('\n'));
    case RunColumn::Target:
        return QString::fromStdString(row.plan ? row.plan->target.url : row.entry.target);
    case RunColumn::Number:
    case RunColumn::Tags:
    case RunColumn::Note:
        return cellText(row, column);
    case RunColumn::Limit:
        return row.isRefused() ? row.refusal : cellLimitText(row);
    case RunColumn::Mode:
    case RunColumn::Requests:
    case RunColumn::Concurrency:
    case RunColumn::Loop:
    case RunColumn::Rate:
    case RunColumn::P50:
    case RunColumn::P75:
    case RunColumn::P90:
    case RunColumn::P95:
    case RunColumn::P99:
    case RunColumn::P999:
    case RunColumn::Errors:
    case RunColumn::Share:
    case RunColumn::Valid:
        break;
    }
    return row.isRefused() ? row.refusal : row.result ? resultToolTip(*row.result, column) : QString();
}

} // namespace threadloop
