// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/loop/clock.h"
#include "server/metrics/histogram.h"
#include "tests/support/bound_port.h"
#include "tests/support/load_run.h"
#include "tests/support/scripted_server.h"
#include "tests/support/string_output.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;
using namespace threadloop::test;

namespace {

const std::string kReply = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello";

Script answering(const std::string &reply)
{
    return {Act::readRequest(), Act::send(reply), Act::again()};
}

Script answeringOnce(const std::string &reply)
{
    return {Act::readRequest(), Act::send(reply), Act::close()};
}

/// One row: what the server does, and what must come of twelve requests. -1 where a number may differ.
struct Case
{
    std::vector<Script> scripts;
    std::string outcomes;
    std::string details;
    int connections = -1;
    int retried = 0;
    std::string method = "GET";
    std::uint32_t concurrency = 3;
};

std::string detailsOf(const RunResult &result)
{
    std::string text;
    for (const ErrorCount &error : result.errors) {
        text += (text.empty() ? "" : "; ") + error.detail;
    }
    return text;
}

} // namespace

Q_DECLARE_METATYPE(Case)

class TestMisbehavingServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsExactly_data();
    void countsExactly();
    void timesOut_data();
    void timesOut();
    void stopsAfterOneAttemptPerSlotWhenRefused_data() { allModes(); }
    void stopsAfterOneAttemptPerSlotWhenRefused();
    void triesTheNextAddress_data() { allModes(); }
    void triesTheNextAddress();
    void keepsThePhasesApart_data() { allModes(); }
    void keepsThePhasesApart();
    void opensOneConnectionPerRequestWhenAsked_data() { allModes(); }
    void opensOneConnectionPerRequestWhenAsked();
    void sendsMethodHeadersAndBody_data() { allModes(); }
    void sendsMethodHeadersAndBody();
    void readsAnEarlyAnswerToALargeBody_data() { allModes(); }
    void readsAnEarlyAnswerToALargeBody();
    void connectsOverIpv6_data() { allModes(); }
    void connectsOverIpv6();
    void measuresNoReplyAsEarlierThanItCame_data() { allModes(); }
    void measuresNoReplyAsEarlierThanItCame();

private:
    static void allModes();
    static void addInAllModes(const char *name, const Case &row);
};

void TestMisbehavingServer::allModes()
{
    QTest::addColumn<Mode>("mode");
    for (const Mode mode : threadloop::allModes) {
        QTest::newRow(std::string(modeName(mode)).c_str()) << mode;
    }
}

void TestMisbehavingServer::addInAllModes(const char *name, const Case &row)
{
    for (const Mode mode : threadloop::allModes) {
        QTest::addRow("%s, %s", name, std::string(modeName(mode)).c_str()) << row << mode;
    }
}

