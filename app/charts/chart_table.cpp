// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chart_table.h"

#include "app/charts/chart_text.h"
#include "app/language/punctuation.h"

#include <algorithm>
#include <cmath>

namespace threadloop {
namespace {

constexpr int kDigits = 7;

QVariant orNothing(const std::optional<double> &value)
{
    return value ? QVariant(*value) : QVariant();
}

QString xHeader(const LineData &data)
{
    switch (data.xScale) {
    case XScale::Plain:
        break;
    case XScale::Percentile:
        return ChartText::tr("share of the requests, %");
    case XScale::Decades:
        return ChartText::tr("latency, ms");
    }
    return data.xTitle;
}

/// What the point says of its place on the axis.
double xValue(const LineData &data, double x)
{
    switch (data.xScale) {
    case XScale::Plain:
        break;
    case XScale::Percentile:
        return 100 * (1 - std::pow(10, -x));
    case XScale::Decades:
        return std::pow(10, data.xLow + x);
    }
    return x;
}

QStringList lineNotes(const LineData &data)
{
    QStringList notes;
    for (const EndLabel &label : data.labels) {
        const bool isSame = label.note.isEmpty() || label.note == label.text;
        notes.push_back(isSame ? label.text : ChartText::tr("%1: %2").arg(label.text, label.note));
    }
    if (data.ideal) {
        notes.push_back(data.ideal->isBeyond ? ChartText::tr("%1, beyond what is drawn").arg(data.ideal->text)
                                             : data.ideal->text);
    }
    for (const LeadSpan &lead : data.leads) {
        notes.push_back(
            ChartText::tr("%1 from %2 to %3 s, not counted")
                .arg(lead.text, localNumber(tableNumber(lead.from)), localNumber(tableNumber(lead.to))));
    }
    if (!data.note.isEmpty()) {
        notes.push_back(data.note);
    }
    return notes;
}

ChartTable of(const LineData &data)
{
    ChartTable table{data.title, lineNotes(data), {ChartText::tr("Line"), xHeader(data), data.yTitle}, {}};
    // The front of the picture first.
    for (auto line = data.lines.rbegin(); line != data.lines.rend(); ++line) {
        for (const QPointF &point : line->points) {
            if (!std::isnan(point.y())) { // a gap
                table.rows.push_back({line->name, xValue(data, point.x()), point.y()});
            }
        }
    }
    for (const ErrorMark &mark : data.errors) {
        table.rows.push_back({ChartText::tr("%n failed request(s)", nullptr, pluralOf(mark.count)),
                              xValue(data, mark.at.x()), mark.at.y()});
    }
    return table;
}

ChartTable of(const BarsData &data)
{
    ChartTable table{data.title,
                     {},
                     {ChartText::tr("Group"), ChartText::tr("Mode"), data.yTitle, ChartText::tr("Ideal"),
                      ChartText::tr("Article’s figure"), ChartText::tr("Failures")},
                     {}};
    for (const BarGroup &group : data.groups) {
        for (const Bar &bar : group.bars) {
            table.rows.push_back({joinedItems(group.caption), toQString(modeName(bar.mode)), bar.value,
                                  orNothing(bar.ideal), orNothing(bar.reference),
                                  bar.hasFailures ? ChartText::tr("some requests failed") : QString()});
        }
    }
    return table;
}

ChartTable of(const CompareData &data)
{
    ChartTable table{data.title,
                     {ChartText::tr("Differences up to %1 % do not matter")
                          .arg(localNumber(tableNumber(data.margin * 100)))},
                     {ChartText::tr("Cell"), ChartText::tr("Median of %1").arg(data.yTitle),
                      ChartText::tr("95 % from"), ChartText::tr("95 % to"), ChartText::tr("Trials"),
                      ChartText::tr("Verdict")},
                     {}};
    if (!data.hint.isEmpty()) {
        table.notes.push_back(data.hint);
    }
    for (const CompareRow &row : data.rows) {
        QStringList trials;
        std::transform(row.trials.begin(), row.trials.end(), std::back_inserter(trials),
                       [](double trial) { return localNumber(tableNumber(trial)); });
        const QString cell =
            row.settings.isEmpty() ? row.name : ChartText::tr("%1, %2").arg(row.name, row.settings);
        table.rows.push_back(
            {cell, orNothing(row.median), row.interval ? QVariant(row.interval->low) : QVariant(),
             row.interval ? QVariant(row.interval->high) : QVariant(), joinedClauses(trials), row.words});
    }
    return table;
}

QVariant yAt(const QList<QPointF> &points, double x)
{
    const auto found =
        std::find_if(points.begin(), points.end(), [x](const QPointF &point) { return point.x() == x; });
    return found == points.end() || std::isnan(found->y()) ? QVariant() : QVariant(found->y());
}

QVariantList sweepRow(const SweepLine &line, double value)
{
    const auto interval = std::find_if(line.intervals.begin(), line.intervals.end(),
                                       [value](const SweepInterval &at) { return at.value == value; });
    const bool hasInterval = interval != line.intervals.end();
    return {line.name,
            value,
            yAt(line.throughput, value),
            hasInterval ? QVariant(interval->low) : QVariant(),
            hasInterval ? QVariant(interval->high) : QVariant(),
            yAt(line.p99, value),
            yAt(line.ideal, value)};
}

ChartTable of(const SweepData &data)
{
    ChartTable table{data.title,
                     {},
                     {ChartText::tr("Line"), data.xTitle, data.yTitle, ChartText::tr("95 % from"),
                      ChartText::tr("95 % to"), data.p99Title, ChartText::tr("Ideal")},
                     {}};
    for (const SweepLine &line : data.lines) {
        for (const double value : data.values) {
            const QVariantList row = sweepRow(line, value);
            if (std::any_of(row.begin() + 2, row.end(),
                            [](const QVariant &cell) { return cell.isValid(); })) {
                table.rows.push_back(row);
            }
        }
        if (!line.kneeText.isEmpty()) {
            table.notes.push_back(ChartText::tr("%1: %2").arg(line.name, line.kneeText));
        }
    }
    return table;
}

QString rowOf(const QStringList &cells, const QString &before, const QString &between, const QString &after)
{
    return before + cells.join(between) + after;
}

QStringList texts(const QVariantList &row)
{
    QStringList cells;
    std::transform(row.begin(), row.end(), std::back_inserter(cells), tableText);
    return cells;
}

} // namespace

ChartTable tableOf(const Figure &figure)
{
    return std::visit([](const auto &data) { return data.title.isEmpty() ? ChartTable() : of(data); },
                      figure);
}

QString tableNumber(double value)
{
    const double size = std::abs(value);
    const int whole = size < 1 ? 1 : static_cast<int>(std::log10(size)) + 1;
    QString text = QString::number(value, 'f', std::clamp(kDigits - whole, 0, kDigits - 1));
    while (text.contains(QLatin1Char('.')) &&
           (text.endsWith(QLatin1Char('0')) || text.endsWith(QLatin1Char('.')))) {
        const bool wasPoint = text.endsWith(QLatin1Char('.'));
        text.chop(1);
        if (wasPoint) {
            break;
        }
    }
    return text;
}

QString tableText(const QVariant &cell)
{
    return cell.typeId() == QMetaType::Double ? tableNumber(cell.toDouble()) : cell.toString();
}

QString tableAsTabs(const ChartTable &table)
{
    QString text = rowOf(table.headers, {}, QStringLiteral("\t"), QStringLiteral("\n"));
    for (const QVariantList &row : table.rows) {
        text += rowOf(texts(row), {}, QStringLiteral("\t"), QStringLiteral("\n"));
    }
    return text;
}

QString tableAsHtml(const ChartTable &table)
{
    const auto escaped = [](QStringList cells) {
        std::for_each(cells.begin(), cells.end(), [](QString &cell) { cell = cell.toHtmlEscaped(); });
        return cells;
    };
    QString html =
        QStringLiteral("<table>") + rowOf(escaped(table.headers), QStringLiteral("<tr><th>"),
                                          QStringLiteral("</th><th>"), QStringLiteral("</th></tr>"));
    for (const QVariantList &row : table.rows) {
        html += rowOf(escaped(texts(row)), QStringLiteral("<tr><td>"), QStringLiteral("</td><td>"),
                      QStringLiteral("</td></tr>"));
    }
    return html + QStringLiteral("</table>");
}

} // namespace threadloop
