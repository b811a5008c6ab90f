// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/runs_copy.h"

#include "app/language/file_language.h"
#include "app/window/run_list.h"

#include <QStringList>

namespace threadloop {
namespace {

/// A row of HTML with cells of this kind: "td", or "th" in the head.
QString htmlRow(const QStringList &texts, const std::vector<RunColumn::Id> &columns, QLatin1String kind)
{
    QString row = QStringLiteral("<tr>");
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const QLatin1String side(isNumericColumn(columns[i]) ? " align=\"right\"" : "");
        row +=
            QStringLiteral("<%1%2>%3</%1>").arg(kind, side, texts[static_cast<qsizetype>(i)].toHtmlEscaped());
    }
    return row + QStringLiteral("</tr>\n");
}

} // namespace

std::unique_ptr<QMimeData> runsAsTable(const std::vector<const RunRow *> &rows,
                                       const std::vector<RunColumn::Id> &columns)
{
    const FileLanguage language; // what is pasted elsewhere is the same from every desktop
    QStringList texts;
    for (const RunColumn::Id column : columns) {
        texts.push_back(columnTitle(column));
    }
    QString plain = texts.join(QLatin1Char('\t'));
    QString html = QStringLiteral("<table>\n") + htmlRow(texts, columns, QLatin1String("th"));
    for (const RunRow *row : rows) {
        texts.clear();
        for (const RunColumn::Id column : columns) {
            texts.push_back(cellPlainText(*row, column));
        }
        plain += QLatin1Char('\n') + texts.join(QLatin1Char('\t'));
        html += htmlRow(texts, columns, QLatin1String("td"));
    }
    auto data = std::make_unique<QMimeData>();
    data->setText(plain + QLatin1Char('\n'));
    data->setHtml(html + QStringLiteral("</table>\n"));
    return data;
}

} // namespace threadloop
