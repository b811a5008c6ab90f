// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/csv.h"

#include "app/plan/field_writer.h"
#include "app/plan/json_writer.h"
#include "app/report/run_fields.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>
#include <vector>

namespace threadloop {

namespace {

using Cell = std::pair<std::string, std::string>; ///< name, value

/// Flattens a run: members of objects get their path as a name, an array becomes one cell, its elements
/// parted by semicolons and an element's members by blanks.
class RowWriter final : public FieldWriter
{
public:
    std::vector<Cell> take() { return std::move(m_cells); }

    RowWriter &beginObject() override
    {
        if (isInArray()) {
            separate("; ");
            m_isInElement = m_isFirstMember = true;
        } else {
            m_path.push_back(std::exchange(m_key, {}));
        }
        return *this;
    }

    RowWriter &endObject() override
    {
        if (isInArray())
            m_isInElement = false;
        else
            m_path.pop_back();
        return *this;
    }

    RowWriter &beginArray() override
    {
        m_array.emplace();
        return *this;
    }

    RowWriter &endArray() override
    {
        const std::string cell = *std::exchange(m_array, std::nullopt);
        return m_key == seriesField ? *this : add(cell);
    }

    RowWriter &key(std::string_view name) override
    {
        if (!isInArray())
            m_key = name;
        return *this;
    }

    RowWriter &null() override { return add({}); }

    RowWriter &nullObject(std::initializer_list<std::string_view> members) override
    {
        beginObject();
        for (const std::string_view member : members)
            key(member).null();
        return endObject();
    }

private:
    RowWriter &writeText(std::string_view text) override { return add(std::string(text)); }
    RowWriter &writeTruth(bool truth) override { return add(truth ? "true" : "false"); }
    RowWriter &writeWhole(std::uint64_t number) override { return add(std::to_string(number)); }
    RowWriter &writeNumber(double number) override
    {
        return add(std::isfinite(number) ? fixedNotation(number) : std::string());
    }

    bool isInArray() const { return m_array.has_value(); }

    void separate(std::string_view separator)
    {
        if (!m_array->empty())
            m_array->append(separator);
    }

    RowWriter &addToArray(const std::string &value)
    {
        if (m_key == seriesField)
            return *this;
        if (!m_isInElement)
            separate("; ");
        else if (!std::exchange(m_isFirstMember, false))
            m_array->append(" ");
        m_array->append(value);
        return *this;
    }

    RowWriter &add(const std::string &value)
    {
        if (isInArray())
            return addToArray(value);
        std::string name;
        for (const std::string &part : m_path) {
            if (!part.empty())
                name += part + '.';
        }
        m_cells.emplace_back(name + m_key, value);
        return *this;
    }

    std::vector<Cell> m_cells;
    std::vector<std::string> m_path; ///< names of the objects around the next member
    std::string m_key;
    std::optional<std::string> m_array; ///< the cell of the array being written
    bool m_isInElement = false;         ///< inside of an object inside of the array
    bool m_isFirstMember = false;
};

/// The names of all rows: one that an earlier row did not have follows the one it follows in its own row.
std::vector<std::string> columnsOf(const std::vector<std::vector<Cell>> &rows)
{
    std::vector<std::string> columns;
    for (const std::vector<Cell> &row : rows) {
        auto next = columns.begin();
        for (const auto &[name, value] : row) {
            auto found = std::find(columns.begin(), columns.end(), name);
            if (found == columns.end())
                found = columns.insert(next, name);
            next = found + 1;
        }
    }
    return columns;
}

/// RFC 4180, 2: quotes around what has quotes, commas or line breaks, quotes inside doubled.
void appendField(std::string &line, std::string_view field)
{
    if (field.find_first_of("\",\r\n") == std::string_view::npos) {
        line += field;
        return;
    }
    line += '"';
    for (const char c : field) {
        if (c == '"')
            line += '"';
        line += c;
    }
    line += '"';
}

std::string valueOf(const std::vector<Cell> &row, const std::string &column)
{
    const auto found =
        std::find_if(row.begin(), row.end(), [&](const Cell &cell) { return cell.first == column; });
    return found == row.end() ? std::string() : found->second;
}

void appendFields(std::string &text, const std::vector<Cell> &row, std::string Cell::*part)
{
    for (const Cell &cell : row) {
        if (&cell != &row.front())
            text += ',';
        appendField(text, cell.*part);
    }
    text += "\r\n";
}

std::vector<Cell> tickOf(const RunResult &result, const SeriesRow &row)
{
    RowWriter writer;
    writer.member("id", result.id).member("cell", result.cell).member("trial", result.trial);
    writer.member("label", result.label);
    writer.key({}); // the fields of the series stand beside these
    writeSeriesRow(writer, row);
    return writer.take();
}

} // namespace

std::string seriesToCsv(const RunResults &results)
{
    std::string text;
    // All ticks have the same fields, whatever applies to them.
    appendFields(text, tickOf(RunResult(), SeriesRow()), &Cell::first);
    for (const auto &result : results) {
        for (const SeriesRow &row : result->series)
            appendFields(text, tickOf(*result, row), &Cell::second);
    }
    return text;
}

std::string resultsToCsv(const RunResults &results)
{
    std::vector<std::vector<Cell>> rows;
    for (const auto &result : results) {
        RowWriter writer;
        writeRun(writer, *result);
        rows.push_back(writer.take());
    }
    const std::vector<std::string> columns = columnsOf(rows);
    std::string text;
    const auto appendLine = [&](auto &&fieldOf) {
        for (const std::string &column : columns) {
            if (&column != &columns.front())
                text += ',';
            appendField(text, fieldOf(column));
        }
        text += "\r\n";
    };
    appendLine([](const std::string &column) { return column; });
    for (const std::vector<Cell> &row : rows)
        appendLine([&](const std::string &column) { return valueOf(row, column); });
    return text;
}

} // namespace threadloop
