// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/cli/command.h"
#include "tests/support/bound_port.h"
#include "tests/support/raw_client.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

using namespace threadloop::test;

class TestSignals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatWasMeasured_data();
    void keepsWhatWasMeasured();
    void winsOverOtherStatuses();
    void reachesTheRequestThatFindsTheServiceTime();
    void reachesTheWaitForATarget();
    void endsTheArticle();
    void serveEndsInOrder_data();
    void serveEndsInOrder();
    void secondSignalEndsAtOnce();
};

void TestSignals::keepsWhatWasMeasured_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<int>("signal");
    QTest::addColumn<int>("status");
    for (const char *mode : {"sequential", "thread-pool", "event-loop"}) {
        QTest::addRow("%s, SIGINT", mode) << latin1(mode) << SIGINT << 130;
        QTest::addRow("%s, SIGTERM", mode) << latin1(mode) << SIGTERM << 143;
    }
}

void TestSignals::keepsWhatWasMeasured()
{
    QFETCH(QString, mode);
    QFETCH(int, signal);
    QFETCH(int, status);
    const Serving serving;
    const QTemporaryDir folder;
    const QString path = folder.filePath(latin1("a.json"));
    // The second target's cells are never begun.
    Command run(words(latin1("run %1 %1 -z 10m -c 5 --mode %2 --json %3")
                          .arg(serving.url(latin1("/asyncwait")), mode, path)));
    QTRY_VERIFY_WITH_TIMEOUT(serving.repliesOf(latin1("/asyncwait")) > 0, 60'000);
    run.signal(signal);
    const Ended ended = run.wait();
    QCOMPARE(ended.status, status);
    QCOMPARE(ended.output.count('\n'), 1); // the one that was cut short is reported
    QVERIFY(!ended.output.contains(" | 0 reqs | "));
    QVERIFY(!ended.output.contains("failed"));

    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray runs = QJsonDocument::fromJson(file.readAll()).object().value(latin1("runs")).toArray();
    QCOMPARE(runs.size(), 1);
    const QJsonObject first = runs.first().toObject();
    QCOMPARE(first.value(latin1("stop_reason")).toString(), latin1("cancelled"));
    const QJsonObject counts = first.value(latin1("counts")).toObject();
    qint64 sum = 0;
    for (auto count = counts.begin(); count != counts.end(); ++count) {
        sum += count.key() == latin1("started") ? 0 : count.value().toInteger();
    }
    QCOMPARE(sum, counts.value(latin1("started")).toInteger());
    QVERIFY(counts.value(latin1("ok")).toInteger() > 0);
}

void TestSignals::winsOverOtherStatuses()
{
    const Serving serving;
    // A target that has no address (3), replies that are failures (1), then the signal; nor can it deliver
    // (3).
    Command run(words(latin1("run http://no-such-host.invalid/ %1 %2 -n 5 --mode event-loop --json /dev/full")
                          .arg(serving.url(latin1("/nowhere")), serving.url(latin1("/asyncwait?ms=60000")))));
    QTRY_VERIFY_WITH_TIMEOUT(serving.stats().contains("\"in_flight\":6"), 60'000); // /stats itself is one
    run.signal(SIGINT);
    const Ended ended = run.wait();
    QCOMPARE(ended.status, 130);
    QCOMPARE(ended.output.count('\n'), 2);
}

/// /fib/50 takes about a minute.
void TestSignals::reachesTheRequestThatFindsTheServiceTime()
{
    const RefusingPort kept; // for the server that is to come
    Command run(words(latin1("run /fib/50 --timeout 10m --mode sequential --port %1").arg(kept.port())));
    const auto isComputing = [&kept] {
        RawClient client(kept.port());
        return client.isConnected() && client.get("/stats") &&
               client.reply().body.find("\"pool\":{\"size\":40,\"busy\":1") != std::string::npos;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isComputing(), 60'000);
    run.signal(SIGINT);
    const Ended ended = run.wait();
    QCOMPARE(ended.status, 130);
    QCOMPARE(ended.output, QByteArray()); // nothing was measured
}

void TestSignals::reachesTheWaitForATarget()
{
    const RefusingPort refusing;
    Command run(words(latin1("run %1 --wait-ready 60m").arg(QString::fromStdString(refusing.url()))));
    QTest::qWait(300); // time to begin; a signal that comes before the handler is there ends it as well
    run.signal(SIGTERM);
    const Ended ended = run.wait();
    QVERIFY(ended.status == 143 || ended.status == -1);
    QCOMPARE(ended.output, QByteArray());
    QVERIFY2(!ended.errors.contains("wait-ready"), ended.errors.constData()); // its time was not over
}

void TestSignals::endsTheArticle()
{
    Command article(words(latin1("article --only 1,6 --json -"))); // takes twelve seconds
    QTest::qWait(500);                                             // time to begin the first experiment
    article.signal(SIGINT);
    const Ended ended = article.wait();
    QVERIFY(ended.status == 130 || ended.status == -1);
    if (ended.status == 130) {
        QVERIFY(QJsonDocument::fromJson(ended.output).object().value(latin1("runs")).toArray().size() <= 1);
    }
}

void TestSignals::serveEndsInOrder_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void TestSignals::serveEndsInOrder()
{
    QFETCH(int, signal);
    Serving serving;
    QVERIFY(serving.port() != 0);
    RawClient idle(serving.port());
    QVERIFY(idle.get("/wait?ms=1"));
    QCOMPARE(idle.reply().status, 200);
    RawClient busy(serving.port());
    QVERIFY(busy.get("/asyncwait?ms=2000"));
    QTRY_VERIFY_WITH_TIMEOUT(serving.stats().contains("\"in_flight\":2"), 60'000); // /stats itself is one
    serving.command().signal(signal);
    QCOMPARE(busy.reply().status, 200); // what was under way is finished
    const Ended ended = serving.command().wait();
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.output, QByteArray()); // nothing after the one line
    QCOMPARE(ended.errors, QByteArray());
    QVERIFY(!RawClient(serving.port()).isConnected());
}

void TestSignals::secondSignalEndsAtOnce()
{
    Serving serving;
    RawClient client(serving.port());
    QVERIFY(client.get("/wait?ms=60000")); // holds an orderly stop up for about a second
    QTRY_VERIFY_WITH_TIMEOUT(serving.stats().contains("\"busy\":1"), 60'000);
    serving.command().signal(SIGINT);
    serving.command().signal(SIGTERM);
    const int status = serving.command().wait().status;
    QVERIFY2(status == 143 || status == 130, qPrintable(QString::number(status))); // whichever came second
}

THREADLOOP_TEST(TestSignals)
#include "test_signals.moc"
