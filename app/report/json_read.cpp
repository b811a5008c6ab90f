// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/json.h"

#include "app/plan/json_reader.h"
#include "app/plan/plan.h"
#include "app/plan/plan_json.h"
#include "app/report/timestamp.h"

#include <QJsonDocument>

#include <charconv>
#include <cmath>
#include <memory>

namespace threadloop {

namespace {

constexpr int schema = 1;

Environment readEnvironment(JsonReader reader)
{
    Environment environment;
    environment.version = reader.text("version");
    environment.qt = reader.text("qt");
    environment.kernel = reader.text("kernel");
    environment.cpu = reader.text("cpu");
    environment.cores = reader.whole<std::uint32_t>("cores");
    if (reader.isNull("server"))
        return environment;
    JsonReader server = reader.child("server");
    environment.server.emplace();
    environment.server->workers = server.whole<std::uint32_t>("workers");
    environment.server->threads = server.whole<std::uint32_t>("threads");
    environment.server->delay = std::chrono::nanoseconds(std::llround(server.number("delay_ms") * 1e6));
    environment.server->interpreterLock = server.truth("interpreter_lock");
    return environment;
}

Counts readCounts(JsonReader reader)
{
    Counts counts;
    counts.started = reader.whole<std::uint64_t>("started");
    for (const Outcome outcome : allOutcomes)
        counts[outcome] = reader.whole<std::uint64_t>(std::string(outcomeName(outcome)).c_str());
    return counts;
}

std::vector<ErrorCount> readErrors(JsonReader &run, std::string &error)
{
    std::vector<ErrorCount> errors;
    for (const QJsonValue &element : run.array("errors")) {
        JsonReader reader(element.toObject(), "errors[]", error);
        errors.push_back({reader.named("kind", &outcomeFromName), reader.text("detail"),
                          reader.whole<std::uint64_t>("count")});
    }
    return errors;
}

Validity readValidity(JsonReader &run, std::string &error)
{
    Validity validity;
    validity.isShort = run.truth("short");
    for (const QJsonValue &element : run.array("objections")) {
        JsonReader reader(element.toObject(), "objections[]", error);
        validity.objections.push_back({reader.named("check", &selfCheckFromName), reader.text("text")});
    }
    if (run.truth("valid") != validity.isValid())
        run.fail("valid", "contradicts the objections");
    return validity;
}

std::map<int, std::uint64_t> readStatuses(JsonReader reader)
{
    std::map<int, std::uint64_t> statuses;
    for (const std::string &name : reader.names()) {
        int status = 0;
        const auto [end, problem] = std::from_chars(name.data(), name.data() + name.size(), status);
        if (problem != std::errc() || end != name.data() + name.size())
            reader.fail(name, "is no status");
        statuses[status] = reader.whole<std::uint64_t>(name.c_str());
    }
    return statuses;
}

InFlight readInFlight(JsonReader reader)
{
    InFlight inFlight{reader.optionalNumber("mean"), reader.optionalWhole<std::uint64_t>("peak"), {}};
    if (reader.has("by_littles_law"))
        inFlight.byLittlesLaw = reader.optionalNumber("by_littles_law");
    return inFlight;
}

CpuShares readCpu(JsonReader reader)
{
    return {reader.optionalNumber("generator"), reader.optionalNumber("server"),
            reader.optionalNumber("system")};
}

Throughput readThroughput(JsonReader reader)
{
    return {reader.number("reqs_per_sec"), reader.number("duration_s"),
            reader.whole<std::uint64_t>("bytes_received"), reader.optionalNumber("ideal_reqs_per_sec"),
            reader.optionalNumber("percent_of_ideal")};
}

std::optional<LatencySummary> readLatency(JsonReader reader)
{
    if (reader.isNull("max"))
        return std::nullopt;
    LatencySummary latency;
    latency.min = reader.number("min");
    latency.mean = reader.number("mean");
    latency.stddev = reader.number("stddev");
    latency.p50 = reader.number("p50");
    latency.p75 = reader.number("p75");
    latency.p90 = reader.number("p90");
    latency.p95 = reader.number("p95");
    latency.p99 = reader.number("p99");
    latency.p999 = reader.number("p99_9");
    latency.max = reader.number("max");
    return latency;
}

Limit readLimit(JsonReader reader)
{
    return {reader.named("kind", &limitKindFromName), reader.text("text")};
}

SeriesRow readRow(JsonReader reader)
{
    SeriesRow row;
    row.endSeconds = reader.number("t_s");
    row.intervalSeconds = reader.number("interval_s");
    row.completed = reader.whole<std::uint64_t>("completed");
    row.errors = reader.whole<std::uint64_t>("errors");
    row.reqsPerSec = reader.number("reqs_per_sec");
    row.p50Ms = reader.optionalNumber("p50_ms");
    if (reader.has("p90_ms")) // which earlier files of this schema do not have
        row.p90Ms = reader.optionalNumber("p90_ms");
    row.p99Ms = reader.optionalNumber("p99_ms");
    row.inFlight = reader.optionalWhole<std::uint64_t>("in_flight");
    row.poolBusy = reader.optionalWhole<std::uint64_t>("pool_busy");
    row.poolQueued = reader.optionalWhole<std::uint64_t>("pool_queued");
    row.loopLagMs = reader.optionalNumber("loop_lag_ms");
    return row;
}

/// The plan does not say whose server it was; the environment does.
std::shared_ptr<const Plan> readPlan(const QJsonObject &object, const RunResult &result, std::string &error)
{
    Parsed<Plan> parsed = planFromJson(object.value(QLatin1String("plan")).toObject());
    if (!parsed) {
        if (error.empty())
            error = parsed.error();
        return nullptr;
    }
    Plan plan = *std::move(parsed);
    plan.label = result.label;
    plan.target.embedded = result.environment.server.has_value();
    if (plan.background) {
        Target &background = plan.background->target;
        background.embedded = plan.target.embedded && background.authority() == plan.target.authority();
    }
    return std::make_shared<const Plan>(std::move(plan));
}

std::shared_ptr<const RunResult> readRun(const QJsonObject &object, const std::string &path,
                                         std::string &error)
{
    JsonReader run(object, path, error);
    auto result = std::make_shared<RunResult>();
    result->id = run.text("id");
    result->cell = run.text("cell");
    result->trial = run.whole<std::uint32_t>("trial");
    result->label = run.text("label");
    if (const auto startedAt = timestampFromText(run.text("started_at")))
        result->startedAt = *startedAt;
    else
        run.fail("started_at", "is no time");
    result->stopReason = run.named("stop_reason", &stopReasonFromName);
    result->environment = readEnvironment(run.child("environment"));
    result->plan = readPlan(object, *result, error);
    if (run.has("valid")) // which earlier files of this schema do not have
        result->validity = readValidity(run, error);
    result->counts = readCounts(run.child("counts"));
    if (run.has("lead_counts") && !run.isNull("lead_counts")) // nor this one
        result->leadCounts = readCounts(run.child("lead_counts"));
    result->retried = run.whole<std::uint64_t>("retried");
    if (run.has("background_counts") && !run.isNull("background_counts")) // nor this one
        result->backgroundCounts = readCounts(run.child("background_counts"));
    result->errors = readErrors(run, error);
    result->statuses = readStatuses(run.child("statuses"));
    result->inFlight = readInFlight(run.child("in_flight"));
    result->cpu = readCpu(run.child("cpu"));
    result->throughput = readThroughput(run.child("throughput"));
    result->latency = readLatency(run.child("latency_ms"));
    if (run.has("unsent") && !run.isNull("unsent")) {
        result->schedule =
            ScheduleResult{readLatency(run.child("service_ms")), readLatency(run.child("send_delay_ms")),
                           run.whole<std::uint64_t>("unsent"), nullptr};
    }
    result->limit = readLimit(run.child("limit"));
    if (!run.isNull("reference"))
        result->referenceReqsPerSec = run.child("reference").number("reqs_per_sec");
    for (const QJsonValue &row : run.array("series"))
        result->series.push_back(readRow(JsonReader(row.toObject(), path + ".series[]", error)));
    return result;
}

} // namespace

Parsed<RunResults> resultsFromJson(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return ParseError{"no JSON: " + problem.errorString().toStdString()};
    if (document.object().value(QLatin1String("schema")).toInt(0) != schema)
        return ParseError{"no results of schema 1"};

    std::string error;
    RunResults results;
    JsonReader reader(document.object(), "results", error);
    for (const QJsonValue &run : reader.array("runs"))
        results.push_back(readRun(run.toObject(), "runs[" + std::to_string(results.size()) + ']', error));
    if (!error.empty())
        return ParseError{error};
    return results;
}

Parsed<std::vector<SeriesRow>> seriesFromJson(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return ParseError{"no JSON: " + problem.errorString().toStdString()};
    std::string error;
    std::vector<SeriesRow> rows;
    for (const QJsonValue &row : document.array())
        rows.push_back(readRow(JsonReader(row.toObject(), "series[]", error)));
    if (!error.empty())
        return ParseError{error};
    return rows;
}

} // namespace threadloop
