// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/run_rows.h"

#include "app/measure/names.h"
#include "app/measure/percentile.h"
#include "app/plan/plan.h"
#include "app/report/json.h"
#include "server/metrics/histogram_codec.h"

#include <array>

namespace threadloop {

namespace {

constexpr std::array<std::string_view, 3> stateNames{"running", "finished", "interrupted"};
constexpr const char *responseKind = "response";
constexpr const char *serviceKind = "service";

/// Of the columns that a run's result fills, beside the names of their values.
const QString resultColumns =
    QStringLiteral("stop_reason, ok, failed, reqs_per_sec, p50_ms, p75_ms, p90_ms, "
                   "p95_ms, p99_ms, p99_9_ms, percent_of_ideal, limit_text, is_valid, is_short, "
                   "document");

/// The result without its series, which has rows of its own.
QByteArray documentOf(const RunResult &result)
{
    auto stored = std::make_shared<RunResult>(result);
    stored->series.clear();
    return qCompress(QByteArray::fromStdString(resultsToJson({stored})));
}

void bindResult(Statement &statement, const RunResult &result)
{
    statement.bind(std::string(stopReasonName(result.stopReason)));
    statement.bind(result.counts.ok());
    statement.bind(result.counts.failed());
    statement.bind(result.throughput.reqsPerSec);
    for (const Percentile which : allPercentiles)
        statement.bind(result.latency ? std::optional(percentileOf(*result.latency, which)) : std::nullopt);
    statement.bind(result.throughput.percentOfIdeal);
    statement.bind(result.limit.text);
    statement.bind(result.validity.isValid());
    statement.bind(result.validity.isShort);
    statement.bind(QVariant(documentOf(result)));
}

void bindPlan(Statement &statement, const Plan &plan)
{
    const auto *open = std::get_if<OpenLoop>(&plan.pacing);
    statement.bind(plan.target.url);
    statement.bind(plan.target.embedded ? plan.target.requestTarget : plan.target.url);
    statement.bind(std::string(modeName(plan.mode)));
    statement.bind(plan.stop.requests);
    statement.bind(plan.stop.duration ? std::optional(static_cast<std::uint64_t>(plan.stop.duration->count()))
                                      : std::nullopt);
    statement.bind(plan.concurrency);
    statement.bind(open ? std::optional(open->rate) : std::nullopt);
    statement.bind(
        QVariant(QByteArray(plan.request.body.data(), static_cast<qsizetype>(plan.request.body.size()))));
}

void putHistogram(const Database &database, std::int64_t number, const char *kind, const Histogram *histogram)
{
    if (histogram == nullptr)
        return;
    Statement statement = database.prepare(
        QStringLiteral("INSERT OR REPLACE INTO histograms (run, kind, encoded) VALUES (?, ?, ?)"));
    statement.bind(number);
    statement.bind(std::string(kind)).bind(encodeHistogram(*histogram)).run();
}

std::shared_ptr<const Histogram> loadHistogram(const Database &database, std::int64_t number,
                                               const char *kind)
{
    Statement statement =
        database.prepare(QStringLiteral("SELECT encoded FROM histograms WHERE run = ? AND kind = ?"));
    statement.bind(number).bind(std::string(kind)).run();
    if (!statement.next())
        return nullptr;
    HistogramDecodeResult decoded = decodeHistogram(statement.text(0));
    auto *histogram = std::get_if<Histogram>(&decoded);
    if (histogram == nullptr)
        throw DatabaseFailure("run " + std::to_string(number) + ": its latencies cannot be read", 0);
    return std::make_shared<const Histogram>(std::move(*histogram));
}

std::vector<SeriesRow> loadSeries(const Database &database, std::int64_t number)
{
    std::vector<SeriesRow> series;
    Statement statement =
        database.prepare(QStringLiteral("SELECT rows FROM series WHERE run = ? ORDER BY first_row"));
    statement.bind(number).run();
    while (statement.next()) {
        const Parsed<std::vector<SeriesRow>> rows = seriesFromJson(qUncompress(statement.bytes(0)));
        if (!rows)
            throw DatabaseFailure("series of run " + std::to_string(number) + ": " + rows.error(), 0);
        series.insert(series.end(), rows->begin(), rows->end());
    }
    return series;
}

} // namespace

std::string_view storedStateName(StoredState state)
{
    return stateNames[static_cast<std::size_t>(state)];
}

std::optional<StoredState> storedStateFromName(std::string_view name)
{
    return enumeratorNamed<StoredState>(stateNames, name);
}

std::int64_t insertRun(const Database &database, const RunResult &result, StoredState state,
                       const std::string &process)
{
    Statement statement = database.prepare(
        QStringLiteral(
            "INSERT INTO runs (id, state, process, started_at, cell, trial, label, url, target, mode, "
            "requests, duration_ns, concurrency, rate, body, %1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
            "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .arg(resultColumns));
    statement.bind(result.id).bind(std::string(storedStateName(state))).bind(process);
    statement.bind(QVariant(static_cast<qlonglong>(result.startedAt.time_since_epoch().count())));
    statement.bind(result.cell).bind(result.trial).bind(result.label);
    bindPlan(statement, *result.plan);
    bindResult(statement, result);
    statement.run();
    return statement.lastInserted();
}

void updateRun(const Database &database, std::int64_t number, const RunResult &result, StoredState state)
{
    Statement statement = database.prepare(
        QStringLiteral("UPDATE runs SET (state, %1) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                       "WHERE number = ?")
            .arg(resultColumns));
    statement.bind(std::string(storedStateName(state)));
    bindResult(statement, result);
    statement.bind(number).run();
}

void appendSeries(const Database &database, std::int64_t number, std::size_t firstRow,
                  std::span<const SeriesRow> rows)
{
    if (rows.empty())
        return;
    Statement statement =
        database.prepare(QStringLiteral("INSERT INTO series (run, first_row, rows) VALUES (?, ?, ?)"));
    statement.bind(number);
    statement.bind(QVariant(static_cast<qlonglong>(firstRow)));
    statement.bind(QVariant(qCompress(QByteArray::fromStdString(seriesToJson(rows))))).run();
}

void putHistograms(const Database &database, std::int64_t number, const RunResult &result)
{
    putHistogram(database, number, responseKind, result.latencies.get());
    putHistogram(database, number, serviceKind, result.schedule ? result.schedule->services.get() : nullptr);
}

QString entryColumns()
{
    return QStringLiteral(
        "number, id, state, started_at, cell, trial, label, target, mode, requests, duration_ns, "
        "concurrency, rate, stop_reason, ok, failed, reqs_per_sec, p50_ms, p75_ms, p90_ms, p95_ms, p99_ms, "
        "p99_9_ms, "
        "percent_of_ideal, limit_text, is_valid, is_short, name, note, tags, is_baseline");
}

RunEntry entryFrom(const Statement &row)
{
    RunEntry entry;
    int column = 0;
    entry.number = row.whole(column++);
    entry.id = row.text(column++);
    entry.state = storedStateFromName(row.text(column++)).value_or(StoredState::Interrupted);
    entry.startedAt =
        std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(row.whole(column++)));
    entry.cell = row.text(column++);
    entry.trial = static_cast<std::uint32_t>(row.whole(column++));
    entry.label = row.text(column++);
    entry.target = row.text(column++);
    entry.mode = modeFromName(row.text(column++)).value_or(Mode::EventLoop);
    entry.requests = row.optionalWhole(column++);
    if (const auto duration = row.optionalWhole(column++))
        entry.duration = std::chrono::nanoseconds(*duration);
    entry.concurrency = static_cast<std::uint32_t>(row.whole(column++));
    entry.rate = row.optionalNumber(column++);
    entry.stopReason = stopReasonFromName(row.text(column++)).value_or(StopReason::Cancelled);
    entry.ok = static_cast<std::uint64_t>(row.whole(column++));
    entry.failed = static_cast<std::uint64_t>(row.whole(column++));
    entry.reqsPerSec = row.number(column++);
    for (auto *value : {&entry.p50Ms, &entry.p75Ms, &entry.p90Ms, &entry.p95Ms, &entry.p99Ms, &entry.p999Ms})
        *value = row.optionalNumber(column++);
    entry.percentOfIdeal = row.optionalNumber(column++);
    entry.limitText = row.text(column++);
    entry.isValid = row.truth(column++);
    entry.isShort = row.truth(column++);
    entry.name = row.text(column++);
    entry.note = row.text(column++);
    entry.tags = row.text(column++);
    entry.isBaseline = row.truth(column++);
    return entry;
}

std::shared_ptr<const RunResult> loadRun(const Database &database, std::int64_t number)
{
    Statement statement =
        database.prepare(QStringLiteral("SELECT document, body FROM runs WHERE number = ?"));
    statement.bind(number).run();
    if (!statement.next())
        return nullptr;
    const Parsed<RunResults> parsed = resultsFromJson(qUncompress(statement.bytes(0)));
    if (!parsed || parsed->size() != 1)
        throw DatabaseFailure("run " + std::to_string(number) + ": " +
                                  (parsed ? std::string("no single run") : parsed.error()),
                              0);
    auto result = std::make_shared<RunResult>(*parsed->front());
    auto plan = std::make_shared<Plan>(*result->plan);
    if (const QByteArray body = statement.bytes(1); !body.isEmpty()) { // else of an imported run, or none
        plan->request.body = body.toStdString();
        plan->request.unstoredBodyBytes = 0;
    }
    result->plan = std::move(plan);
    result->series = loadSeries(database, number);
    result->latencies = loadHistogram(database, number, responseKind);
    if (result->schedule)
        result->schedule->services = loadHistogram(database, number, serviceKind);
    return result;
}

} // namespace threadloop
