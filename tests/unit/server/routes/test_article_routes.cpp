// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routes/article_routes.h"

#include "tests/support/parsed_request.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace threadloop;

namespace {

Router routes()
{
    return articleRoutes(std::chrono::milliseconds(50),
                         [](std::string &json) { json += R"({"uptime_s":1})"; });
}

/// The reply of a handler on the loop that does not wait.
http::Response answer(const test::ParsedRequest &request)
{
    const Router router = routes();
    ComputeGate gate(ComputeGate::Kind::Open);
    Reactor reactor;
    Cancellation cancellation;
    const std::atomic<bool> stopping = false;
    const LoopContext context(reactor, cancellation, gate, stopping);
    const Router::Match match = router.find((*request).method(), (*request).path());
    const auto &found = std::get<Router::Found>(match);
    const Call call(*request, found.parameter);
    http::Response response;
    Task<Handled> task = std::get<LoopHandler>(found.route->handler)(call, context, response);
    if (!task.start()) {
        qFatal("the handler suspended");
    }
    return response;
}

} // namespace

class TestArticleRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsEachRouteWhereItBelongs_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<bool>("isThreaded");
        QTest::newRow("wait") << QByteArray("/wait") << true;
        QTest::newRow("asyncwait") << QByteArray("/asyncwait") << false;
        QTest::newRow("fib") << QByteArray("/fib/30") << true;
        QTest::newRow("asyncfib") << QByteArray("/asyncfib/30") << false;
        QTest::newRow("index") << QByteArray("/") << false;
        QTest::newRow("stats") << QByteArray("/stats") << false;
        QTest::newRow("echo") << QByteArray("/echo") << false;
    }

    void runsEachRouteWhereItBelongs()
    {
        QFETCH(QByteArray, path);
        QFETCH(bool, isThreaded);
        const Router router = routes();
        const std::string text = path.toStdString();
        const Router::Match match = router.find(http::Method::Get, text);
        QVERIFY(std::holds_alternative<Router::Found>(match));
        QCOMPARE(std::get<Router::Found>(match).route->execution() == Execution::Threaded, isThreaded);
    }

    void listsItselfInTheIndex()
    {
        const QJsonDocument json =
            QJsonDocument::fromJson(QByteArray::fromStdString(answer(test::ParsedRequest("/")).body));
        const QJsonArray listed = json[QStringLiteral("routes")].toArray();
        QCOMPARE(listed.size(), qsizetype(7));
        QCOMPARE(listed.last()[QStringLiteral("path")].toString(), QStringLiteral("/"));
        QCOMPARE(listed.first()[QStringLiteral("execution")].toString(), QStringLiteral("thread pool"));
    }

    void letsTheStatsBeWritten()
    {
        QCOMPARE(answer(test::ParsedRequest("/stats")).body, std::string(R"({"uptime_s":1})"));
    }

    void echoesContentAndItsType()
    {
        const http::Response typed =
            answer(test::ParsedRequest("/echo", "PUT", "Content-Type: text/plain\r\n", "hello"));
        QCOMPARE(typed.body, std::string("hello"));
        QCOMPARE(typed.ownContentType, std::string("text/plain"));
        const http::Response untyped = answer(test::ParsedRequest("/echo"));
        QCOMPARE(untyped.body, std::string());
        QCOMPARE(untyped.contentType, std::string_view("application/octet-stream"));
        QVERIFY(untyped.ownContentType.empty());
    }
};

THREADLOOP_TEST(TestArticleRoutes)
#include "test_article_routes.moc"
