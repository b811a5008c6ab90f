// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/cli/command.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace threadloop::test;

/// Histogram files and interval logs, ours and those of other tools.
class TestCompareLatencies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsFilesOfLatencies();
    void comparesOtherToolsTables();

private:
    Ended compare(const QStringList &arguments) const
    {
        return Command::run(QStringList{latin1("compare")} + arguments);
    }

    QTemporaryDir m_folder;
};

void TestCompareLatencies::readsFilesOfLatencies()
{
    const auto path = [this](const char *name) { return m_folder.filePath(QString::fromLatin1(name)); };
    const Ended run = Command::run(
        words(latin1("run /wait /asyncwait --mode event-loop -n 120 -c 60 --delay 1ms --repeat 6 --port 0 "
                     "--quiet --json")) +
        QStringList{path("l.json"), latin1("--hlog"), path("l.hlog"), latin1("--hgrm"), path("l.hgrm")});
    QCOMPARE(run.status, 0);
    const QStringList names{path("l.json"), path("l.hlog"), path("l.hgrm")};
    for (const QString &baseline : names) {
        for (const QString &candidate : names) { // the same latencies from each
            const Ended ended = compare({baseline, candidate, latin1("--metric"), latin1("p99")});
            QCOMPARE(ended.status, 0);
            QCOMPARE(ended.errors, QByteArray());
            QVERIFY2(ended.output.count("  1 [") == 2, ended.output.constData());
            // The runs took less than a second: no way around that by a file that does not say how long. On a
            // busy machine a trial may be invalid on top, which is said first.
            static const QRegularExpression reason(
                latin1("  not shown: trial [1-6] of the baseline is (too short|invalid)"));
            QVERIFY2(QString::fromUtf8(ended.output).count(reason) == 2, ended.output.constData());
        }
    }
    const QString words = latin1("/wait event-loop");
    const Ended rates = compare({path("l.hlog"), latin1("--baseline"), words});
    QVERIFY2(rates.output.startsWith("reqs_per_sec in "), rates.output.constData());
    QVERIFY2(rates.output.contains("  6 pairs  "), rates.output.constData()); // they took turns
    const Ended latencies = compare({path("l.json"), path("l.hgrm")});
    QVERIFY2(latencies.output.startsWith("p50 of "), latencies.output.constData());
    QVERIFY2(
        latencies.errors.contains("l.hgrm' does not tell how many requests there were in a second: p50 is "
                                  "compared\n"),
        latencies.errors.constData());
    const Ended asked = compare({path("l.json"), path("l.hgrm"), latin1("--metric"), latin1("reqs_per_sec")});
    QCOMPARE(asked.status, 3);
    QVERIFY2(asked.errors.contains("l.hgrm' holds latencies and does not tell reqs_per_sec\n"),
             asked.errors.constData());
}

void TestCompareLatencies::comparesOtherToolsTables()
{
    const auto table = [this](const char *name, int scale) {
        QByteArray text;
        for (int trial = 0; trial < 6; ++trial) {
            text += "Value   Percentile   TotalCount   1/(1-Percentile)\n\n";
            text += QByteArray::number(scale * (1000 + trial)) + " 0.5 500 2.00\n";
            text += QByteArray::number(scale * (5000 + trial)) + " 1.0 1000 inf\n";
        }
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (file.open(QIODevice::WriteOnly)) {
            file.write(text);
        }
        return file.fileName();
    };
    const Ended ended =
        compare({table("before.hgrm", 2), table("after.hgrm", 1), latin1("--metric"), latin1("p99")});
    QCOMPARE(ended.status, 0);
    QVERIFY2(ended.output.contains("after against before  6 + 6  "), ended.output.constData());
    QVERIFY2(ended.output.contains("  0.5 [") && ended.output.endsWith("]  faster\n"),
             ended.output.constData());
    QCOMPARE(ended.errors.count("does not say its unit: its values are taken for milliseconds"), 2);
    const Ended noMean =
        compare({m_folder.filePath(latin1("before.hgrm")), m_folder.filePath(latin1("after.hgrm")),
                 latin1("--metric"), latin1("mean")});
    QCOMPARE(noMean.status, 3);
    QVERIFY2(noMean.errors.contains("holds latencies and does not tell mean"), noMean.errors.constData());
}

THREADLOOP_TEST(TestCompareLatencies)
#include "test_compare_latencies.moc"
