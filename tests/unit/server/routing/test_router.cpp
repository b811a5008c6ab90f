// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routing/router.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;

namespace {

PoolHandler plain()
{
    return [](const Call &, const PoolContext &, http::Response &) { return Handled::Reply; };
}

LoopHandler coroutine()
{
    return [](const Call &, const LoopContext &, http::Response &) -> Task<Handled> {
        co_return Handled::Reply;
    };
}

Router table()
{
    using enum http::Method;
    Router router;
    router.add({Get, "/wait", plain()});
    router.add({Get, "/fib/{n}", plain()});
    router.add({Get, "/fib/fixed", coroutine()});
    router.add({Post, "/wait", coroutine()});
    router.add({std::nullopt, "/echo", coroutine()});
    router.add({Get, "/", coroutine()});
    return router;
}

} // namespace

class TestRouter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsRoutes_data()
    {
        QTest::addColumn<int>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("answer"); // pattern and parameter, "404", or "405" and Allow
        const auto row = [](const char *name, http::Method method, const char *path, const char *answer) {
            QTest::newRow(name) << static_cast<int>(method) << QByteArray(path) << QByteArray(answer);
        };
        using enum http::Method;
        row("exact", Get, "/wait", "/wait ");
        row("root", Get, "/", "/ ");
        row("head runs get", Head, "/wait", "/wait ");
        row("second method", Post, "/wait", "/wait ");
        row("any method", Delete, "/echo", "/echo ");
        row("parameter", Get, "/fib/30", "/fib/{n} 30");
        row("parameter is any text", Get, "/fib/a b", "/fib/{n} a b");
        row("exact beats parameter", Get, "/fib/fixed", "/fib/fixed ");
        row("empty parameter", Get, "/fib/", "404");
        row("parameter ends at slash", Get, "/fib/3/4", "404");
        row("missing parameter", Get, "/fib", "404");
        row("trailing slash", Get, "/wait/", "404");
        row("prefix only", Get, "/wai", "404");
        row("case matters", Get, "/Wait", "404");
        row("asterisk", Options, "*", "404");
        row("empty", Get, "", "404");
        row("wrong method", Put, "/wait", "405 GET, HEAD, POST");
        row("options is a wrong method", Options, "/", "405 GET, HEAD");
        row("wrong method with parameter", Post, "/fib/30", "405 GET, HEAD");
    }

    void findsRoutes()
    {
        QFETCH(int, method);
        QFETCH(QByteArray, path);
        const Router router = table();
        const std::string text = path.toStdString(); // the parameter is a part of it
        const Router::Match match = router.find(static_cast<http::Method>(method), text);
        std::string answer = "404";
        if (const auto *const found = std::get_if<Router::Found>(&match)) {
            answer = found->route->pattern + ' ' + std::string(found->parameter);
            QCOMPARE(router.patterns()[found->path], found->route->pattern);
        } else if (const auto *const other = std::get_if<Router::MethodNotAllowed>(&match)) {
            answer = "405 " + std::string(other->allow);
        }
        QTEST(QByteArray::fromStdString(answer), "answer");
    }

    void takesExecutionFromTheHandler()
    {
        const Router router = table();
        const auto executionOf = [&router](http::Method method) {
            const Router::Match match = router.find(method, "/wait");
            return std::get<Router::Found>(match).route->execution();
        };
        QCOMPARE(executionOf(http::Method::Get), Execution::Threaded);
        QCOMPARE(executionOf(http::Method::Post), Execution::EventLoop);
    }

    void listsRoutesByPath()
    {
        const Router router = table();
        QCOMPARE(router.patterns(),
                 (std::vector<std::string>{"/wait", "/fib/{n}", "/fib/fixed", "/echo", "/"}));
        QCOMPARE(router.routes().size(), std::size_t(6));
    }

    void prefersTheFirstOfTwoRoutes()
    {
        Router router;
        router.add({http::Method::Get, "/a", plain()});
        router.add({std::nullopt, "/a", coroutine()});
        const auto executionOf = [&router](http::Method method) {
            const Router::Match match = router.find(method, "/a");
            return std::get<Router::Found>(match).route->execution();
        };
        QCOMPARE(executionOf(http::Method::Get), Execution::Threaded);
        QCOMPARE(executionOf(http::Method::Put), Execution::EventLoop);
    }
};

THREADLOOP_TEST(TestRouter)
#include "test_router.moc"
