// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/html_grid.h"

#include <algorithm>
#include <cassert>

namespace threadloop {

namespace {

HtmlAttributes attributesOf(HtmlColumn::Kind kind)
{
    switch (kind) {
    case HtmlColumn::Kind::Number:
        return {{"class", "n"}};
    case HtmlColumn::Kind::Name:
        return {{"class", "name"}};
    case HtmlColumn::Kind::Words:
        return {{"class", "words"}};
    case HtmlColumn::Kind::Plain:
        break;
    }
    return {};
}

void writeField(HtmlWriter &writer, const HtmlField &field, HtmlColumn::Kind kind)
{
    if (field.mark.empty()) {
        writer.element("td", field.text, attributesOf(kind));
        return;
    }
    writer.open("td", attributesOf(kind));
    writer.element("span", field.text, {{"class", "mark " + std::string(field.mark)}}).close();
}

bool isUsed(std::size_t column, const std::vector<HtmlRow> &rows)
{
    return std::any_of(rows.begin(), rows.end(),
                       [column](const HtmlRow &row) { return !row[column].text.empty(); });
}

} // namespace

void writeGrid(HtmlWriter &writer, const std::vector<HtmlColumn> &columns, const std::vector<HtmlRow> &rows)
{
    if (rows.empty())
        return;
    std::vector<std::size_t> used;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        if (isUsed(column, rows))
            used.push_back(column);
    }
    writer.open("div", {{"class", "wide"}}).open("table").open("thead").open("tr");
    for (const std::size_t column : used) {
        HtmlAttributes attributes = attributesOf(columns[column].kind);
        attributes.emplace_back("scope", "col");
        writer.element("th", columns[column].title, attributes);
    }
    writer.close().close().line().open("tbody");
    for (const HtmlRow &row : rows) {
        assert(row.size() == columns.size());
        writer.open("tr");
        for (const std::size_t column : used)
            writeField(writer, row[column], columns[column].kind);
        writer.close().line();
    }
    writer.close().close().close().line();
}

} // namespace threadloop
