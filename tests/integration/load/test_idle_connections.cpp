// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/load_run.h"
#include "tests/support/scripted_server.h"
#include "tests/support/string_output.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;
using namespace threadloop::test;

namespace {

const std::string kWholeReply = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
const std::string kLateNotice = "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n";

/// One request is answered; what is done then is no part of the reply's segment.
Script answeringOnceThen(std::vector<Act> acts)
{
    Script script{Act::readRequest(),
                  Act::sendPieces(kWholeReply, kWholeReply.size(), std::chrono::milliseconds(20))};
    script.insert(script.end(), acts.begin(), acts.end());
    return script;
}

} // namespace

Q_DECLARE_METATYPE(Script)

/// Connections that an open loop keeps while no request is due.
class TestIdleConnections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOneThatEndedOrWasSpokenOn_data();
    void leavesOneThatEndedOrWasSpokenOn();
};

void TestIdleConnections::leavesOneThatEndedOrWasSpokenOn_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<QByteArray>("method"); // a GET would be retried, a POST fail
    QTest::addColumn<Mode>("mode");
    const std::pair<const char *, Script> scripts[] = {
        {"closes", answeringOnceThen({Act::close()})},
        {"resets", answeringOnceThen({Act::reset()})},
        {"speaks", answeringOnceThen({Act::send(kLateNotice), Act::await()})},
    };
    for (const auto &[name, script] : scripts) {
        for (const char *method : {"GET", "POST"}) {
            for (const Mode mode : allModes) {
                QTest::addRow("%s, %s, %s", name, method, std::string(modeName(mode)).c_str())
                    << script << QByteArray(method) << mode;
            }
        }
    }
}

void TestIdleConnections::leavesOneThatEndedOrWasSpokenOn()
{
    QFETCH(Script, script);
    QFETCH(QByteArray, method);
    QFETCH(Mode, mode);
    RunResult result;
    std::size_t connections = 0;
    for (int round = 0; round < 5 && (result.counts.ok() != 3 || result.retried > 0); ++round) {
        // Again, as the server may have been kept from closing before the next request was due.
        ScriptedServer server({script});
        Plan plan = planFor(server.port(), mode, 3, 1);
        plan.request.method = method.toStdString();
        plan.pacing = OpenLoop{8, Arrivals::Constant, 1};
        plan.timeout = std::chrono::seconds(5);
        result = run(plan);
        connections = server.connections();
    }
    QCOMPARE(outcomesOf(result), std::string("ok 3"));
    QCOMPARE(result.retried, std::uint64_t(0));
    QCOMPARE(connections, std::size_t(3));
}

THREADLOOP_TEST(TestIdleConnections)
#include "test_idle_connections.moc"
