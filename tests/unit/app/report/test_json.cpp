// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/json.h"

#include "tests/support/test_main.h"
#include "tests/unit/app/report/sample_results.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace threadloop;

namespace {

QJsonObject documentOf(const RunResult &result)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(resultsToJson({shared(result)}))).object();
}

QJsonObject runOf(const QJsonObject &document)
{
    return document.value(QLatin1String("runs")).toArray().at(0).toObject();
}

/// The document with the value at a path such as "counts.ok" of its run replaced.
QByteArray replaced(const RunResult &result, const QByteArray &path, const QJsonValue &value)
{
    QJsonObject document = documentOf(result);
    QJsonObject run = runOf(document);
    const QList<QByteArray> names = path.split('.');
    if (names.size() == 1) {
        run.insert(QLatin1String(names[0]), value);
    } else {
        QJsonObject inner = run.value(QLatin1String(names[0])).toObject();
        inner.insert(QLatin1String(names[1]), value);
        run.insert(QLatin1String(names[0]), inner);
    }
    document.insert(QLatin1String("runs"), QJsonArray{run});
    return QJsonDocument(document).toJson();
}

} // namespace

class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesSchemaOne() { QCOMPARE(resultsToJson({shared(fullResult())}), fullResultJson()); }

    void writesNoRuns()
    {
        const std::string text = resultsToJson({});
        const auto read = resultsFromJson(QByteArray::fromStdString(text));
        QVERIFY(read);
        QVERIFY(read->empty());
    }

    void writesNullAndNeverLeavesOut()
    {
        const QJsonObject full = runOf(documentOf(fullResult()));
        const QJsonObject empty = runOf(documentOf(emptyResult()));
        QCOMPARE(empty.keys(), full.keys());
        for (const char *name : {"counts", "in_flight", "cpu", "throughput", "latency_ms", "limit", "plan"}) {
            const QLatin1String key(name);
            QCOMPARE(empty.value(key).toObject().keys(), full.value(key).toObject().keys());
        }
        QVERIFY(empty.value(QLatin1String("reference")).isNull());
        QVERIFY(empty.value(QLatin1String("environment")).toObject().value(QLatin1String("server")).isNull());
        const QJsonObject latency = empty.value(QLatin1String("latency_ms")).toObject();
        for (const QJsonValue &value : latency)
            QVERIFY(value.isNull());
        for (const char *name : {"generator", "server", "system"})
            QVERIFY(empty.value(QLatin1String("cpu")).toObject().value(QLatin1String(name)).isNull());
        const QJsonObject throughput = empty.value(QLatin1String("throughput")).toObject();
        QVERIFY(throughput.value(QLatin1String("ideal_reqs_per_sec")).isNull());
        QCOMPARE(throughput.value(QLatin1String("reqs_per_sec")).toDouble(-1), 0.0); // it was measured: zero
        QVERIFY(empty.value(QLatin1String("in_flight")).toObject().value(QLatin1String("mean")).isNull());
    }

    void readsBackWhatItWrites()
    {
        const RunResults written{shared(fullResult()), shared(emptyResult())};
        const std::string text = resultsToJson(written);
        const auto read = resultsFromJson(QByteArray::fromStdString(text));
        QVERIFY2(read, read ? "" : read.error().c_str());
        QCOMPARE(read->size(), std::size_t{2});
        QCOMPARE(resultsToJson(*read), text);

        const RunResult &full = *read->at(0);
        const RunResult original = fullResult();
        QVERIFY(*full.plan == *original.plan); // with its label and its embedded targets
        QVERIFY(full.startedAt == original.startedAt);
        QVERIFY(full.environment == original.environment);
        QVERIFY(full.counts == original.counts);
        QVERIFY(full.counts.isBalanced());
        QVERIFY(full.errors == original.errors);
        QVERIFY(full.statuses == original.statuses);
        QVERIFY(full.inFlight == original.inFlight);
        QVERIFY(full.cpu == original.cpu);
        QVERIFY(full.throughput == original.throughput);
        QVERIFY(full.latency == original.latency);
        QVERIFY(full.limit == original.limit);
        QVERIFY(full.series == original.series);
        QVERIFY(!full.latencies);
        QVERIFY(!read->at(1)->plan->target.embedded);
        QVERIFY(!read->at(1)->latency);
    }

    void ignoresWhatItDoesNotKnow()
    {
        const QByteArray text = replaced(fullResult(), "colour", QLatin1String("blue"));
        QVERIFY(resultsFromJson(text));
    }

    void readsRowsWithoutTheirP90()
    {
        const std::string text = resultsToJson({shared(fullResult())});
        QByteArray earlier = QByteArray::fromStdString(text);
        earlier.replace("\"p90_ms\": 52.5,", "");
        earlier.replace("\"p90_ms\": null,", "");
        const auto read = resultsFromJson(earlier);
        QVERIFY2(read, read ? "" : read.error().c_str());
        QVERIFY(!read->at(0)->series.at(0).p90Ms);
        QCOMPARE(read->at(0)->series.at(0).p99Ms.value_or(0), 53.1);
    }

    void namesWhatItCannotRead_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char *path, const QJsonValue &value, const char *message) {
            QTest::newRow(path) << QByteArray(path) << value << QByteArray(message);
        };
        row("id", 5, "runs[0].id: is no text");
        row("trial", -1, "runs[0].trial: is no whole number");
        row("started_at", QLatin1String("yesterday"), "runs[0].started_at: is no time");
        row("stop_reason", QLatin1String("bored"), "runs[0].stop_reason: is no known name");
        row("plan", QJsonValue::Null, "plan.url: is no text");
        row("plan.mode", QLatin1String("threads"), "plan.mode: is no known name");
        row("environment.cores", QLatin1String("2"), "runs[0].environment.cores: is no whole number");
        row("environment.server", 1, "runs[0].environment.server: is no object");
        row("counts.ok", 1.5, "runs[0].counts.ok: is no whole number");
        row("errors", QJsonArray{1}, "errors[].kind: is no text");
        row("statuses.ok", 1, "runs[0].statuses.ok: is no status");
        row("throughput.reqs_per_sec", QJsonValue::Null, "runs[0].throughput.reqs_per_sec: is no number");
        row("latency_ms.p50", QJsonValue::Null, "runs[0].latency_ms.p50: is no number");
        row("limit.kind", QLatin1String("fate"), "runs[0].limit.kind: is no known name");
        row("series", QJsonValue::Undefined, "runs[0].series: is no array");
    }

    void namesWhatItCannotRead()
    {
        QFETCH(QByteArray, path);
        QFETCH(QJsonValue, value);
        QFETCH(QByteArray, message);
        const auto read = resultsFromJson(replaced(fullResult(), path, value));
        QVERIFY(!read);
        QVERIFY2(read.error().starts_with(message.toStdString()), read.error().c_str());
    }

    void refusesWhatIsNoResult_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("empty") << QByteArray("") << QByteArray("no JSON: ");
        QTest::newRow("cut off") << QByteArray("{\"schema\": 1, \"runs\": [") << QByteArray("no JSON: ");
        QTest::newRow("another document") << QByteArray("{\"a\": 1}") << QByteArray("no results of schema 1");
        QTest::newRow("later schema")
            << QByteArray("{\"schema\": 2}") << QByteArray("no results of schema 1");
        QTest::newRow("array") << QByteArray("[]") << QByteArray("no results of schema 1");
        QTest::newRow("no runs") << QByteArray("{\"schema\": 1}") << QByteArray("results.runs: is no array");
        QTest::newRow("no objects") << QByteArray("{\"schema\": 1, \"runs\": [3]}")
                                    << QByteArray("runs[0].id");
    }

    void refusesWhatIsNoResult()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, message);
        const auto read = resultsFromJson(text);
        QVERIFY(!read);
        QVERIFY2(read.error().starts_with(message.toStdString()), read.error().c_str());
    }
};

THREADLOOP_TEST(TestJson)
#include "test_json.moc"
