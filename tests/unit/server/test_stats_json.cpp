// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/stats_json.h"
#include "tests/support/test_main.h"

#include <QJsonDocument>
#include <QtTest>

using namespace threadloop;
using namespace std::chrono_literals;

class TestStatsJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesSumsFirstAndThenTheWorkers()
    {
        CounterSnapshot worker;
        worker.connections = 3;
        worker.accepted = 5;
        worker.inFlight = 1;
        worker.inFlightPeak = 2;
        worker.requests["/wait"][200] = 12;
        worker.requests["other"][404] = 1;
        worker.pool = {40, 2, 7, 3250ms};
        worker.loopLag = LoopLag{50us, 1500us, 20ms};
        worker.cpuTime = 250ms;
        ServerSnapshot snapshot;
        static_cast<CounterSnapshot &>(snapshot) = worker;
        snapshot.uptime = 1500ms;
        snapshot.loopLag.reset();
        snapshot.workers = {worker};
        std::string json;
        appendStats(json, snapshot);
        const std::string counts = R"("uptime_s":1.5,"connections":3,"accepted":5,"in_flight":1,)"
                                   R"("in_flight_peak":2,"requests":{"/wait":{"200":12},"other":{"404":1}},)"
                                   R"("pool":{"size":40,"busy":2,"queued":7,"busy_s":3.25},)";
        QCOMPARE(json, "{" + counts +
                           R"("loop_lag_ms":{"p50":null,"p99":null,"max":null},"cpu_s":0.25,"workers":[{)" +
                           counts + R"("loop_lag_ms":{"p50":0.05,"p99":1.5,"max":20},"cpu_s":0.25}]})");
        QVERIFY(!QJsonDocument::fromJson(QByteArray::fromStdString(json)).isNull());
    }

    void writesAnEmptyServer()
    {
        std::string json;
        appendStats(json, {});
        QVERIFY(!QJsonDocument::fromJson(QByteArray::fromStdString(json)).isNull());
        QVERIFY(json.find(R"("requests":{},)") != std::string::npos);
        QVERIFY(json.ends_with(R"("workers":[]})"));
    }
};

THREADLOOP_TEST(TestStatsJson)
#include "test_stats_json.moc"
