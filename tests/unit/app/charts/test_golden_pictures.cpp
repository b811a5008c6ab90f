// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chart_picture.h"
#include "app/charts/figure_scene.h"
#include "app/charts/print_font.h"

#include "tests/support/test_main.h"
#include "tests/unit/app/charts/picture_difference.h"
#include "tests/unit/app/charts/sample_runs.h"

#include <QDir>
#include <QFile>
#include <QGraphicsScene>
#include <QPainter>
#include <QtTest>
#include <random>

using namespace threadloop;

namespace {

const QString kFolder = QStringLiteral(THREADLOOP_GOLDEN_FOLDER "/");

std::string idOf(std::size_t index)
{
    return "5c1d4a3e-0000-4000-8000-00000000000" + std::to_string(index);
}

/// Two targets and modes, uneven, with failures, a phase that does not count and a spike.
ChartInput timeline()
{
    ChartInput input;
    for (const auto &[target, mode, rate, latency] : {std::tuple{"/wait", Mode::ThreadPool, 640.0, 62.0},
                                                      {"/asyncwait", Mode::EventLoop, 1900.0, 51.0}}) {
        SampleRun run{.target = target, .mode = mode, .seconds = 6, .reqsPerSec = rate, .latencyMs = latency};
        run.ideal = 2000;
        run.id = idOf(input.runs.size() + 1);
        RunResult result = sampleResult(run);
        for (std::size_t i = 0; i < result.series.size(); ++i) {
            SeriesRow &row = result.series[i];
            row.completed = static_cast<std::uint64_t>(static_cast<double>(row.completed) *
                                                       (0.9 + 0.01 * static_cast<double>(i * 13 % 21)));
            row.p99Ms = latency * (1.1 + 0.02 * static_cast<double>(i * 7 % 11));
        }
        result.series[120].p99Ms = 3 * latency;
        result.series[90].errors = 4;
        result.counts[Outcome::Timeout] = 4;
        input.runs.push_back(chartRun(withPhases(std::move(result), {.warmup = std::chrono::seconds(1)})));
    }
    return input;
}

std::vector<std::uint64_t> latencies(std::uint64_t least, std::uint64_t spread)
{
    std::vector<std::uint64_t> all;
    for (std::uint64_t i = 0; i < 4000; ++i) {
        all.push_back(least + i * i % spread + (i % 400 == 0 ? 20 * spread : 0));
    }
    return all;
}

ChartInput distributions()
{
    ChartInput input;
    input.runs.push_back(chartRun(
        withLatencies(sampleResult({.mode = Mode::ThreadPool, .id = idOf(1)}), latencies(50'000, 9'000))));
    RunResult open = withLatencies(sampleResult({.id = idOf(2)}), latencies(20'000, 31'000));
    input.runs.push_back(chartRun(asOpenLoop(std::move(open), 500, latencies(19'000, 4'000))));
    return input;
}

ChartInput trials()
{
    const std::vector<double> rates{795, 800, 801, 803, 798, 810};
    ChartInput input;
    input.runs = trialsOf({.mode = Mode::ThreadPool, .id = idOf(1)}, rates);
    for (const double factor : {1.3, 0.7}) {
        std::vector<double> others;
        for (const double rate : rates) {
            others.push_back(rate * factor);
        }
        SampleRun run{.mode = factor > 1 ? Mode::EventLoop : Mode::Sequential,
                      .id = idOf(factor > 1 ? 2 : 3)};
        for (const ChartRun &trial : trialsOf(run, others)) {
            input.runs.push_back(trial);
        }
    }
    return input;
}

ChartInput swept()
{
    RunResults results;
    for (const std::uint32_t concurrency : {10U, 20U, 40U, 80U, 160U}) {
        SampleRun run{.concurrency = concurrency};
        run.ideal = std::min(concurrency * 20.0, 800.0);
        run.reqsPerSec = *run.ideal * 0.97;
        run.latencyMs = concurrency > 40 ? 50.0 * concurrency / 40 : 50.0;
        run.id = idOf(results.size() + 1);
        results.push_back(std::make_shared<const RunResult>(sampleResult(run)));
    }
    return chartInputOf(results);
}

ChartInput sampleOf(ChartKind kind)
{
    switch (kind) {
    case ChartKind::Throughput:
    case ChartKind::Latency:
        return timeline();
    case ChartKind::Bars:
        return articleInput();
    case ChartKind::Percentiles:
    case ChartKind::Histogram:
        return distributions();
    case ChartKind::Compare:
        return trials();
    case ChartKind::Sweep:
        return swept();
    }
    return {};
}

QString nameOf(ChartKind kind, Appearance appearance)
{
    return chartKindName(kind) +
           (appearance == Appearance::Dark ? QStringLiteral("-dark") : QStringLiteral("-light"));
}

QImage drawn(ChartKind kind, Appearance appearance)
{
    PictureOptions options;
    options.size = {640, 360};
    options.appearance = appearance;
    return drawImage({kind, sampleOf(kind), QString()}, options);
}

/// Fewer colours make a small file, and the comparison bears the loss.
void writeGolden(const QString &file, const QImage &image)
{
    QImage small(image.size(), QImage::Format_RGB32);
    const auto rounded = [](int value) { return std::min(255, (value + 4) / 8 * 8); };
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = image.pixel(x, y);
            small.setPixel(x, y, qRgb(rounded(qRed(pixel)), rounded(qGreen(pixel)), rounded(qBlue(pixel))));
        }
    }
    if (!small.save(file, "PNG", 0)) {
        qFatal("cannot write %s", qPrintable(file));
    }
}

