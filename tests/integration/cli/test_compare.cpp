// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/cli/command.h"
#include "tests/integration/cli/run_json.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>
#include <array>

using namespace threadloop::test;

namespace {

/// Trials of one cell: so many about this rate, 1 % up and down.
struct Trials
{
    QString cell;
    double reqsPerSec = 1000;
    int count = 10;
    bool isCancelled = false;
    int invalidTrial = 0; ///< counted from 1
    int shortTrial = 0;
};

const QString kThreads = QStringLiteral("thread-pool /wait n=100 c=100");
const QString kLoop = QStringLiteral("event-loop /wait n=100 c=100");
const QString kAsync = QStringLiteral("event-loop /asyncwait n=100 c=100");

QJsonObject changed(QJsonObject object, const QString &part, const QString &name, double value)
{
    QJsonObject inner = object.value(part).toObject();
    inner.insert(name, value);
    object.insert(part, inner);
    return object;
}

/// The run as the given trial of a cell; the cells of a round follow each other by a second.
QJsonObject trialOf(const QJsonObject &run, const Trials &trials, int trial, int place, int hour)
{
    constexpr std::array<double, 5> noise{1, 1.01, 0.99, 1.005, 0.995};
    const double rate = trials.reqsPerSec * noise[static_cast<std::size_t>(trial + place) % noise.size()];
    QJsonObject object = changed(run, latin1("throughput"), latin1("reqs_per_sec"), rate);
    object = changed(object, latin1("latency_ms"), latin1("p99"), 1e5 / rate);
    object.insert(latin1("cell"), trials.cell);
    object.insert(latin1("trial"), trial + 1);
    const bool isInvalid = trial + 1 == trials.invalidTrial;
    const QJsonObject objection{{latin1("check"), latin1("generator")},
                                {latin1("text"), latin1("the client itself was busy")}};
    object.insert(latin1("valid"), !isInvalid);
    object.insert(latin1("objections"), isInvalid ? QJsonArray{objection} : QJsonArray());
    object.insert(latin1("short"), trial + 1 == trials.shortTrial);
    object.insert(latin1("stop_reason"), latin1(trials.isCancelled ? "cancelled" : "completed"));
    object.insert(latin1("started_at"), latin1("2026-11-22T%1:%2:%3.000Z")
                                            .arg(hour, 2, 10, QLatin1Char('0'))
                                            .arg(trial, 2, 10, QLatin1Char('0'))
                                            .arg(place, 2, 10, QLatin1Char('0')));
    return object;
}

} // namespace

class TestCompare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void comparesTwoFilesCellByCell();
    void comparesTheCellsOfAFileWithOneOfThem();
    void saysWhyNothingIsShown();
    void namesTheTrialsThatCarryNoVerdict();
    void writesJson();
    void measuresLatenciesTheOtherWayRound();
    void aMarginDecidesWhatMatters();
    void gatesTheVerdict_data();
    void gatesTheVerdict();
    void notesCellsWithoutPartner();
    void refuses_data();
    void refuses();
    void saysWhatItCannotDo_data();
    void saysWhatItCannotDo();
    void aFullDeviceIsAnError();

private:
    /// Writes a file of such trials and returns its name.
    QString file(const char *name, const QList<Trials> &cells, int hour = 10);
    Ended compare(const QStringList &arguments) const
    {
        return Command::run(QStringList{latin1("compare")} + arguments);
    }

    QTemporaryDir m_folder;
    QJsonObject m_run; ///< a real one, to be changed
    QString m_slow;
    QString m_fast;
    QString m_matrix;
};

void TestCompare::initTestCase()
{
    QVERIFY(m_folder.isValid());
    const Ended ended =
        Command::run(latin1("run /wait --mode sequential -n 2 --delay 1ms --port 0 --json - --quiet"));
    QCOMPARE(ended.status, 0);
    m_run = runsOf(ended.output).first().toObject();
    m_slow = file("slow.json", {{kThreads, 800}, {kLoop, 1000}});
    m_fast = file("fast.json", {{kLoop, 1200}, {kThreads, 800}}, 12);
    m_matrix = file("matrix.json", {{kThreads, 800}, {kLoop, 600}, {kAsync, 2000}});
}

QString TestCompare::file(const char *name, const QList<Trials> &cells, int hour)
{
    QJsonArray runs;
    for (int trial = 0; trial < 10; ++trial) {
        for (int place = 0; place < cells.size(); ++place) {
            if (trial < cells[place].count) {
                runs.append(trialOf(m_run, cells[place], trial, place, hour));
            }
        }
    }
    QFile file(m_folder.filePath(QString::fromLatin1(name)));
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QJsonDocument(QJsonObject{{latin1("schema"), 1}, {latin1("runs"), runs}}).toJson());
    }
    return file.fileName();
}

