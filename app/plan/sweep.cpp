// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/sweep.h"

#include "app/plan/duration.h"
#include "app/plan/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace threadloop {

namespace {

/// Beyond it a double does not hold every whole number; no field comes near it.
constexpr double greatestNumber = 9e15;
constexpr double rateGrain = 0.001;
constexpr double delayGrain = 1'000; // nanoseconds

ParseError notANumber(std::string_view text, std::string_view what)
{
    return {inQuotes(text) + " is no " + std::string(what)};
}

Parsed<double> parseDecimal(std::string_view text)
{
    double number = 0;
    const char *const end = text.data() + text.size();
    const auto [read, error] = std::from_chars(text.data(), end, number, std::chars_format::fixed);
    if (error != std::errc() || read != end || !std::isfinite(number) || number < 0 ||
        number > greatestNumber)
        return notANumber(text, "number; write one such as 250 or 12.5");
    return number;
}

/// How the values of a field are written; a delay is a number of nanoseconds.
Parsed<double> parseValue(SweepField field, std::string_view text)
{
    if (field == SweepField::Rate)
        return parseDecimal(text);
    if (field == SweepField::Delay) {
        const auto delay = parseDuration(text);
        if (!delay)
            return ParseError{delay.error()};
        return static_cast<double>(delay->count());
    }
    const auto whole = parseWhole<std::uint32_t>(text);
    if (!whole)
        return notANumber(text, "whole number");
    return static_cast<double>(*whole);
}

std::string valueText(SweepField field, double value)
{
    if (field == SweepField::Delay)
        return formatDuration(std::chrono::nanoseconds(std::llround(value)));
    return decimalText(value);
}

double rounded(SweepField field, double value)
{
    switch (field) {
    case SweepField::Rate:
        return std::round(value / rateGrain) / std::round(1 / rateGrain);
    case SweepField::Delay:
        return value < delayGrain ? std::round(value) : std::round(value / delayGrain) * delayGrain;
    case SweepField::Concurrency:
    case SweepField::Threads:
    case SweepField::Workers:
        break;
    }
    return std::round(value);
}

/// `from..to:steps`, or `from..to:stepsx`.
struct Range
{
    double from = 0;
    double to = 0;
    std::uint32_t steps = 0;
    bool isGeometric = false;

    double at(std::uint32_t index) const
    {
        const double share = static_cast<double>(index) / (steps - 1);
        return isGeometric ? from * std::pow(to / from, share) : from + (to - from) * share;
    }
};

Parsed<Range> parseRange(SweepField field, std::string_view text)
{
    const std::size_t dots = text.find("..");
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon < dots + 2) {
        return ParseError{inQuotes(text) + " does not say how many values it has; write 10..160:16, or "
                                           "1..1024:11x for a constant factor"};
    }
    const Parsed<double> from = parseValue(field, text.substr(0, dots));
    const Parsed<double> to = parseValue(field, text.substr(dots + 2, colon - dots - 2));
    for (const Parsed<double> *end : {&from, &to}) {
        if (!*end)
            return ParseError{end->error()};
    }
    std::string_view steps = text.substr(colon + 1);
    Range range{*from, *to, 0, steps.ends_with('x')};
    if (range.isGeometric)
        steps.remove_suffix(1);
    range.steps = parseWhole<std::uint32_t>(steps).value_or(0);
    if (range.steps < 2 || range.steps > SweepLimits::values) {
        return ParseError{inQuotes(text) + " needs a whole number of values from 2 to " +
                          std::to_string(SweepLimits::values) + " behind the colon"};
    }
    if (range.from >= range.to)
        return ParseError{inQuotes(text) + " does not rise; write the smaller end first"};
    if (range.isGeometric && range.from <= 0)
        return ParseError{inQuotes(text) + " cannot grow by a factor from 0; begin above it"};
    return range;
}

/// Appends the values of one item; the reason when it has none.
std::optional<ParseError> appendItem(Sweep &sweep, std::string_view item)
{
    if (item.find("..") == std::string_view::npos) {
        const Parsed<double> value = parseValue(sweep.field, item);
        if (!value)
            return ParseError{value.error()};
        sweep.values.push_back(valueText(sweep.field, *value));
        return std::nullopt;
    }
    const Parsed<Range> range = parseRange(sweep.field, item);
    if (!range)
        return ParseError{range.error()};
    for (std::uint32_t index = 0; index < range->steps; ++index) {
        const bool isEnd = index == 0 || index + 1 == range->steps;
        const double value = index == 0 ? range->from : isEnd ? range->to : range->at(index);
        sweep.values.push_back(valueText(sweep.field, isEnd ? value : rounded(sweep.field, value)));
        if (index > 0 && sweep.values.back() == sweep.values[sweep.values.size() - 2]) {
            return ParseError{inQuotes(item) + " has the value " + sweep.values.back() +
                              " twice after rounding; ask for fewer values"};
        }
    }
    return std::nullopt;
}

std::optional<ParseError> problemOf(const std::vector<std::string> &values)
{
    if (values.size() < 2)
        return ParseError{"a sweep needs two values at least"};
    if (values.size() > SweepLimits::values)
        return ParseError{"a sweep has at most " + std::to_string(SweepLimits::values) + " values"};
    for (auto value = values.begin(); value != values.end(); ++value) {
        if (std::find(values.begin(), value, *value) != value)
            return ParseError{"the value " + *value + " is there twice"};
    }
    return std::nullopt;
}

