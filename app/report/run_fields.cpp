// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/run_fields.h"

#include "app/measure/run_result.h"
#include "app/plan/field_writer.h"
#include "app/plan/plan.h"
#include "app/plan/plan_json.h"
#include "app/report/timestamp.h"

namespace threadloop {

namespace {

void writeEnvironment(FieldWriter &writer, const Environment &environment)
{
    writer.key("environment").beginObject();
    writer.member("version", environment.version);
    writer.member("qt", environment.qt);
    writer.member("kernel", environment.kernel);
    writer.member("cpu", environment.cpu);
    writer.member("cores", environment.cores);
    writer.key("server");
    if (const auto &server = environment.server) {
        writer.beginObject();
        writer.member("workers", server->workers);
        writer.member("threads", server->threads);
        writer.member("delay_ms", std::chrono::duration<double, std::milli>(server->delay).count());
        writer.member("interpreter_lock", server->interpreterLock);
        writer.endObject();
    } else {
        writer.nullObject({"workers", "threads", "delay_ms", "interpreter_lock"});
    }
    writer.endObject();
}

void writeCounts(FieldWriter &writer, const Counts &counts)
{
    writer.beginObject();
    writer.member("started", counts.started);
    for (const Outcome outcome : allOutcomes)
        writer.member(outcomeName(outcome), counts[outcome]);
    writer.endObject();
}

void writeValidity(FieldWriter &writer, const Validity &validity)
{
    writer.member("valid", validity.isValid());
    writer.member("short", validity.isShort);
    writer.key("objections").beginArray();
    for (const Objection &objection : validity.objections) {
        writer.beginObject();
        writer.member("check", selfCheckName(objection.check));
        writer.member("text", objection.text);
        writer.endObject();
    }
    writer.endArray();
}

void writeOptionalCounts(FieldWriter &writer, std::string_view name, const std::optional<Counts> &counts)
{
    writer.key(name);
    if (counts)
        writeCounts(writer, *counts);
    else
        writer.nullObject({"started", "ok", "http_error", "timeout", "connect_error", "reset",
                           "protocol_error", "local_error", "aborted"});
}

void writeErrors(FieldWriter &writer, const std::vector<ErrorCount> &errors)
{
    writer.key("errors").beginArray();
    for (const ErrorCount &error : errors) {
        writer.beginObject();
        writer.member("kind", outcomeName(error.kind));
        writer.member("detail", error.detail);
        writer.member("count", error.count);
        writer.endObject();
    }
    writer.endArray();
}

void writeStatuses(FieldWriter &writer, const std::map<int, std::uint64_t> &statuses)
{
    writer.key("statuses").beginObject();
    for (const auto &[status, count] : statuses)
        writer.member(std::to_string(status), count);
    writer.endObject();
}

void writeLevels(FieldWriter &writer, const RunResult &result)
{
    writer.key("in_flight").beginObject();
    writer.member("mean", result.inFlight.mean);
    writer.member("peak", result.inFlight.peak);
    writer.member("by_littles_law", result.inFlight.byLittlesLaw);
    writer.endObject();
    writer.key("cpu").beginObject();
    writer.member("generator", result.cpu.generator);
    writer.member("server", result.cpu.server);
    writer.member("system", result.cpu.system);
    writer.endObject();
}

void writeThroughput(FieldWriter &writer, const Throughput &throughput)
{
    writer.key("throughput").beginObject();
    writer.member("reqs_per_sec", throughput.reqsPerSec);
    writer.member("duration_s", throughput.durationSeconds);
    writer.member("bytes_received", throughput.bytesReceived);
    writer.member("ideal_reqs_per_sec", throughput.idealReqsPerSec);
    writer.member("percent_of_ideal", throughput.percentOfIdeal);
    writer.endObject();
}

void writeLatency(FieldWriter &writer, std::string_view name, const std::optional<LatencySummary> &latency)
{
    const auto of = [&](double LatencySummary::*field) {
        return latency ? std::optional((*latency).*field) : std::nullopt;
    };
    writer.key(name).beginObject();
    writer.member("min", of(&LatencySummary::min));
    writer.member("mean", of(&LatencySummary::mean));
    writer.member("stddev", of(&LatencySummary::stddev));
    writer.member("p50", of(&LatencySummary::p50));
    writer.member("p75", of(&LatencySummary::p75));
    writer.member("p90", of(&LatencySummary::p90));
    writer.member("p95", of(&LatencySummary::p95));
    writer.member("p99", of(&LatencySummary::p99));
    writer.member("p99_9", of(&LatencySummary::p999));
    writer.member("max", of(&LatencySummary::max));
    writer.endObject();
}

void writeLimitAndReference(FieldWriter &writer, const RunResult &result)
{
    writer.key("limit").beginObject();
    writer.member("kind", limitKindName(result.limit.kind));
    writer.member("text", result.limit.text);
    writer.endObject();
    writer.key("reference");
    if (result.referenceReqsPerSec)
        writer.beginObject().member("reqs_per_sec", *result.referenceReqsPerSec).endObject();
    else
        writer.nullObject({"reqs_per_sec"});
}

} // namespace

void writeRun(FieldWriter &writer, const RunResult &result)
{
    writer.beginObject();
    writer.member("id", result.id);
    writer.member("cell", result.cell);
    writer.member("trial", result.trial);
    writer.member("label", result.label);
    writer.member("started_at", timestampText(result.startedAt));
    writer.member("stop_reason", stopReasonName(result.stopReason));
    writer.key("plan");
    writePlan(writer, *result.plan);
    writeEnvironment(writer, result.environment);
    writeValidity(writer, result.validity);
    writer.key("counts");
    writeCounts(writer, result.counts);
    writer.member("retried", result.retried);
    writeOptionalCounts(writer, "lead_counts", result.leadCounts);
    writeOptionalCounts(writer, "background_counts", result.backgroundCounts);
    writeErrors(writer, result.errors);
    writeStatuses(writer, result.statuses);
    writeLevels(writer, result);
    writeThroughput(writer, result.throughput);
    writeLatency(writer, "latency_ms", result.latency);
    writeLatency(writer, "service_ms", result.schedule ? result.schedule->service : std::nullopt);
    writeLatency(writer, "send_delay_ms", result.schedule ? result.schedule->sendDelay : std::nullopt);
    writer.member("unsent", result.schedule ? std::optional(result.schedule->unsent) : std::nullopt);
    writeLimitAndReference(writer, result);
    writer.key(seriesField);
    writeSeries(writer, result.series);
    writer.endObject();
}

void writeSeriesRow(FieldWriter &writer, const SeriesRow &row)
{
    writer.beginObject();
    writer.member("t_s", row.endSeconds);
    writer.member("interval_s", row.intervalSeconds);
    writer.member("completed", row.completed);
    writer.member("errors", row.errors);
    writer.member("reqs_per_sec", row.reqsPerSec);
    writer.member("p50_ms", row.p50Ms);
    writer.member("p90_ms", row.p90Ms);
    writer.member("p99_ms", row.p99Ms);
    writer.member("in_flight", row.inFlight);
    writer.member("pool_busy", row.poolBusy);
    writer.member("pool_queued", row.poolQueued);
    writer.member("loop_lag_ms", row.loopLagMs);
    writer.endObject();
}

void writeSeries(FieldWriter &writer, std::span<const SeriesRow> rows)
{
    writer.beginArray();
    for (const SeriesRow &row : rows)
        writeSeriesRow(writer, row);
    writer.endArray();
}

} // namespace threadloop
