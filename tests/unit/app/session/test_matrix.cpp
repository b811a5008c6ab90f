// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/plan_draft.h"
#include "app/session/matrix.h"
#include "app/session/pause.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <algorithm>
#include <set>
#include <vector>

using namespace threadloop;
using namespace std::chrono_literals;

namespace {

/// Told apart by their concurrency, from 1 on.
std::vector<Cell> cells(std::uint32_t count)
{
    std::vector<Cell> cells(count);
    for (std::uint32_t i = 0; i < count; ++i)
        cells[i].plan.concurrency = i + 1;
    return cells;
}

/// Two cells for each value.
SweptGrid gridOf(const std::optional<std::string> &sweep)
{
    PlanDraft draft;
    draft.targets = {"/wait", "/asyncwait"};
    draft.mode = "event-loop";
    draft.sweep = sweep;
    return std::get<SweptGrid>(sweptGridFrom(draft, {}));
}

} // namespace

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

    void aSingleRoundKeepsItsOrder()
    {
        const std::vector<Cell> runs = interleaved(cells(4), {1, 7});
        QCOMPARE(runs.size(), std::size_t{4});
        for (std::size_t i = 0; i < runs.size(); ++i) {
            QCOMPARE(runs[i].plan.concurrency, std::uint32_t(i + 1));
            QCOMPARE(runs[i].trial, 1U);
        }
    }

    void everyRoundRunsEachCellOnce()
    {
        const std::vector<Cell> runs = interleaved(cells(5), {20, 7});
        QCOMPARE(runs.size(), std::size_t{100});
        std::set<std::vector<std::uint32_t>> orders;
        for (std::size_t round = 0; round < 20; ++round) {
            std::vector<std::uint32_t> order;
            for (std::size_t i = 5 * round; i < 5 * round + 5; ++i) {
                QCOMPARE(runs[i].trial, std::uint32_t(round + 1));
                order.push_back(runs[i].plan.concurrency);
            }
            orders.insert(order);
            std::sort(order.begin(), order.end());
            QVERIFY((order == std::vector<std::uint32_t>{1, 2, 3, 4, 5}));
        }
        QVERIFY(orders.size() > 10); // of 120
    }

    void theSeedDecidesTheOrder()
    {
        const auto orderFor = [](std::uint64_t seed) {
            std::vector<std::uint32_t> order;
            for (const Cell &run : interleaved(cells(6), {3, seed}))
                order.push_back(run.plan.concurrency);
            return order;
        };
        QVERIFY(orderFor(1) == orderFor(1));
        QVERIFY(orderFor(1) != orderFor(2));
    }

    void theTrialsOfAnOpenLoopHaveTheirOwnArrivals()
    {
        std::vector<Cell> two = cells(2);
        for (Cell &cell : two)
            cell.plan.pacing = OpenLoop{10, Arrivals::Poisson, 40};
        for (const Cell &run : interleaved(two, {3, 40}))
            QCOMPARE(std::get<OpenLoop>(run.plan.pacing).seed, std::uint64_t{39} + run.trial);
    }

    void aSweepOfTheRunsIsOneMatrix()
    {
        const std::vector<Matrix> matrices = matricesOf(gridOf("concurrency=3,7,9"), {2, 5});
        QCOMPARE(matrices.size(), std::size_t{1});
        QCOMPARE(matrices[0].cells.size(), std::size_t{12});
        std::multiset<std::size_t> firstRound;
        for (std::size_t i = 0; i < 6; ++i) {
            const Cell &cell = matrices[0].cells[i];
            QCOMPARE(cell.trial, 1U);
            QVERIFY(cell.setting.empty()); // the name has it anyway
            QCOMPARE(cell.plan.concurrency, (std::vector<std::uint32_t>{3, 7, 9}[cell.place / 2]));
            firstRound.insert(cell.place);
        }
        QVERIFY((firstRound == std::multiset<std::size_t>{0, 1, 2, 3, 4, 5}));
    }

    void aSweepOfTheServerHasAMatrixForEachVisit()
    {
        const std::vector<Matrix> matrices = matricesOf(gridOf("threads=3,7,9"), {20, 5});
        QCOMPARE(matrices.size(), std::size_t{60});
        std::set<std::vector<std::size_t>> orders;
        for (std::size_t round = 0; round < 20; ++round) {
            std::vector<std::size_t> order;
            for (std::size_t i = 3 * round; i < 3 * round + 3; ++i) {
                const Matrix &matrix = matrices[i];
                QCOMPARE(matrix.cells.size(), std::size_t{2});
                for (const Cell &cell : matrix.cells) {
                    QCOMPARE(cell.trial, std::uint32_t(round + 1));
                    QCOMPARE(cell.setting, "threads=" + std::to_string(matrix.server.threads));
                    QCOMPARE(matrix.server.threads, (std::vector<std::uint32_t>{3, 7, 9}[cell.place / 2]));
                    order.push_back(cell.place);
                }
            }
            orders.insert(order);
            std::sort(order.begin(), order.end());
            QVERIFY((order == std::vector<std::size_t>{0, 1, 2, 3, 4, 5}));
        }
        QVERIFY(orders.size() > 5); // of 48
    }

    void withoutASweepIsOneMatrix()
    {
        const std::vector<Matrix> matrices = matricesOf(gridOf({}), {1, 5});
        QCOMPARE(matrices.size(), std::size_t{1});
        QCOMPARE(matrices[0].cells.size(), std::size_t{2});
        QCOMPARE(matrices[0].cells[1].place, std::size_t{1});
        QCOMPARE(matrices[0].server.threads, 40U);
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
