// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chart_help.h"
#include "app/charts/chart_table.h"
#include "app/language/file_language.h"
#include "app/language/language.h"
#include "tests/support/test_main.h"
#include "tests/unit/app/charts/sample_runs.h"

#include <QtTest>
#include <cmath>

using namespace threadloop;

namespace {

std::size_t finitePoints(const LineData &data)
{
    std::size_t count = 0;
    for (const DataLine &line : data.lines) {
        for (const QPointF &point : line.points) {
            count += std::isnan(point.y()) ? 0 : 1;
        }
    }
    return count;
}

ChartInput twoRuns()
{
    ChartInput input;
    SampleRun one;
    one.ideal = 2000;
    SampleRun other;
    other.mode = Mode::ThreadPool;
    other.id = "5c1d4a3e-0000-4000-8000-000000000002";
    input.runs = {chartRun(withLatencies(sampleResult(one), {50'000, 51'000, 53'000})),
                  chartRun(withLatencies(sampleResult(other), {60'000, 61'000, 90'000}))};
    return input;
}

} // namespace

/// The table says what the picture shows: the same values, no more and no fewer.
class TestChartTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsEveryDrawnPoint_data()
    {
        QTest::addColumn<ChartKind>("kind");
        QTest::newRow("throughput") << ChartKind::Throughput;
        QTest::newRow("latency") << ChartKind::Latency;
        QTest::newRow("percentiles") << ChartKind::Percentiles;
        QTest::newRow("histogram") << ChartKind::Histogram;
    }

    void holdsEveryDrawnPoint()
    {
        QFETCH(ChartKind, kind);
        const Figure figure = figureOf(kind, twoRuns());
        const auto &data = std::get<LineData>(figure);
        const ChartTable table = tableOf(figure);
        QVERIFY(finitePoints(data) > 0);
        QCOMPARE(static_cast<std::size_t>(table.rows.size()), finitePoints(data) + data.errors.size());
        const DataLine &front = data.lines.back();
        QCOMPARE(table.rows.first()[0].toString(), front.name);
        QCOMPARE(table.rows.first()[2].toDouble(), front.points.first().y());
        for (const QVariantList &row : table.rows) {
            QCOMPARE(row.size(), table.headers.size());
            QVERIFY(!row[0].toString().isEmpty());
        }
        QCOMPARE(table.headers.last(), data.yTitle);
        QCOMPARE(table.title, data.title);
    }

    void linesHaveNamesThatDiffer()
    {
        for (const ChartKind kind : {ChartKind::Throughput, ChartKind::Latency, ChartKind::Percentiles}) {
            QStringList names;
            const Figure figure = figureOf(kind, twoRuns());
            for (const DataLine &line : std::get<LineData>(figure).lines) {
                names.push_back(line.name);
            }
            QVERIFY(names.removeDuplicates() == 0);
            QVERIFY2(names.join(QLatin1Char(' ')).contains(QStringLiteral("thread-pool /wait, ")) ||
                         names.contains(QStringLiteral("thread-pool /wait")),
                     qPrintable(names.join(QLatin1Char('|'))));
        }
    }

    void notesSayTheIdealAndTheFigures()
    {
        const QString notes =
            tableOf(figureOf(ChartKind::Throughput, twoRuns())).notes.join(QLatin1Char('\n'));
        QVERIFY2(notes.contains(QStringLiteral("event-loop 800 req/s")), qPrintable(notes));
        ChartInput one = twoRuns();
        one.runs.pop_back();
        const QString alone = tableOf(figureOf(ChartKind::Throughput, one)).notes.join(QLatin1Char('\n'));
        QVERIFY2(alone.contains(QStringLiteral("ideal 2")), qPrintable(alone));
    }

    void axesAreValuesAgain()
    {
        // The percentile axis is a logarithm, the table a percentage; the histogram's is in milliseconds.
        const ChartTable percentiles = tableOf(figureOf(ChartKind::Percentiles, twoRuns()));
        QCOMPARE(percentiles.rows.first()[1].toDouble(), 0.0);
        for (const QVariantList &row : percentiles.rows) {
            QVERIFY(row[1].toDouble() >= 0 && row[1].toDouble() <= 99.99 + 1e-9);
        }
        QCOMPARE(percentiles.headers[1], QStringLiteral("share of the requests, %"));
        const ChartTable histogram = tableOf(figureOf(ChartKind::Histogram, twoRuns()));
        QCOMPARE(histogram.headers[1], QStringLiteral("latency, ms"));
        double least = 1e9;
        double most = 0;
        for (const QVariantList &row : histogram.rows) {
            least = std::min(least, row[1].toDouble());
            most = std::max(most, row[1].toDouble());
        }
        QVERIFY(least > 40 && least <= 50);
        QVERIFY(most >= 90 && most < 110);
    }

    void barsHaveIdealAndReference()
    {
        const Figure figure = figureOf(ChartKind::Bars, articleInput());
        const auto &data = std::get<BarsData>(figure);
        const ChartTable table = tableOf(figure);
        QCOMPARE(static_cast<std::size_t>(table.rows.size()), data.barCount());
        const Bar &first = data.groups.front().bars.front();
        QCOMPARE(table.rows.first()[2].toDouble(), first.value);
        QCOMPARE(table.rows.first()[3].isValid(), first.ideal.has_value());
        QCOMPARE(table.rows.first()[4].isValid(), first.reference.has_value());
    }

    void comparisonsHaveTrialsAndVerdict()
    {
        ChartInput input;
        input.runs = trialsOf({}, {800, 805, 795, 801, 799, 802});
        SampleRun other;
        other.mode = Mode::ThreadPool;
        for (ChartRun &run : trialsOf(other, {400, 405, 395, 401, 399, 402})) {
            input.runs.push_back(run);
        }
        const Figure figure = figureOf(ChartKind::Compare, input);
        const auto &data = std::get<CompareData>(figure);
        const ChartTable table = tableOf(figure);
        QCOMPARE(static_cast<std::size_t>(table.rows.size()), data.rows.size());
        for (qsizetype i = 0; i < table.rows.size(); ++i) {
            const CompareRow &row = data.rows[static_cast<std::size_t>(i)];
            QCOMPARE(table.rows[i][1].toDouble(), *row.median);
            QCOMPARE(table.rows[i][2].toDouble(), row.interval->low);
            QCOMPARE(table.rows[i][4].toString().count(QLatin1Char(';')), 5);
            QCOMPARE(table.rows[i][5].toString(), row.words);
        }
    }

    /// As the numbers of the other columns, which the table itself writes.
    void trialsAreWrittenAsTheLanguageDoes()
    {
        ChartInput input;
        input.runs = trialsOf({}, {50176.5, 805});
        SampleRun other;
        other.mode = Mode::ThreadPool;
        for (ChartRun &run : trialsOf(other, {400, 405})) {
            input.runs.push_back(run);
        }
        const auto trials = [&input] {
            return tableOf(figureOf(ChartKind::Compare, input)).rows.last()[4].toString();
        };
        const Language language(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(trials(), QStringLiteral("50.176,5; 805"));
        const FileLanguage file;
        QCOMPARE(trials(), QStringLiteral("50176.5; 805"));
    }

    void isEmptyWithoutARun()
    {
        QVERIFY(tableOf(Figure()).headers.isEmpty());
        QCOMPARE(tableAsTabs(ChartTable()), QStringLiteral("\n"));
    }

    void copiesNumbersThatCanBeReckonedWith()
    {
        const ChartTable table{QStringLiteral("t"),
                               {},
                               {QStringLiteral("a"), QStringLiteral("b")},
                               {{QStringLiteral("x<y"), 12345.5}, {QStringLiteral("z"), QVariant()}}};
        QCOMPARE(tableAsTabs(table), QStringLiteral("a\tb\nx<y\t12345.5\nz\t\n"));
        QVERIFY(tableAsHtml(table).contains(QStringLiteral("<td>x&lt;y</td><td>12345.5</td>")));
    }

    void writesNumbersWithSevenDigits()
    {
        QCOMPARE(tableNumber(0), QStringLiteral("0"));
        QCOMPARE(tableNumber(1948.11264), QStringLiteral("1948.113"));
        QCOMPARE(tableNumber(99.999), QStringLiteral("99.999"));
        QCOMPARE(tableNumber(0.00005), QStringLiteral("0.00005"));
        QCOMPARE(tableNumber(12'345'678), QStringLiteral("12345678"));
        QCOMPARE(tableNumber(100), QStringLiteral("100"));
    }

    void everyKindIsExplained()
    {
        QStringList texts;
        for (const ChartKind kind : allChartKinds) {
            texts.push_back(chartHelp(kind));
            QVERIFY(texts.last().count(QLatin1Char('.')) >= 2); // sentences
            QVERIFY(texts.last().size() < 500);                 // a few
        }
        QCOMPARE(texts.removeDuplicates(), 0);
        QVERIFY(chartHelp(ChartKind::Latency).contains(QStringLiteral("closed loop")));
    }
};

THREADLOOP_TEST(TestChartTable)
#include "test_chart_table.moc"
