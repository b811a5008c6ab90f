// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/batch_clock.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;
using namespace std::chrono_literals;

namespace {

Cell cellOf(const char *target, std::optional<std::chrono::nanoseconds> duration)
{
    Cell cell;
    cell.plan.target = *parseTarget(target);
    cell.plan.stop.duration = duration;
    if (!duration) {
        cell.plan.stop.requests = 100;
    }
    return cell;
}

BatchPart partOf(std::vector<Cell> cells)
{
    BatchPart part;
    part.matrix.cells = std::move(cells);
    return part;
}

/// A part of 1 s and 3 s, one of 4 s.
Batch knownBatch()
{
    return {partOf({cellOf("/wait", 1s), cellOf("/wait", 3s)}), partOf({cellOf("/wait", 4s)})};
}

} // namespace

class TestBatchClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsRunsByWhatTheyTake()
    {
        const BatchClock clock(knownBatch());
        QCOMPARE(clock.share({0, 0, 0}), 0.0);
        QCOMPARE(clock.share({0, 0, 0.5}), 0.0625);
        QCOMPARE(clock.share({0, 1, 0}), 0.125);
        QCOMPARE(clock.share({1, 0, 0}), 0.5);
        QCOMPARE(clock.share({1, 0, 1}), 1.0);
    }

    void knowsFromTheStartWhatIsLeft()
    {
        const BatchClock clock(knownBatch());
        QCOMPARE(clock.left({0, 0, 0})->count(), 8.0);
        QCOMPARE(clock.left({0, 1, 0.5})->count(), 5.5);
        QCOMPARE(clock.left({1, 0, 1})->count(), 0.0);
    }

    void learnsFromTheRunsThatAreOver()
    {
        BatchClock clock(knownBatch());
        clock.finish({0, 0, 1}, 2s); // twice as long, with what is between two runs
        QCOMPARE(clock.left({0, 1, 0})->count(), 14.0);
        clock.finish({0, 1, 1}, 6s);
        QCOMPARE(clock.left({1, 0, 0})->count(), 6.0); // 6 s instead of 4: half as much again
        QCOMPARE(clock.share({1, 0, 0}), 0.5);
    }

    void isNotMisledByRunsThatGaveUp()
    {
        BatchClock clock(knownBatch());
        clock.finish({0, 0, 1}, 1ms);
        QVERIFY(clock.left({0, 1, 0})->count() >= 1.0);
    }

    void takesWhatItDoesNotKnowFromTheFirstOfItsKind()
    {
        const char *foreign = "http://localhost/";
        BatchClock clock({partOf({cellOf(foreign, {}), cellOf(foreign, {}), cellOf(foreign, {})})});
        QVERIFY(!clock.left({0, 0, 0.5}));
        QCOMPARE(clock.share({0, 1, 0.5}), 0.5);
        clock.finish({0, 0, 1}, 5s);
        QCOMPARE(clock.left({0, 1, 0.2})->count(), 9.0);
    }

    void goesOnWithWhatItKnowsBesideThem()
    {
        BatchClock clock({partOf({cellOf("http://localhost/", {}), cellOf("/wait", 2s)})});
        QVERIFY(!clock.left({0, 0, 0}));
        QCOMPARE(clock.left({0, 1, 0})->count(), 2.0); // what is not known is over
    }
};

THREADLOOP_TEST(TestBatchClock)
#include "test_batch_clock.moc"
