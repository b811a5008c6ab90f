// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/cli/command.h"
#include "tests/integration/cli/run_json.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

using namespace threadloop::test;

namespace {

/// A data folder of its own for each test.
class Stored
{
public:
    Ended run(const QString &line) const { return Command::run(line, {}, variables()); }
    Variables variables() const { return {{latin1("XDG_DATA_HOME"), m_folder.path()}}; }
    QString file(const char *name) const { return m_folder.filePath(latin1(name)); }
    QString database() const { return file("threadloop/history.sqlite"); }

    /// The words of the list's lines, without its head.
    QList<QByteArrayList> list() const
    {
        QList<QByteArrayList> rows;
        for (const QByteArray &line : run(latin1("history list")).output.split('\n').mid(1)) {
            if (!line.isEmpty()) {
                rows.append(line.simplified().split(' '));
            }
        }
        return rows;
    }
    QJsonObject exported(const QString &ids) const
    {
        return QJsonDocument::fromJson(run(latin1("history export ") + ids).output).object();
    }

private:
    QTemporaryDir m_folder;
};

const QString kShortRun =
    QStringLiteral("run /asyncwait --mode sequential -n 5 --delay 1ms --port 0 --label mine ");

} // namespace

/// That no run is lost, whoever ends the program, and what can be done with the stored ones.
class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storesEveryRun();
    void exportsWhatTheRunWrote();
    void writesWhatItLists();
    void deletesAndRestores();
    void importsFiles();
    void storesNothingWhenToldSo();
    void listsARunInALineWhateverItsLabel();
    void keepsWhatWasMeasuredBeforeItWasKilled();
    void runsAllTheSameWithoutADatabase();
    void leavesANewerDatabaseAlone();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
};

void TestHistory::storesEveryRun()
{
    const Stored stored;
    QCOMPARE(stored.run(latin1("history list")).output, QByteArray("no runs are stored\n"));
    QCOMPARE(stored.run(kShortRun).status, 0);
    QCOMPARE(stored.run(latin1("run /wait --mode sequential,event-loop -n 4 --delay 1ms --port 0")).status,
             0);
    const QList<QByteArrayList> rows = stored.list();
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[0][0], QByteArray("3")); // the newest first
    QCOMPARE(rows[2][3], QByteArray("sequential"));
    QCOMPARE(rows[2][4], QByteArray("/asyncwait"));
    QVERIFY(rows[2].contains("mine"));
    QCOMPARE(stored.run(latin1("history list --last 1")).output.count('\n'), 2);
    const Ended shown = stored.run(latin1("history show 1"));
    QVERIFY(shown.output.contains(" reqs / sec | 5 reqs | "));
    QVERIFY(shown.output.contains("run 1, "));
}

