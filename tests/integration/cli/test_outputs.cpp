// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/cli/command.h"
#include "tests/integration/cli/run_json.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

#include <array>
#include <memory>
#include <vector>

using namespace threadloop::test;

namespace {

struct Output
{
    const char *option;
    const char *begin; ///< of what it writes
};

constexpr std::array<Output, 5> kOutputs{{{"--json", "{"},
                                          {"--csv", "id,"},
                                          {"--markdown", "|"},
                                          {"--hgrm", "#[Cell: "},
                                          {"--hlog", "#[Histogram log format version 1.3]\n"}}};

/// Standard output holds the one output and nothing that is meant for a reader.
void verifyAlone(const Ended &ended, const QByteArray &begin)
{
    QCOMPARE(ended.status, 0);
    QVERIFY2(ended.output.startsWith(begin), ended.output.left(80).constData());
    static const QRegularExpression line(latin1("\\d reqs / sec \\|"));
    QVERIFY(!line.match(QString::fromUtf8(ended.output)).hasMatch());
    QVERIFY(!ended.output.contains("What awaiting costs"));
    if (begin == "{") {
        QVERIFY(!runsOf(ended.output).isEmpty());
    }
}

} // namespace

class TestOutputs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }

    void printsOneLineARunTargetsOutermost();
    void appendsFailures();
    void explainsWithDetails();
    void runsTheDefaultTargets();
    void markdownIsATable();
    void oneOutputHasStandardOutputAlone_data();
    void oneOutputHasStandardOutputAlone();
    void oneOutputOfAnArticleHasStandardOutputAlone();
    void filesAreWrittenBesideTheLines();
    void sendsTheRequestAsAskedFor();
    void countsUnexpectedStatusesAsFailures();
    void keepsTheLabel();

private:
    QTemporaryDir m_folder;
};

void TestOutputs::printsOneLineARunTargetsOutermost()
{
    const Ended ended =
        Command::run(latin1("run /wait /asyncwait?ms=1 --mode all -n 6 -c 3 --delay 1ms --port 0"));
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.errors, QByteArray());
    const QList<QByteArray> lines = ended.output.split('\n');
    QCOMPARE(lines.size(), 7);
    QCOMPARE(lines.last(), QByteArray());
    const QStringList targets{latin1("/wait"), latin1("/asyncwait?ms=1")};
    const QStringList modes{latin1("sequential"), latin1("thread-pool"), latin1("event-loop")};
    for (int index = 0; index < 6; ++index) {
        const QString form =
            latin1("^\\d+\\.\\d\\d reqs / sec \\| 6 reqs \\| http://127\\.0\\.0\\.1:\\d+%1 \\| %2$")
                .arg(QRegularExpression::escape(targets[index / 3]), modes[index % 3]);
        QVERIFY2(QRegularExpression(form).match(QString::fromLatin1(lines[index])).hasMatch(),
                 lines[index].constData());
    }
}

void TestOutputs::appendsFailures()
{
    const Ended ended = Command::run(latin1("run /nowhere --mode event-loop -n 5 --port 0"));
    QCOMPARE(ended.status, 1);
    const QRegularExpression form(
        latin1("^0\\.00 reqs / sec \\| 0 reqs \\| http://127\\.0\\.0\\.1:\\d+/nowhere "
               "\\| event-loop \\| 5 failed: 5 http error\n$"));
    QVERIFY2(form.match(QString::fromLatin1(ended.output)).hasMatch(), ended.output.constData());
}

void TestOutputs::explainsWithDetails()
{
    const QString line = latin1("run /wait --mode event-loop -n 4 --delay 1ms --port 0 ");
    const Ended with = Command::run(line + latin1("--details"));
    QCOMPARE(with.status, 0);
    const QRegularExpression form(
        latin1("^[^\n]* \\| event-loop\n    p50 [\\d.]+ ms, p90 [\\d.]+ ms, p99 [\\d.]+ ms, max [\\d.]+ "
               "ms[^\n]* \\| [\\d.]+ % of the ideal [^\n]+\n$"));
    QVERIFY2(form.match(QString::fromLatin1(with.output)).hasMatch(), with.output.constData());
    QCOMPARE(Command::run(line + latin1("--no-details")).output.count('\n'), 1);
    QCOMPARE(Command::run(line).output.count('\n'), 1); // standard output is no terminal
}

void TestOutputs::runsTheDefaultTargets()
{
    const Ended ended = Command::run(latin1("run -n 1 --mode sequential --delay 0ms --port 0"));
    QCOMPARE(ended.status, 0);
    const QList<QByteArray> lines = ended.output.split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].contains("/wait | sequential") && lines[1].contains("/asyncwait | sequential"));
}

