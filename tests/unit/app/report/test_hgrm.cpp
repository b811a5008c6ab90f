// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/hgrm.h"
#include "server/metrics/histogram.h"
#include "tests/support/test_main.h"
#include "tests/unit/app/report/sample_results.h"

#include <QtTest>

#include <cmath>

using namespace threadloop;

namespace {

struct HgrmLine
{
    double valueMs = 0;
    double percentile = 0;
    std::uint64_t count = 0;
    std::optional<double> inverse; ///< unset at 100 %
};

/// The lines of the table, without headers and comments.
std::vector<HgrmLine> linesOf(const std::string &text)
{
    std::vector<HgrmLine> lines;
    for (const QByteArray &line : QByteArray::fromStdString(text).split('\n')) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        if (line.startsWith('#') || fields.size() < 3 || fields[0] == "Value")
            continue;
        lines.push_back({fields[0].toDouble(), fields[1].toDouble(), fields[2].toULongLong(),
                         fields.size() > 3 ? std::optional(fields[3].toDouble()) : std::nullopt});
    }
    return lines;
}

Histogram distributionOf(std::initializer_list<std::uint64_t> values)
{
    Histogram histogram;
    for (const std::uint64_t value : values)
        histogram.record(value);
    return histogram;
}

Histogram uniform(std::uint64_t count)
{
    Histogram histogram;
    for (std::uint64_t i = 1; i <= count; ++i)
        histogram.record(100 * i);
    return histogram;
}

Histogram twoValues(std::uint64_t often, std::uint64_t seldom)
{
    Histogram histogram;
    histogram.record(1, often);
    histogram.record(3'000, seldom);
    return histogram;
}

RunResult resultWith(const Histogram &latencies)
{
    RunResult result = fullResult();
    result.latencies = std::make_shared<const Histogram>(latencies);
    return result;
}

} // namespace

