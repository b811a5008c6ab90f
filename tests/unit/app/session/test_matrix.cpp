// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/plan_draft.h"
#include "app/session/matrix.h"
#include "app/session/pause.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;
using namespace std::chrono_literals;

class TestMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void needsAServerForItsPaths_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("background");
        QTest::addColumn<bool>("needsServer");
        QTest::newRow("path") << QStringLiteral("/wait") << QString() << true;
        QTest::newRow("URL") << QStringLiteral("http://127.0.0.1:1/") << QString() << false;
        QTest::newRow("URL, background path")
            << QStringLiteral("http://127.0.0.1:1/") << QStringLiteral("/fib/42") << true;
        QTest::newRow("URL, background URL")
            << QStringLiteral("http://127.0.0.1:1/") << QStringLiteral("http://127.0.0.1:1/") << false;
    }
    void needsAServerForItsPaths()
    {
        QFETCH(QString, target);
        QFETCH(QString, background);
        QFETCH(bool, needsServer);
        PlanDraft draft;
        draft.targets = {target.toStdString()};
        draft.mode = "sequential";
        if (!background.isEmpty()) {
            draft.background = background.toStdString();
        }
        Matrix matrix;
        QVERIFY(!matrix.needsServer());
        matrix.cells.push_back({std::get<std::vector<Plan>>(plansFrom(draft)).front(), 1, std::nullopt});
        QCOMPARE(matrix.needsServer(), needsServer);
        QCOMPARE(matrix.cells.front().needsServer(), needsServer);
    }

    void pausesUntilAStop()
    {
        std::stop_source source;
        const auto start = std::chrono::steady_clock::now();
        QVERIFY(pauseFor(3ms, source.get_token()));
        QVERIFY(std::chrono::steady_clock::now() - start >= 3ms);
        std::jthread stopper([&source] { source.request_stop(); });
        QVERIFY(!pauseFor(1h, source.get_token()));
        QVERIFY(!pauseFor(1h, source.get_token())); // at once
    }
};

THREADLOOP_TEST(TestMatrix)
#include "test_matrix.moc"
