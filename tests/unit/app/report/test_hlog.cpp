// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/accumulator.h"
#include "app/report/hlog.h"
#include "server/metrics/histogram_codec.h"
#include "tests/support/test_main.h"
#include "tests/unit/app/report/sample_results.h"

#include <QtTest>

#include <array>

using namespace threadloop;
using namespace std::chrono_literals;

namespace {

/// {1, 1, 5, 2048}, as the reference encodes it.
const std::string kKnown = "HISTFAAAACZ4nJNpmSzMwMDAzgABzFCaEURcm7yEwf4DVICFlemzPBMAdPwFrg==";

RunResult runWith(std::vector<IntervalLatencies> intervals)
{
    RunResult result = fullResult();
    result.intervals = std::make_shared<const std::vector<IntervalLatencies>>(std::move(intervals));
    return result;
}

Histogram loggedHistogram(std::initializer_list<std::uint64_t> values,
                          const HistogramLayout &layout = latencyLayout)
{
    Histogram histogram(layout);
    for (const std::uint64_t value : values)
        histogram.record(value);
    return histogram;
}

/// A row without a tag.
std::string untaggedRow(const Histogram &histogram)
{
    return "1.000,0.500,0.000," + encodeHistogram(histogram) + '\n';
}

/// The lines that are rows.
QList<QByteArray> taggedRows(const std::string &text)
{
    QList<QByteArray> rows;
    for (const QByteArray &line : QByteArray::fromStdString(text).split('\n')) {
        if (line.startsWith("Tag="))
            rows.append(line);
    }
    return rows;
}

} // namespace

