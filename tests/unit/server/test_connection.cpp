// SPDX-License-Identifier: GPL-3.0-or-later
// One connection on a reactor that the test drives step by step, so that time and order are the test's.
#include "server/connection.h"

#include "server/loop/task_scope.h"
#include "server/routes/article_routes.h"
#include "tests/support/test_main.h"

#include <QtTest>
#include <fcntl.h>
#include <sys/socket.h>
#include <thread>

using namespace threadloop;
using namespace std::chrono_literals;

namespace {

/// The article's routes, and two whose handlers fail.
Router routes()
{
    Router router = articleRoutes(1h, [](std::string &json) { json += "{}"; });
    const PoolHandler threaded = [](const Call &, const PoolContext &, http::Response &) -> Handled {
        throw std::runtime_error("planned");
    };
    const LoopHandler onLoop = [](const Call &, const LoopContext &context,
                                  http::Response &) -> Task<Handled> {
        co_await context.sleepFor(1ms);
        throw std::runtime_error("planned");
    };
    router.add({http::Method::Get, "/fails-threaded", threaded});
    router.add({http::Method::Get, "/fails-on-loop", onLoop});
    return router;
}

/// A worker without its thread, and the far ends of its connections.
class Bench
{
public:
    explicit Bench(const ConnectionLimits &limits = {})
        : m_limits(limits)
    {}
    ~Bench()
    {
        abort();
        settle(); // for those that had yielded
        if (!m_scope.isEmpty()) {
            qFatal("a connection is left");
        }
    }

    /// The far end of a new connection, blocking.
    FileDescriptor connect(int sendBufferBytes = 0)
    {
        int ends[2];
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
            qFatal("socketpair");
        }
        ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
        if (sendBufferBytes > 0) {
            ::setsockopt(ends[0], SOL_SOCKET, SO_SNDBUF, &sendBufferBytes, sizeof sendBufferBytes);
        }
        auto connection = std::make_unique<Connection>(m_context, FileDescriptor(ends[0]));
        Connection &itself = *connection;
        m_scope.spawn(itself.run(std::move(connection)));
        return FileDescriptor(ends[1]);
    }

    void abort()
    {
        for (Connection *each = m_context.connections; each != nullptr;) {
            Connection *const next = each->next();
            each->abort();
            each = next;
        }
    }

    /// Handles what is ready, until nothing is.
    void settle()
    {
        for (int round = 0; round < 20; ++round) {
            m_reactor.drain(0);
        }
    }

    WorkerContext &context() { return m_context; }
    WorkerCounters &counters() { return m_counters; }
    Reactor &reactor() { return m_reactor; }
    std::size_t open() const { return m_scope.size(); }

private:
    ConnectionLimits m_limits;
    Router m_router = routes();
    SharedContext m_server{m_router, m_limits};
    WorkerCounters m_counters{m_router.patterns().size(), 1};
    ComputeGate m_gate{ComputeGate::Kind::Open};
    Reactor m_reactor;
    HandlerPool m_pool{m_reactor, m_gate, m_counters.pool};
    WorkerContext m_context{m_server, m_counters, m_reactor, m_gate, m_pool};
    TaskScope m_scope;
};

void send(const FileDescriptor &peer, const std::string &bytes)
{
    QCOMPARE(::send(peer.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL),
             static_cast<ssize_t>(bytes.size()));
}

/// Everything that waits to be read now.
std::string received(const FileDescriptor &peer)
{
    std::string all;
    char buffer[65536];
    ssize_t got = 0;
    while ((got = ::recv(peer.get(), buffer, sizeof buffer, MSG_DONTWAIT)) > 0) {
        all.append(buffer, static_cast<std::size_t>(got));
    }
    return all;
}

bool isClosed(const FileDescriptor &peer)
{
    char byte = 0;
    return ::recv(peer.get(), &byte, 1, MSG_DONTWAIT) == 0;
}

int count(const std::string &text, const std::string &part)
{
    int found = 0;
    for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size()) {
        ++found;
    }
    return found;
}

const std::string kRequest = "GET /asyncwait?ms=0 HTTP/1.1\r\nHost: x\r\n\r\n";

} // namespace

class TestConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesADeadlineOnlyWhenTheSocketIsEmpty()
    {
        ConnectionLimits limits;
        limits.header = 5ms;
        Bench bench(limits);
        const FileDescriptor peer = bench.connect();
        send(peer, kRequest.substr(0, 20));
        bench.settle();
        std::this_thread::sleep_for(20ms); // the loop is busy, the deadline passes
        send(peer, kRequest.substr(20));
        bench.settle();
        QVERIFY(received(peer).starts_with("HTTP/1.1 200 "));
    }

    void answers408WhenTheHeadIsLate()
    {
        ConnectionLimits limits;
        limits.header = 5ms;
        Bench bench(limits);
        const FileDescriptor peer = bench.connect();
        send(peer, kRequest.substr(0, 20));
        bench.settle();
        std::this_thread::sleep_for(20ms);
        bench.settle();
        const std::string reply = received(peer);
        QVERIFY2(reply.starts_with("HTTP/1.1 408 "), reply.c_str());
        QVERIFY(reply.find("Connection: close\r\n") != std::string::npos);
    }

    void keepsOneEntryInTheHeapForManyRequests()
    {
        Bench bench;
        const FileDescriptor peer = bench.connect();
        bench.settle();
        QCOMPARE(bench.reactor().timers().size(), std::size_t(1));
        const std::optional<TimePoint> armed = bench.reactor().timers().earliest();
        for (int request = 0; request < 50; ++request) {
            send(peer, kRequest);
            bench.settle();
        }
        QCOMPARE(count(received(peer), "HTTP/1.1 200 "), 50);
        QCOMPARE(bench.reactor().timers().size(), std::size_t(1));
        QCOMPARE(bench.reactor().timers().earliest(), armed); // moved only when it fires
    }

    void movesADeadlineThatFiresEarly()
    {
        ConnectionLimits limits;
        limits.idle = 300ms;
        Bench bench(limits);
        const FileDescriptor peer = bench.connect();
        bench.settle();
        int answered = 0;
        for (int request = 0; request < 8; ++request) { // for longer than the first deadline, never idle
            send(peer, kRequest); // before the pause: however long that gets, the request is there
            std::this_thread::sleep_for(100ms);
            bench.settle();
            answered += count(received(peer), "HTTP/1.1 200 ");
        }
        QCOMPARE(answered, 8);
        QCOMPARE(bench.open(), std::size_t(1));
        const TimePoint patience = Clock::now() + 10s;
        while (bench.open() != 0 && Clock::now() < patience) {
            bench.reactor().drain(10);
        }
        QVERIFY(isClosed(peer));
        QCOMPARE(received(peer), std::string()); // silently
    }

    void repliesInBatches()
    {
        Bench bench;
        const FileDescriptor peer = bench.connect();
        bench.settle();
        std::string requests;
        for (int request = 0; request < 40; ++request) {
            requests += kRequest;
        }
        send(peer, requests);
        bench.reactor().drain(0); // a turn's worth, and the second after the first yield
        const int first = count(received(peer), "HTTP/1.1 200 ");
        QVERIFY2(first == 16 || first == 32, qPrintable(QString::number(first)));
        bench.settle();
        QCOMPARE(first + count(received(peer), "HTTP/1.1 200 "), 40);
        QCOMPARE(bench.counters().inFlight.value(), std::uint64_t(0));
        QCOMPARE(bench.counters().inFlight.peak(), std::uint64_t(1)); // one after the other
    }

    void letsOthersInBetweenTurns()
    {
        Bench bench;
        const FileDescriptor greedy = bench.connect();
        const FileDescriptor modest = bench.connect();
        bench.settle();
        std::string requests;
        for (int request = 0; request < 1000; ++request) {
            requests += kRequest;
        }
        send(greedy, requests);
        send(modest, kRequest);
        for (int round = 0; round < 3; ++round) {
            bench.reactor().drain(0);
        }
        QCOMPARE(count(received(modest), "HTTP/1.1 200 "), 1);
        QVERIFY(count(received(greedy), "HTTP/1.1 200 ") < 1000);
    }

    void sendsWhatIsReadyBeforeAHandlerSuspends()
    {
        Bench bench;
        const FileDescriptor peer = bench.connect();
        send(peer, kRequest + "GET /asyncwait?ms=60000 HTTP/1.1\r\nHost: x\r\n\r\n" + kRequest);
        bench.settle();
        QCOMPARE(count(received(peer), "HTTP/1.1 200 "), 1);
        QCOMPARE(bench.counters().inFlight.value(), std::uint64_t(1));
    }

    void keepsPipelinedInputWhileAHandlerSleeps()
    {
        Bench bench;
        const FileDescriptor peer = bench.connect();
        const FileDescriptor other = bench.connect();
        send(peer, "GET /asyncwait?ms=5 HTTP/1.1\r\nHost: x\r\n\r\n" + kRequest);
        bench.settle();
        send(other, kRequest); // overwrites the shared buffer meanwhile
        const TimePoint patience = Clock::now() + 10s;
        std::string replies;
        while (count(replies, "HTTP/1.1 200 ") < 2 && Clock::now() < patience) {
            bench.reactor().drain(10);
            replies += received(peer);
        }
        QCOMPARE(count(replies, R"({"duration":0.005})"), 1);
        QCOMPARE(count(replies, R"({"duration":0})"), 1);
    }

    void givesItsWorkspaceBackWhenIdle()
    {
        Bench bench;
        const FileDescriptor first = bench.connect();
        const FileDescriptor second = bench.connect();
        send(first, kRequest);
        bench.settle();
        std::unique_ptr<Workspace> used = bench.context().workspaces.acquire();
        Workspace *const address = used.get();
        bench.context().workspaces.release(std::move(used));
        send(second, kRequest);
        bench.settle();
        used = bench.context().workspaces.acquire();
        QCOMPARE(used.get(), address);
        bench.context().workspaces.release(std::move(used));
        QCOMPARE(count(received(second), "HTTP/1.1 200 "), 1);
    }

    void answersEarlierRepliesWhileTheNextHandlerRuns()
    {
        // The first reply does not fit into the socket; the second request sleeps meanwhile.
        Bench bench;
        const FileDescriptor peer = bench.connect(8 * 1024);
        const std::string body(200'000, 'x');
        bench.settle();
        std::string request = "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 200000\r\n\r\n" + body +
                              "GET /asyncwait?ms=1 HTTP/1.1\r\nHost: x\r\n\r\n";
        std::string replies;
        const TimePoint patience = Clock::now() + 10s;
        std::string_view rest = request;
        while (count(replies, "HTTP/1.1 200 ") < 2 && Clock::now() < patience) {
            const ssize_t sent = ::send(peer.get(), rest.data(), rest.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
            rest.remove_prefix(sent > 0 ? static_cast<std::size_t>(sent) : 0);
            bench.reactor().drain(1);
            replies += received(peer);
        }
        bench.settle();
        replies += received(peer);
        QCOMPARE(count(replies, "HTTP/1.1 200 "), 2);
        QVERIFY(replies.find(body) != std::string::npos);
        QVERIFY(replies.ends_with(R"({"duration":0.001})"));
    }

    void countsTheProcessTimeWhileEarlierOutputIsBlocked()
    {
        // The first reply is too small for a turn's end and too large for the socket: it is in the way while
        // the second request sleeps, and is read only when that has slept enough.
        Bench bench;
        const FileDescriptor peer = bench.connect(4 * 1024);
        bench.settle();
        const TimePoint before = Clock::now();
        send(peer, "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 50000\r\n\r\n" +
                       std::string(50'000, 'x') + "GET /asyncwait?ms=50 HTTP/1.1\r\nHost: x\r\n\r\n");
        bench.settle();
        QCOMPARE(bench.counters().inFlight.value(), std::uint64_t(1)); // parsed, and it sleeps
        while (Clock::now() < before + 100ms) {
            bench.reactor().drain(10);
        }
        std::string replies;
        const TimePoint patience = Clock::now() + 10s;
        while (!replies.ends_with(R"({"duration":0.05})") && Clock::now() < patience) {
            replies += received(peer);
            bench.reactor().drain(1);
        }
        const std::string field = "X-Process-Time: ";
        const std::size_t at = replies.rfind(field);
        QVERIFY(at != std::string::npos);
        QVERIFY(std::stod(replies.substr(at + field.size())) >= 0.05);
    }

    void answersForAHandlerThatThrows_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("threaded") << QByteArray("/fails-threaded");
        QTest::newRow("on the loop") << QByteArray("/fails-on-loop");
    }

    void answersForAHandlerThatThrows()
    {
        QFETCH(QByteArray, path);
        Bench bench;
        const FileDescriptor peer = bench.connect();
        send(peer, "GET " + path.toStdString() + " HTTP/1.1\r\nHost: x\r\n\r\n" + kRequest);
        const TimePoint patience = Clock::now() + 10s;
        std::string replies;
        while (count(replies, "HTTP/1.1 ") < 2 && Clock::now() < patience) {
            bench.reactor().drain(10);
            replies += received(peer);
        }
        QVERIFY2(replies.starts_with("HTTP/1.1 500 "), replies.c_str());
        QCOMPARE(count(replies, R"({"detail":"internal error"})"), 1);
        QCOMPARE(count(replies, "HTTP/1.1 200 "), 1); // the connection goes on
        QCOMPARE(bench.counters().inFlight.value(), std::uint64_t(0));
    }

    void endsWhateverItWaitsForWhenAborted_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::newRow("a request") << QByteArray();
        QTest::newRow("the rest of a request") << QByteArray("GET / HT");
        QTest::newRow("its handler") << QByteArray("GET /asyncwait?ms=60000 HTTP/1.1\r\nHost: x\r\n\r\n");
        QTest::newRow("the peer's end") << QByteArray("nonsense\r\n\r\n");
    }

    void endsWhateverItWaitsForWhenAborted()
    {
        QFETCH(QByteArray, sent);
        Bench bench;
        const FileDescriptor peer = bench.connect();
        send(peer, sent.toStdString());
        bench.settle();
        QCOMPARE(bench.open(), std::size_t(1));
        bench.abort();
        QCOMPARE(bench.open(), std::size_t(0));
        QCOMPARE(bench.counters().inFlight.value(), std::uint64_t(0));
        QCOMPARE(bench.counters().connections.value(), std::uint64_t(0));
    }
};

THREADLOOP_TEST(TestConnection)
#include "test_connection.moc"
