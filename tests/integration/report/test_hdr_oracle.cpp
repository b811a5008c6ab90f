// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/run_result.h"
#include "app/plan/plan.h"
#include "app/report/hgrm.h"
#include "app/report/hlog.h"
#include "server/metrics/histogram_codec.h"
#include "tests/integration/cli/command.h"
#include "tests/integration/cli/run_json.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <map>
#include <random>

using namespace threadloop;
using namespace threadloop::test;
using namespace std::chrono_literals;

namespace {

constexpr int kOraclePatienceMs = 120'000;

/// What the reference says of one tag.
struct OracleTag
{
    QByteArray tag;
    std::uint64_t count = 0;
    std::vector<std::pair<double, std::uint64_t>> percentiles;
    std::map<std::uint64_t, std::uint64_t> values; ///< counts by the highest value that shares them
    QByteArray distribution;
};

struct OracleLog
{
    bool isRead = false; ///< whether the reference ended well
    double startSeconds = 0;
    std::vector<OracleTag> tags;
};

OracleLog parseOracle(const QByteArray &output)
{
    OracleLog log;
    bool isInDistribution = false;
    for (const QByteArray &line : output.split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (line == "end") {
            isInDistribution = false;
        } else if (isInDistribution) {
            log.tags.back().distribution += line + '\n';
        } else if (line == "distribution") {
            isInDistribution = true;
        } else if (words[0] == "start") {
            log.startSeconds = words.at(1).toDouble();
        } else if (words[0] == "tag") {
            log.tags.push_back({words.at(1), 0, {}, {}, {}});
        } else if (words[0] == "count") {
            log.tags.back().count = words.at(1).toULongLong();
        } else if (words[0] == "percentile") {
            log.tags.back().percentiles.emplace_back(words.at(1).toDouble(), words.at(2).toULongLong());
        } else if (words[0] == "value") {
            log.tags.back().values[words.at(1).toULongLong()] = words.at(2).toULongLong();
        }
    }
    return log;
}

QString hdrHistogramJar()
{
    const QString given = qEnvironmentVariable("THREADLOOP_HDRHISTOGRAM");
    return given.isEmpty() ? QStringLiteral("/usr/share/java/hdrhistogram.jar") : given;
}

/// Runs the oracle on a log: "read" or "write".
OracleLog askOracle(const QString &command, const QString &path)
{
    QProcess java;
    java.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    java.start(QStringLiteral("java"),
               {QStringLiteral("-Xmx256m"), QStringLiteral("-XX:+UseSerialGC"), QStringLiteral("-cp"),
                hdrHistogramJar(), QStringLiteral(THREADLOOP_HDR_ORACLE), command, path});
    if (!java.waitForFinished(kOraclePatienceMs)) {
        java.kill();
        java.waitForFinished();
        return {};
    }
    OracleLog log = parseOracle(java.readAllStandardOutput());
    log.isRead = java.exitStatus() == QProcess::NormalExit && java.exitCode() == 0;
    return log;
}

/// What differs between the reference's reading of a tag and ours; empty when nothing does.
QByteArray differenceOf(const OracleTag &theirs, const Histogram &ours)
{
    if (theirs.count != ours.count())
        return "count " + QByteArray::number(ours.count()) + " for " + QByteArray::number(theirs.count);
    if (theirs.percentiles.size() < 10)
        return "percentiles are missing";
    for (const auto &[percent, value] : theirs.percentiles) {
        if (ours.percentile(percent) != value)
            return "percentile " + QByteArray::number(percent) + " is not " + QByteArray::number(value);
    }
    std::map<std::uint64_t, std::uint64_t> values;
    ours.forEach(
        [&values](std::uint64_t, std::uint64_t highest, std::uint64_t count) { values[highest] = count; });
    return values == theirs.values ? QByteArray() : "other counts";
}

/// Java rounds the shortest decimal that means the number, we the number itself: a mean that lies between two
/// thousandths, as 1.0005 does, may come out either way.
bool areEqualButForTies(const QByteArray &meanA, const QByteArray &meanB)
{
    static const QRegularExpression number(QStringLiteral("[0-9]+\\.[0-9]+"));
    QString textA = QString::fromUtf8(meanA);
    QString textB = QString::fromUtf8(meanB);
    auto foundA = number.globalMatch(textA);
    auto foundB = number.globalMatch(textB);
    while (foundA.hasNext() && foundB.hasNext()) {
        if (std::abs(foundA.next().captured().toDouble() - foundB.next().captured().toDouble()) > 0.0015)
            return false;
    }
    return textA.remove(number) == textB.remove(number);
}

/// Lines of a distribution that differ. In the percentile's twelfth decimal a tie may be rounded either way.
QByteArrayList differentLines(const QByteArray &a, const QByteArray &b)
{
    const QByteArrayList linesA = a.trimmed().split('\n');
    const QByteArrayList linesB = b.trimmed().split('\n');
    if (linesA.size() != linesB.size())
        return {QByteArray::number(linesA.size()) + " lines for " + QByteArray::number(linesB.size())};
    QByteArrayList different;
    for (qsizetype i = 0; i < linesA.size(); ++i) {
        const qsizetype percentile = QByteArray("       0.001 ").size();
        const qsizetype width = QByteArray("0.000000000000").size();
        QByteArray lineA = linesA[i];
        QByteArray lineB = linesB[i];
        const double distance =
            std::abs(lineA.mid(percentile, width).toDouble() - lineB.mid(percentile, width).toDouble());
        if (!lineA.startsWith('#') && distance < 1.5e-12)
            lineA.replace(percentile, width, lineB.mid(percentile, width));
        const bool isMean = lineA.startsWith("#[Mean") && lineB.startsWith("#[Mean");
        if (isMean ? !areEqualButForTies(lineA, lineB) : lineA != lineB)
            different.append(linesA[i] + " | " + linesB[i]);
    }
    return different;
}

/// The comments that a run's file must have, by its result.
QByteArray marksOf(const QJsonValue &run)
{
    QByteArray marks;
    for (const QJsonValue &objection : at(run, latin1("objections")).toArray()) {
        marks += "#[Invalid: " + at(objection, latin1("check")).toString().toUtf8() + ": " +
                 at(objection, latin1("text")).toString().toUtf8() + "]\n";
    }
    return at(run, latin1("short")).toBool() ? marks + "#[Short run]\n" : marks;
}

/// What differs between the reference's percentiles and those that we find in its printed table, which is in
/// thousandths of its values; empty when nothing does.
QByteArray tableDifference(const OracleTag &theirs)
{
    const auto tables = percentileTablesFrom(theirs.distribution.toStdString());
    if (!tables)
        return QByteArray::fromStdString(tables.error());
    const PercentileTable &table = tables->front();
    if (tables->size() != 1 || table.count != theirs.count || !table.mean || !table.stddev || !table.max)
        return "another table";
    int compared = 0;
    for (const auto &[percent, value] : theirs.percentiles) {
        const bool isInTable = percent == 50 || percent == 75 || percent == 90 || percent == 100;
        compared += isInTable ? 1 : 0;
        if (isInTable && table.valueAt(percent / 100) != static_cast<double>(value) / 1'000)
            return "percentile " + QByteArray::number(percent) + " is not " + QByteArray::number(value);
    }
    return compared >= 3 ? QByteArray() : QByteArray("percentiles are missing");
}

void writeTo(const QString &path, const std::string &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text.data(), static_cast<qint64>(text.size())), static_cast<qint64>(text.size()));
}