void TestCompare::comparesTwoFilesCellByCell()
{
    const Ended ended = compare({m_slow, m_fast});
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.errors, QByteArray());
    const QList<QByteArray> lines = ended.output.split('\n');
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines[0], "reqs_per_sec of " + m_fast.toUtf8() + " against " + m_slow.toUtf8() +
                           ", greater is better, margin 3 %");
    QVERIFY2(lines[1].startsWith("cell ") && lines[1].endsWith("verdict"), lines[1].constData());
    QVERIFY2(lines[2].startsWith("event-loop /wait n=100 c=100 ") && lines[2].endsWith("]  faster"),
             lines[2].constData());
    QVERIFY2(lines[2].contains("  10 + 10  1000.00 [") && lines[2].contains("]  1.2 ["),
             lines[2].constData());
    QVERIFY2(lines[3].startsWith("thread-pool /wait n=100 c=100 ") && lines[3].endsWith("]    equivalent"),
             lines[3].constData());
    QVERIFY(compare({m_fast, m_slow}).output.contains("]  slower\n")); // the first is the baseline
}

void TestCompare::comparesTheCellsOfAFileWithOneOfThem()
{
    const Ended ended = compare({m_matrix, latin1("--baseline"), latin1("/wait thread-pool")});
    QCOMPARE(ended.status, 0);
    const QList<QByteArray> lines = ended.output.split('\n');
    QCOMPARE(lines.size(), 5);
    QVERIFY2(lines[0].contains(" against thread-pool /wait n=100 c=100, "), lines[0].constData());
    QVERIFY2(lines[2].startsWith("event-loop /wait ") && lines[2].endsWith("  slower"), lines[2].constData());
    QVERIFY2(lines[3].startsWith("event-loop /asyncwait ") && lines[3].endsWith("  faster"),
             lines[3].constData());
    QVERIFY(lines[2].contains("  10 pairs  ")); // they took turns
    QCOMPARE(compare({m_matrix, latin1("--baseline"), kThreads}).output, ended.output);
}

void TestCompare::saysWhyNothingIsShown()
{
    const QString few = file("few.json", {{kLoop, 1200, 5}, {kThreads, 900, 10, true}});
    const Ended ended = compare({m_slow, few});
    QCOMPARE(ended.status, 0);
    QVERIFY2(ended.output.contains("  10 + 5  "), ended.output.constData());
    QVERIFY2(ended.output.contains("not shown: fewer than 6 trials\n"), ended.output.constData());
    QVERIFY2(ended.output.contains(
                 "not shown: trial 1 of the candidate is invalid: it was cancelled; and 9 more trials\n"),
             ended.output.constData());
    const Ended forced = compare({m_slow, few, latin1("--force")});
    QVERIFY2(forced.output.contains("not shown: fewer than 6 trials\n"), forced.output.constData());
    QVERIFY2(
        forced.output.contains("  faster, forced: trial 1 of the candidate is invalid: it was cancelled; "),
        forced.output.constData());
}

void TestCompare::namesTheTrialsThatCarryNoVerdict()
{
    const QString doubtful =
        file("doubtful.json", {{kLoop, 1200, 10, false, 3, 4}, {kThreads, 900, 10, false, 0, 7}});
    const Ended ended = compare({m_slow, doubtful});
    QCOMPARE(ended.status, 0);
    QVERIFY2(ended.output.contains(
                 "  not shown: trial 3 of the candidate is invalid: the client itself was busy\n"),
             ended.output.constData());
    QVERIFY2(ended.output.contains("  not shown: trial 7 of the candidate is too short for a verdict\n"),
             ended.output.constData());
    const Ended gated = compare({doubtful, m_slow, latin1("--fail-if"), latin1("not-shown")});
    QCOMPARE(gated.status, 4);
    QVERIFY(gated.output.contains("trial 3 of the baseline is invalid: "));
    const Ended forced = compare({m_slow, doubtful, latin1("--force"), latin1("--json"), latin1("-")});
    const QJsonArray comparisons =
        QJsonDocument::fromJson(forced.output).object().value(latin1("comparisons")).toArray();
    const QJsonValue loop = comparisons.first();
    QCOMPARE(at(loop, latin1("verdict")).toString(), latin1("faster"));
    QVERIFY(at(loop, latin1("forced")).toBool());
    QCOMPARE(at(loop, latin1("explanation")).toString(),
             latin1("trial 3 of the candidate is invalid: the client itself was busy"));
    QCOMPARE(at(loop, latin1("candidate.short")).toArray(), QJsonArray{4});
    QCOMPARE(at(at(loop, latin1("candidate.invalid")).toArray().first(), latin1("trial")).toInt(), 3);
    QVERIFY(at(loop, latin1("baseline.invalid")).toArray().isEmpty());
}

