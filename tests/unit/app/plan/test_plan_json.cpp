// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/plan_json.h"

#include "app/plan/json_writer.h"
#include "tests/support/test_main.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace threadloop;
using namespace std::chrono_literals;

namespace {

Plan fullPlan()
{
    Plan plan;
    plan.target = *parseTarget("http://127.0.0.1:8000/echo?x=1");
    plan.request.method = "PUT";
    plan.request.headers = {{"Accept", "text/plain"}, {"X-Empty", ""}, {"X-Colon", "a: b"}};
    plan.request.expected = *ExpectedStatus::parse("200,4xx");
    plan.request.body = "hello";
    plan.mode = Mode::ThreadPool;
    plan.stop = {1000, 1500ms};
    plan.concurrency = 100;
    plan.connections = Connections::New;
    plan.timeout = 50us;
    plan.loops = 2;
    plan.background = Background{*parseTarget("http://127.0.0.1:8000/fib/42")};
    return plan;
}

const std::string fullPlanText = // outside of a macro, where moc can read it
    R"({"url": "http://127.0.0.1:8000/echo?x=1","method": "PUT",)"
    R"("headers": ["Accept: text/plain","X-Empty: ","X-Colon: a: b"],"body_bytes": 5,)"
    R"("expect": "200,4xx","mode": "thread-pool","requests": 1000,"duration_s": 1.5,)"
    R"("concurrency": 100,"rate": null,"arrivals": null,"seed": null,"connections": "new","loops": 2,)"
    R"("timeout_s": 0.00005,"ramp_s": null,"warmup_s": null,)"
    R"("background": "http://127.0.0.1:8000/fib/42"})";

std::string textOf(const Plan &plan)
{
    JsonWriter writer;
    writePlan(writer, plan);
    return writer.take();
}

QJsonObject objectOf(const std::string &json)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
}

} // namespace

class TestPlanJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAllFields() { QCOMPARE(textOf(fullPlan()), fullPlanText); }

    void writesNullForWhatIsUnset()
    {
        Plan plan = fullPlan();
        plan.stop = {{}, 2s};
        plan.background.reset();
        const QJsonObject object = objectOf(textOf(plan));
        QVERIFY(object.value(QLatin1String("requests")).isNull());
        QVERIFY(object.value(QLatin1String("background")).isNull());
        QCOMPARE(object.value(QLatin1String("duration_s")).toDouble(), 2.0);
    }

    void readsBackWhatItWrites()
    {
        const Plan plan = fullPlan();
        const auto read = planFromJson(objectOf(textOf(plan)));
        QVERIFY2(read, read ? "" : read.error().c_str());
        Plan expected = plan;
        expected.request.body.clear();
        expected.request.unstoredBodyBytes = 5;
        QVERIFY(*read == expected);
        QCOMPARE(textOf(*read), textOf(plan));
    }

    void namesWhatItCannotRead_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("url") << QByteArray("url") << QJsonValue(QLatin1String("https://h/"));
        QTest::newRow("method") << QByteArray("method") << QJsonValue(1);
        QTest::newRow("headers") << QByteArray("headers") << QJsonValue(QLatin1String("A: b"));
        QTest::newRow("body_bytes") << QByteArray("body_bytes") << QJsonValue(-1);
        QTest::newRow("mode") << QByteArray("mode") << QJsonValue(QLatin1String("threads"));
        QTest::newRow("requests") << QByteArray("requests") << QJsonValue(1.5);
        QTest::newRow("duration_s") << QByteArray("duration_s") << QJsonValue(1e30);
        QTest::newRow("concurrency") << QByteArray("concurrency") << QJsonValue(double(1LL << 40));
        QTest::newRow("connections") << QByteArray("connections") << QJsonValue(QJsonValue::Null);
        QTest::newRow("loops") << QByteArray("loops") << QJsonValue(QJsonValue::Undefined);
        QTest::newRow("timeout_s") << QByteArray("timeout_s") << QJsonValue(QLatin1String("1s"));
        QTest::newRow("background") << QByteArray("background") << QJsonValue(true);
        QTest::newRow("expect") << QByteArray("expect") << QJsonValue(QLatin1String("ok"));
    }

    void namesWhatItCannotRead()
    {
        QFETCH(QByteArray, name);
        QFETCH(QJsonValue, value);
        QJsonObject object = objectOf(textOf(fullPlan()));
        object.insert(QLatin1String(name), value);
        const auto read = planFromJson(object);
        QVERIFY(!read);
        QVERIFY2(read.error().find("plan." + name.toStdString() + ": ") == 0, read.error().c_str());
    }

    void carriesThePhases()
    {
        Plan plan = fullPlan();
        plan.request.body.clear();
        plan.phases = {std::chrono::milliseconds(250), std::chrono::seconds(2)};
        QJsonObject object = objectOf(textOf(plan));
        QCOMPARE(object.value(QStringLiteral("ramp_s")).toDouble(), 0.25);
        QCOMPARE(object.value(QStringLiteral("warmup_s")).toDouble(), 2.0);
        QVERIFY(planFromJson(object)->phases == plan.phases);
        object.remove(QStringLiteral("ramp_s")); // as in earlier files
        QVERIFY((planFromJson(object)->phases == Phases{{}, std::chrono::seconds(2)}));
    }

    void carriesAnOpenLoop()
    {
        Plan plan = fullPlan();
        plan.request.body.clear();
        plan.pacing = OpenLoop{250.5, Arrivals::Poisson, 42};
        const QJsonObject object = objectOf(textOf(plan));
        QCOMPARE(object.value(QStringLiteral("rate")).toDouble(), 250.5);
        QCOMPARE(object.value(QStringLiteral("arrivals")).toString(), QStringLiteral("poisson"));
        const Parsed<Plan> read = planFromJson(object);
        QVERIFY(read);
        QVERIFY(read->pacing == plan.pacing);
    }
};

THREADLOOP_TEST(TestPlanJson)
#include "test_plan_json.moc"