void TestHistory::exportsWhatTheRunWrote()
{
    const Stored stored;
    QCOMPARE(stored.run(kShortRun + latin1("--json ") + stored.file("r.json")).status, 0);
    QFile file(stored.file("r.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QCOMPARE(stored.run(latin1("history export 1")).output, written);
    const QString id = QJsonDocument::fromJson(written)[latin1("runs")][0][latin1("id")].toString();
    QCOMPARE(stored.run(latin1("history export ") + id.left(8)).output, written);
    const Ended hgrm = stored.run(latin1("history export 1 --hgrm -")); // the histogram is stored, too
    QVERIFY(hgrm.output.contains("1/(1-Percentile)"));
}

void TestHistory::writesWhatItLists()
{
    const Stored stored;
    QVERIFY(runsOf(stored.run(latin1("history list --json -")).output).isEmpty());
    stored.run(kShortRun);
    stored.run(kShortRun);
    const QByteArray both = stored.run(latin1("history list --json -")).output;
    QCOMPARE(both, stored.run(latin1("history export 2 1")).output); // in the list's order, and nothing else
    QCOMPARE(runsOf(stored.run(latin1("history list --last 1 --json -")).output).size(), 1);
    QCOMPARE(stored.run(latin1("history show 1 --json -")).output,
             stored.run(latin1("history export 1")).output);
    const Ended beside = stored.run(latin1("history list --csv ") + stored.file("r.csv"));
    QCOMPARE(beside.output, stored.run(latin1("history list")).output);
    QCOMPARE(contentOf(stored.file("r.csv")).count('\n'), 3);
}

void TestHistory::deletesAndRestores()
{
    const Stored stored;
    stored.run(kShortRun);
    stored.run(kShortRun);
    QCOMPARE(stored.run(latin1("history delete 1")).status, 0);
    QCOMPARE(stored.list().size(), 1);
    const Ended gone = stored.run(latin1("history show 1"));
    QCOMPARE(gone.status, 3);
    QVERIFY(gone.errors.contains("no run is called 1"));
    QCOMPARE(stored.run(latin1("history delete 2 1")).status, 3); // not half of it
    QCOMPARE(stored.list().size(), 1);
    QCOMPARE(stored.run(latin1("history restore 1")).status, 0);
    QCOMPARE(stored.list().size(), 2);
}

void TestHistory::importsFiles()
{
    const Stored from;
    const Stored to;
    from.run(kShortRun + latin1("--json ") + from.file("r.json"));
    const QString import = latin1("history import ") + from.file("r.json");
    QVERIFY(to.run(import).errors.contains("1 run imported"));
    QVERIFY(to.run(import).errors.contains("0 runs imported"));
    QCOMPARE(to.exported(latin1("1")), from.exported(latin1("1")));
    QCOMPARE(to.run(latin1("history import /nowhere.json")).status, 3);
}

void TestHistory::storesNothingWhenToldSo()
{
    const Stored stored;
    QCOMPARE(stored.run(kShortRun + latin1("--no-history")).status, 0);
    QVERIFY(!QFile::exists(stored.database()));
    QCOMPARE(stored.run(kShortRun + latin1("--database ") + stored.file("mine.sqlite")).status, 0);
    QVERIFY(!QFile::exists(stored.database()));
    QVERIFY(stored.run(latin1("history list --database ") + stored.file("mine.sqlite"))
                .output.contains("/asyncwait"));
}

void TestHistory::listsARunInALineWhateverItsLabel()
{
    const Stored stored;
    QStringList arguments = words(kShortRun.trimmed());
    arguments.last() = latin1("two\nlines");
    QCOMPARE(Command::run(arguments, {}, stored.variables()).status, 0);
    const Ended listed = stored.run(latin1("history list"));
    QCOMPARE(listed.output.count('\n'), 2);
    QVERIFY2(listed.output.contains("two lines"), listed.output.constData());
}

void TestHistory::keepsWhatWasMeasuredBeforeItWasKilled()
{
    const Stored stored;
    Command command(
        words(latin1("run /asyncwait --mode event-loop -z 10m -c 3 --delay 1ms --port 0 --quiet")), {},
        stored.variables());
    const auto rowsStored = [&stored] {
        return stored.exported(latin1("1"))[latin1("runs")][0][latin1("series")].toArray().size();
    };
    // Another process sees the run grow.
    QTRY_VERIFY_WITH_TIMEOUT(!stored.list().isEmpty() && rowsStored() > 100, 60'000);
    QCOMPARE(stored.list()[0].last(), QByteArray("running"));
    const qsizetype before = rowsStored();
    command.signal(SIGKILL);
    command.wait();
    QCOMPARE(stored.list()[0].last(), QByteArray("interrupted"));
    const QJsonObject run = stored.exported(latin1("1"))[latin1("runs")][0].toObject();
    QVERIFY(run[latin1("series")].toArray().size() >= before);
    QVERIFY(run[latin1("counts")][latin1("ok")].toInt() > 0);
    QVERIFY(run[latin1("latency_ms")][latin1("p50")].toDouble() >= 1);
    // What was under way then was cut off: started is the sum of the others here, too.
    const QJsonObject counts = run[latin1("counts")].toObject();
    qint64 sum = 0;
    for (auto count = counts.begin(); count != counts.end(); ++count) {
        sum += count.key() == latin1("started") ? 0 : count.value().toInteger();
    }
    QCOMPARE(sum, counts[latin1("started")].toInteger());
    QVERIFY(counts[latin1("aborted")].toInteger() <= 3);
}

void TestHistory::runsAllTheSameWithoutADatabase()
{
    const Stored stored;
    const Ended ended = stored.run(kShortRun + latin1("--database /proc/no/folder.sqlite"));
    QCOMPARE(ended.status, 0);
    QVERIFY(ended.output.contains(" reqs / sec | 5 reqs | "));
    QVERIFY(ended.errors.contains("the runs are not stored: cannot open '/proc/no/folder.sqlite'"));
}

void TestHistory::leavesANewerDatabaseAlone()
{
    const Stored stored;
    stored.run(kShortRun);
    QFile file(stored.database());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(60)); // the version in SQLite's head
    file.write(QByteArray("\0\0\1\0", 4));
    file.close();
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    const Ended ended = stored.run(kShortRun);
    QCOMPARE(ended.status, 0);
    QVERIFY(ended.errors.contains("a later version of Threadloop wrote it"));
    QCOMPARE(stored.run(latin1("history list")).status, 3);
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), before);
}

void TestHistory::refusesWrongUsage_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("no action") << QStringLiteral("history");
    QTest::newRow("another action") << QStringLiteral("history burn 1");
    QTest::newRow("nothing to show") << QStringLiteral("history show");
    QTest::newRow("a name too many") << QStringLiteral("history list 1");
    QTest::newRow("no number") << QStringLiteral("history list --last few");
    QTest::newRow("none of them") << QStringLiteral("history list --last 0");
    QTest::newRow("last of what is named") << QStringLiteral("history show 1 --last 1");
    QTest::newRow("a file of what is deleted") << QStringLiteral("history delete 1 --json -");
    QTest::newRow("a file of what is imported") << QStringLiteral("history import x --csv x.csv");
    QTest::newRow("two files of a kind") << QStringLiteral("history export 1 --csv a.csv --csv b.csv");
    QTest::newRow("restore by id") << QStringLiteral("history restore abcd");
    QTest::newRow("both") << QStringLiteral("run /wait --no-history --database x");
    QTest::newRow("no file") << QStringLiteral("run /wait --database=");
}

void TestHistory::refusesWrongUsage()
{
    QFETCH(QString, line);
    const Stored stored;
    QCOMPARE(stored.run(line).status, 2);
}

THREADLOOP_TEST(TestHistory)
#include "test_history.moc"