void TestCompare::writesJson()
{
    const Ended ended =
        compare({m_slow, m_fast, latin1("--json"), latin1("-"), latin1("--seed"), latin1("7")});
    QCOMPARE(ended.status, 0);
    const QJsonObject document = QJsonDocument::fromJson(ended.output).object();
    QCOMPARE(document.value(latin1("schema")).toInt(), 1);
    const QJsonArray comparisons = document.value(latin1("comparisons")).toArray();
    QCOMPARE(comparisons.size(), 2);
    const QJsonValue loop = comparisons.first();
    QCOMPARE(at(loop, latin1("verdict")).toString(), latin1("faster"));
    QVERIFY(at(loop, latin1("reason")).isNull());
    QCOMPARE(at(loop, latin1("metric")).toString(), latin1("reqs_per_sec"));
    QCOMPARE(at(loop, latin1("margin")).toDouble(), 0.03);
    QCOMPARE(at(loop, latin1("paired")).toBool(true), false);
    QCOMPARE(at(loop, latin1("seed")).toInt(), 7);
    QCOMPARE(at(loop, latin1("baseline.source")).toString(), m_slow);
    QCOMPARE(at(loop, latin1("candidate.cell")).toString(), kLoop);
    QCOMPARE(at(loop, latin1("candidate.trials")).toArray().size(), 10);
    QCOMPARE(at(loop, latin1("candidate.runs")).toArray().first(), m_run.value(latin1("id")));
    QCOMPARE(at(loop, latin1("baseline.median")).toDouble(), 1000.0);
    QCOMPARE(at(loop, latin1("baseline.interval.coverage")).toDouble(), 1 - 22.0 / 1024);
    QCOMPARE(at(loop, latin1("ratio")).toDouble(), 1.2);
    const double low = at(loop, latin1("interval.low")).toDouble();
    const double high = at(loop, latin1("interval.high")).toDouble();
    QVERIFY(low > 1.1 && low < 1.2 && high > 1.2 && high < 1.3);

    const QString written = m_folder.filePath(latin1("comparison.json"));
    const Ended both = compare({m_slow, m_fast, latin1("--json"), written, latin1("--seed"), latin1("7")});
    QCOMPARE(both.status, 0);
    QVERIFY(both.output.startsWith("reqs_per_sec of "));
    QCOMPARE(contentOf(written), ended.output);
}

void TestCompare::measuresLatenciesTheOtherWayRound()
{
    const Ended ended = compare({m_slow, m_fast, latin1("--metric"), latin1("p99")});
    QCOMPARE(ended.status, 0);
    QVERIFY2(ended.output.startsWith("p99 of "), ended.output.constData());
    QVERIFY2(ended.output.contains(", less is better, "), ended.output.constData());
    QVERIFY2(ended.output.contains("  100 ms ["), ended.output.constData());
    QVERIFY2(ended.output.contains("]  0.833 ["), ended.output.constData());
    QVERIFY2(ended.output.contains("]  faster\n"), ended.output.constData());
}

void TestCompare::aMarginDecidesWhatMatters()
{
    const Ended ended = compare({m_slow, m_fast, latin1("--margin"), latin1("25%")});
    QCOMPARE(ended.output.count("  equivalent\n"), 2);
    QVERIFY(compare({m_slow, m_fast, latin1("--margin"), latin1("0%")})
                .output.contains("the interval is too wide"));
}

void TestCompare::gatesTheVerdict_data()
{
    QTest::addColumn<QString>("failIf");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char *failIf, int status, const char *said) {
        QTest::newRow(failIf) << QString::fromLatin1(failIf) << status << QByteArray(said);
    };
    row("slower", 0, "");
    row("not-shown", 0, "");
    row("faster", 4, "threadloop: gate broken: faster: event-loop /wait n=100 c=100 (ratio 1.2 [");
    row("slower,equivalent", 4,
        "threadloop: gate broken: equivalent: thread-pool /wait n=100 c=100 (ratio 1 [");
}

void TestCompare::gatesTheVerdict()
{
    QFETCH(QString, failIf);
    QFETCH(int, status);
    QFETCH(QByteArray, said);
    const Ended ended = compare({m_slow, m_fast, latin1("--fail-if"), failIf});
    QCOMPARE(ended.status, status);
    QVERIFY2(ended.errors.startsWith(said), ended.errors.constData());
    QCOMPARE(ended.errors.count('\n'), said.isEmpty() ? 0 : 1);
    QCOMPARE(ended.output.count('\n'), 4); // shown all the same
}

