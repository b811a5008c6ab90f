// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chart_picture.h"
#include "app/charts/figure_scene.h"
#include "app/charts/palette.h"
#include "app/charts/print_font.h"

#include "tests/support/test_main.h"
#include "tests/unit/app/charts/sample_runs.h"

#include <QApplication>
#include <QFontInfo>
#include <QGraphicsScene>
#include <QPainter>
#include <QXmlStreamReader>
#include <QtTest>

using namespace threadloop;

namespace {

ChartPicture pictureOf(ChartKind kind, ChartInput input = articleInput())
{
    return {kind, std::move(input), QString()};
}

/// The texts of an SVG, in its order.
QStringList textsOf(const QByteArray &svg)
{
    QStringList texts;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QStringLiteral("text")) {
            texts.append(reader.readElementText());
        }
    }
    return reader.hasError() ? QStringList{reader.errorString()} : texts;
}

bool isNear(QRgb a, QRgb b)
{
    return std::abs(qRed(a) - qRed(b)) < 12 && std::abs(qGreen(a) - qGreen(b)) < 12 &&
           std::abs(qBlue(a) - qBlue(b)) < 12;
}

/// The part of the pixels that differ by more than a rounding error.
double difference(const QImage &a, const QImage &b)
{
    int different = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            different += isNear(a.pixel(x, y), b.pixel(x, y)) ? 0 : 1;
        }
    }
    return static_cast<double>(different) / (static_cast<double>(a.width()) * a.height());
}

int countOf(const QImage &image, const QColor &color)
{
    const QRgb wanted = color.rgb();
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            count += image.pixel(x, y) == wanted ? 1 : 0;
        }
    }
    return count;
}

/// The rectangle of all pixels of exactly this colour.
QRect boundsOf(const QImage &image, const QColor &color)
{
    const QRgb wanted = color.rgb();
    QRect bounds;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixel(x, y) == wanted) {
                bounds |= QRect(x, y, 1, 1);
            }
        }
    }
    return bounds;
}

} // namespace

class TestChartPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesItsFont()
    {
        QCOMPARE(QFontInfo(printFont()).family(), QStringLiteral("DejaVu Sans"));
        QVERIFY(QFile(QStringLiteral(":/fonts/DejaVu-licence.txt")).size() > 1000);
    }

    void drawsImagesOfEveryScale_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("scale");
        for (const ChartKind kind : chartsOfAnyRuns) {
            for (const int scale : {1, 2, 4}) {
                QTest::addRow("%s %dx", qPrintable(chartKindName(kind)), scale)
                    << static_cast<int>(kind) << scale;
            }
        }
    }

    void drawsImagesOfEveryScale()
    {
        QFETCH(int, kind);
        QFETCH(int, scale);
        const ChartPicture picture = pictureOf(static_cast<ChartKind>(kind));
        PictureOptions options;
        options.scale = scale;
        const QImage image = QImage::fromData(drawFile(picture, PictureFormat::Png, options), "PNG");
        QCOMPARE(image.size(), options.size * scale);
        QVERIFY(!image.hasAlphaChannel());
        for (const Mode mode : {Mode::Sequential, Mode::ThreadPool, Mode::EventLoop}) {
            QVERIFY(countOf(image, modeColor(mode, Appearance::Light)) > 50 * scale);
        }
        for (const ChartRun &run : picture.input.runs) {
            QVERIFY(image.text(QStringLiteral("Runs")).contains(QString::fromStdString(run.result->id)));
        }
        QVERIFY(!image.text(QStringLiteral("Title")).isEmpty());
        // A scale is more pixels of the same picture.
        QImage small = drawImage(picture, {});
        small.setDevicePixelRatio(1);
        const QImage scaled = image.scaled(small.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        QVERIFY2(difference(small, scaled) < 0.06, qPrintable(QString::number(difference(small, scaled))));
    }

    void isTheSameEveryTime()
    {
        for (const ChartKind kind : chartsOfAnyRuns) {
            const QImage first = drawImage(pictureOf(kind), {});
            QCOMPARE(drawImage(pictureOf(kind), {}), first);
        }
    }

    void keepsToReasonableSizes()
    {
        PictureOptions options;
        options.size = {10, 100000};
        QCOMPARE(drawImage(pictureOf(ChartKind::Bars), options).size(),
                 QSize(kSmallestPicture.width(), kLargestPicture.height()));
    }

    void textStaysTextInSvg_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QStringList>("wanted");
        const QString setup = QStringLiteral("keep-alive");
        QTest::newRow("throughput") << 0
                                    << QStringList{QStringLiteral("Requests per second"),
                                                   QStringLiteral("event-loop"),
                                                   QStringLiteral("/asyncwait"),
                                                   QStringLiteral("req/s"),
                                                   QStringLiteral("mean over the last 1 s"),
                                                   QStringLiteral("time since the run began, s"),
                                                   setup};
        QTest::newRow("latency") << 1 << QStringList{QStringLiteral("Latency"), QStringLiteral("p50"),
                                                     QStringLiteral("p90"),     QStringLiteral("p99"),
                                                     QStringLiteral("ms"),      setup};
        QTest::newRow("bars") << 2
                              << QStringList{QStringLiteral("by target and mode"),
                                             QStringLiteral("/wait"),
                                             QStringLiteral("ideal"),
                                             QStringLiteral("the article's figure"),
                                             QStringLiteral("requests per second"),
                                             setup};
    }

    void textStaysTextInSvg()
    {
        QFETCH(int, kind);
        QFETCH(QStringList, wanted);
        const QByteArray svg = drawFile(pictureOf(static_cast<ChartKind>(kind)), PictureFormat::Svg, {});
        const QString texts = textsOf(svg).join(QLatin1Char('\n'));
        for (const QString &text : wanted) {
            QVERIFY2(texts.contains(text), qPrintable(text + QStringLiteral(" is not in: ") + texts));
        }
        QVERIFY(svg.contains("viewBox=\"0 0 1280 720\""));
        QVERIFY(svg.contains("DejaVu Sans"));
        QVERIFY(svg.contains("5c1d4a3e-0000-4000-8000-000000000006")); // the last run's id
    }

    void drawsOnePageOfExactSize()
    {
        for (const ChartKind kind : chartsOfAnyRuns) {
            const QByteArray pdf = drawFile(pictureOf(kind), PictureFormat::Pdf, {});
            QVERIFY(pdf.startsWith("%PDF-"));
            QVERIFY(pdf.size() > 5000);
            // 1280 x 720 pixels at 96 an inch are 960 x 540 points.
            QVERIFY(QRegularExpression(QStringLiteral("/MediaBox \\[0 0 960(\\.0+)? 540(\\.0+)?\\]"))
                        .match(QString::fromLatin1(pdf))
                        .hasMatch());
            QCOMPARE(pdf.count("/Type /Page\n"), 1);
        }
    }

    void barsStandWhereTheirValuesSay()
    {
        ChartInput input;
        input.runs.push_back(sampleRun({.target = "/wait", .mode = Mode::ThreadPool, .reqsPerSec = 500}));
        input.runs.push_back(sampleRun({.target = "/wait", .mode = Mode::EventLoop, .reqsPerSec = 1000}));
        const QImage image = drawImage(pictureOf(ChartKind::Bars, input), {});
        // The legend's block is small and above: the bar is the rest.
        const QImage plot = image.copy(0, 70, image.width(), image.height() - 70);
        const QRect half = boundsOf(plot, modeColor(Mode::ThreadPool, Appearance::Light));
        const QRect whole = boundsOf(plot, modeColor(Mode::EventLoop, Appearance::Light));
        QVERIFY(std::abs(half.bottom() - whole.bottom()) <= 1);
        QVERIFY2(std::abs(2 * half.height() - whole.height()) <= 3,
                 qPrintable(QStringLiteral("%1 and %2").arg(half.height()).arg(whole.height())));
        QVERIFY(half.right() < whole.left());
        QVERIFY(whole.height() > 300); // and they use the room
    }

    void linesRunWhereTheirValuesSay()
    {
        // A golden picture computed here: two steady runs are two horizontal lines, one half as high.
        ChartInput input;
        input.runs.push_back(sampleRun({.mode = Mode::ThreadPool, .latencyMs = 50}));
        input.runs.push_back(sampleRun({.mode = Mode::EventLoop, .latencyMs = 100}));
        const QImage image = drawImage(pictureOf(ChartKind::Latency, input), {});
        const int middle = image.width() / 2;
        const QImage column = image.copy(middle, 90, 1, image.height() - 160);
        const QRect lower = boundsOf(column, modeColor(Mode::ThreadPool, Appearance::Light));
        const QRect upper = boundsOf(column, modeColor(Mode::EventLoop, Appearance::Light));
        QVERIFY(lower.isValid() && upper.isValid());
        QRect zero = boundsOf(column, chartColors(Appearance::Light).axis);
        QVERIFY(zero.isValid());
        const double lowerHeight = zero.center().y() - (lower.top() + lower.bottom()) / 2.0;
        const double upperHeight = zero.center().y() - (upper.top() + upper.bottom()) / 2.0;
        QVERIFY2(std::abs(upperHeight - 2 * lowerHeight) <= 3,
                 qPrintable(QStringLiteral("%1 and %2").arg(upperHeight).arg(lowerHeight)));
    }

    void cutsIntervalsOffAtTheEdge()
    {
        RunResult result = sampleResult({});
        for (std::size_t i = 0; i < 100; i += 10) {
            result.series[i].completed = 400; // forty times the mean
        }
        ChartInput input;
        input.runs.push_back(chartRun(result));
        for (const PictureFormat format : {PictureFormat::Png, PictureFormat::Svg}) {
            QVERIFY(drawFile(pictureOf(ChartKind::Throughput, input), format, {}).size() > 1000);
        }
        const QImage image = drawImage(pictureOf(ChartKind::Throughput, input), {});
        const QImage title = image.copy(0, 0, 200, 40);
        QVERIFY(!boundsOf(title, modeColor(Mode::EventLoop, Appearance::Light)).isValid());
    }

    void isLegibleFromSixToTwentyBars_data()
    {
        QTest::addColumn<int>("groups");
        for (const int groups : {2, 4, 7}) {
            QTest::addRow("%d groups", groups) << groups;
        }
    }

    void isLegibleFromSixToTwentyBars()
    {
        QFETCH(int, groups);
        ChartInput input;
        for (int i = 0; i < groups; ++i) {
            for (const Mode mode : allModes) {
                SampleRun run;
                run.target = "/wait?ms=" + std::to_string(i);
                run.mode = mode;
                run.reqsPerSec = 1000 + 100 * i;
                input.runs.push_back(sampleRun(run));
            }
        }
        const QByteArray svg = drawFile(pictureOf(ChartKind::Bars, input), PictureFormat::Svg, {});
        const QString texts = textsOf(svg).join(QLatin1Char('\n'));
        for (int i = 0; i < groups; ++i) {
            const QString value = QString::number(1000 + 100 * i);
            QCOMPARE(texts.count(value.left(1) + QChar(0x202f) + value.mid(1)) >= 3, true);
        }
        const QImage image = drawImage(pictureOf(ChartKind::Bars, input), {});
        QVERIFY(countOf(image, modeColor(Mode::ThreadPool, Appearance::Light)) > groups * 15 * 100);
    }

    void controlCharactersLeaveTheSvgWellFormed()
    {
        ChartInput input;
        SampleRun run;
        run.label = "a\x01\x1b[2Jb";
        input.runs.push_back(sampleRun(run));
        run.label = "other";
        input.runs.push_back(sampleRun(run));
        ChartPicture picture = pictureOf(ChartKind::Bars, input);
        for (const char *title : {"", "a\x07z"}) {
            picture.title = QString::fromLatin1(title);
            const QStringList texts = textsOf(drawFile(picture, PictureFormat::Svg, {}));
            QVERIFY2(texts.size() > 1, qPrintable(texts.join(QLatin1Char('\n'))));
        }
    }

    void usesAGivenTitle()
    {
        ChartPicture picture = pictureOf(ChartKind::Throughput);
        picture.title = QStringLiteral("Before & after <tuning>");
        const QByteArray svg = drawFile(picture, PictureFormat::Svg, {});
        const QStringList texts = textsOf(svg);
        QVERIFY2(std::any_of(texts.begin(), texts.end(),
                             [&](const QString &text) { return text.trimmed() == picture.title; }),
                 qPrintable(texts.join(QLatin1Char('\n'))));
        QCOMPARE(drawImage(picture, {}).text(QStringLiteral("Title")), picture.title);
    }

    void knowsFormatsByTheirEndings_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("format");
        QTest::newRow("png") << QStringLiteral("a.png") << 0;
        QTest::newRow("capitals") << QStringLiteral("/b/A.SVG") << 1;
        QTest::newRow("pdf") << QStringLiteral("x.y.pdf") << 2;
        QTest::newRow("none") << QStringLiteral("png") << -1;
        QTest::newRow("another") << QStringLiteral("a.jpeg") << -1;
        QTest::newRow("empty") << QString() << -1;
    }

    void knowsFormatsByTheirEndings()
    {
        QFETCH(QString, name);
        QFETCH(int, format);
        const auto found = pictureFormatOf(name);
        QCOMPARE(found ? static_cast<int>(*found) : -1, format);
    }

    void knowsKindsByTheirNames()
    {
        for (const ChartKind kind : allChartKinds) {
            QVERIFY(chartKindFromName(chartKindName(kind)) == kind);
        }
        QVERIFY(!chartKindFromName(QStringLiteral("pie")));
    }

    void knowsWhetherThereIsAnythingToDraw()
    {
        QVERIFY(!isDrawable(pictureOf(ChartKind::Bars, {})));
        QVERIFY(isDrawable(pictureOf(ChartKind::Bars)));
        ChartInput live;
        live.live = liveRun({}, 0.5);
        QVERIFY(isDrawable(pictureOf(ChartKind::Throughput, live)));
        QVERIFY(!isDrawable(pictureOf(ChartKind::Bars, live)));
        QVERIFY(!drawImage(pictureOf(ChartKind::Throughput, live), {}).isNull());
        QVERIFY(!drawImage(pictureOf(ChartKind::Latency, {}), {}).isNull()); // nothing, but no crash
    }
};

THREADLOOP_TEST(TestChartPicture)
#include "test_chart_picture.moc"
