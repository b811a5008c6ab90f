// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chart_widget.h"
#include "app/report/json.h"

#include "tests/support/test_main.h"
#include "tests/unit/app/charts/sample_runs.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace threadloop;

namespace {

struct Ended
{
    int status = -1;
    QByteArray output;
    QByteArray errors;
};

/// The built program itself, in an environment without a display.
Ended command(const QStringList &arguments, const QProcessEnvironment &more = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(more);
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR"}) {
        environment.remove(QString::fromLatin1(name));
    }
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(THREADLOOP_PROGRAM), arguments);
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

Ended chart(const QStringList &arguments)
{
    return command(QStringList{QStringLiteral("chart")} + arguments);
}

RunResults articleResults()
{
    RunResults results;
    for (const ChartRun &run : articleInput().runs) {
        results.push_back(run.result);
    }
    return results;
}

} // namespace

class TestChartCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        write(QStringLiteral("results.json"), QByteArray::fromStdString(resultsToJson(articleResults())));
        write(QStringLiteral("empty.json"), "{\"schema\": 1, \"runs\": []}");
        write(QStringLiteral("later.json"), "{\"schema\": 2, \"runs\": []}");
        write(QStringLiteral("text.json"), "no JSON at all");
        QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("folder")));
    }

    void drawsWhatTheWindowDraws_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("scale");
        for (const ChartKind kind : chartsOfAnyRuns) {
            if (kind == ChartKind::Histogram) {
                continue; // files hold none
            }
            QTest::addRow("%s", qPrintable(chartKindName(kind))) << static_cast<int>(kind) << 1;
        }
        QTest::newRow("bars at 2x") << static_cast<int>(ChartKind::Bars) << 2;
    }

    /// The widget's picture in this process, on whatever platform it runs, and the command's: the same
    /// pixels.
    void drawsWhatTheWindowDraws()
    {
        QFETCH(int, kind);
        QFETCH(int, scale);
        const auto read = resultsFromJson(QByteArray::fromStdString(resultsToJson(articleResults())));
        QVERIFY(read);
        ThroughputChart throughput;
        LatencyChart latency;
        BarsChart bars;
        PercentilesChart percentiles;
        HistogramChart histogram;
        CompareChart compare;
        const std::array<ChartWidget *, chartsOfAnyRuns.size()> widgets{&throughput,  &latency,   &bars,
                                                                        &percentiles, &histogram, &compare};
        ChartWidget &widget = *widgets[static_cast<std::size_t>(kind)];
        widget.setInput(chartInputOf(*read));
        widget.show();
        PictureOptions options;
        options.scale = scale;
        const QImage fromWindow = QImage::fromData(drawFile(widget.picture(), PictureFormat::Png, options));

        const QString file = path(QStringLiteral("same.png"));
        const Ended ended = chart({path(QStringLiteral("results.json")), QStringLiteral("--kind"),
                                   chartKindName(widget.kind()), QStringLiteral("--scale"),
                                   QString::number(scale), QStringLiteral("-o"), file});
        QCOMPARE(ended.errors, QByteArray());
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.output, QByteArray());
        const QImage fromCommand(file);
        QCOMPARE(fromCommand.size(), QSize(1280, 720) * scale);
        QVERIFY(fromCommand == fromWindow);
        QCOMPARE(fromCommand.text(QStringLiteral("Runs")), fromWindow.text(QStringLiteral("Runs")));
    }

    void writesEveryFormat_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("png") << QStringLiteral("a.png") << QByteArray("\x89PNG");
        QTest::newRow("svg") << QStringLiteral("a.svg") << QByteArray("<?xml");
        QTest::newRow("pdf") << QStringLiteral("a.PDF") << QByteArray("%PDF-");
    }

    void writesEveryFormat()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, begin);
        const Ended ended =
            chart({path(QStringLiteral("results.json")), QStringLiteral("--kind"), QStringLiteral("bars"),
                   QStringLiteral("--size"), QStringLiteral("800x450"), QStringLiteral("--title"),
                   QStringLiteral("Mine"), QStringLiteral("-o"), path(name)});
        QCOMPARE(ended.status, 0);
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(begin));
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("message");
        const QString good = path(QStringLiteral("results.json"));
        const QString to = QStringLiteral("-o");
        const QString picture = path(QStringLiteral("refused.png"));
        const auto option = [&](const char *name, const char *value) {
            return QStringList{good, to, picture, QString::fromLatin1(name), QString::fromLatin1(value)};
        };
        QTest::newRow("no file") << QStringList{to, picture} << 2 << QByteArray("name the results");
        QTest::newRow("no such run") << QStringList{QStringLiteral("99"), to, picture} << 3
                                     << QByteArray("'99': no run is called 99");
        QTest::newRow("no such id") << QStringList{QStringLiteral("abcd"), to, picture} << 3
                                    << QByteArray("'abcd': no run is called abcd");
        QTest::newRow("too short for an id")
            << QStringList{QStringLiteral("abc"), to, picture} << 3 << QByteArray("'abc': No such file");
        QTest::newRow("no sweep") << option("--kind", "sweep") << 3
                                  << QByteArray("there is no sweep among the runs");
        QTest::newRow("no output") << QStringList{good} << 2 << QByteArray("-o FILE.png");
        QTest::newRow("unknown ending") << QStringList{good, to, QStringLiteral("a.gif")} << 2
                                        << QByteArray("'a.gif' ends in none of .png, .svg and .pdf");
        QTest::newRow("unknown kind") << option("--kind", "pie") << 2 << QByteArray("'pie' is none of");
        QTest::newRow("a histogram") << option("--kind", "histogram") << 2
                                     << QByteArray("files of results hold no histogram");
        QTest::newRow("a baseline of nothing")
            << option("--baseline", "/wait") << 2 << QByteArray("is for --kind compare");
        const QStringList compared = option("--kind", "compare");
        QTest::newRow("an unknown metric")
            << compared + QStringList{QStringLiteral("--metric"), QStringLiteral("speed")} << 2
            << QByteArray("'speed' is none of reqs_per_sec");
        QTest::newRow("an unknown cell")
            << compared + QStringList{QStringLiteral("--baseline"), QStringLiteral("/nowhere")} << 3
            << QByteArray("no cell is called '/nowhere'");
        QTest::newRow("an ambiguous cell")
            << compared + QStringList{QStringLiteral("--baseline"), QStringLiteral("/wait")} << 3
            << QByteArray("'/wait' may be 'sequential /wait'");
        QTest::newRow("no size") << option("--size", "big") << 2 << QByteArray("'big' is no size");
        QTest::newRow("tiny size") << option("--size", "10x10") << 2
                                   << QByteArray("from 480x270 to 4096x4096");
        QTest::newRow("scale 0") << option("--scale", "0") << 2 << QByteArray("no whole number from 1 to 4");
        QTest::newRow("unknown option") << option("--colour", "red") << 2 << QByteArray("colour");
        QTest::newRow("missing file")
            << QStringList{path(QStringLiteral("none.json")), to, picture} << 3 << QByteArray("No such file");
        QTest::newRow("a folder") << QStringList{path(QStringLiteral("folder")), to, picture} << 3
                                  << QByteArray("cannot draw");
        QTest::newRow("no JSON") << QStringList{path(QStringLiteral("text.json")), to, picture} << 3
                                 << QByteArray("no JSON");
        QTest::newRow("another schema") << QStringList{path(QStringLiteral("later.json")), to, picture} << 3
                                        << QByteArray("no results of schema 1");
        QTest::newRow("no runs") << QStringList{path(QStringLiteral("empty.json")), to, picture} << 3
                                 << QByteArray("it holds no runs");
        QTest::newRow("nowhere to write") << QStringList{good, to, path(QStringLiteral("nowhere/a.png"))} << 3
                                          << QByteArray("cannot write");
    }

    void refuses()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        QFETCH(QByteArray, message);
        const Ended ended = chart(arguments);
        QCOMPARE(ended.status, status);
        QVERIFY2(ended.errors.contains(message), ended.errors.constData());
        QVERIFY(ended.output.isEmpty());
        QVERIFY(!QFile::exists(path(QStringLiteral("refused.png"))));
    }

    /// The text of a drawing is text: it can be found, copied and read aloud.
    void textIsTextInASvg()
    {
        const QByteArray svg =
            drawn("text.svg", {QStringLiteral("--title"), QStringLiteral("Mine & <yours>")});
        QVERIFY(svg.count("<text") > 10);
        QVERIFY(svg.contains("Mine &amp; &lt;yours&gt;"));
        QVERIFY(svg.contains("requests per second"));
        QVERIFY(svg.contains("font-family=\"DejaVu Sans\""));
    }

    void theFooterCanBeSwitchedOff()
    {
        QVERIFY(drawn("with.svg", {}).contains("GET /wait, /asyncwait"));
        QVERIFY(!drawn("without.svg", {QStringLiteral("--no-footer")}).contains("GET /wait, /asyncwait"));
    }

    /// A PDF that holds outlines instead of text would have no font.
    void textIsTextInAPdf()
    {
        const QByteArray pdf = drawn("text.pdf", {QStringLiteral("--title"), QStringLiteral("Mine")});
        QVERIFY(pdf.contains("/FontFile2"));
        QVERIFY(pdf.contains("DejaVuSans"));
        QVERIFY(pdf.contains("/ToUnicode"));
        const QString reader = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
        if (reader.isEmpty()) {
            return; // the fonts were told above
        }
        QProcess process;
        process.start(reader, {path(QStringLiteral("text.pdf")), QStringLiteral("-")});
        QVERIFY(process.waitForFinished(30'000));
        const QByteArray text = process.readAllStandardOutput();
        QVERIFY(text.contains("Mine"));
        QVERIFY(text.contains("requests per second"));
    }

    void drawsTheSameEverywhere_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *name, const char *variable, const QString &value) {
            QTest::newRow(name) << QString::fromLatin1(variable) << value;
        };
        row("no fonts", "QT_QPA_FONTDIR", path(QStringLiteral("folder")));
        row("other fonts, hinted, on an LCD", "FONTCONFIG_FILE", path(QStringLiteral("fonts.conf")));
        row("more dots per inch", "QT_FONT_DPI", QStringLiteral("144"));
        row("a scaled screen", "QT_SCALE_FACTOR", QStringLiteral("2"));
        row("German", "LC_ALL", QStringLiteral("de_DE.UTF-8"));
        row("Arabic", "LC_ALL", QStringLiteral("ar_EG.UTF-8"));
        row("another time zone", "TZ", QStringLiteral("Asia/Tokyo"));
        row("another style", "QT_STYLE_OVERRIDE", QStringLiteral("windows"));
    }

    void drawsTheSameEverywhere()
    {
        QFETCH(QString, variable);
        QFETCH(QString, value);
        write(QStringLiteral("fonts.conf"),
              "<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM 'fonts.dtd'><fontconfig>"
              "<match target='font'><edit name='hintstyle' mode='assign'><const>hintfull</const></edit>"
              "<edit name='rgba' mode='assign'><const>rgb</const></edit></match></fontconfig>");
        // A further run of its cell has its time in its label.
        RunResults results = articleResults();
        RunResult again = *results.back();
        again.id = "5c1d4a3e-0000-4000-8000-0000000000aa";
        again.startedAt += std::chrono::minutes(3);
        results.push_back(std::make_shared<const RunResult>(again));
        write(QStringLiteral("again.json"), QByteArray::fromStdString(resultsToJson(results)));
        QProcessEnvironment other;
        other.insert(variable, value);
        for (const char *ending : {"png", "svg", "pdf"}) {
            const QString name = path(QStringLiteral("here.") + QLatin1String(ending));
            const QStringList arguments{QStringLiteral("chart"), path(QStringLiteral("again.json")),
                                        QStringLiteral("-o"), name};
            QCOMPARE(command(arguments).status, 0);
            const QByteArray here = contentOf(name);
            QVERIFY(QFile::remove(name));
            QCOMPARE(command(arguments, other).status, 0);
            QByteArray there = contentOf(name);
            // The one thing that may differ: Qt writes a PDF's date with the zone's offset, in more bytes.
            if (there.size() != here.size() && QLatin1String(ending) == QLatin1String("pdf")) {
                there = there.left(there.lastIndexOf("\nxref")).replace("+00'00'", "Z");
                QCOMPARE(there, here.left(here.lastIndexOf("\nxref")));
                continue;
            }
            QCOMPARE(there, here);
        }
    }

    void takesStoredRuns()
    {
        const QString database = path(QStringLiteral("stored.sqlite"));
        const QStringList from{QStringLiteral("--database"), database};
        const Ended imported = command(QStringList{QStringLiteral("history"), QStringLiteral("import"),
                                                   path(QStringLiteral("results.json"))} +
                                       from);
        QCOMPARE(imported.status, 0);
        const QString file = path(QStringLiteral("stored.svg"));
        // By number, by id, and once more from the file: a run is drawn once.
        const QString id = QString::fromStdString(articleResults().at(1)->id);
        const Ended ended =
            chart(QStringList{QStringLiteral("1"), id, path(QStringLiteral("results.json")),
                              QStringLiteral("--kind"), QStringLiteral("bars"), QStringLiteral("-o"), file} +
                  from);
        QCOMPARE(ended.errors, QByteArray());
        QCOMPARE(ended.status, 0);
        const QByteArray svg = contentOf(file);
        for (const auto &result : articleResults()) {
            QCOMPARE(svg.count(QByteArray::fromStdString(result->id)), 1);
        }
    }

    void drawsASweep()
    {
        RunResults results;
        for (const std::uint32_t concurrency : {10U, 20U, 40U, 80U, 160U}) {
            SampleRun run;
            run.concurrency = concurrency;
            run.reqsPerSec = std::min(concurrency * 20.0, 800.0);
            run.id = "00000000-0000-4000-8000-" + std::to_string(100000000000 + concurrency);
            results.push_back(std::make_shared<const RunResult>(sampleResult(run)));
        }
        write(QStringLiteral("sweep.json"), QByteArray::fromStdString(resultsToJson(results)));
        const QString file = path(QStringLiteral("sweep.svg"));
        const Ended ended = chart({path(QStringLiteral("sweep.json")), QStringLiteral("--kind"),
                                   QStringLiteral("sweep"), QStringLiteral("-o"), file});
        QCOMPARE(ended.errors, QByteArray());
        QCOMPARE(ended.status, 0);
        const QByteArray svg = contentOf(file);
        QVERIFY(svg.contains("Throughput and p99 over concurrency"));
        QVERIFY(svg.contains("knee at 40"));
    }

    void explainsItself()
    {
        const Ended ended = chart({QStringLiteral("--help")});
        QCOMPARE(ended.status, 0);
        QVERIFY(ended.output.contains("threadloop chart [options] RESULT.json|ID..."));
        QVERIFY(ended.errors.isEmpty());
    }

private:
    QByteArray contentOf(const QString &name) const
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// What the command draws of the article's results; empty when it fails.
    QByteArray drawn(const char *name, const QStringList &options)
    {
        const QString file = path(QString::fromLatin1(name));
        const Ended ended =
            chart(QStringList{path(QStringLiteral("results.json")), QStringLiteral("-o"), file} + options);
        return ended.status == 0 ? contentOf(file) : QByteArray();
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }

    void write(const QString &name, const QByteArray &content)
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    QTemporaryDir m_folder;
};

THREADLOOP_TEST(TestChartCommand)
#include "test_chart_command.moc"
