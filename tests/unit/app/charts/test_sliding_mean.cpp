// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/sliding_mean.h"

#include "tests/support/test_main.h"
#include "tests/unit/app/charts/sample_runs.h"

#include <QtTest>

using namespace threadloop;

namespace {

SeriesRow rowOf(double begin, double end, std::uint64_t completed)
{
    SeriesRow row;
    row.endSeconds = end;
    row.intervalSeconds = end - begin;
    row.completed = completed;
    return row;
}

bool isNear(double a, double b)
{
    return std::abs(a - b) < 1e-6 * std::max(1.0, std::abs(b));
}

} // namespace

class TestSlidingMean : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesFourWavesOrASecond()
    {
        QCOMPARE(meanWindowSeconds(0), 1.0);
        QCOMPARE(meanWindowSeconds(0.25), 1.0);
        QCOMPARE(meanWindowSeconds(1.25), 5.0);
    }

    void isTheMeanOfItsWindow()
    {
        std::vector<SeriesRow> rows;
        for (int i = 0; i < 40; ++i) { // 10 requests per 100 ms, then 30
            rows.push_back(rowOf(i * 0.1, (i + 1) * 0.1, i < 20 ? 10 : 30));
        }
        const QList<QPointF> mean = slidingMean(rows, 1, 0.1);
        QCOMPARE(mean.size(), 40);
        QVERIFY(isNear(mean[0].y(), 100)); // over the time so far
        QVERIFY(isNear(mean[19].y(), 100));
        QVERIFY(isNear(mean[24].y(), 200)); // half a window of each
        QVERIFY(isNear(mean[29].y(), 300));
        QVERIFY(isNear(mean[39].y(), 300));
        QVERIFY(isNear(mean[39].x(), 4));
    }

    void endsWithTheRunsOwnFigureWithinAWindow()
    {
        const std::vector<SeriesRow> rows{rowOf(0, 0.3, 17), rowOf(0.3, 0.35, 4)};
        const QList<QPointF> mean = slidingMean(rows, 1, 0.35 / 20);
        QVERIFY(isNear(mean.last().y(), 21 / 0.35));
    }

    void hasTwentyPointsAtLeast_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<double>("latency");
        QTest::newRow("a tick") << 0.01 << 0.003;
        QTest::newRow("an odd length") << 0.0137 << 0.01;
        QTest::newRow("a wave") << 0.055 << 0.05;
        QTest::newRow("a second") << 1.0 << 0.5;
        QTest::newRow("two") << 2.0 << 0.125;
        QTest::newRow("almost five") << 4.99 << 4.0;
    }

    void hasTwentyPointsAtLeast()
    {
        QFETCH(double, seconds);
        QFETCH(double, latency);
        const QList<QPointF> mean = slidingMean(steadyRows(seconds, 1000), meanWindowSeconds(latency),
                                                meanStepSeconds(seconds, latency));
        QVERIFY2(mean.size() >= 20, qPrintable(QString::number(mean.size())));
        QVERIFY(isNear(mean.last().x(), seconds));
        for (qsizetype i = 1; i < mean.size(); ++i) {
            QVERIFY(mean[i].x() > mean[i - 1].x());
        }
    }

    void isEmptyWithoutRows()
    {
        QVERIFY(slidingMean({}, 1, 0.1).isEmpty());
        QVERIFY(rawIntervals({}, 0.1).isEmpty());
    }

    void joinsTicksToIntervals()
    {
        const QList<QPointF> raw = rawIntervals(steadyRows(2, 1000), 0.1);
        QCOMPARE(raw.size(), 20);
        QVERIFY(isNear(raw[0].x(), 0.05));
        for (const QPointF &point : raw) {
            QVERIFY(isNear(point.y(), 1000));
        }
    }

    void showsTicksOfShortRuns()
    {
        QCOMPARE(rawIntervalSeconds(0.1), 0.01);
        QCOMPARE(rawIntervalSeconds(1), 0.05);
        QCOMPARE(rawIntervalSeconds(2), 0.1);
        QCOMPARE(rawIntervalSeconds(600), 0.1);
        QCOMPARE(rawIntervals(steadyRows(0.2, 1000), 0.01).size(), 20);
    }

    void losesNoRequestAtTheEnd()
    {
        std::vector<SeriesRow> rows = steadyRows(2, 1000);
        rows.push_back(rowOf(2, 2.001, 40)); // a sliver, 40 000 a second
        const QList<QPointF> raw = rawIntervals(rows, 0.1);
        QCOMPARE(raw.size(), 20);
        QVERIFY(isNear(raw.last().y(), 140 / 0.101));
    }
};

THREADLOOP_TEST(TestSlidingMean)
#include "test_sliding_mean.moc"
