// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/ideal.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;
using namespace std::chrono_literals;

class TestRouteKind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheRoutes_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *method, const char *target, RouteKind kind) {
            QTest::addRow("%s %s", method, target) << QByteArray(method) << QByteArray(target) << int(kind);
        };
        row("GET", "/wait", RouteKind::Wait);
        row("HEAD", "/wait", RouteKind::Wait);
        row("GET", "/wait?ms=20", RouteKind::Wait);
        row("GET", "/wait?x=1", RouteKind::Wait);
        row("GET", "/wait?ms=60000", RouteKind::Wait);
        row("GET", "/wait?ms=60001", RouteKind::Other);
        row("GET", "/wait?ms=", RouteKind::Other);
        row("GET", "/wait?x=1&ms=-1", RouteKind::Other);
        row("POST", "/wait", RouteKind::Other);
        row("GET", "/wait/", RouteKind::Other);
        row("GET", "/waits", RouteKind::Other);
        row("GET", "/asyncwait", RouteKind::AsyncWait);
        row("GET", "/asyncwait?ms=0", RouteKind::AsyncWait);
        row("GET", "/fib/30", RouteKind::Fib);
        row("GET", "/fib/0", RouteKind::Fib);
        row("GET", "/fib/50?x", RouteKind::Fib);
        row("GET", "/fib/51", RouteKind::Other);
        row("GET", "/fib/", RouteKind::Other);
        row("GET", "/fib/x", RouteKind::Other);
        row("GET", "/fib/-1", RouteKind::Other);
        row("GET", "/asyncfib/40", RouteKind::AsyncFib);
        row("GET", "/asyncfib/41", RouteKind::Other);
        row("GET", "/", RouteKind::Other);
        row("GET", "/echo", RouteKind::Other);
    }

    void knowsTheRoutes()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        QFETCH(int, kind);
        QCOMPARE(int(routeKindOf(method.toStdString(), target.toStdString())), kind);
    }

    void findsTheDelay()
    {
        QVERIFY(delayOverride("/wait?ms=20") == 20ms);
        QVERIFY(delayOverride("/wait?a=1&ms=0&b=2") == 0ms);
        QVERIFY(!delayOverride("/wait"));
        QVERIFY(!delayOverride("/wait?xms=20"));
        QVERIFY(!delayOverride("/wait?ms=20x"));
        QVERIFY(!delayOverride("/wait?ms=99999999999999999999"));
    }

    void knowsTheServiceTime()
    {
        QVERIFY(serviceTimeOf(RouteKind::Wait, "/wait", 50ms, {}) == 50ms);
        QVERIFY(serviceTimeOf(RouteKind::Wait, "/wait", 50ms, 70ms) == 50ms);
        QVERIFY(serviceTimeOf(RouteKind::AsyncWait, "/asyncwait?ms=7", 50ms, {}) == 7ms);
        QVERIFY(serviceTimeOf(RouteKind::Fib, "/fib/30", 50ms, 2ms) == 2ms);
        QVERIFY(!serviceTimeOf(RouteKind::AsyncFib, "/asyncfib/30", 50ms, {}));
        QVERIFY(!serviceTimeOf(RouteKind::Other, "/", 50ms, 1ms));
    }
};

THREADLOOP_TEST(TestRouteKind)
#include "test_route_kind.moc"