std::optional<std::string> &memberOf(PlanDraft &plan, ServerDraft &server, SweepField field)
{
    switch (field) {
    case SweepField::Concurrency:
        return plan.concurrency;
    case SweepField::Rate:
        return plan.rate;
    case SweepField::Threads:
        return server.threads;
    case SweepField::Workers:
        return server.workers;
    case SweepField::Delay:
        break;
    }
    return server.delay;
}

/// What is wrong with a step is wrong with the value that made it.
Problems blamed(Problems problems, const Sweep &sweep)
{
    for (Problem &problem : problems) {
        if (problem.field == sweepFieldName(sweep.field))
            problem.field = "sweep";
    }
    return problems;
}

std::optional<Problem> objectionTo(const Sweep &sweep, const SweepStep &step)
{
    const auto &plans = step.plans;
    const bool isSequential = std::any_of(plans.begin(), plans.end(),
                                          [](const Plan &plan) { return plan.mode == Mode::Sequential; });
    if (sweep.field == SweepField::Concurrency && isSequential) {
        return Problem{"sweep", "sequential runs have one request in flight, whatever the concurrency; write "
                                "--mode thread-pool,event-loop"};
    }
    const bool areEmbedded =
        std::all_of(plans.begin(), plans.end(), [](const Plan &plan) { return plan.target.embedded; });
    if (isServerField(sweep.field) && !areEmbedded) {
        return Problem{"sweep", std::string(sweepFieldName(sweep.field)) +
                                    " belongs to the embedded server; write paths such as /wait as targets"};
    }
    return std::nullopt;
}

std::variant<SweepStep, Problems> stepFrom(const PlanDraft &plan, const ServerDraft &server,
                                           std::string value)
{
    auto plans = plansFrom(plan);
    auto settings = serverSettingsFrom(server);
    Problems problems;
    if (const auto *wrong = std::get_if<Problems>(&plans))
        problems = *wrong;
    if (const auto *wrong = std::get_if<Problems>(&settings))
        problems.insert(problems.end(), wrong->begin(), wrong->end());
    if (!problems.empty())
        return problems;
    return SweepStep{std::move(value), std::get<std::vector<Plan>>(std::move(plans)),
                     std::get<ServerSettings>(std::move(settings))};
}

} // namespace

Parsed<Sweep> parseSweep(std::string_view text)
{
    const std::size_t sign = text.find('=');
    const auto field = sweepFieldFromName(text.substr(0, sign));
    if (sign == std::string_view::npos || !field) {
        return ParseError{inQuotes(text) + " names nothing to sweep; write concurrency=, rate=, threads=, "
                                           "workers= or delay= and the values"};
    }
    Sweep sweep;
    sweep.field = *field;
    const std::string_view items = text.substr(sign + 1);
    if (items.empty())
        return *problemOf({});
    for (const std::string_view item : splitAtCommas(items)) {
        if (auto error = appendItem(sweep, item))
            return *std::move(error);
    }
    if (auto error = problemOf(sweep.values))
        return *std::move(error);
    return sweep;
}

std::optional<SweepField> sweptFieldOf(const PlanDraft &plan)
{
    const std::string_view text = plan.sweep ? std::string_view(*plan.sweep) : std::string_view();
    return sweepFieldFromName(text.substr(0, text.find('=')));
}

void clearSweptField(PlanDraft &plan, ServerDraft &server)
{
    if (const std::optional<SweepField> field = sweptFieldOf(plan))
        memberOf(plan, server, *field).reset();
}

std::variant<SweptGrid, Problems> sweptGridFrom(const PlanDraft &plan, const ServerDraft &server)
{
    SweptGrid grid;
    PlanDraft plans = plan;
    ServerDraft servers = server;
    if (plan.sweep) {
        Parsed<Sweep> sweep = parseSweep(*plan.sweep);
        if (!sweep)
            return Problems{{"sweep", sweep.error()}};
        grid.sweep = *std::move(sweep);
        if (memberOf(plans, servers, grid.sweep->field)) {
            const std::string name(sweepFieldName(grid.sweep->field));
            return Problems{{"sweep", name + " is swept and given as well; leave --" + name + " out"}};
        }
        if (grid.sweep->field == SweepField::Concurrency && !plan.mode)
            plans.mode = "thread-pool,event-loop";
    }
    for (const std::string &value : grid.sweep ? grid.sweep->values : std::vector<std::string>{""}) {
        if (grid.sweep)
            memberOf(plans, servers, grid.sweep->field) = value;
        auto step = stepFrom(plans, servers, value);
        if (auto *problems = std::get_if<Problems>(&step))
            return grid.sweep ? blamed(std::move(*problems), *grid.sweep) : std::move(*problems);
        grid.steps.push_back(std::get<SweepStep>(std::move(step)));
        if (grid.sweep) {
            if (std::optional<Problem> problem = objectionTo(*grid.sweep, grid.steps.back()))
                return Problems{*std::move(problem)};
        }
    }
    return grid;
}

} // namespace threadloop