/// A run whose latencies spread over the decades from 1 us to 1 h, in a hundred intervals.
std::shared_ptr<const RunResult> spreadRun(const std::string &cell, std::uint32_t trial, std::uint64_t seed)
{
    std::mt19937_64 random(seed);
    std::uniform_real_distribution<double> exponent(0, 22);
    Histogram total;
    std::vector<IntervalLatencies> intervals;
    for (int i = 0; i < 100; ++i) {
        Histogram recent;
        for (int k = 0; k < 20 * i; ++k) // none in the first
            recent.record(static_cast<std::uint64_t>(std::exp(exponent(random))));
        total += recent;
        intervals.push_back({i * 100ms, 100ms, recent.max().value_or(0), encodeHistogram(recent)});
    }
    auto run = std::make_shared<RunResult>();
    run->cell = cell;
    run->trial = trial;
    run->label = "a label, with comma";
    run->startedAt = Timestamp(1'795'341'600'123ms);
    run->plan = std::make_shared<const Plan>();
    run->latencies = std::make_shared<const Histogram>(std::move(total));
    run->intervals = std::make_shared<const std::vector<IntervalLatencies>>(std::move(intervals));
    return run;
}

} // namespace

/// HdrHistogram's own implementation reads what we write, and we read what it writes.
class TestHdrOracle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void itReadsTheLogOfACommand();
    void itReadsLatenciesOfEverySize();
    void meanBetweenTwoThousandthsIsRoundedEitherWay();
    void weReadItsLog();

