// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/gate.h"

#include "app/measure/cell_trials.h"
#include "app/measure/trial_statistics.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <numeric>
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
    case Quantity::Level:
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

/// The requests that a share is one of.
std::uint64_t wholeOf(const Gate &gate, const RunResult &result)
{
    return gate.metric->name == "aborted" || gate.metric->name == "unsent"
               ? result.counts.started
               : result.counts.finishedTotal() - result.counts.aborted();
}

/// The trials' values as one; there is at least one.
double pooled(Pooling pooling, const std::vector<double> &values)
{
    switch (pooling) {
    case Pooling::Median:
        return *medianOf(values);
    case Pooling::Sum:
        return std::accumulate(values.begin(), values.end(), 0.0);
    case Pooling::Least:
        return *std::min_element(values.begin(), values.end());
    }
    return 0;
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

GateOutcome evaluateMarks(const Gate &gate, const RunResults &trials)
{
    const auto marked =
        std::count_if(trials.begin(), trials.end(), [&](const std::shared_ptr<const RunResult> &run) {
            return gate.subject == GateSubject::Validity ? !objectionsTo(*run).empty()
                                                         : run->validity.isShort;
        });
    return {marked > 0, static_cast<double>(marked), {}, 0};
}

/// `METRIC OPERATOR LIMIT`, with the operator at this position.
Parsed<Gate> parseFigureGate(std::string_view text, std::size_t position)
{
    Gate gate;
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

} // namespace

Pooling Gate::pooling() const
{
    if (metric == nullptr || isShare)
        return Pooling::Sum;
    if (metric->quantity != Quantity::Count)
        return Pooling::Median;
    return metric->greaterIsBetter ? Pooling::Least : Pooling::Sum;
}

Parsed<Gate> parseGate(std::string_view text)
{
    text = withoutSpaces(text);
    const std::size_t position = text.find_first_of("<>");
    if (position != std::string_view::npos) {
        Parsed<Gate> gate = parseFigureGate(text, position);
        if (!gate)
            return gate;
        Gate named = *std::move(gate);
        named.text = text;
        return named;
    }
    Gate gate;
    gate.text = text;
    if (text == "invalid")
        gate.subject = GateSubject::Validity;
    else if (text == "short")
        gate.subject = GateSubject::Length;
    else
        return ParseError{"write a gate like 'p99 > 100ms', with one of < <= > >=, or 'invalid' or 'short'"};
    return gate;
}

GateOutcome evaluate(const Gate &gate, const RunResults &trials)
{
    assert(!trials.empty());
    if (gate.subject != GateSubject::Figure)
        return evaluateMarks(gate, trials);
    std::vector<double> values;
    std::uint64_t whole = 0;
    for (const auto &run : trials) {
        if (const std::optional<double> value = gate.metric->valueOf(*run))
            values.push_back(*value);
        whole += gate.isShare ? wholeOf(gate, *run) : 0;
    }
    if (values.size() < trials.size())
        return {true, std::nullopt, gate.metric->whyNone, trials.size() - values.size()};
    double value = pooled(gate.pooling(), values);
    if (gate.isShare) {
        if (whole == 0)
            return {true, std::nullopt, "no request came to an end", trials.size()};
        value = 100 * value / static_cast<double>(whole);
    }
    return {holds(gate.relation, value, gate.limit), value, {}, 0};
}

} // namespace threadloop
