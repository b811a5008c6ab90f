// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/label_layout.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace threadloop;

namespace {

bool overlapAnywhere(const std::vector<QRectF> &rects)
{
    for (std::size_t i = 0; i < rects.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (rects[i].adjusted(0, 0.001, 0, -0.001).intersects(rects[j])) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

class TestLabelLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesWhatDoesNotOverlap()
    {
        const std::vector<QRectF> wanted{{0, 10, 50, 10}, {0, 20, 50, 10}, {60, 12, 50, 10}};
        QCOMPARE(spreadVertically(wanted, 0, 100), wanted);
    }

    void keepsTheOrder()
    {
        const std::vector<QRectF> placed =
            spreadVertically({{0, 41, 50, 10}, {0, 40, 50, 10}, {0, 42, 50, 10}}, 0, 100);
        QVERIFY(placed[1].top() < placed[0].top());
        QVERIFY(placed[0].top() < placed[2].top());
        QVERIFY(!overlapAnywhere(placed));
    }

    void movesAwayFromTheEdges()
    {
        const std::vector<QRectF> placed =
            spreadVertically({{0, -5, 50, 10}, {0, -4, 50, 10}, {0, 95, 50, 10}, {0, 99, 50, 10}}, 0, 100);
        QVERIFY(!overlapAnywhere(placed));
        for (const QRectF &rect : placed) {
            QVERIFY(rect.top() >= 0 && rect.bottom() <= 100);
        }
    }

    void packsFromTheTopWithoutRoom()
    {
        const std::vector<QRectF> placed =
            spreadVertically({{0, 0, 50, 10}, {0, 0, 50, 10}, {0, 0, 50, 10}}, 0, 15);
        QVERIFY(!overlapAnywhere(placed));
        QCOMPARE(placed[0].top(), 0.0);
    }

    void neverOverlaps()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 200; ++round) {
            std::vector<QRectF> wanted;
            for (int i = 0; i < 9; ++i) {
                wanted.emplace_back(random.bounded(200), random.bounded(200), 60, 16);
            }
            const std::vector<QRectF> placed = spreadVertically(wanted, 0, 200);
            QVERIFY(!overlapAnywhere(placed));
            for (std::size_t i = 0; i < placed.size(); ++i) {
                QCOMPARE(placed[i].left(), wanted[i].left());
                QCOMPARE(placed[i].size(), wanted[i].size());
                QVERIFY(placed[i].top() >= 0);
            }
        }
    }
};

THREADLOOP_TEST(TestLabelLayout)
#include "test_label_layout.moc"
