// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/line_labels.h"

#include "tests/support/test_main.h"

#include <QApplication>
#include <QtTest>

using namespace threadloop;

namespace {

const LinePlane kPlane{QRectF(50, 40, 400, 200), 4, 1, {100, 25}};
constexpr double kRight = 640;

SceneStyle style()
{
    return {Appearance::Light, QApplication::font(), 1};
}

/// Lines that all end at one point.
LineData endingAt(const QPointF &end, int count, const QString &tag = QStringLiteral("C = %1"))
{
    LineData data;
    for (int i = 0; i < count; ++i) {
        const QString text = tag.arg(10 * (i + 1));
        data.labels.push_back({end, text, QStringLiteral("p99 50.2 ms, max 60 ms"),
                               text + QStringLiteral(", p99 50.2 ms, max 60 ms"), text, Mode::EventLoop, 0,
                               0});
    }
    return data;
}

bool areApart(const std::vector<PlacedLabel> &labels)
{
    for (std::size_t i = 0; i < labels.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (labels[i].rect.adjusted(0, 0.001, 0, -0.001).intersects(labels[j].rect)) {
                return false;
            }
        }
    }
    return true;
}

} // namespace

class TestLineLabels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesApartWhatWouldOverlap_data()
    {
        QTest::addColumn<QPointF>("end");
        QTest::addColumn<int>("count");
        for (const int count : {2, 3, 6, 7, 12}) {
            QTest::addRow("%d at the right", count) << QPointF(4, 50) << count;
            QTest::addRow("%d in the middle", count) << QPointF(2, 50) << count;
            QTest::addRow("%d at the top", count) << QPointF(3, 100) << count;
            QTest::addRow("%d on the ground", count) << QPointF(0, 0) << count;
        }
    }

    void placesApartWhatWouldOverlap()
    {
        QFETCH(QPointF, end);
        QFETCH(int, count);
        const LineData data = endingAt(end, count);
        const LineLabels labels = placeLabels(data, kPlane, kRight, style());
        QCOMPARE(labels.placed.size(), static_cast<std::size_t>(count));
        QCOMPARE(labels.omitted, std::size_t{0});
        QVERIFY(areApart(labels.placed));
        for (const PlacedLabel &label : labels.placed) {
            QVERIFY(label.rect.right() <= kRight);
            QVERIFY(label.text.startsWith(QStringLiteral("C = ")));
            QCOMPARE(label.end, kPlane.map(end)); // to which it is tied
        }
    }

    void manyStandInAColumnBesideThePlot()
    {
        LineData data = endingAt({1, 30}, 9);
        for (std::size_t i = 0; i < data.labels.size(); ++i) {
            data.labels[i].at.setX(1 + 0.3 * static_cast<double>(i));
        }
        const LineLabels labels = placeLabels(data, kPlane, kRight, style());
        for (const PlacedLabel &label : labels.placed) {
            QCOMPARE(label.rect.left(), labels.placed.front().rect.left());
            QVERIFY(label.rect.left() > kPlane.plot.right()); // no line is hidden
            QCOMPARE(label.text, label.label->tag);
        }
    }

    void fewBesideThePlotKeepTheirFigures()
    {
        LineData data = endingAt({1, 30}, 3);
        data.areLabelsAside = true;
        const LineLabels labels = placeLabels(data, kPlane, kRight, style());
        QVERIFY(areApart(labels.placed));
        for (const PlacedLabel &label : labels.placed) {
            QVERIFY(label.rect.left() > kPlane.plot.right());
            QVERIFY(!label.note.isEmpty());
        }
    }

    void longTextsInAColumnStayInThePicture()
    {
        const LineData data =
            endingAt({4, 50}, 9, QString(300, QLatin1Char('x')) + QStringLiteral(" %1 threads"));
        const LineLabels labels = placeLabels(data, kPlane, kRight, style());
        QVERIFY(areApart(labels.placed));
        for (const PlacedLabel &label : labels.placed) {
            QVERIFY(label.rect.left() > kPlane.plot.left() && label.rect.right() <= kRight);
            QVERIFY2(label.text.endsWith(QStringLiteral("threads")), qPrintable(label.text)); // what tells
        }
    }

    void saysHowManyHaveNoRoom()
    {
        const LineData data = endingAt({4, 50}, 60);
        const LineLabels labels = placeLabels(data, kPlane, kRight, style());
        QVERIFY(labels.omitted > 0);
        QCOMPARE(labels.placed.size() + labels.omitted, std::size_t{60});
        QVERIFY(areApart(labels.placed));
        for (const PlacedLabel &label : labels.placed) {
            QVERIFY(!label.rect.adjusted(0, 0.001, 0, -0.001).intersects(labels.omittedRect));
        }
        QCOMPARE(labels.placed.back().label, &data.labels.back()); // the newest stay
        QVERIFY(labels.omittedRect.bottom() <= kPlane.plot.bottom() + 9);
    }

    void olderRunsOfACellGiveWayFirst()
    {
        LineData data = endingAt({4, 50}, 60);
        for (std::size_t i = 10; i < 60; ++i) {
            data.labels[i].step = 1;
        }
        const LineLabels labels = placeLabels(data, kPlane, kRight, style());
        QCOMPARE(std::count_if(labels.placed.begin(), labels.placed.end(),
                               [](const PlacedLabel &label) { return label.label->step == 0; }),
                 std::ptrdiff_t{10});
    }

    void nothingIsPlacedOfNothing()
    {
        const LineLabels labels = placeLabels({}, kPlane, kRight, style());
        QVERIFY(labels.placed.empty());
        QCOMPARE(labels.omitted, std::size_t{0});
    }
};

THREADLOOP_TEST(TestLineLabels)
#include "test_line_labels.moc"