void TestMisbehavingServer::countsExactly_data()
{
    QTest::addColumn<Case>("row");
    QTest::addColumn<Mode>("mode");
    const std::string closedWithin = "closed within the reply";
    const std::string reset = "Connection reset by peer";

    addInAllModes("whole reply", {{answering(kReply)}, "ok 12", ""});
    addInAllModes("byte by byte",
                  {{{Act::readRequest(), Act::sendPieces(kReply, 1), Act::again()}}, "ok 12", ""});
    addInAllModes("seven bytes at a time",
                  {{{Act::readRequest(), Act::sendPieces(kReply, 7), Act::again()}}, "ok 12", ""});
    addInAllModes("chunked, with an extension and a trailer",
                  {{answering("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                              "5;name=value\r\nhello\r\n1\r\n!\r\n0\r\nX-After: yes\r\n\r\n")},
                   "ok 12",
                   ""});
    addInAllModes("delimited by the close",
                  {{answeringOnce("HTTP/1.1 200 OK\r\n\r\nhello")}, "ok 12", "", 12});
    addInAllModes("HTTP/1.0 without keep-alive",
                  {{answeringOnce("HTTP/1.0 200 OK\r\nContent-Length: 5\r\n\r\nhello")}, "ok 12", "", 12});
    addInAllModes("announced close",
                  {{answeringOnce("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")},
                   "ok 12",
                   "",
                   12});
    addInAllModes(
        "interim replies first",
        {{answering("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + kReply)},
         "ok 12",
         ""});
    addInAllModes("204 without a body", {{answering("HTTP/1.1 204 No Content\r\n\r\n")}, "ok 12", ""});
    addInAllModes("304 is whole and unexpected",
                  {{answering("HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n")},
                   "http_error 12",
                   "status 304"});
    addInAllModes(
        "HEAD has no body, whatever its length says",
        {{answering("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n")}, "ok 12", "", -1, 0, "HEAD"});
    addInAllModes("status 500",
                  {{answering("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n")},
                   "http_error 12",
                   "status 500"});
    addInAllModes("a redirect is not followed",
                  {{answering("HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n")},
                   "http_error 12",
                   "status 302"});
    addInAllModes("closed before the reply",
                  {{{Act::readRequest(), Act::close()}}, "reset 12", "closed before the reply", 12});
    addInAllModes("reset before the reply", {{{Act::readRequest(), Act::reset()}}, "reset 12", reset, 12});
    addInAllModes("half a status line", {{answeringOnce("HTTP/1.1 20")}, "reset 12", closedWithin, 12});
    addInAllModes("half a header",
                  {{answeringOnce("HTTP/1.1 200 OK\r\nContent-Le")}, "reset 12", closedWithin, 12});
    addInAllModes("half a body", {{answeringOnce("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello")},
                                  "reset 12",
                                  closedWithin,
                                  12});
    addInAllModes("half a chunk",
                  {{answeringOnce("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel")},
                   "reset 12",
                   closedWithin,
                   12});
    addInAllModes("only an interim reply",
                  {{answeringOnce("HTTP/1.1 100 Continue\r\n\r\n")}, "reset 12", closedWithin, 12});
    addInAllModes("more than its length says, then not used again",
                  {{answering("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nhello")}, "ok 12", "", 12});
    addInAllModes(
        "garbage",
        {{answering("220 smtp.example ESMTP\r\n\r\n")}, "protocol_error 12", "malformed reply", 12});
    addInAllModes("an invalid length", {{answering("HTTP/1.1 200 OK\r\nContent-Length: five\r\n\r\n")},
                                        "protocol_error 12",
                                        "malformed reply",
                                        12});
    addInAllModes("an invalid chunk size",
                  {{answering("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")},
                   "protocol_error 12",
                   "malformed reply",
                   12});

    const Script race{Act::readRequest(), Act::send(kReply), Act::readRequest(), Act::close()};
    const Script raceWithReset{Act::readRequest(), Act::send(kReply), Act::readRequest(), Act::reset()};
    addInAllModes("keep-alive race by close", {{race}, "ok 12", "", 12, 11, "GET", 1});
    addInAllModes("keep-alive race by reset", {{raceWithReset}, "ok 12", "", 12, 11, "GET", 1});
    addInAllModes("no second try for POST",
                  {{race}, "ok 6, reset 6", "closed before the reply", 6, 0, "POST", 1});
    addInAllModes("one second try only", {{race, {Act::readRequest(), Act::close()}},
                                          "ok 1, reset 11",
                                          "closed before the reply",
                                          12,
                                          1,
                                          "GET",
                                          1});
    addInAllModes(
        "no second try within a reply",
        {{{Act::readRequest(), Act::send(kReply), Act::readRequest(), Act::send("HTTP/1.1 2"), Act::close()}},
         "ok 6, reset 6",
         closedWithin,
         6,
         0,
         "GET",
         1});
}

void TestMisbehavingServer::countsExactly()
{
    QFETCH(Case, row);
    QFETCH(Mode, mode);
    ScriptedServer server(row.scripts);
    Plan plan = planFor(server.port(), mode, 12, row.concurrency);
    plan.request.method = row.method;
    const RunResult result = run(plan);

    QCOMPARE(outcomesOf(result), row.outcomes);
    QCOMPARE(detailsOf(result), row.details);
    QCOMPARE(result.counts.started, std::uint64_t(12));
    QVERIFY(result.counts.isBalanced());
    QCOMPARE(result.retried, std::uint64_t(row.retried));
    QCOMPARE(result.stopReason, StopReason::Completed);
    QCOMPARE(result.latencies->count(), result.counts.ok()); // a failure is never a sample
    if (row.connections >= 0) {
        QCOMPARE(server.connections(), std::size_t(row.connections));
    } else {
        QVERIFY(server.connections() <= plan.usableConcurrency());
    }
}

void TestMisbehavingServer::timesOut_data()
{
    QTest::addColumn<Case>("row");
    QTest::addColumn<Mode>("mode");
    addInAllModes("silent", {{{Act::readRequest(), Act::await()}}, "timeout 3", ""});
    addInAllModes(
        "drips for ever",
        {{{Act::readRequest(), Act::sendPieces(kReply, 1, std::chrono::milliseconds(30)), Act::await()}},
         "timeout 3",
         ""});
    addInAllModes("never stops sending", {{{Act::readRequest(), Act::send("HTTP/1.1 200 OK\r\n\r\n"),
                                            Act::sendEndless(std::string(65536, 'x'))}},
                                          "timeout 3",
                                          ""});
}

void TestMisbehavingServer::timesOut()
{
    QFETCH(Case, row);
    QFETCH(Mode, mode);
    ScriptedServer server(row.scripts);
    Plan plan = planFor(server.port(), mode, 3, 3);
    plan.timeout = std::chrono::milliseconds(400); // long beside what connecting takes on a busy machine
    const TimePoint start = Clock::now();
    const RunResult result = run(plan);

    QCOMPARE(outcomesOf(result), row.outcomes);
    QCOMPARE(detailsOf(result), std::string("timed out while waiting for the reply"));
    QVERIFY(Clock::now() - start >= plan.timeout); // never early
    QVERIFY(result.counts.isBalanced());
    QVERIFY(!result.latency.has_value());
    QCOMPARE(result.stopReason, StopReason::Completed);
    QTRY_COMPARE(server.resetsSeen() + (row.scripts[0].size() > 2 ? 3 : 0), std::size_t(3));
}

void TestMisbehavingServer::stopsAfterOneAttemptPerSlotWhenRefused()
{
    QFETCH(Mode, mode);
    const RefusingPort refusing;
    const Plan plan = planFor(refusing.port(), mode, 1000, 20);
    const RunResult result = run(plan);
    QCOMPARE(outcomesOf(result), "connect_error " + std::to_string(plan.concurrency));
    QCOMPARE(detailsOf(result), std::string("Connection refused"));
    QCOMPARE(result.stopReason, StopReason::Failed);
    QVERIFY(result.counts.isBalanced());
}

void TestMisbehavingServer::triesTheNextAddress()
{
    QFETCH(Mode, mode);
    ScriptedServer server({answering(kReply)});
    const RefusingPort refusing;
    const Plan plan = planFor(server.port(), mode, 12, 3);
    Target closed = plan.target;
    closed.port = refusing.port();

    class Listener final : public RunListener
    {
    public:
        RunResult result;

    private:
        void progressed(std::shared_ptr<const Snapshot>) override {}
        void finished(RunResult finishedResult) override { result = std::move(finishedResult); }
    } listener;
    RunSpec spec;
    spec.plan = std::make_shared<const Plan>(plan);
    spec.address.addresses = {addressOf(closed).addresses.front(), addressOf(plan.target).addresses.front()};
    Engine engine;
    engine.start(std::move(spec), listener);
    engine.join();
    QCOMPARE(outcomesOf(listener.result), std::string("ok 12"));
}

void TestMisbehavingServer::opensOneConnectionPerRequestWhenAsked()
{
    QFETCH(Mode, mode);
    ScriptedServer server({answering(kReply)});
    Plan plan = planFor(server.port(), mode, 12, 3);
    plan.connections = Connections::New;
    const RunResult result = run(plan);
    QCOMPARE(outcomesOf(result), std::string("ok 12"));
    QCOMPARE(server.connections(), std::size_t(12));
    QVERIFY(server.lastRequest().find("Connection: close\r\n") != std::string::npos);
}

void TestMisbehavingServer::sendsMethodHeadersAndBody()
{
    QFETCH(Mode, mode);
    ScriptedServer server({answering(kReply)});
    Plan plan = planFor(server.port(), mode, 2, 1);
    plan.target.requestTarget = "/path?x=1";
    plan.request.method = "POST";
    plan.request.headers = {{"X-Mark", "blue"}};
    plan.request.body = std::string(100'000, 'b');
    const RunResult result = run(plan);
    QCOMPARE(outcomesOf(result), std::string("ok 2"));
    const std::string request = server.lastRequest();
    QVERIFY(request.starts_with("POST /path?x=1 HTTP/1.1\r\n"));
    QVERIFY(request.find("X-Mark: blue\r\n") != std::string::npos);
    QVERIFY(request.find("Content-Length: 100000\r\n") != std::string::npos);
    QVERIFY(request.ends_with("\r\n\r\n" + plan.request.body));
}

void TestMisbehavingServer::readsAnEarlyAnswerToALargeBody()
{
    QFETCH(Mode, mode);
    // The server answers without reading and closes: the client's send breaks in the middle of the body.
    ScriptedServer server(
        {{Act::send("HTTP/1.1 413 Too Large\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")}});
    Plan plan = planFor(server.port(), mode, 4, 2);
    plan.request.method = "POST";
    plan.request.body = std::string(16'000'000, 'b');
    const RunResult result = run(plan);
    QCOMPARE(outcomesOf(result), std::string("http_error 4"));
    QCOMPARE(detailsOf(result), std::string("status 413"));
}

void TestMisbehavingServer::connectsOverIpv6()
{
    QFETCH(Mode, mode);
    ScriptedServer server({answering(kReply)}, ScriptedServer::Family::Ipv6);
    if (server.port() == 0) {
        QSKIP("This machine has no IPv6 loopback address");
    }
    const RunResult result = run(planFor(server.port(), mode, 12, 3, "::1"));
    QCOMPARE(outcomesOf(result), std::string("ok 12"));
    QVERIFY(server.lastRequest().find("Host: [::1]:") != std::string::npos);
}

void TestMisbehavingServer::keepsThePhasesApart()
{
    QFETCH(Mode, mode);
    // The first reply takes longer than the warm-up lasts, so it is the only one of the phases.
    const std::string head = kReply.substr(0, kReply.size() - 1);
    Script script{Act::readRequest(), Act::sendPieces(head, head.size(), std::chrono::milliseconds(600)),
                  Act::send("o")};
    for (int reply = 0; reply < 20; ++reply) {
        script.push_back(Act::readRequest());
        script.push_back(Act::send(kReply));
    }
    ScriptedServer server({script});
    Plan plan = planFor(server.port(), mode, 20, 1);
    plan.phases.warmup = std::chrono::milliseconds(500);
    const RunResult result = run(plan);
    QCOMPARE(outcomesOf(result), std::string("ok 20"));
    QCOMPARE(result.leadCounts->ok(), std::uint64_t(1));
    QCOMPARE(result.latencies->count(), std::uint64_t(20));
    QCOMPARE(server.requests(), std::size_t(21));
    QVERIFY(result.throughput.durationSeconds > 0.1); // from the end of the warm-up to the last reply
    std::uint64_t completed = 0;
    for (const SeriesRow &row : result.series) {
        completed += row.completed;
    }
    QCOMPARE(completed, std::uint64_t(21)); // the series shows all of it
}

void TestMisbehavingServer::measuresNoReplyAsEarlierThanItCame()
{
    QFETCH(Mode, mode);
    // The last byte comes 30 ms after the first one.
    const std::string head = kReply.substr(0, kReply.size() - 1);
    ScriptedServer server(
        {{Act::readRequest(), Act::sendPieces(head, head.size(), std::chrono::milliseconds(30)),
          Act::send("o"), Act::again()}});
    const RunResult result = run(planFor(server.port(), mode, 6, 3));
    QCOMPARE(outcomesOf(result), std::string("ok 6"));
    QVERIFY(result.latency->min >= 30.0);
    QVERIFY(result.throughput.durationSeconds >= (mode == Mode::Sequential ? 0.180 : 0.060));
    QCOMPARE(result.throughput.bytesReceived, std::uint64_t(6 * kReply.size()));
    QCOMPARE(result.statuses, (std::map<int, std::uint64_t>{{200, 6}}));
}

THREADLOOP_TEST(TestMisbehavingServer)
#include "test_misbehaving_server.moc"