void TestCompare::notesCellsWithoutPartner()
{
    const Ended ended = compare({m_slow, m_matrix});
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.output.count('\n'), 4);
    QVERIFY2(ended.errors.contains("'event-loop /asyncwait n=100 c=100' is in one of the files alone"),
             ended.errors.constData());
}

void TestCompare::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char *line, const char *message) {
        QTest::newRow(line) << words(QString::fromLatin1(line)) << QByteArray(message);
    };
    row("", "name one file with --baseline, or two files");
    row("a.json", "baseline: name the cell to compare with");
    row("a.json b.json c.json", "name one file with --baseline, or two files");
    row("a.json b.json --baseline x", "baseline: is for one file");
    row("a.json b.json --metric p98", "metric: 'p98' is none of reqs_per_sec, ");
    row("a.json b.json --metric errors", "metric: 'errors' is a count");
    row("a.json b.json --margin 3", "margin: '3' is no share such as 3%");
    row("a.json b.json --margin 100%", "margin: '100%' is no share");
    row("a.json b.json --margin=-1%", "margin: '-1%' is no share");
    row("a.json b.json --margin some%", "margin: 'some%' is no share");
    row("a.json b.json --fail-if slow",
        "fail-if: 'slow' is none of faster, slower, equivalent and not-shown");
    row("a.json b.json --fail-if slower,", "fail-if: '' is none of");
    row("a.json b.json --seed x", "seed: 'x' is no whole number");
    row("a.json b.json --json b.json", "json: 'b.json' is what is compared");
    row("a.json b.json --json ./b.json", "json: './b.json' is what is compared");
    row("a.json b.json --nonsense", "Unknown option 'nonsense'");
}

void TestCompare::refuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, message);
    const Ended ended = compare(arguments);
    QCOMPARE(ended.status, 2);
    QCOMPARE(ended.output, QByteArray());
    QVERIFY2(ended.errors.contains(message), ended.errors.constData());
    QVERIFY2(ended.errors.endsWith("see: threadloop compare --help\n"), ended.errors.constData());
}

void TestCompare::saysWhatItCannotDo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("message");
    const QString one = file("one.json", {{kLoop}});
    const QString other = file("other.json", {{kThreads}, {kAsync}});
    const QString empty = file("empty.json", {});
    const QString noJson = m_folder.filePath(latin1("no.json"));
    QFile text(noJson);
    QVERIFY(text.open(QIODevice::WriteOnly) && text.write("p99") == 3);
    text.close();
    const QString baseline = latin1("--baseline");
    QTest::newRow("no file") << QStringList{one, latin1("/does/not/exist")}
                             << QByteArray("cannot read '/does/not/exist': No such file or directory");
    QTest::newRow("no JSON") << QStringList{one, noJson}
                             << QByteArray("no.json': it holds neither results nor an interval log nor");
    QTest::newRow("no runs") << QStringList{one, empty} << QByteArray("empty.json': it holds no runs");
    QTest::newRow("no cell in common")
        << QStringList{one, other}
        << QByteArray("the files have no cell in common: 'event-loop /wait n=100 c=100' and 'thread-pool ");
    QTest::newRow("no such cell") << QStringList{other, baseline, latin1("/nowhere")}
                                  << QByteArray("no cell is called '/nowhere'; there are 'thread-pool ");
    QTest::newRow("two such cells") << QStringList{m_matrix, baseline, latin1("/wait")}
                                    << QByteArray(
                                           "'/wait' may be 'thread-pool /wait n=100 c=100', 'event-loop ");
    QTest::newRow("no other cell") << QStringList{one, baseline, latin1("/wait")}
                                   << QByteArray("there is no other cell to compare");
}

void TestCompare::saysWhatItCannotDo()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, message);
    const Ended ended = compare(arguments);
    QCOMPARE(ended.status, 3);
    QCOMPARE(ended.output, QByteArray());
    QVERIFY2(ended.errors.contains(message), ended.errors.constData());
}

void TestCompare::aFullDeviceIsAnError()
{
    const Ended ended = compare(
        {m_slow, m_fast, latin1("--json"), latin1("/dev/full"), latin1("--fail-if"), latin1("faster")});
    QCOMPARE(ended.status, 3);
    QVERIFY2(ended.errors.contains("cannot write '/dev/full'"), ended.errors.constData());
}

THREADLOOP_TEST(TestCompare)
#include "test_compare.moc"
