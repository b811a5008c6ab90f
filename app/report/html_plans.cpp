// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/number_text.h"
#include "app/plan/plan.h"
#include "app/plan/text.h"
#include "app/report/html_grid.h"
#include "app/report/html_tables.h"

#include <algorithm>

namespace threadloop {

namespace {

using Kind = HtmlColumn::Kind;

std::string stopText(const StopRule &stop)
{
    std::string text = stop.requests ? countOf(*stop.requests, "request") : std::string();
    if (stop.duration)
        text += (text.empty() ? "" : " or ") + shortTime(*stop.duration);
    return text;
}

std::string loadText(const Plan &plan)
{
    if (const auto *open = std::get_if<OpenLoop>(&plan.pacing))
        return "open loop, " + decimalText(open->rate) + " req/s, " +
               std::string(arrivalsName(open->arrivals));
    return "closed loop";
}

std::string phaseText(const Phases &phases)
{
    std::string text;
    if (phases.ramp.count() > 0)
        text = "ramp-up " + shortTime(phases.ramp);
    if (phases.warmup.count() > 0)
        text += (text.empty() ? "" : ", ") + ("warm-up " + shortTime(phases.warmup));
    return text;
}

std::string headersText(const RequestTemplate &request)
{
    std::string text;
    for (const HeaderField &header : request.headers)
        text += (text.empty() ? "" : "; ") + header.name + ": " + header.value;
    return text;
}

HtmlRow planRow(const HtmlCell &cell)
{
    const RunResult &result = *cell.trials.front();
    const Plan &plan = *result.plan;
    const auto &server = result.environment.server;
    return {cell.name,
            plan.target.url,
            plan.request.method,
            headersText(plan.request),
            plan.request.bodyBytes() > 0 ? countOf(plan.request.bodyBytes(), "byte") : std::string(),
            plan.request.expected.toString(),
            std::string(modeName(plan.mode)),
            stopText(plan.stop),
            loadText(plan),
            std::to_string(plan.concurrency),
            phaseText(plan.phases),
            std::string(connectionsName(plan.connections)),
            plan.mode == Mode::EventLoop ? std::to_string(plan.loops) : std::string(),
            shortTime(plan.timeout),
            plan.background ? plan.background->target.requestTarget : std::string(),
            server ? serverText(*server) : std::string("not ours")};
}

HtmlRow environmentRow(const Environment &environment, std::size_t runs)
{
    return {environment.version.empty() ? htmlNothing : environment.version,
            environment.qt,
            environment.kernel,
            environment.cpu,
            environment.cores > 0 ? std::to_string(environment.cores) : std::string(),
            std::to_string(runs)};
}

/// What a machine is, whatever server ran on it.
bool isSameMachine(Environment one, const Environment &other)
{
    one.server = other.server;
    return one == other;
}

} // namespace

void writePlansTable(HtmlWriter &writer, const std::vector<HtmlCell> &cells)
{
    std::vector<HtmlRow> rows;
    std::transform(cells.begin(), cells.end(), std::back_inserter(rows), &planRow);
    writeGrid(writer,
              {{"Cell", Kind::Name},
               {"URL", Kind::Name},
               {"Method"},
               {"Headers", Kind::Words},
               {"Body", Kind::Number},
               {"Expected"},
               {"Mode"},
               {"Ends after"},
               {"Load"},
               {"Concurrency", Kind::Number},
               {"Phases"},
               {"Connections"},
               {"Client loops", Kind::Number},
               {"Timeout", Kind::Number},
               {"Beside it"},
               {"Server"}},
              rows);
}

void writeEnvironments(HtmlWriter &writer, const RunResults &results)
{
    std::vector<std::pair<Environment, std::size_t>> machines;
    for (const auto &result : results) {
        const auto known = std::find_if(machines.begin(), machines.end(), [&result](const auto &machine) {
            return isSameMachine(machine.first, result->environment);
        });
        if (known == machines.end())
            machines.emplace_back(result->environment, 1);
        else
            ++known->second;
    }
    std::vector<HtmlRow> rows;
    for (const auto &[environment, runs] : machines)
        rows.push_back(environmentRow(environment, runs));
    writer.open("section", {{"id", "environment"}}).element("h2", "Environment");
    if (machines.size() > 1)
        writer.element("p", "The runs were made in different environments: compare them with care.");
    writeGrid(writer,
              {{"Threadloop"},
               {"Qt"},
               {"Kernel"},
               {"Processor", Kind::Words},
               {"Cores", Kind::Number},
               {"Runs", Kind::Number}},
              rows);
    writer.close().line();
}

} // namespace threadloop
