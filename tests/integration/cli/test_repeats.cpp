// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/cli/command.h"
#include "tests/integration/cli/run_json.h"
#include "tests/support/test_main.h"

#include <QSet>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace threadloop::test;

namespace {

const QString kRepeated =
    QStringLiteral("run /wait /asyncwait --mode sequential -n 3 --delay 1ms --port 0 --repeat %1 ");

/// The lines that tell what a cell's trials come to.
QList<QByteArray> summariesIn(const QByteArray &text)
{
    QList<QByteArray> lines;
    for (const QByteArray &line : text.split('\n')) {
        if (line.contains("median of ")) {
            lines.append(line);
        }
    }
    return lines;
}

double medianOf(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return (values[(values.size() - 1) / 2] + values[values.size() / 2]) / 2;
}

} // namespace

/// What --repeat shows of a cell's trials.
class TestRepeats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standardOutputKeepsALineARun();
    void detailsFollowTheRuns();
    void aSingleTrialIsNoSummary();
    void theFilesHoldTheSame();
};

void TestRepeats::standardOutputKeepsALineARun()
{
    const Ended ended = Command::run(kRepeated.arg(3));
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.output.count('\n'), 6);
    QVERIFY(summariesIn(ended.output).isEmpty());
    const QList<QByteArray> lines = summariesIn(ended.errors);
    QCOMPARE(lines.size(), 2);
    for (const QByteArray &line : lines) {
        QVERIFY2(line.startsWith("threadloop: median of 3: "), line.constData());
        QVERIFY2(line.contains(" reqs / sec (an interval needs 6 trials) | p50 "), line.constData());
        QVERIFY2(line.contains(" (closed loop)"), line.constData());
        QVERIFY2(line.contains("3 short | sequential /"), line.constData());
    }
    const Ended quiet = Command::run(kRepeated.arg(3) + latin1("--quiet"));
    QCOMPARE(quiet.errors, QByteArray());
    QVERIFY(summariesIn(quiet.output).isEmpty());
}

void TestRepeats::detailsFollowTheRuns()
{
    const Ended ended = Command::run(kRepeated.arg(6) + latin1("--details"));
    QCOMPARE(ended.status, 0);
    QVERIFY(summariesIn(ended.errors).isEmpty());
    const QList<QByteArray> lines = ended.output.trimmed().split('\n');
    QCOMPARE(lines.size(), 2 * 12 + 2);
    for (int i = 24; i < 26; ++i) {
        QVERIFY2(lines[i].startsWith("    median of 6: "), lines[i].constData());
        QVERIFY2(lines[i].contains("] (96.9 %)"), lines[i].constData());
    }
    QCOMPARE(lines[24].lastIndexOf(" | "), lines[25].lastIndexOf(" | ")); // under each other
}

void TestRepeats::aSingleTrialIsNoSummary()
{
    const Ended ended = Command::run(kRepeated.arg(1) + latin1("--details"));
    QCOMPARE(ended.status, 0);
    QVERIFY(summariesIn(ended.output).isEmpty() && summariesIn(ended.errors).isEmpty());
}

void TestRepeats::theFilesHoldTheSame()
{
    QTemporaryDir folder;
    const QString markdown = folder.filePath(latin1("a.md"));
    const Ended ended = Command::run(kRepeated.arg(6) + latin1("--json - --quiet --markdown ") + markdown);
    QCOMPARE(ended.status, 0);
    const QJsonArray runs = runsOf(ended.output);
    const QJsonArray cells = cellsOf(ended.output);
    QCOMPARE(runs.size(), 12);
    QCOMPARE(cells.size(), 2);
    for (const QJsonValue &cell : cells) {
        QCOMPARE(at(cell, latin1("trials")).toInt(), 6);
        QList<double> rates;
        QSet<int> trials;
        for (const QJsonValue &run : runs) {
            if (at(run, latin1("cell")) == at(cell, latin1("cell"))) {
                rates.append(at(run, latin1("throughput.reqs_per_sec")).toDouble());
                trials.insert(at(run, latin1("trial")).toInt());
            }
        }
        QCOMPARE(rates.size(), 6);
        QCOMPARE(trials.size(), 6);
        QCOMPARE(at(cell, latin1("throughput.reqs_per_sec.median")).toDouble(), medianOf(rates));
        QCOMPARE(at(cell, latin1("throughput.reqs_per_sec.low")).toDouble(),
                 *std::min_element(rates.begin(), rates.end()));
        QCOMPARE(at(cell, latin1("throughput.reqs_per_sec.high")).toDouble(),
                 *std::max_element(rates.begin(), rates.end()));
        QCOMPARE(at(cell, latin1("throughput.reqs_per_sec.coverage")).toDouble(), 1 - 2.0 / 64);
        QCOMPARE(at(cell, latin1("short")).toInt(), 6);
    }
    const QByteArray table = contentOf(markdown);
    QVERIFY2(table.contains("\n\n| Cell | Trials | ") && table.count(" | 6 | ") == 2, table.constData());
}

THREADLOOP_TEST(TestRepeats)
#include "test_repeats.moc"
