// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/sweep_data.h"

#include "app/charts/chart_picture.h"
#include "app/charts/chart_text.h"
#include "app/language/file_language.h"
#include "app/language/language.h"

#include "tests/support/test_main.h"
#include "tests/unit/app/charts/sample_runs.h"

#include <QApplication>
#include <QtTest>

using namespace threadloop;

namespace {

/// `trials` runs at each concurrency: 20 req/s for each request in flight, up to 800.
ChartInput swept(const std::vector<std::uint32_t> &values, int trials = 1, Mode mode = Mode::EventLoop)
{
    RunResults results;
    for (const std::uint32_t value : values) {
        for (int trial = 1; trial <= trials; ++trial) {
            SampleRun run;
            run.mode = mode;
            run.concurrency = value;
            run.ideal = std::min(value * 20.0, 800.0);
            run.reqsPerSec = *run.ideal * 0.97 + trial;
            RunResult result = sampleResult(run);
            result.id = std::to_string(results.size());
            result.trial = static_cast<std::uint32_t>(trial);
            results.push_back(std::make_shared<const RunResult>(std::move(result)));
        }
    }
    return chartInputOf(results);
}

} // namespace

class TestSweepData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsThroughputIdealAndKnee()
    {
        const SweepData data = sweepData(swept({160, 10, 20, 40, 80}));
        QCOMPARE(data.lines.size(), std::size_t(1));
        const SweepLine &line = data.lines.front();
        QCOMPARE(line.name, QStringLiteral("event-loop /wait"));
        QCOMPARE(line.throughput.size(), 5);
        QCOMPARE(line.throughput.front(), QPointF(10, 195));
        QCOMPARE(line.ideal.back(), QPointF(160, 800));
        QCOMPARE(line.p99.size(), 5);
        QVERIFY(line.knee);
        QVERIFY2(*line.knee > 36 && *line.knee < 44, qPrintable(QString::number(*line.knee)));
        QVERIFY(line.kneeText.startsWith(QStringLiteral("knee at ")));
        QCOMPARE(data.values, (std::vector<double>{10, 20, 40, 80, 160}));
        QVERIFY(data.isLogarithmic);
        QVERIFY(data.yMax >= 800);
    }

    void saysWhereThereIsNoKnee()
    {
        const SweepData data = sweepData(swept({5, 10, 20, 30}));
        QCOMPARE(data.lines.size(), std::size_t(1));
        QVERIFY(!data.lines.front().knee);
        QCOMPARE(data.lines.front().kneeText, QStringLiteral("no knee among these values"));
        QVERIFY(!data.isLogarithmic);
    }

    void showsIntervalsFromSixTrialsOn()
    {
        QVERIFY(sweepData(swept({10, 20}, 5)).lines.front().intervals.empty());
        const SweepData data = sweepData(swept({10, 20}, 6));
        QCOMPARE(data.lines.front().intervals.size(), std::size_t(2));
        QCOMPARE(data.lines.front().intervals.front(), (SweepInterval{10, 195, 200}));
        QCOMPARE(data.lines.front().throughput.front(), QPointF(10, 197.5));
    }

    void partsModes()
    {
        ChartInput input = swept({10, 40});
        for (const ChartRun &run : swept({10, 40}, 1, Mode::ThreadPool).runs) {
            input.runs.push_back(run);
        }
        const SweepData data = sweepData(input);
        QCOMPARE(data.lines.size(), std::size_t(2));
        QVERIFY(data.lines[0].mode != data.lines[1].mode);
    }

    void isEmptyWithoutASweep()
    {
        QVERIFY(sweepData({}).lines.empty());
        QVERIFY(sweepData(swept({10})).title.isEmpty());
        QVERIFY(!isDrawable({ChartKind::Sweep, swept({10}), QString()}));
        QVERIFY(isDrawable({ChartKind::Sweep, swept({10, 20}), QString()}));
        ChartInput hidden = swept({10, 20});
        hidden.runs.front().visible = false;
        QVERIFY(!isDrawable({ChartKind::Sweep, hidden, QString()}));
    }

    void writesSweptValuesAsTheLanguageDoes()
    {
        QCOMPARE(sweptText(0.25), QStringLiteral("0.25"));
        const Language language(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(sweptText(0.25), QStringLiteral("0,25"));
        QCOMPARE(sweptText(40), QStringLiteral("40"));
        QCOMPARE(sweptText(1000), QStringLiteral("1.000"));
        const FileLanguage file;
        QCOMPARE(sweptText(0.25), QStringLiteral("0.25"));
    }

    void isDrawnTheSameEveryTimeInBothAppearances()
    {
        const ChartPicture picture{ChartKind::Sweep, swept({10, 20, 40, 80, 160}), QString()};
        PictureOptions options;
        const QImage light = drawImage(picture, options);
        QCOMPARE(drawImage(picture, options), light);
        QCOMPARE(light.pixel(1, 1), chartColors(Appearance::Light).background.rgb());
        options.appearance = Appearance::Dark;
        QCOMPARE(drawImage(picture, options).pixel(1, 1), chartColors(Appearance::Dark).background.rgb());
    }

    void losesItsFooterAlone()
    {
        const ChartPicture picture{ChartKind::Sweep, swept({10, 40, 160}), QString()};
        PictureOptions options;
        QVERIFY(drawFile(picture, PictureFormat::Svg, options).contains("GET /wait"));
        options.hasFooter = false;
        const QByteArray svg = drawFile(picture, PictureFormat::Svg, options);
        QVERIFY(!svg.contains("GET /wait"));
        QVERIFY(svg.contains("p99 latency, ms (closed loop)"));
    }
};

THREADLOOP_TEST(TestSweepData)
#include "test_sweep_data.moc"
