// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sentences.h"
#include "app/plan/plan.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(threadloop::ServerError)

class TestSentences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatTheServerLacks_data();
    void tellsWhatTheServerLacks();
    void tellsWhyACellWasRefused();
    void tellsWhatIsScarce();
    void notesTheOtherPort();
    void knowsLoopback_data();
    void knowsLoopback();
    void showsProgress_data();
    void showsProgress();
};

void TestSentences::tellsWhatTheServerLacks_data()
{
    QTest::addColumn<ServerError>("error");
    QTest::addColumn<QByteArray>("sentence");
    using Kind = ServerError::Kind;
    const auto row = [](const char *name, Kind kind, const char *sentence) {
        QTest::newRow(name) << ServerError{kind, "1.2.3.4", 80, "why"} << QByteArray(sentence);
    };
    row("config", Kind::InvalidConfig, "the server cannot run like this: why");
    row("host", Kind::InvalidHost, "'1.2.3.4' is no address and no known name: why");
    row("in use", Kind::AddressInUse,
        "port 80 is taken: another program listens on 1.2.3.4:80; choose another --port, or 0 for a free "
        "one");
    row("unavailable", Kind::AddressUnavailable, "'1.2.3.4' is no address of this machine: why");
    row("permission", Kind::PermissionDenied,
        "not allowed to listen on 1.2.3.4:80; ports below 1024 need a privilege");
    row("resources", Kind::OutOfResources,
        "the system has too few resources for the server: why; fewer --threads or --workers may help");
    row("other", Kind::Other, "cannot listen on 1.2.3.4:80: why");
}

void TestSentences::tellsWhatTheServerLacks()
{
    QFETCH(ServerError, error);
    QFETCH(QByteArray, sentence);
    QCOMPARE(QByteArray::fromStdString(sentenceFor(error)), sentence);
}

void TestSentences::tellsWhyACellWasRefused()
{
    using Reason = event::CellRefused::Reason;
    const auto sentence = [](Reason reason) {
        return sentenceFor(event::CellRefused{0, reason, "a-host", "why"});
    };
    QCOMPARE(sentence(Reason::NotResolved), std::string("the name 'a-host' has no address: why"));
    QCOMPARE(sentence(Reason::NotReady),
             std::string("why did not accept connections in the time of --wait-ready"));
    QCOMPARE(sentence(Reason::NoServer),
             std::string("the run could not be started: its server is not running"));
    QCOMPARE(sentence(Reason::NoEngine), std::string("the run could not be started: why"));
}

void TestSentences::tellsWhatIsScarce()
{
    using What = event::Scarce::What;
    QCOMPARE(sentenceFor(event::Scarce{What::Descriptors, 0, 2000, 1000}),
             std::string("this run may fail for lack of file descriptors: 2000 are needed and 1000 are left; "
                         "raise the limit with 'ulimit -n'"));
    QCOMPARE(sentenceFor(event::Scarce{What::Ports, 0, 50'000, 28'232}),
             std::string("this run may fail for lack of local ports: 50000 are needed and 28232 are left; "
                         "use --connections keep-alive or fewer requests"));
}

void TestSentences::notesTheOtherPort()
{
    QCOMPARE(portNote(8000, 43'121), std::string("port 8000 is taken, using 43121"));
}

void TestSentences::knowsLoopback_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<bool>("isLoopback");
    QTest::newRow("usual") << QByteArray("127.0.0.1") << true;
    QTest::newRow("another") << QByteArray("127.8.9.10") << true;
    QTest::newRow("IPv6") << QByteArray("::1") << true;
    QTest::newRow("everywhere") << QByteArray("0.0.0.0") << false;
    QTest::newRow("everywhere, IPv6") << QByteArray("::") << false;
    QTest::newRow("private") << QByteArray("192.168.1.2") << false;
    QTest::newRow("a name is no address") << QByteArray("localhost.example") << false;
}

void TestSentences::knowsLoopback()
{
    QFETCH(QByteArray, address);
    QFETCH(bool, isLoopback);
    QCOMPARE(isLoopbackAddress(address.toStdString()), isLoopback);
}

void TestSentences::showsProgress_data()
{
    QTest::addColumn<double>("progress");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("begin") << 0.0 << QByteArray("/wait?ms=5, thread-pool: 0 %; cell 2 of 6");
    QTest::newRow("too early to tell") << 0.019 << QByteArray("/wait?ms=5, thread-pool: 1 %; cell 2 of 6");
    QTest::newRow("middle") << 0.63 << QByteArray("/wait?ms=5, thread-pool: 63 %, 5.9 s left; cell 2 of 6");
    QTest::newRow("never early") << 0.999
                                 << QByteArray("/wait?ms=5, thread-pool: 99 %, 0.0 s left; cell 2 of 6");
    QTest::newRow("end") << 1.0 << QByteArray("/wait?ms=5, thread-pool: 100 %, 0.0 s left; cell 2 of 6");
}

void TestSentences::showsProgress()
{
    QFETCH(double, progress);
    QFETCH(QByteArray, line);
    auto plan = std::make_shared<Plan>();
    plan->target = *parseTarget("/wait?ms=5");
    plan->mode = Mode::ThreadPool;
    Snapshot snapshot;
    snapshot.plan = plan;
    snapshot.elapsed = 10s;
    snapshot.progress = progress;
    QCOMPARE(QByteArray::fromStdString(progressLine(snapshot, 1, 6)), line);
    snapshot.isInLead = true;
    QVERIFY(progressLine(snapshot, 1, 6).find(": not counted yet, ") != std::string::npos);
}

THREADLOOP_TEST(TestSentences)
#include "test_sentences.moc"
