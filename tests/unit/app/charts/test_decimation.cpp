// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/decimation.h"
#include "tests/support/test_main.h"

#include <QtTest>
#include <cmath>

using namespace threadloop;

namespace {

QList<QPointF> wave(int count)
{
    QList<QPointF> points;
    for (int i = 0; i < count; ++i) {
        points.append({i * 0.1, 100 + 10 * std::sin(i * 0.7)});
    }
    return points;
}

bool isSorted(const QList<QPointF> &points)
{
    return std::is_sorted(points.begin(), points.end(),
                          [](const QPointF &a, const QPointF &b) { return a.x() < b.x(); });
}

bool contains(const QList<QPointF> &points, const QPointF &wanted)
{
    return std::any_of(points.begin(), points.end(),
                       [&](const QPointF &p) { return p.x() == wanted.x() && p.y() == wanted.y(); });
}

int gaps(const QList<QPointF> &points)
{
    return static_cast<int>(
        std::count_if(points.begin(), points.end(), [](const QPointF &p) { return std::isnan(p.y()); }));
}

} // namespace

class TestDecimation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesShortLinesAlone()
    {
        const QList<QPointF> points = wave(300);
        QCOMPARE(decimated(points, 300), points);
        QCOMPARE(decimated({}, 300), QList<QPointF>());
    }

    void keepsWithinItsLimit_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("most");
        for (const int count : {301, 1000, 6000, 100000}) {
            for (const int most : {5, 50, 300, 1000}) {
                QTest::addRow("%d to %d", count, most) << count << most;
            }
        }
    }

    void keepsWithinItsLimit()
    {
        QFETCH(int, count);
        QFETCH(int, most);
        const QList<QPointF> points = wave(count);
        const QList<QPointF> kept = decimated(points, most);
        QVERIFY(kept.size() <= most || kept.size() == count);
        QVERIFY(kept.size() >= std::min(count, most) / 3);
        QVERIFY(isSorted(kept));
        QCOMPARE(kept.first(), points.first());
        QCOMPARE(kept.last(), points.last());
        for (const QPointF &point : kept) {
            QVERIFY(contains(points, point)); // nothing is invented
        }
    }

    void keepsEverySpike()
    {
        for (const int at : {1, 17, 2999, 3000, 5998}) {
            QList<QPointF> points = wave(6000);
            points[at].setY(5000);
            points[(at + 1500) % 5998 + 1].setY(0);
            const QList<QPointF> kept = decimated(points, 300);
            QVERIFY(contains(kept, points[at]));
            QVERIFY(contains(kept, points[(at + 1500) % 5998 + 1]));
        }
    }

    void keepsGaps()
    {
        QList<QPointF> points = wave(3000);
        points[1000] = gapAt(points[1000].x());
        points[2000] = gapAt(points[2000].x());
        const QList<QPointF> kept = decimated(points, 300);
        QCOMPARE(gaps(kept), 2);
        QVERIFY(kept.size() <= 300);
        QVERIFY(isSorted(kept));
    }

    void leavesWhatIsBelowAlone()
    {
        const QList<QPointF> points = wave(100);
        QCOMPARE(clippedAt(points, 110.5), points);
    }

    void endsWhereItLeavesThePlot()
    {
        const QList<QPointF> clipped = clippedAt({{0, 0}, {1, 200}, {2, 0}}, 100);
        QCOMPARE(clipped.size(), 5);
        QCOMPARE(clipped[0], QPointF(0, 0));
        QCOMPARE(clipped[1], QPointF(0.5, 100));
        QVERIFY(std::isnan(clipped[2].y()));
        QCOMPARE(clipped[3], QPointF(1.5, 100));
        QCOMPARE(clipped[4], QPointF(2, 0));
    }

    void clipsAcrossGaps()
    {
        const QList<QPointF> clipped = clippedAt({{0, 200}, gapAt(0.5), {1, 50}, {2, 150}}, 100);
        QCOMPARE(clipped.size(), 4);
        QVERIFY(std::isnan(clipped[0].y()));
        QCOMPARE(clipped[1], QPointF(1, 50));
        QCOMPARE(clipped[2], QPointF(1.5, 100));
        QVERIFY(std::isnan(clipped[3].y()));
    }
};

THREADLOOP_TEST(TestDecimation)
#include "test_decimation.moc"