/// Keeps what was drawn and what differs, to be looked at; where.
QString keepDifference(const QString &name, const QImage &image, const PictureDifference &difference)
{
    const QDir folder(QDir::temp().filePath(QStringLiteral("threadloop-pictures")));
    folder.mkpath(QStringLiteral("."));
    image.save(folder.filePath(name + QStringLiteral(".png")));
    const QString file = folder.filePath(name + QStringLiteral("-differs.png"));
    difference.picture.save(file);
    return file;
}

/// The figure as data, changed, and drawn as an export is.
template <class Change>
QImage drawnWith(Change change)
{
    auto data = std::get<LineData>(figureOf(ChartKind::Throughput, timeline()));
    change(data);
    QGraphicsScene scene;
    FigureScene figure(scene);
    figure.setStyle({Appearance::Light, printFont(), 1.6});
    figure.setSize(QSizeF(640, 360));
    figure.show(std::move(data));
    QImage image(640, 360, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    scene.render(&painter, QRectF(0, 0, 640, 360), QRectF(0, 0, 640, 360));
    return image;
}

DataLine &mainLine(LineData &data)
{
    return *std::find_if(data.lines.begin(), data.lines.end(),
                         [](const DataLine &line) { return line.role == LineRole::Main; });
}

void report(const PictureDifference &difference)
{
    qInfo("share %.5f, densest %.3f, tone %.1f", difference.share, difference.densest, difference.tone);
}

} // namespace

class TestGoldenPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksAsItDid_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("isDark");
        for (const ChartKind kind : allChartKinds) {
            for (const bool isDark : {false, true}) {
                QTest::addRow("%s", qPrintable(nameOf(kind, isDark ? Appearance::Dark : Appearance::Light)))
                    << static_cast<int>(kind) << isDark;
            }
        }
    }

    /// With THREADLOOP_WRITE_GOLDEN set the pictures are written anew, to be looked at before they are
    /// committed.
    void looksAsItDid()
    {
        QFETCH(int, kind);
        QFETCH(bool, isDark);
        const Appearance appearance = isDark ? Appearance::Dark : Appearance::Light;
        const QImage image = drawn(static_cast<ChartKind>(kind), appearance);
        const QString name = nameOf(static_cast<ChartKind>(kind), appearance);
        const QString file = kFolder + name + QStringLiteral(".png");
        if (qEnvironmentVariableIsSet("THREADLOOP_WRITE_GOLDEN")) {
            writeGolden(file, image);
        }
        const QImage golden(file);
        QVERIFY2(!golden.isNull(), qPrintable(file));
        const PictureDifference difference = differenceOf(golden, image);
        QVERIFY2(!difference.isVisible(),
                 qPrintable(QStringLiteral("%1 of the pixels differ, %2 of a square, its tone by %3: see %4")
                                .arg(difference.share)
                                .arg(difference.densest)
                                .arg(difference.tone)
                                .arg(keepDifference(name, image, difference))));
    }

    void noticesWhatAReaderWould_data()
    {
        QTest::addColumn<int>("change");
        QTest::newRow("a moved line") << 0;
        QTest::newRow("another colour") << 1;
        QTest::newRow("a missing label") << 2;
        QTest::newRow("another digit in a label") << 3;
        QTest::newRow("a missing mark") << 4;
        QTest::newRow("a missing ideal") << 5;
        QTest::newRow("a missing legend entry") << 6;
        QTest::newRow("another dash") << 7;
        QTest::newRow("no shade") << 8;
    }

    void noticesWhatAReaderWould()
    {
        QFETCH(int, change);
        const QImage changed = drawnWith([change](LineData &data) {
            switch (change) {
            case 0:
                for (QPointF &point : mainLine(data).points) {
                    point.ry() += 25; // of 2000: three pixels
                }
                break;
            case 1:
                mainLine(data).mode = Mode::Sequential;
                break;
            case 2:
                data.labels.pop_back();
                break;
            case 3:
                data.labels.back().text.replace(QStringLiteral("900"), QStringLiteral("400"));
                break;
            case 4:
                data.errors.pop_back();
                break;
            case 5:
                data.ideal.reset();
                break;
            case 6:
                data.legend.pop_back();
                break;
            case 7:
                mainLine(data).target = 2;
                break;
            case 8:
                data.leads.clear();
                break;
            }
        });
        const PictureDifference difference = differenceOf(drawnWith([](LineData &) {}), changed);
        report(difference);
        QVERIFY(difference.isVisible());
    }

    void bearsOtherColours()
    {
        // Every channel of every pixel a little off, as by another smoothing.
        const QImage image = drawn(ChartKind::Throughput, Appearance::Light);
        QImage noisy = image.copy();
        std::mt19937 random(3);
        for (int y = 0; y < noisy.height(); ++y) {
            auto *line = reinterpret_cast<QRgb *>(noisy.scanLine(y));
            for (int x = 0; x < noisy.width(); ++x) {
                const auto moved = [&random](int value) {
                    return std::clamp(value + static_cast<int>(random() % 41) - 20, 0, 255);
                };
                line[x] = qRgb(moved(qRed(line[x])), moved(qGreen(line[x])), moved(qBlue(line[x])));
            }
        }
        const PictureDifference difference = differenceOf(image, noisy);
        report(difference);
        QVERIFY(!difference.isVisible());
    }

    void bearsOtherEdges()
    {
        // A third of the way to what four times the pixels, brought back, give: every edge is smoothed
        // otherwise.
        for (const ChartKind kind : allChartKinds) {
            const ChartPicture picture{kind, sampleOf(kind), QString()};
            PictureOptions options;
            options.size = {640, 360};
            QImage mixed = drawImage(picture, options);
            const QImage plain = mixed.copy();
            options.scale = 4;
            QImage fine = drawImage(picture, options);
            fine.setDevicePixelRatio(1);
            QPainter painter(&mixed);
            painter.setOpacity(1 / 3.0);
            painter.drawImage(0, 0,
                              fine.scaled(plain.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
            painter.end();
            const PictureDifference difference = differenceOf(plain, mixed);
            report(difference);
            QVERIFY2(!difference.isVisible(),
                     qPrintable(keepDifference(chartKindName(kind), mixed, difference)));
        }
    }

    void otherSizesDiffer()
    {
        QVERIFY(differenceOf(QImage(20, 20, QImage::Format_RGB32), QImage(20, 21, QImage::Format_RGB32))
                    .isVisible());
    }
};

THREADLOOP_TEST(TestGoldenPictures)
#include "test_golden_pictures.moc"
