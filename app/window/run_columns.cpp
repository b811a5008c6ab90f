// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/run_columns.h"

#include "app/language/file_language.h"
#include "app/language/known_sentences.h"
#include "app/language/local_number.h"
#include "app/measure/number_text.h"
#include "app/report/display.h"
#include "app/window/run_cell_values.h"
#include "app/window/sentences.h"
#include "app/window/validity_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <array>

namespace threadloop {
namespace {

struct RunColumnsText
{
    Q_DECLARE_TR_FUNCTIONS(RunColumns)
};

QString unknown()
{
    return QString(QChar(0x2013));
}

QString withGroups(std::uint64_t value)
{
    return groupedNumber(static_cast<double>(value));
}

/// Milliseconds with three digits and without the unit, which stands in the header.
QString milliseconds(double value)
{
    return localNumber(shortNumber(value));
}

QString endText(const RunRow &row)
{
    switch (row.entry.stopReason) {
    case StopReason::Cancelled:
        return RunColumnsText::tr("stopped");
    case StopReason::Failed:
        return row.result ? failedSentence(*row.result)
                          : RunColumnsText::tr("gave up: no connection succeeded");
    case StopReason::Completed:
    case StopReason::Duration:
        break;
    }
    return translatedSentence(row.entry.limitText);
}

QString concurrencyText(const RunRow &row)
{
    const QString asked = withGroups(row.entry.concurrency);
    if (!row.result || !row.result->inFlight.peak || *row.result->inFlight.peak == row.entry.concurrency) {
        return asked;
    }
    return asked + QStringLiteral(" / ") + withGroups(*row.result->inFlight.peak);
}

/// As much of the time as tells it from others: of today the hour, of this year the day.
QString startedText(const RunEntry &entry)
{
    const QDateTime start = startOf(entry);
    const QDate today = QDate::currentDate();
    if (start.date() == today) {
        return QLocale().toString(start, RunColumnsText::tr("HH:mm:ss", "time of today"));
    }
    return QLocale().toString(start, start.date().year() == today.year()
                                         ? RunColumnsText::tr("d MMM HH:mm", "day and time of this year")
                                         : RunColumnsText::tr("d MMM yyyy", "day of another year"));
}

/// A baseline says so: colour and weight are not seen by everyone.
QString nameText(const RunEntry &entry)
{
    const QString name = QString::fromStdString(entry.name.empty() ? entry.label : entry.name);
    if (!entry.isBaseline) {
        return name;
    }
    const QString mark = RunColumnsText::tr("baseline");
    return name.isEmpty() ? mark : RunColumnsText::tr("%1 (%2)").arg(name, mark);
}

QString validText(const RunEntry &entry)
{
    Validity validity;
    validity.isShort = entry.isShort;
    if (!entry.isValid) {
        validity.objections.emplace_back();
    }
    return validityWord(validity);
}

/// "closed", "open"
QString loopText(const RunEntry &entry)
{
    return entry.rate ? RunColumnsText::tr("open") : RunColumnsText::tr("closed");
}

/// Of a run that has figures.
QString figureText(const RunRow &row, RunColumn::Id column)
{
    const RunEntry &entry = row.entry;
    switch (column) {
    case RunColumn::Requests:
        return withGroups(entry.ok);
    case RunColumn::Rate:
        return localNumber(displayRate(entry.reqsPerSec));
    case RunColumn::P50:
    case RunColumn::P75:
    case RunColumn::P90:
    case RunColumn::P95:
    case RunColumn::P99:
    case RunColumn::P999: {
        const auto value = storedPercentile(row, column);
        return value ? milliseconds(*value) : unknown();
    }
    case RunColumn::Errors:
        return withGroups(entry.failed);
    case RunColumn::Share:
        return entry.percentOfIdeal ? localNumber(trimmedNumber(*entry.percentOfIdeal, 1)) : unknown();
    case RunColumn::Shown:
    case RunColumn::Number:
    case RunColumn::Started:
    case RunColumn::Name:
    case RunColumn::CellName:
    case RunColumn::Target:
    case RunColumn::Mode:
    case RunColumn::Concurrency:
    case RunColumn::Loop:
    case RunColumn::Valid:
    case RunColumn::Tags:
    case RunColumn::Note:
    case RunColumn::Limit:
        break;
    }
    return {};
}

} // namespace

QDateTime startOf(const RunEntry &entry)
{
    return QDateTime::fromMSecsSinceEpoch(entry.startedAt.time_since_epoch().count());
}

bool lacksFigures(const RunRow &row)
{
    return row.isRefused() || row.isBeingMade();
}

std::optional<double> storedPercentile(const RunRow &row, RunColumn::Id column)
{
    static constexpr std::array members{&RunEntry::p50Ms, &RunEntry::p75Ms, &RunEntry::p90Ms,
                                        &RunEntry::p95Ms, &RunEntry::p99Ms, &RunEntry::p999Ms};
    const auto which = percentileIn(column);
    const auto stored = which ? row.entry.*members[static_cast<std::size_t>(*which)] : std::nullopt;
    if (stored || !which || !row.result || !row.result->latency) {
        return stored;
    }
    return percentileOf(*row.result->latency, *which);
}

QString cellLimitText(const RunRow &row)
{
    if (row.isRefused()) {
        return RunColumnsText::tr("not run: %1").arg(row.refusal);
    }
    switch (row.entry.state) {
    case StoredState::Running:
        return RunColumnsText::tr("running");
    case StoredState::Interrupted:
        return RunColumnsText::tr("interrupted");
    case StoredState::Finished:
        break;
    }
    return endText(row);
}

std::optional<Percentile> percentileIn(RunColumn::Id column)
{
    return column >= RunColumn::P50 && column <= RunColumn::P999
               ? std::optional(allPercentiles[static_cast<std::size_t>(column - RunColumn::P50)])
               : std::nullopt;
}

RunColumn::Id columnOf(Percentile percentile)
{
    return static_cast<RunColumn::Id>(RunColumn::P50 + static_cast<int>(percentile));
}

bool isNumericColumn(RunColumn::Id column)
{
    return column == RunColumn::Number ||
           (column >= RunColumn::Requests && column <= RunColumn::Share && column != RunColumn::Loop);
}

QString cellText(const RunRow &row, RunColumn::Id column)
{
    switch (column) {
    case RunColumn::Shown:
        return {};
    case RunColumn::Number:
        return row.isStored() ? QString::number(row.entry.number) : unknown();
    case RunColumn::Started:
        return startedText(row.entry);
    case RunColumn::Name:
        return nameText(row.entry);
    case RunColumn::CellName:
        return row.cell == 0    ? unknown()
               : row.trial == 1 ? QString::number(row.cell)
                                : QStringLiteral("%1 (%2)").arg(row.cell).arg(row.trial);
    case RunColumn::Target:
        return QString::fromStdString(row.entry.target);
    case RunColumn::Mode:
        return QString::fromLatin1(modeName(row.entry.mode));
    case RunColumn::Loop:
        return loopText(row.entry);
    case RunColumn::Concurrency:
        return row.isRefused() ? unknown() : concurrencyText(row);
    case RunColumn::Requests:
    case RunColumn::Rate:
    case RunColumn::P50:
    case RunColumn::P75:
    case RunColumn::P90:
    case RunColumn::P95:
    case RunColumn::P99:
    case RunColumn::P999:
    case RunColumn::Errors:
    case RunColumn::Share:
        return lacksFigures(row) ? unknown() : figureText(row, column);
    case RunColumn::Valid:
        return lacksFigures(row) || row.entry.state == StoredState::Interrupted ? unknown()
                                                                                : validText(row.entry);
    case RunColumn::Tags:
        return QString::fromStdString(row.entry.tags);
    case RunColumn::Note:
        return QString::fromStdString(row.entry.note);
    case RunColumn::Limit:
        return cellLimitText(row);
    }
    return {};
}

QString cellPlainText(const RunRow &row, RunColumn::Id column)
{
    const FileLanguage language;
    if (column == RunColumn::Started) {
        return startOf(row.entry).toString(Qt::ISODate);
    }
    QString text = cellText(row, column);
    if (isNumericColumn(column)) {
        text.remove(QChar(0x202f)); // between groups of three
    }
    return text == unknown() ? QString() : text.simplified();
}

} // namespace threadloop
