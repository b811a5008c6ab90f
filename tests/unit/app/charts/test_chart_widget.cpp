// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chart_widget.h"
#include "app/charts/palette.h"

#include "tests/support/test_main.h"
#include "tests/unit/app/charts/sample_runs.h"

#include <QApplication>
#include <QSignalSpy>
#include <QVBoxLayout>
#include <QtTest>

using namespace threadloop;

namespace {

/// The rightmost and leftmost pixel of the grid line that most rows of the upper half have.
QPair<int, int> gridSpan(const QImage &image)
{
    const QColor axis = chartColors(Appearance::Light).axis;
    for (int y = image.height() - 1; y > 0; --y) {
        int left = -1;
        int right = -1;
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == axis) {
                left = left < 0 ? x : left;
                right = x;
            }
        }
        if (right - left > image.width() / 3) {
            return {left, right};
        }
    }
    return {-1, -1};
}

QPalette paletteOf(const QColor &window, const QColor &text)
{
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    return palette;
}

} // namespace

class TestChartWidget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QApplication::setPalette(paletteOf(Qt::white, Qt::black)); }

    void drawsNothingWhileHidden()
    {
        ThroughputChart chart;
        QSignalSpy frames(&chart, &ChartWidget::drawn);
        chart.setInput(articleInput());
        QTest::qWait(2 * static_cast<int>(kFrameInterval.count()));
        QCOMPARE(frames.count(), 0);
        chart.show();
        QTRY_VERIFY(frames.count() > 0);
        chart.hide();
        const qsizetype before = frames.count();
        chart.setLive(liveRun({}, 0.3));
        QTest::qWait(2 * static_cast<int>(kFrameInterval.count()));
        QCOMPARE(frames.count(), before);
    }

    void drawsAtMostFiveFramesASecond()
    {
        ThroughputChart chart;
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        QSignalSpy frames(&chart, &ChartWidget::drawn);
        QElapsedTimer timer;
        timer.start();
        int snapshots = 0;
        while (timer.elapsed() < 1100) {
            chart.setLive(liveRun({}, 0.01 * ++snapshots));
            QTest::qWait(10);
        }
        const auto most = timer.elapsed() / kFrameInterval.count() + 1;
        QVERIFY2(frames.count() <= most, qPrintable(QString::number(frames.count())));
        QVERIFY(frames.count() >= 1);
        QVERIFY(snapshots > frames.count());
    }

    void theLastChangeIsAlwaysDrawn()
    {
        BarsChart chart;
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        QSignalSpy frames(&chart, &ChartWidget::drawn);
        chart.setRuns({sampleRun({})});
        chart.setRuns(articleInput().runs);
        QTRY_VERIFY(frames.count() > 0);
        const QImage six = chart.grab().toImage();
        chart.setRuns({sampleRun({})});
        QTRY_VERIFY(chart.grab().toImage() != six);
    }

    void followsThePalette()
    {
        ThroughputChart chart;
        chart.setInput(articleInput());
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        QCOMPARE(chart.grab().toImage().pixelColor(2, 2), chartColors(Appearance::Light).background);
        chart.setPalette(paletteOf(QColor(0x202020), Qt::white));
        QTRY_COMPARE(chart.grab().toImage().pixelColor(2, 2), chartColors(Appearance::Dark).background);
    }

    void alignsTheTimeAxes()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *throughput = new ThroughputChart;
        auto *latency = new LatencyChart;
        layout->addWidget(throughput);
        layout->addWidget(latency);
        throughput->setInput(articleInput());
        latency->setInput(articleInput());
        window.resize(900, 700);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const QPair<int, int> above = gridSpan(throughput->grab().toImage());
        const QPair<int, int> below = gridSpan(latency->grab().toImage());
        QVERIFY(above.first > 0);
        QCOMPARE(above, below);
    }

    void isEmptyUntilThereIsARun()
    {
        LatencyChart chart;
        QVERIFY(!chart.hasContent());
        chart.setLive(liveRun({}, 0.2));
        QVERIFY(chart.hasContent());
        chart.setLive({});
        QVERIFY(!chart.hasContent());
        chart.resize(400, 200);
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        const QImage image = chart.grab().toImage();
        for (int y = 0; y < image.height(); y += 3) {
            for (int x = 0; x < image.width(); x += 3) {
                QCOMPARE(image.pixelColor(x, y), chartColors(Appearance::Light).background);
            }
        }
    }

    void exportsTheNewestInput()
    {
        ThroughputChart chart; // never shown
        chart.setInput(articleInput());
        const ChartPicture picture = chart.picture(QStringLiteral("A title"));
        QVERIFY(picture.kind == ChartKind::Throughput);
        QCOMPARE(picture.input.runs.size(), std::size_t{6});
        QCOMPARE(picture.title, QStringLiteral("A title"));
    }

    void survivesEverySize()
    {
        for (ChartWidget *chart :
             {static_cast<ChartWidget *>(new ThroughputChart), static_cast<ChartWidget *>(new LatencyChart),
              static_cast<ChartWidget *>(new BarsChart)}) {
            chart->setInput(articleInput());
            chart->show();
            for (const QSize &size :
                 {QSize(1, 1), QSize(40, 30), QSize(320, 150), QSize(3000, 60), QSize(60, 2000)}) {
                chart->setMinimumSize(1, 1);
                chart->resize(size);
                QVERIFY(!chart->grab().isNull());
            }
            delete chart;
        }
    }
};

THREADLOOP_TEST(TestChartWidget)
#include "test_chart_widget.moc"
