// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/hgrm.h"

#include "app/plan/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace threadloop {

namespace {

constexpr std::string_view kCellMark = "#[Cell: ";
constexpr std::string_view kUnitMark = "; latencies in milliseconds]";
constexpr std::string_view kNoLatenciesMark = "#[No latencies]";
constexpr std::string_view kBlanks = " \t";

using Complaint = std::optional<std::string>;

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = std::min(text.find_first_not_of(kBlanks), text.size());
    text.remove_prefix(first);
    return text.substr(0, text.find_last_not_of(kBlanks) + 1);
}

std::vector<std::string_view> columnsIn(std::string_view line)
{
    std::vector<std::string_view> columns;
    for (line = trimmed(line); !line.empty(); line = trimmed(line)) {
        columns.push_back(line.substr(0, line.find_first_of(kBlanks)));
        line.remove_prefix(columns.back().size());
    }
    return columns;
}

/// Whatever from_chars takes for a number, "inf" and "nan" among it.
std::optional<double> anyNumber(std::string_view text)
{
    double number = 0;
    const char *const last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, number);
    return error == std::errc() && end == last ? std::optional(number) : std::nullopt;
}

/// Takes `end` away where the text ends with it.
bool takeEnd(std::string_view &text, std::string_view end)
{
    if (!text.ends_with(end))
        return false;
    text.remove_suffix(end.size());
    return true;
}

/// What runHeading() has written before the unit: the parts behind the cell end at known words, so that a
/// label may hold anything.
void nameAfter(std::string_view heading, PercentileTable &table)
{
    table.isMilliseconds = true;
    table.isServiceTime = takeEnd(heading, ", service time");
    if (!takeEnd(heading, ", closed loop"))
        takeEnd(heading, ", open loop");
    constexpr std::string_view trialPart = ", trial ";
    constexpr std::string_view labelPart = ", label: ";
    table.cell = heading.substr(0, heading.find(", "));
    heading.remove_prefix(table.cell.size());
    if (heading.starts_with(trialPart)) {
        heading.remove_prefix(trialPart.size());
        const std::string_view number = heading.substr(0, heading.find(','));
        table.trial = parseWhole<std::uint32_t>(number).value_or(table.trial);
        heading.remove_prefix(number.size());
    }
    if (heading.starts_with(labelPart))
        table.label = heading.substr(labelPart.size());
}

/// Takes a distribution line by line.
class HgrmReader
{
public:
    /// The reason when the line belongs in no distribution.
    Complaint take(std::string_view line);
    /// The reason when the last table is not whole; only after the last line.
    Complaint finish() { return closeTable(); }
    std::vector<PercentileTable> tables() { return std::move(m_tables); }
    bool isEmpty() const { return m_tables.empty(); }

private:
    Complaint takeComment(std::string_view line);
    Complaint takeFooter(std::string_view line);
    Complaint takeHeader(std::string_view unit);
    Complaint takeRow(const std::vector<std::string_view> &columns);
    Complaint closeTable();
    PercentileTable &table() { return m_tables.back(); }

    /// How far the last table has come.
    enum class Stage { None, Named, Rows };

    std::vector<PercentileTable> m_tables;
    Stage m_stage = Stage::None;
    std::optional<double> m_footerCount;
    std::uint32_t m_unnamed = 0;
};

Complaint HgrmReader::take(std::string_view line)
{
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    if (line.starts_with('#'))
        return takeComment(line);
    const std::vector<std::string_view> columns = columnsIn(line);
    if (columns.empty())
        return std::nullopt;
    if (columns.size() > 1 && columns[0].starts_with("Value") && columns[1] == "Percentile")
        return takeHeader(columns[0].substr(std::string_view("Value").size()));
    return takeRow(columns);
}

Complaint HgrmReader::takeComment(std::string_view line)
{
    if (line.starts_with(kCellMark) && line.ends_with(kUnitMark)) {
        if (Complaint complaint = closeTable())
            return complaint;
        line.remove_prefix(kCellMark.size());
        line.remove_suffix(std::min(kUnitMark.size(), line.size()));
        nameAfter(line, m_tables.emplace_back());
        m_stage = Stage::Named;
    } else if (m_stage == Stage::Named && line == kNoLatenciesMark) {
        m_stage = Stage::None;
    } else if (m_stage == Stage::Named) {
        takeMark(line, table().marks);
    } else if (m_stage == Stage::Rows) {
        return takeFooter(line);
    }
    return std::nullopt;
}

