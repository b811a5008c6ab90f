// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/plan_json.h"

#include "app/plan/json_reader.h"

#include <QJsonArray>
#include <QJsonObject>

namespace threadloop {

namespace {

double secondsOf(std::chrono::nanoseconds duration)
{
    return std::chrono::duration<double>(duration).count();
}

std::optional<double> secondsOf(const std::optional<std::chrono::nanoseconds> &duration)
{
    return duration ? std::optional(secondsOf(*duration)) : std::nullopt;
}

/// A phase that there is not is null.
std::optional<double> phaseSeconds(std::chrono::nanoseconds phase)
{
    return phase.count() > 0 ? std::optional(secondsOf(phase)) : std::nullopt;
}

void writeHeaders(FieldWriter &writer, const std::vector<HeaderField> &headers)
{
    writer.key("headers").beginArray();
    for (const HeaderField &header : headers)
        writer.value(header.name + ": " + header.value);
    writer.endArray();
}

std::vector<HeaderField> readHeaders(JsonReader &reader)
{
    std::vector<HeaderField> headers;
    for (const std::string &line : reader.texts("headers")) {
        const std::size_t colon = line.find(": ");
        if (colon == std::string::npos)
            reader.fail("headers", "a header without a colon");
        else
            headers.push_back({line.substr(0, colon), line.substr(colon + 2)});
    }
    return headers;
}

Target readTarget(JsonReader &reader, const char *name)
{
    const Parsed<Target> target = parseTarget(reader.text(name));
    if (target)
        return *target;
    reader.fail(name, target.error());
    return {};
}

} // namespace

void writePlan(FieldWriter &writer, const Plan &plan)
{
    writer.beginObject();
    writer.member("url", plan.target.url);
    writer.member("method", plan.request.method);
    writeHeaders(writer, plan.request.headers);
    writer.member("body_bytes", plan.request.bodyBytes());
    writer.member("expect", plan.request.expected.toString());
    writer.member("mode", modeName(plan.mode));
    writer.member("requests", plan.stop.requests);
    writer.member("duration_s", secondsOf(plan.stop.duration));
    writer.member("concurrency", plan.concurrency);
    const auto *open = std::get_if<OpenLoop>(&plan.pacing);
    writer.member("rate", open ? std::optional(open->rate) : std::nullopt);
    writer.member("arrivals", open ? std::optional(arrivalsName(open->arrivals)) : std::nullopt);
    writer.member("seed", open ? std::optional(open->seed) : std::nullopt);
    writer.member("connections", connectionsName(plan.connections));
    writer.member("loops", plan.loops);
    writer.member("timeout_s", secondsOf(plan.timeout));
    writer.member("ramp_s", phaseSeconds(plan.phases.ramp));
    writer.member("warmup_s", phaseSeconds(plan.phases.warmup));
    writer.member("background", plan.background ? std::optional(plan.background->target.url) : std::nullopt);
    writer.endObject();
}

Parsed<Plan> planFromJson(const QJsonObject &object)
{
    std::string error;
    JsonReader reader(object, "plan", error);
    Plan plan;
    plan.target = readTarget(reader, "url");
    plan.request.method = reader.text("method");
    plan.request.headers = readHeaders(reader);
    plan.request.unstoredBodyBytes = reader.whole<std::uint64_t>("body_bytes");
    plan.request.expected = reader.parsed("expect", &ExpectedStatus::parse);
    plan.mode = reader.named("mode", &modeFromName);
    plan.stop.requests = reader.optionalWhole<std::uint64_t>("requests");
    plan.stop.duration = reader.optionalSeconds("duration_s");
    plan.concurrency = reader.whole<std::uint32_t>("concurrency");
    if (!reader.isNull("rate")) {
        plan.pacing = OpenLoop{reader.number("rate"), reader.named("arrivals", &arrivalsFromName),
                               reader.whole<std::uint64_t>("seed")};
    }
    if (reader.has("ramp_s")) // which earlier files of this schema do not have
        plan.phases.ramp = reader.optionalSeconds("ramp_s").value_or(std::chrono::nanoseconds(0));
    plan.phases.warmup = reader.optionalSeconds("warmup_s").value_or(std::chrono::nanoseconds(0));
    plan.connections = reader.named("connections", &connectionsFromName);
    plan.loops = reader.whole<std::uint32_t>("loops");
    plan.timeout = reader.optionalSeconds("timeout_s").value_or(std::chrono::nanoseconds(0));
    if (!reader.isNull("background"))
        plan.background = Background{readTarget(reader, "background")};
    if (!error.empty())
        return ParseError{error};
    return plan;
}

} // namespace threadloop