class TestHlog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheFormat()
    {
        const RunResult run = runWith({{0ns, 10ms, 2'048, kKnown}});
        const std::string expected =
            "#[Histogram log format version 1.3]\n"
            "#[Threadloop: latencies in microseconds, Interval_Max in milliseconds]\n"
            "#[StartTime: 1795341600.000 (seconds since epoch), 2026-11-22T10:00:00.000Z]\n"
            "#[BaseTime: 1795341600.000 (seconds since epoch)]\n"
            "\"StartTimestamp\",\"Interval_Length\",\"Interval_Max\",\"Interval_Compressed_Histogram\"\n"
            "#[Cell: thread-pool /wait n=1000 c=100, trial 2, label: before, \"tuning\", closed loop]\n"
            "Tag=thread-pool+/wait+n=1000+c=100;label=before%2C+\"tuning\";trial=2,0.000,0.010,2.048," +
            kKnown + "\n";
        QCOMPARE(QByteArray::fromStdString(resultsToHlog({shared(run)})),
                 QByteArray::fromStdString(expected));
    }

    void rowsMeetAfterRounding()
    {
        // Rounded by themselves these lengths would add up to 0.009 s, and nothing would last 0.4 ms.
        const RunResult run = runWith({{0ns, 3'400us, 1, kKnown},
                                       {3'400us, 3'400us, 1, kKnown},
                                       {6'800us, 3'400us, 1, kKnown},
                                       {10'200us, 400us, 1, kKnown}});
        QStringList times;
        for (const QByteArray &row : taggedRows(resultsToHlog({shared(run)}))) {
            const QList<QByteArray> fields = row.split(',');
            times.append(QString::fromLatin1(fields[1] + ' ' + fields[2]));
        }
        QCOMPARE(times.join(QLatin1Char('|')),
                 QStringLiteral("0.000 0.003|0.003 0.004|0.007 0.003|0.010 0.001"));
    }

    void laterRunsFollowTheFirst()
    {
        const RunResult first = runWith({{0ns, 1s, 1, kKnown}});
        RunResult second = runWith({{10ms, 100ms, 1, kKnown}});
        second.startedAt += 61'500ms;
        const QList<QByteArray> rows = taggedRows(resultsToHlog({shared(first), shared(second)}));
        QCOMPARE(rows.size(), 2);
        QVERIFY2(rows[1].contains(",61.510,0.100,0.001,"), rows[1].constData());
    }

    /// The history has no ticks' latencies: exported from there, an interval log was empty.
    void runsWithoutTicksHaveOneRow()
    {
        RunResult stored = fullResult();
        stored.intervals.reset();
        stored.latencies = std::make_shared<const Histogram>(loggedHistogram({1, 1, 5, 2'000}));
        stored.throughput.durationSeconds = 2.5;
        const Parsed<IntervalLog> log = intervalLogFrom(resultsToHlog({shared(stored)}));
        QVERIFY(log && log->tags.size() == 1);
        QVERIFY(log->tags[0].histogram.hasSameCounts(*stored.latencies));
        QCOMPARE(log->tags[0].seconds, 2.5);
        QCOMPARE(log->tags[0].startSeconds, 0.0);
    }

    /// Made one by one, each is the first trial: under one tag they were read as a single run.
    void runsOfOneNameKeepTagsOfTheirOwn()
    {
        const RunResult run = runWith({{0ns, 1s, 1, kKnown}});
        const Parsed<IntervalLog> log =
            intervalLogFrom(resultsToHlog({shared(run), shared(run), shared(run)}));
        QVERIFY(log && log->tags.size() == 3);
        for (const TaggedLatencies &tag : log->tags)
            QCOMPARE(tag.histogram.count(), std::uint64_t{4});
        QVERIFY(log->tags[1].trial != log->tags[2].trial);
    }

    void whatWasNotKeptHasNoRows()
    {
        const std::string text = resultsToHlog({shared(fullResult())});
        QCOMPARE(taggedRows(text).size(), 0);
        QVERIFY(intervalLogFrom(text) && intervalLogFrom(text)->tags.empty());
        const std::string none = resultsToHlog({});
        QVERIFY(none.find("StartTime:") == std::string::npos);
        QVERIFY(intervalLogFrom(none) && !intervalLogFrom(none)->startedAt);
    }

    void readsTheKnownHistogram()
    {
        const Parsed<IntervalLog> log = intervalLogFrom("0.127,1.007,2.769," + kKnown);
        QVERIFY2(log, log ? "" : log.error().c_str());
        QVERIFY(!log->isOurs && !log->startedAt);
        QCOMPARE(log->tags.size(), std::size_t{1});
        const TaggedLatencies &rows = log->tags[0];
        QCOMPARE(rows.cell, std::string());
        QCOMPARE(rows.rows, std::uint64_t{1});
        QCOMPARE(rows.seconds, 1.007);
        QCOMPARE(rows.histogram.count(), std::uint64_t{4});
        QCOMPARE(rows.histogram.countAtIndex(1), std::uint64_t{2});
        QCOMPARE(rows.histogram.countAtIndex(5), std::uint64_t{1});
        QVERIFY(rows.histogram.percentile(100) == std::uint64_t{2'049});
    }

    void aRunComesBackWhole()
    {
        Shard shard;
        const std::array<const Shard *, 1> shards{&shard};
        Accumulator accumulator(shards);
        accumulator.keepIntervals();
        const auto succeed = [&shard](std::chrono::microseconds latency) {
            shard.started();
            shard.succeeded(latency, 200, 10);
        };
        for (int i = 0; i < 1'000; ++i) {
            succeed(std::chrono::microseconds(i * i));
            if (i % 100 == 99)
                accumulator.tick((i + 1) * 1ms);
        }
        accumulator.tick(1'100ms); // nothing happened in it
        succeed(2h);               // more than the layout holds
        accumulator.finish(1'107ms);
        RunResult result = fullResult();
        result.counts = {};
        accumulator.complete(result, 1'107ms);
        QCOMPARE(result.intervals->size(), result.series.size());
        QVERIFY((*result.intervals)[10].start == 1s && (*result.intervals)[10].length == 100ms);
        QCOMPARE((*result.intervals)[10].maxMicroseconds, std::uint64_t{0});

        const Parsed<IntervalLog> log = intervalLogFrom(resultsToHlog({shared(result)}));
        QVERIFY2(log, log ? "" : log.error().c_str());
        QVERIFY(log->isOurs);
        QVERIFY(log->startedAt == result.startedAt);
        QCOMPARE(log->tags.size(), std::size_t{1});
        const TaggedLatencies &run = log->tags[0];
        QCOMPARE(run.cell, result.cell);
        QCOMPARE(run.label, result.label);
        QCOMPARE(run.trial, 2U);
        QCOMPARE(run.rows, std::uint64_t{12});
        QVERIFY(std::abs(run.seconds - 1.107) < 1e-9);
        QCOMPARE(run.histogram.count(), std::uint64_t{1'001});
        QVERIFY(run.histogram.hasSameCounts(*result.latencies));
    }

    void keepsWhatThereIsAgainstARun()
    {
        RunResult invalid = runWith({{500ms, 10ms, 2'048, kKnown}});
        invalid.validity.objections = {{SelfCheck::SendDelay, "sent late"}};
        RunResult sound = runWith({{0ns, 10ms, 2'048, kKnown}});
        sound.trial = 3;
        sound.startedAt += 2s;
        const std::string text = resultsToHlog({shared(invalid), shared(sound)});
        const Parsed<IntervalLog> log = intervalLogFrom(text);
        QVERIFY2(log, log ? "" : log.error().c_str());
        QCOMPARE(log->tags.size(), std::size_t{2});
        QVERIFY(log->tags[0].marks.objections == invalid.validity.objections);
        QVERIFY(log->tags[1].marks == RunMarks());
        QCOMPARE(log->tags[0].startSeconds, 0.5);
        QCOMPARE(log->tags[1].startSeconds, 2.0);
    }

    void nothingIsKeptUnlessAskedFor()
    {
        Shard shard;
        const std::array<const Shard *, 1> shards{&shard};
        Accumulator accumulator(shards);
        accumulator.finish(1ms);
        RunResult result;
        accumulator.complete(result, 1ms);
        QVERIFY(!result.intervals);
    }

    void runsAreKeptApartByTheirTags()
    {
        RunResult first = runWith({{0ns, 1s, 1, encodeHistogram(loggedHistogram({1}))},
                                   {1s, 1s, 2, encodeHistogram(loggedHistogram({2, 2}))}});
        first.label.clear();
        first.trial = 1;
        RunResult again = first;
        again.trial = 3;
        RunResult labelled = first;
        labelled.label = "50 % off; \xc3\xa9t\xc3\xa9+1\r\n";
        RunResult elsewhere = first;
        elsewhere.cell = "event-loop http://h/a,b?x=%20&y=a+b n=1 c=1";
        const Parsed<IntervalLog> log = intervalLogFrom(resultsToHlog(
            {shared(first), shared(again), shared(labelled), shared(elsewhere), shared(first)}));
        QVERIFY2(log, log ? "" : log.error().c_str());
        QCOMPARE(log->tags.size(), std::size_t{5});
        QVERIFY(log->tags[0].cell == first.cell && log->tags[0].label.empty() && log->tags[0].trial == 1);
        QVERIFY(log->tags[1].cell == first.cell && log->tags[1].label.empty() && log->tags[1].trial == 3);
        QCOMPARE(log->tags[2].label, labelled.label);
        QCOMPARE(log->tags[3].cell, elsewhere.cell);
        QVERIFY(log->tags[4].cell == first.cell && log->tags[4].trial == 2); // the first number that was free
        QCOMPARE(log->tags[0].rows, std::uint64_t{2});
        QCOMPARE(log->tags[0].histogram.count(), std::uint64_t{3});
        QVERIFY(log->tags[3].histogram.hasSameCounts(loggedHistogram({1, 2, 2})));
    }

    void readsLogsOfOthers_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("tags");
        const QByteArray row = "0.127,1.007,2.769," + QByteArray::fromStdString(kKnown);
        const QByteArray start = "#[StartTime: 1441812279.474 (seconds since epoch), Wed Sep 09 08:24:39 PDT "
                                 "2015]\n";
        const QByteArray legend =
            "\"StartTimestamp\",\"Interval_Length\",\"Interval_Max\",\"Interval_Compressed_Histogram\"\n";
        QTest::newRow("rows alone") << row + '\n' + row << QByteArray("=8");
        QTest::newRow("everything") << "#[Logged by jHiccup]\n#[Histogram log format version 1.2]\n" + start +
                                           "#[BaseTime: 1441812279.474 (seconds since epoch)]\n" + legend +
                                           row + "\n#a remark\n\n" + row + '\n'
                                    << QByteArray("=8");
        QTest::newRow("carriage returns") << legend.chopped(1) + "\r\n\r\n" + row + "\r\n"
                                          << QByteArray("=4");
        QTest::newRow("tags as they stand")
            << "Tag=a+b%20;trial=2," + row + '\n' + row + "\nTag=B," + row + "\nTag=a+b%20;trial=2," + row
            << QByteArray("a+b%20;trial=2=8 =4 B=4");
        QTest::newRow("legend alone") << legend << QByteArray();
        QTest::newRow("absolute times")
            << start + "1441812279.601,1.007,2.769," + QByteArray::fromStdString(kKnown) << QByteArray("=4");
    }

    void readsLogsOfOthers()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, tags);
        const Parsed<IntervalLog> log = intervalLogFrom(text.toStdString());
        QVERIFY2(log, log ? "" : log.error().c_str());
        QByteArrayList found;
        for (const TaggedLatencies &tag : log->tags)
            found.append(QByteArray::fromStdString(tag.cell) + '=' +
                         QByteArray::number(tag.histogram.count()));
        QCOMPARE(found.join(' '), tags);
        QCOMPARE(log->startedAt.has_value(), text.contains("StartTime:"));
        if (log->startedAt)
            QVERIFY(*log->startedAt == Timestamp(1'441'812'279'474ms));
    }

    /// Histograms that resize themselves are written in the range they have reached.
    void mergesRowsOfDifferentRange()
    {
        const HistogramLayout narrow(1, 4'095, 3);
        const HistogramLayout wide(1, (std::uint64_t{1} << 40) - 1, 3);
        const Parsed<IntervalLog> log =
            intervalLogFrom(untaggedRow(loggedHistogram({3, 3'000}, narrow)) +
                            untaggedRow(loggedHistogram({3, 5'000'000'000}, wide)) +
                            untaggedRow(loggedHistogram({7}, narrow)));
        QVERIFY2(log, log ? "" : log.error().c_str());
        QVERIFY(
            log->tags.at(0).histogram.hasSameCounts(loggedHistogram({3, 3, 7, 3'000, 5'000'000'000}, wide)));
        QVERIFY(log->tags[0].histogram.percentile(0) == std::uint64_t{3});
    }

    void refusesWhatIsNoLog_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("error");
        const QByteArray legend = "\"StartTimestamp\",\"Interval_Length\"\n";
        const QByteArray known = QByteArray::fromStdString(kKnown);
        const auto row = [](const char *name, const QByteArray &text, const char *error) {
            QTest::newRow(name) << text << QByteArray(error);
        };
        row("nothing", "", "no interval log");
        row("remarks alone", "# a remark\n\n", "no interval log");
        row("JSON", "{\"schema\": 1, \"runs\": []}\n", "line 1: no row");
        row("a later version", "#[Histogram log format version 2.0]\n", "line 1: format version \"2.0\"");
        row("no numbers", legend + "a,b,c," + known, "line 2: no row");
        row("a number with more", "1x,1,1," + known, "line 1: no row");
        row("not finite", "0.1,inf,1," + known, "line 1: no row");
        row("negative length", "0.1,-1.0,1," + known, "line 1: no row");
        row("only a tag", "Tag=a", "line 1: no row");
        row("no histogram", legend + "\r\n0.1,1.0,1,", "line 3: histogram: ");
        row("not base64", "0.1,1.0,1,HISTF?", "line 1: histogram: not base64");
        row("cut short", "0.1,1.0,1," + known.left(40), "line 1: histogram: its length");
        row("damaged", "0.1,1.0,1," + QByteArray(known).replace("cm7y", "cm8y"), "line 1: histogram: ");
        row("the second row", "0.1,1.0,1," + known + "\n0.2,1.0,1," + known.left(60) + "\n",
            "line 2: histogram: ");
        row("start time", "#[StartTime: soon]\n" + legend, "line 1: the start time");
        row("start time out of range", "#[StartTime: 1e300]\n" + legend, "line 1: the start time");
        row("precision changes",
            QByteArray::fromStdString(untaggedRow(loggedHistogram({1})) +
                                      untaggedRow(loggedHistogram({1}, HistogramLayout(1, 1'000'000, 2)))),
            "line 2: another precision");
        const std::string huge = [] {
            Histogram histogram(HistogramLayout(1, std::uint64_t{1} << 61, 3));
            histogram.record(std::uint64_t{1} << 60, 8);
            return untaggedRow(histogram);
        }();
        row("sums that overflow", QByteArray::fromStdString(huge + huge), "line 2: counts too large");
    }

    void refusesWhatIsNoLog()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, error);
        const Parsed<IntervalLog> log = intervalLogFrom(text.toStdString());
        QVERIFY(!log);
        QVERIFY2(QByteArray::fromStdString(log.error()).startsWith(error), log.error().c_str());
    }

    /// Each of these rows has a hundred bytes and asks for 48 MiB.
    void refusesToHoldTooMuch()
    {
        const HistogramLayout widest(1, (std::uint64_t{1} << 62) - 1, 5);
        const std::string row = untaggedRow(loggedHistogram({1, std::uint64_t{1} << 61}, widest));
        QVERIFY(row.size() < 200);
        std::string text = row + row + row + row; // the same tag needs it once
        QVERIFY(intervalLogFrom(text));
        for (const char *tag : {"a", "b", "c"})
            text += std::string("Tag=") + tag + ',' + row;
        const Parsed<IntervalLog> log = intervalLogFrom(text);
        QVERIFY(!log);
        QVERIFY2(log.error().find("too many tags") != std::string::npos, log.error().c_str());
    }
};

THREADLOOP_TEST(TestHlog)
#include "test_hlog.moc"