private:
    QTemporaryDir m_folder;
};

void TestHdrOracle::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("java")).isEmpty() || !QFile::exists(hdrHistogramJar()))
        QSKIP("needs java and libhdrhistogram-java, or THREADLOOP_HDRHISTOGRAM to name its jar");
    QVERIFY(m_folder.isValid());
}

void TestHdrOracle::itReadsTheLogOfACommand()
{
    const Ended ended = Command::run(
        latin1("run /wait /asyncwait?ms=3 --mode thread-pool,event-loop -n 400 -c 20 --delay 2ms "
               "--port 0 --json %1/a.json --hgrm %1/a.hgrm --hlog %1/a.hlog")
            .arg(m_folder.path()));
    QCOMPARE(ended.status, 0);
    const QString path = m_folder.filePath(latin1("a.hlog"));
    const OracleLog theirs = askOracle(latin1("read"), path);
    QVERIFY(theirs.isRead);
    const Parsed<IntervalLog> ours = intervalLogFrom(contentOf(path).toStdString());
    QVERIFY2(ours, ours ? "" : ours.error().c_str());
    QVERIFY(ours->isOurs);
    const QJsonArray runs = runsOf(contentOf(m_folder.filePath(latin1("a.json"))));
    QCOMPARE(runs.size(), 4);
    QCOMPARE(theirs.tags.size(), std::size_t{4});
    QCOMPARE(ours->tags.size(), std::size_t{4});

    QByteArray sections;
    for (std::size_t i = 0; i < 4; ++i) {
        const QJsonValue run = runs[static_cast<qsizetype>(i)];
        const OracleTag &tag = theirs.tags[i];
        QCOMPARE(ours->tags[i].cell, at(run, latin1("cell")).toString().toStdString());
        QCOMPARE(differenceOf(tag, ours->tags[i].histogram), QByteArray());
        QCOMPARE(tag.count, static_cast<std::uint64_t>(at(run, latin1("counts.ok")).toInteger()));
        QCOMPARE(static_cast<qsizetype>(ours->tags[i].rows), at(run, latin1("series")).toArray().size());
        const double max = at(run, latin1("latency_ms.max")).toDouble();
        for (const auto &[percent, value] : tag.percentiles) {
            const QString name = latin1("latency_ms.p%1").arg(percent);
            if (percent == 50 || percent == 75 || percent == 90 || percent == 95 || percent == 99)
                QCOMPARE(at(run, name).toDouble(), std::min(static_cast<double>(value) / 1'000, max));
        }
        sections += "#[Cell: " + at(run, latin1("cell")).toString().toUtf8() +
                    ", closed loop; latencies in milliseconds]\n" + marksOf(run) + tag.distribution + '\n';
    }
    QCOMPARE(differentLines(contentOf(m_folder.filePath(latin1("a.hgrm"))), sections), QByteArrayList());
}

void TestHdrOracle::itReadsLatenciesOfEverySize()
{
    const RunResults runs{spreadRun("event-loop /a n=1 c=1", 1, 1), spreadRun("event-loop /a n=1 c=1", 2, 2),
                          spreadRun("thread-pool http://h/x,y?z=1 n=1 c=1", 1, 3)};
    const QString path = m_folder.filePath(latin1("spread.hlog"));
    writeTo(path, resultsToHlog(runs));
    const OracleLog theirs = askOracle(latin1("read"), path);
    QVERIFY(theirs.isRead);
    QCOMPARE(theirs.startSeconds, 1'795'341'600.123);
    QCOMPARE(theirs.tags.size(), runs.size());
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const Histogram &latencies = *runs[i]->latencies;
        QCOMPARE(latencies.count(), std::uint64_t{99'000});
        QCOMPARE(differenceOf(theirs.tags[i], latencies), QByteArray());
        const QByteArray text = QByteArray::fromStdString(percentileDistribution(latencies));
        QCOMPARE(differentLines(text, theirs.tags[i].distribution), QByteArrayList());
        QCOMPARE(tableDifference(theirs.tags[i]), QByteArray());
    }
}

void TestHdrOracle::meanBetweenTwoThousandthsIsRoundedEitherWay()
{
    Histogram latencies;
    latencies.record(1000);
    latencies.record(1001); // a mean of 1.0005 ms
    RunResult run = *spreadRun("event-loop /a n=2 c=1", 1, 1);
    run.latencies = std::make_shared<const Histogram>(latencies);
    run.intervals = std::make_shared<const std::vector<IntervalLatencies>>(
        std::vector{IntervalLatencies{0ms, 100ms, 1001, encodeHistogram(latencies)}});
    const QString path = m_folder.filePath(latin1("tie.hlog"));
    writeTo(path, resultsToHlog({std::make_shared<const RunResult>(run)}));
    const OracleLog theirs = askOracle(latin1("read"), path);
    QVERIFY(theirs.isRead);
    const QByteArray ours = QByteArray::fromStdString(percentileDistribution(latencies));
    QVERIFY(ours.trimmed() != theirs.tags.at(0).distribution.trimmed()); // else there is nothing to allow for
    QCOMPARE(differentLines(ours, theirs.tags.at(0).distribution), QByteArrayList());
}

void TestHdrOracle::weReadItsLog()
{
    const QString path = m_folder.filePath(latin1("theirs.hlog"));
    const OracleLog theirs = askOracle(latin1("write"), path);
    QVERIFY(theirs.isRead);
    const Parsed<IntervalLog> ours = intervalLogFrom(contentOf(path).toStdString());
    QVERIFY2(ours, ours ? "" : ours.error().c_str());
    QVERIFY(!ours->isOurs);
    QVERIFY(*ours->startedAt == Timestamp(1'441'812'279'474ms));
    QCOMPARE(theirs.tags.size(), std::size_t{2});
    QCOMPARE(ours->tags.size(), std::size_t{2});
    for (std::size_t i = 0; i < 2; ++i) {
        QCOMPARE(QByteArray::fromStdString(ours->tags[i].cell), theirs.tags[i].tag);
        QCOMPARE(ours->tags[i].rows, std::uint64_t{10});
        QCOMPARE(ours->tags[i].seconds, 10.0);
        QCOMPARE(differenceOf(theirs.tags[i], ours->tags[i].histogram), QByteArray());
    }
}

THREADLOOP_TEST(TestHdrOracle)
#include "test_hdr_oracle.moc"