class TestHgrm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsWhatTheReferencePrints()
    {
        const std::string expected = "       Value     Percentile TotalCount 1/(1-Percentile)\n"
                                     "\n"
                                     "       0.001 0.000000000000          2           1.00\n"
                                     "       0.001 0.100000000000          2           1.11\n"
                                     "       0.001 0.200000000000          2           1.25\n"
                                     "       0.001 0.300000000000          2           1.43\n"
                                     "       0.001 0.400000000000          2           1.67\n"
                                     "       0.001 0.500000000000          2           2.00\n"
                                     "       0.005 0.550000000000          3           2.22\n"
                                     "       0.005 0.600000000000          3           2.50\n"
                                     "       0.005 0.650000000000          3           2.86\n"
                                     "       0.005 0.700000000000          3           3.33\n"
                                     "       0.005 0.750000000000          3           4.00\n"
                                     "       2.049 0.775000000000          4           4.44\n"
                                     "       2.049 1.000000000000          4\n"
                                     "#[Mean    =        0.514, StdDeviation   =        0.886]\n"
                                     "#[Max     =        2.049, Total count    =            4]\n"
                                     "#[Buckets =           22, SubBuckets     =         2048]\n";
        QCOMPARE(QByteArray::fromStdString(percentileDistribution(distributionOf({1, 1, 5, 2048}))),
                 QByteArray::fromStdString(expected));
    }

    void anEmptyDistributionHasNoLines()
    {
        const std::string text = percentileDistribution(Histogram());
        QVERIFY(linesOf(text).empty());
        QVERIFY2(text.find("Total count    =            0]") != std::string::npos, text.c_str());
    }

    void linesAgreeWithTheHistogram_data()
    {
        QTest::addColumn<Histogram>("histogram");
        QTest::newRow("one value") << distributionOf({7});
        QTest::newRow("uniform") << uniform(1'000);
        QTest::newRow("many") << uniform(200'000);
        QTest::newRow("one in a million is slow") << twoValues(999'999, 1);
        QTest::newRow("most are slow") << twoValues(1, 999'999);
        QTest::newRow("more than a double can count") << twoValues((std::uint64_t{1} << 60) + 1, 1);
    }

    void linesAgreeWithTheHistogram()
    {
        QFETCH(Histogram, histogram);
        const std::vector<HgrmLine> lines = linesOf(percentileDistribution(histogram));
        QVERIFY(lines.size() >= 2 && lines.size() < 2'000);
        double before = -1;
        for (const HgrmLine &line : lines) {
            QVERIFY(line.percentile > before || (line.percentile >= before && before > 1 - 1e-11));
            before = line.percentile;
            QVERIFY(static_cast<double>(line.count) / static_cast<double>(histogram.count()) >=
                    line.percentile - 1e-12);
            QCOMPARE(line.inverse.has_value(), &line != &lines.back());
            if (line.inverse && line.percentile < 0.999)
                QVERIFY(std::abs(*line.inverse - 1 / (1 - line.percentile)) < 0.006);
        }
        QCOMPARE(lines.front().percentile, 0.0);
        QCOMPARE(lines.back().percentile, 1.0);
        QCOMPARE(lines.back().count, histogram.count());
        QCOMPARE(lines.back().valueMs,
                 static_cast<double>(histogram.layout().highestValueAt(histogram.endIndex() - 1)) / 1'000);
        for (const HgrmLine &line : lines) {
            if (line.percentile < 0.999) { // beyond, twelve decimals are not enough
                QCOMPARE(line.valueMs,
                         static_cast<double>(*histogram.percentile(100 * line.percentile)) / 1'000);
            }
        }
    }

    void eachRunHasASectionUnderItsName()
    {
        RunResult first = resultWith(distributionOf({1, 1, 5, 2048}));
        first.trial = 1;
        first.label.clear();
        RunResult second = resultWith(uniform(10));
        second.label = "two\nlines";
        const std::string text = resultsToHgrm({shared(first), shared(second)});
        const std::string expected =
            "#[Cell: thread-pool /wait n=1000 c=100, closed loop; latencies in milliseconds]\n" +
            percentileDistribution(*first.latencies) +
            "\n#[Cell: thread-pool /wait n=1000 c=100, trial 2, label: two lines, closed loop; latencies in "
            "milliseconds]\n" +
            percentileDistribution(*second.latencies) + "\n";
        QCOMPARE(QByteArray::fromStdString(text), QByteArray::fromStdString(expected));
    }

    void anOpenLoopHasItsServiceTimesToo()
    {
        RunResult open = resultWith(uniform(10));
        open.label.clear();
        open.schedule.emplace();
        open.schedule->services = std::make_shared<const Histogram>(distributionOf({1, 1, 5, 2048}));
        const std::string text = resultsToHgrm({shared(open)});
        const std::string service =
            "\n#[Cell: thread-pool /wait n=1000 c=100, trial 2, closed loop, service time; latencies in "
            "milliseconds]\n" +
            percentileDistribution(*open.schedule->services) + "\n";
        QVERIFY2(text.ends_with(service), text.c_str());
        open.schedule->services.reset();
        QVERIFY(resultsToHgrm({shared(open)})
                    .ends_with("service time; latencies in milliseconds]\n"
                               "#[No latencies]\n\n"));
    }

    void whatItWritesComesBack()
    {
        RunResult first = resultWith(uniform(1'000));
        first.label = "a, trial 7, label: b; open loop";
        first.validity.objections = {{SelfCheck::Generator, "the client was: busy"},
                                     {SelfCheck::LittlesLaw, "two\nlines]"}};
        first.stopReason = StopReason::Cancelled;
        RunResult second = resultWith(distributionOf({1, 1, 5, 2048}));
        second.label.clear();
        second.trial = 1;
        second.schedule.emplace();
        second.schedule->services = std::make_shared<const Histogram>(uniform(20));
        second.validity.isShort = true;
        RunResult third = emptyResult();
        third.cell = "m /c";
        const auto tables =
            percentileTablesFrom(resultsToHgrm({shared(first), shared(second), shared(third)}));
        QVERIFY2(tables, tables ? "" : tables.error().c_str());
        QCOMPARE(tables->size(), std::size_t{4});
        const PercentileTable &one = tables->at(0);
        QVERIFY(one.cell == first.cell && one.label == first.label && one.trial == 2 && one.isMilliseconds);
        QCOMPARE(one.marks.objections.size(), std::size_t{2});
        QVERIFY(one.marks.objections[0] == first.validity.objections[0]);
        QCOMPARE(one.marks.objections[1].text, std::string("two lines]"));
        QVERIFY(one.marks.stopReason == StopReason::Cancelled && !one.marks.isShort);
        QCOMPARE(one.count, std::uint64_t{1'000});
        for (const double q : {0.0, 0.5, 0.75, 0.9})
            QCOMPARE(*one.valueAt(q), static_cast<double>(*first.latencies->percentile(100 * q)) / 1'000);
        QVERIFY(std::abs(*one.mean - *first.latencies->mean() / 1'000) < 0.05);
        QCOMPARE(one.max.value(), *one.valueAt(1));
        const PercentileTable &two = tables->at(1);
        QVERIFY(two.trial == 1 && two.label.empty() && !two.isServiceTime && two.marks.isShort);
        const PercentileTable &service = tables->at(2);
        QVERIFY(service.isServiceTime && service.cell == second.cell && service.count == 20);
        const PercentileTable &none = tables->at(3);
        QVERIFY(none.cell == "m /c" && none.lines.empty() && none.count == 0 && !none.valueAt(0.5));
        QVERIFY(none.marks.stopReason == StopReason::Failed);
    }

    void readsTablesOfOthers()
    {
        const std::string bare = "  Value   Percentile   TotalCount   1/(1-Percentile)\r\n\r\n"
                                 "1.5 0.0 1 1.0\r\n 20 0.5 6 2\n30.25\t0.9\t9\t10\n40 1.0 10 inf\n";
        const std::string wide =
            "Value(ms) Percentile TotalCount 1/(1-Percentile)\n0.5 0 3 1\n7 1 4\n"
            "#[Mean = 2.25, StdDeviation = nan]\n#[Max = 7.5, Total count = 4]\n#[Other = x]\n";
        const auto tables = percentileTablesFrom("# a remark\n" + bare + wide);
        QVERIFY2(tables, tables ? "" : tables.error().c_str());
        QCOMPARE(tables->size(), std::size_t{2});
        const PercentileTable &first = tables->at(0);
        QVERIFY(first.cell.empty() && first.trial == 1 && !first.isMilliseconds && first.count == 10);
        QVERIFY(!first.mean && !first.max && !first.stddev);
        QCOMPARE(*first.valueAt(0), 1.5);
        QCOMPARE(*first.valueAt(0.1), 20.0); // the first line that reaches it
        QCOMPARE(*first.valueAt(0.5), 20.0);
        QCOMPARE(*first.valueAt(0.91), 40.0);
        QCOMPARE(*first.valueAt(1), 40.0);
        const PercentileTable &second = tables->at(1);
        QVERIFY(second.trial == 2 && second.isMilliseconds);
        QCOMPARE(second.mean.value(), 2.25);
        QCOMPARE(second.max.value(), 7.5);
        QVERIFY(!second.stddev);
    }

    void refusesWhatIsNoDistribution_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("error");
        const QByteArray header = "Value Percentile TotalCount 1/(1-Percentile)\n";
        const auto row = [](const char *name, const QByteArray &text, const char *error) {
            QTest::newRow(name) << text << QByteArray(error);
        };
        row("nothing", "", "no percentile distribution: it has no table");
        row("remarks alone", "# a\n\n", "no percentile distribution: it has no table");
        row("no header", "1 0 1 1\n", "line 1: no percentile distribution: a line without the header");
        row("words", header + "a b c d\n", "line 2: no line of");
        row("too few columns", header + "1 0\n", "line 2: no line of");
        row("too many columns", header + "1 0 1 1 1\n", "line 2: no line of");
        row("the last column", header + "1 0 1 x\n", "line 2: no line of");
        row("not finite", header + "inf 0 1 1\n", "line 2: no line of");
        row("a negative count", header + "1 0 -1 1\n", "line 2: no line of");
        row("a negative value", header + "-1 0 1 1\n", "line 2: values and counts do not rise");
        row("percentiles above 1", header + "1 50 1 1\n", "line 2: the percentiles do not rise from 0 to 1");
        row("percentiles fall", header + "1 0.5 1\n2 0.4 1\n", "line 3: the percentiles do not rise");
        row("no percentile", header + "1 nan 1\n", "line 2: the percentiles do not rise");
        row("values fall", header + "2 0.5 1\n1 0.6 1\n", "line 3: values and counts do not rise");
        row("counts fall", header + "1 0.5 2\n2 0.6 1\n", "line 3: values and counts do not rise");
        row("cut short", header + "1 0.5 2 2\n", "line 3: the table before does not reach percentile 1");
        row("cut short before another", header + "1 0.5 2 2\n" + header, "line 3: the table before does not");
        row("only a header", header, "line 2: the table before has neither lines nor a total count");
        row("another count", header + "1 1 2\n#[Max = 1, Total count = 3]\n",
            "line 4: the table before has another total count than its footer");
        row("a footer without number", header + "1 1 2\n#[Mean = x]\n",
            "line 3: the footer's Mean is no number");
        row("a name without a table", "#[Cell: m /a, closed loop; latencies in milliseconds]\n",
            "line 2: the table before has no lines");
    }

    void refusesWhatIsNoDistribution()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, error);
        const auto tables = percentileTablesFrom(text.toStdString());
        QVERIFY(!tables);
        QVERIFY2(QByteArray::fromStdString(tables.error()).startsWith(error), tables.error().c_str());
    }

    void aRunWithoutLatenciesHasNoTable_data()
    {
        QTest::addColumn<bool>("isKnown");
        QTest::newRow("no request succeeded") << true;
        QTest::newRow("read from JSON") << false;
    }

    void aRunWithoutLatenciesHasNoTable()
    {
        QFETCH(bool, isKnown);
        RunResult result = emptyResult();
        if (isKnown)
            result.latencies = std::make_shared<const Histogram>();
        const std::string text = resultsToHgrm({shared(result)});
        QVERIFY2(text.ends_with("]\n#[Ended: failed]\n#[No latencies]\n\n"), text.c_str());
        QVERIFY(text.find("Percentile ") == std::string::npos);
    }
};

THREADLOOP_TEST(TestHgrm)
#include "test_hgrm.moc"
