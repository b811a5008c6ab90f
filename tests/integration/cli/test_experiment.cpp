// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/cli/command.h"
#include "tests/integration/cli/run_json.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace threadloop::test;

namespace {

/// Commands with a data folder of their own.
Ended runIn(const QTemporaryDir &data, const QString &line)
{
    return Command::run(line, {}, {{latin1("XDG_DATA_HOME"), data.path()}});
}

} // namespace

/// `threadloop experiment`, and an experiment saved by `run`.
class TestExperimentCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsThem();
    void savesAndRunsOne();
    void takesTurnsWhenAskedTo();
    void refusesWhatIsWrong();
};

void TestExperimentCommand::listsThem()
{
    const QTemporaryDir data;
    const Ended ended = runIn(data, latin1("experiment list"));
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.errors, QByteArray());
    QVERIFY(ended.output.startsWith("article-1 "));
    QVERIFY(ended.output.contains("\nthread-pool-cliff   about 24 s       The thread-pool cliff\n"
                                  "    What happens to /wait "));
    QCOMPARE(ended.output.count('\n'), 2 * 11);
}

void TestExperimentCommand::savesAndRunsOne()
{
    const QTemporaryDir data;
    const QString file = data.filePath(latin1("threadloop/experiments/mine.json"));
    const Ended saved =
        runIn(data, latin1("run /wait --mode event-loop -n 24 --delay 1ms --port 0 --threads 4 --quiet "
                           "--sweep concurrency=1,2,4,8,12 --title Mine --save-experiment ") +
                        file);
    QCOMPARE(saved.status, 0);
    QCOMPARE(saved.output.count('\n'), 5);
    QVERIFY(contentOf(file).contains("\"title\": \"Mine\""));

    QVERIFY(runIn(data, latin1("experiment list")).output.contains("Mine\n    Mine\n    " + file.toUtf8()));
    const QString json = data.filePath(latin1("a.json"));
    const Ended ended = runIn(data, latin1("experiment run mine --json ") + json);
    QCOMPARE(ended.status, 0);
    QVERIFY(ended.output.startsWith("Mine\n   Mine\n\n"));
    QCOMPARE(ended.output.count("\n   /wait    event-loop         24"), 5);
    // Which of the two depends on the machine; that there is an answer does not.
    QVERIFY(ended.output.contains("\n   Knee at ") || ended.output.contains("\n   No knee: "));
    QVERIFY(ended.output.contains("runs too short for a verdict"));
    const QJsonArray runs = runsOf(contentOf(json));
    QCOMPARE(runs.size(), 5);
    for (const QJsonValue &run : runs) {
        QCOMPARE(at(run, latin1("label")).toString(), latin1("mine, as saved"));
        QCOMPARE(at(run, latin1("environment.server.threads")).toInt(), 4);
    }
    QCOMPARE(sweepsOf(contentOf(json)).size(), 1);
}

void TestExperimentCommand::takesTurnsWhenAskedTo()
{
    const QTemporaryDir data;
    const QString file = data.filePath(latin1("turns.json"));
    QCOMPARE(runIn(data, latin1("run /wait /asyncwait --mode event-loop -n 4 --delay 1ms --port 0 --quiet "
                                "--save-experiment ") +
                             file)
                 .status,
             0);
    const Ended ended = runIn(data, latin1("experiment run --repeat 3 --quiet --json - ") + file);
    QCOMPARE(ended.status, 0);
    QCOMPARE(runsOf(ended.output).size(), 6);
    const QJsonArray cells = cellsOf(ended.output);
    QCOMPARE(cells.size(), 2);
    QCOMPARE(at(cells[1], latin1("trials")).toInt(), 3);
}

void TestExperimentCommand::refusesWhatIsWrong()
{
    const QTemporaryDir data;
    const Ended unknown = runIn(data, latin1("experiment run nothing-like-it"));
    QCOMPARE(unknown.status, 2);
    QVERIFY(unknown.errors.contains("'nothing-like-it' is neither an experiment nor a file"));
    QCOMPARE(runIn(data, latin1("experiment run")).status, 2);
    QCOMPARE(runIn(data, latin1("experiment")).status, 2);
    QFile file(data.filePath(latin1("bad.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"schema\": 7}");
    file.close();
    const Ended bad = runIn(data, latin1("experiment run ") + file.fileName());
    QCOMPARE(bad.status, 2);
    QVERIFY(bad.errors.contains("experiment.schema is 7; this version reads 1"));
    const Ended unwritable =
        runIn(data, latin1("run /wait -n 1 --port 0 --save-experiment ") + file.fileName() + latin1("/x"));
    QCOMPARE(unwritable.status, 3);
    QVERIFY(unwritable.output.isEmpty());
    QCOMPARE(runIn(data, latin1("run /wait -n 1 --port 0 --title T")).status, 2);
}

THREADLOOP_TEST(TestExperimentCommand)
#include "test_experiment.moc"