/// "#[Mean    =        1.234, StdDeviation   =        0.123]"; other comments say nothing to us.
Complaint HgrmReader::takeFooter(std::string_view line)
{
    if (!line.starts_with("#[") || !line.ends_with(']'))
        return std::nullopt;
    line.remove_prefix(2);
    line.remove_suffix(1);
    for (const std::string_view part : splitAtCommas(line)) {
        const std::size_t sign = part.find('=');
        if (sign == std::string_view::npos)
            return std::nullopt;
        const std::string_view name = trimmed(part.substr(0, sign));
        std::optional<double> *place = name == "Mean"           ? &table().mean
                                       : name == "StdDeviation" ? &table().stddev
                                       : name == "Max"          ? &table().max
                                       : name == "Total count"  ? &m_footerCount
                                                                : nullptr;
        if (place == nullptr)
            continue;
        *place = anyNumber(trimmed(part.substr(sign + 1)));
        if (!*place)
            return "the footer's " + std::string(name) + " is no number";
        if (!std::isfinite(**place)) // a writer's mean of nothing
            place->reset();
    }
    return std::nullopt;
}

Complaint HgrmReader::takeHeader(std::string_view unit)
{
    if (m_stage != Stage::Named) {
        if (Complaint complaint = closeTable())
            return complaint;
        m_tables.emplace_back().trial = ++m_unnamed;
    }
    table().isMilliseconds = table().isMilliseconds || unit == "(ms)";
    m_stage = Stage::Rows;
    return std::nullopt;
}

Complaint HgrmReader::takeRow(const std::vector<std::string_view> &columns)
{
    if (m_stage != Stage::Rows)
        return "no percentile distribution: a line without the header Value, Percentile, TotalCount";
    const bool hasColumns = columns.size() == 3 || (columns.size() == 4 && anyNumber(columns[3]));
    const std::optional<double> value = hasColumns ? anyNumber(columns[0]) : std::nullopt;
    const std::optional<double> percentile = hasColumns ? anyNumber(columns[1]) : std::nullopt;
    const auto count = hasColumns ? parseWhole<std::uint64_t>(columns[2]) : std::nullopt;
    if (!value || !percentile || !count || !std::isfinite(*value))
        return "no line of a percentile distribution: value, percentile and count come first";
    const PercentileTable::Line before =
        table().lines.empty() ? PercentileTable::Line() : table().lines.back();
    if (!(*percentile >= before.percentile && *percentile <= 1))
        return "the percentiles do not rise from 0 to 1";
    if (*value < before.value || *count < table().count)
        return "values and counts do not rise";
    table().lines.push_back({*value, *percentile});
    table().count = *count;
    return std::nullopt;
}

Complaint HgrmReader::closeTable()
{
    const Stage stage = std::exchange(m_stage, Stage::None);
    const std::optional<double> footerCount = std::exchange(m_footerCount, std::nullopt);
    if (stage == Stage::Named)
        return "the table before has no lines";
    if (stage == Stage::None)
        return std::nullopt;
    const std::vector<PercentileTable::Line> &lines = table().lines;
    if (!lines.empty() && lines.back().percentile < 1)
        return "the table before does not reach percentile 1";
    if (lines.empty() && !footerCount)
        return "the table before has neither lines nor a total count";
    if (footerCount && *footerCount != static_cast<double>(table().count))
        return "the table before has another total count than its footer";
    return std::nullopt;
}

} // namespace

std::optional<double> PercentileTable::valueAt(double quantile) const
{
    const auto reaching = std::find_if(lines.begin(), lines.end(),
                                       [&](const Line &line) { return line.percentile >= quantile; });
    return reaching == lines.end() ? std::nullopt : std::optional(reaching->value);
}

Parsed<std::vector<PercentileTable>> percentileTablesFrom(std::string_view text)
{
    HgrmReader reader;
    std::size_t number = 1;
    for (; !text.empty(); ++number) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        if (const Complaint complaint = reader.take(line))
            return ParseError{"line " + std::to_string(number) + ": " + *complaint};
    }
    if (const Complaint complaint = reader.finish())
        return ParseError{"line " + std::to_string(number) + ": " + *complaint};
    if (reader.isEmpty())
        return ParseError{"no percentile distribution: it has no table"};
    return reader.tables();
}

} // namespace threadloop