void TestOutputs::markdownIsATable()
{
    const Ended ended =
        Command::run(latin1("run /wait --mode sequential,event-loop -n 3 --delay 1ms --port 0 --markdown -"));
    QCOMPARE(ended.status, 0);
    QList<QByteArray> lines = ended.output.trimmed().split('\n');
    QCOMPARE(lines.size(), 4);
    for (const QByteArray &line : lines) {
        QVERIFY2(line.startsWith('|') && line.endsWith('|'), line.constData());
        QCOMPARE(line.count('|'), lines[0].count('|'));
    }
}

void TestOutputs::oneOutputHasStandardOutputAlone_data()
{
    QTest::addColumn<QString>("output");
    QTest::addColumn<QByteArray>("begin");
    for (const Output &output : kOutputs) {
        QTest::newRow(output.option) << latin1(output.option) << QByteArray(output.begin);
    }
}

void TestOutputs::oneOutputHasStandardOutputAlone()
{
    QFETCH(QString, output);
    QFETCH(QByteArray, begin);
    verifyAlone(Command::run(latin1("run -n 2 --delay 0ms --port 0 --details ") + output + latin1(" -")),
                begin);
}

void TestOutputs::oneOutputOfAnArticleHasStandardOutputAlone()
{
    std::vector<std::unique_ptr<Command>> articles; // all at once: each of them mostly waits
    for (const Output &output : kOutputs) {
        articles.push_back(
            std::make_unique<Command>(words(kQuickArticle) << latin1(output.option) << latin1("-")));
    }
    for (std::size_t index = 0; index < articles.size(); ++index) {
        verifyAlone(articles[index]->wait(), kOutputs[index].begin);
        if (QTest::currentTestFailed()) {
            return;
        }
    }
}

void TestOutputs::filesAreWrittenBesideTheLines()
{
    const QTemporaryDir folder;
    const Ended ended =
        Command::run(latin1("run /wait --mode sequential -n 1 --delay 0ms --port 0 --json "
                            "%1/a.json --csv %1/a.csv --markdown %1/a.md --hgrm %1/a.hgrm --hlog %1/a.hlog")
                         .arg(folder.path()));
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.output.count('\n'), 1);
    const QStringList expected{latin1("a.csv"), latin1("a.hgrm"), latin1("a.hlog"), latin1("a.json"),
                               latin1("a.md")};
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name), expected);
    QCOMPARE(runsOf(contentOf(folder.filePath(latin1("a.json")))).size(), 1);
}

void TestOutputs::sendsTheRequestAsAskedFor()
{
    const QString file = m_folder.filePath(latin1("body"));
    QFile body(file);
    QVERIFY(body.open(QIODevice::WriteOnly));
    body.write(QByteArray(12'345, 'x'));
    body.close();
    for (const QString &data : {QStringLiteral("hello, world"), QLatin1Char('@') + file}) {
        const Ended ended = Command::run(
            words(latin1("run /echo --mode sequential -n 2 --port 0 -H Content-Type:text/plain --json -")) +
            QStringList{latin1("-d"), data});
        QCOMPARE(ended.status, 0);
        const QJsonValue run = runsOf(ended.output).first();
        const qint64 bytes = data.startsWith(QLatin1Char('@')) ? 12'345 : data.size();
        QCOMPARE(at(run, latin1("plan.method")).toString(), latin1("POST"));
        QCOMPARE(at(run, latin1("plan.body_bytes")).toInteger(), bytes);
        QVERIFY(at(run, latin1("throughput.bytes_received")).toInteger() > 2 * bytes); // it came back
    }
}

void TestOutputs::countsUnexpectedStatusesAsFailures()
{
    const QString line = latin1("run /nowhere --mode sequential -n 2 --port 0 ");
    QCOMPARE(Command::run(line + latin1("--expect 404")).status, 0);
    QCOMPARE(Command::run(line + latin1("--expect 2xx,404")).status, 0);
    QCOMPARE(Command::run(line + latin1("--expect 200")).status, 1);
    QCOMPARE(Command::run(latin1("run /wait -m DELETE --mode sequential -n 2 --port 0 --expect 405")).status,
             0);
}

void TestOutputs::keepsTheLabel()
{
    const Ended ended = Command::run(words(latin1("run /wait --mode sequential -n 1 --port 0 --json -")) +
                                     QStringList{latin1("--label"), latin1("before, \"tuning\"")});
    QCOMPARE(at(runsOf(ended.output).first(), latin1("label")).toString(), latin1("before, \"tuning\""));
}

THREADLOOP_TEST(TestOutputs)
#include "test_outputs.moc"
