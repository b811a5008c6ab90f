// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/gate.h"

#include "app/measure/run_result.h"

#include <array>
#include <charconv>
#include <utility>

namespace threadloop {

namespace {

struct Spelling
{
    std::string_view text;
    Relation relation;
};

/// The longer ones first: "<=" begins like "<".
constexpr std::array<Spelling, 4> spellings{
    {{"<=", Relation::AtMost}, {">=", Relation::AtLeast}, {"<", Relation::Less}, {">", Relation::Greater}}};

struct Limited
{
    double limit = 0;
    bool isShare = false;
};

std::string_view withoutSpaces(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

Parsed<Limited> timeLimit(double number, std::string_view unit)
{
    if (unit == "us")
        return Limited{number / 1e3, false};
    if (unit == "ms")
        return Limited{number, false};
    if (unit == "s")
        return Limited{number * 1e3, false};
    return ParseError{"the limit of a latency has the unit us, ms or s"};
}

bool canBeShare(const Metric &metric)
{
    return metric.quantity == Quantity::Count && metric.name != "started" && metric.name != "retried";
}

Parsed<Limited> limitIn(const Metric &metric, double number, std::string_view unit)
{
    const std::string name(metric.name);
    switch (metric.quantity) {
    case Quantity::Milliseconds:
        return timeLimit(number, unit);
    case Quantity::Percent:
        if (unit.empty() || unit == "%")
            return Limited{number, false};
        return ParseError{"the limit of " + name + " has the unit % or none"};
    case Quantity::Count:
        if (unit.empty() || (unit == "%" && canBeShare(metric)))
            return Limited{number, !unit.empty()};
        return ParseError{"the limit of " + name +
                          (canBeShare(metric) ? " has the unit % or none" : " has no unit")};
    case Quantity::Rate:
        if (unit.empty())
            return Limited{number, false};
        return ParseError{"the limit of " + name + " has no unit"};
    }
    return ParseError{};
}

/// Decimal digits with an optional fraction, then a unit or none.
Parsed<Limited> parseLimit(const Metric &metric, std::string_view text)
{
    const std::string_view number = text.substr(0, text.find_first_not_of("0123456789."));
    double limit = 0;
    const auto [end, error] =
        std::from_chars(number.data(), number.data() + number.size(), limit, std::chars_format::fixed);
    if (error != std::errc() || end != number.data() + number.size())
        return ParseError{"the limit is no number"};
    return limitIn(metric, limit, withoutSpaces(text.substr(number.size())));
}

/// The requests that a share is one of; nullopt when there are none.
std::optional<double> wholeOf(const Gate &gate, const RunResult &result)
{
    const std::uint64_t whole = gate.metric->name == "aborted"
                                    ? result.counts.started
                                    : result.counts.finishedTotal() - result.counts.aborted();
    return whole > 0 ? std::optional(static_cast<double>(whole)) : std::nullopt;
}

bool holds(Relation relation, double value, double limit)
{
    switch (relation) {
    case Relation::Less:
        return value < limit;
    case Relation::AtMost:
        return value <= limit;
    case Relation::Greater:
        return value > limit;
    case Relation::AtLeast:
        return value >= limit;
    }
    return false;
}

} // namespace

Parsed<Gate> parseGate(std::string_view text)
{
    const std::size_t position = text.find_first_of("<>");
    if (position == std::string_view::npos)
        return ParseError{"write a gate like 'p99 > 100ms', with one of < <= > >="};
    Gate gate;
    gate.text = withoutSpaces(text);
    const std::string_view name = withoutSpaces(text.substr(0, position));
    gate.metric = metricNamed(name);
    if (gate.metric == nullptr)
        return ParseError{"there is no metric '" + std::string(name) + "', only " + metricNames()};
    std::string_view rest = text.substr(position);
    for (const Spelling &spelling : spellings) {
        if (rest.starts_with(spelling.text)) {
            gate.relation = spelling.relation;
            rest.remove_prefix(spelling.text.size());
            break;
        }
    }
    const Parsed<Limited> limited = parseLimit(*gate.metric, withoutSpaces(rest));
    if (!limited)
        return ParseError{limited.error()};
    gate.limit = limited->limit;
    gate.isShare = limited->isShare;
    return gate;
}

GateOutcome evaluate(const Gate &gate, const RunResult &result)
{
    std::optional<double> value = gate.metric->valueOf(result);
    if (!value)
        return {true, std::nullopt, gate.metric->whyNone};
    if (gate.isShare) {
        const std::optional<double> whole = wholeOf(gate, result);
        if (!whole)
            return {true, std::nullopt, "no request came to an end"};
        value = 100 * *value / *whole;
    }
    return {holds(gate.relation, *value, gate.limit), value, {}};
}

} // namespace threadloop
