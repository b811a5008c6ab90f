// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/cli/command.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace threadloop::test;

#ifdef THREADLOOP_GUI
constexpr bool kHasWindow = true;
#else
constexpr bool kHasWindow = false;
#endif

class TestUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsHelp_data();
    void printsHelp();
    void promisesTheWindowWhereThereIsOne();
    void printsTheVersion();
    void printsHelpWithoutArguments();
    void saysWhyThereIsNoWindow_data();
    void saysWhyThereIsNoWindow();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
};

void TestUsage::printsHelp_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("mentioned");
    const auto row = [](const char *line, const char *mentioned) {
        QTest::newRow(line) << QString::fromLatin1(line) << words(QString::fromLatin1(mentioned));
    };
    row("--help", "run serve article compare chart --version 130");
    row("-h", "run serve article compare chart --version 130");
    row("run --help",
        "--host --port --workers --threads --delay --interpreter-lock --mode --requests --duration "
        "--concurrency --connections --timeout --loops -m -H -d --expect --background --wait-ready "
        "--label --fail-if --json --csv --markdown --details --no-details --quiet");
    row("serve --help", "--host --port --workers --threads --delay --interpreter-lock");
    row("article --help", "--only --json --csv --markdown --details --no-details --quiet");
    row("compare --help", "--baseline --metric --margin --fail-if --seed --json --force");
    row("run /wait --port x --help", "--wait-ready"); // asked for help, told nothing else
}

void TestUsage::printsHelp()
{
    QFETCH(QString, line);
    QFETCH(QStringList, mentioned);
    const Ended ended = Command::run(line);
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.errors, QByteArray());
    QVERIFY(ended.output.startsWith("Usage: threadloop "));
    for (const QString &word : mentioned) {
        QVERIFY2(ended.output.contains(word.toLatin1()), qPrintable(word));
    }
}

void TestUsage::promisesTheWindowWhereThereIsOne()
{
    const Ended ended = Command::run(QStringLiteral("--help"));
    QCOMPARE(ended.output.contains("Usage: threadloop [COMMAND [options]]\n"), kHasWindow);
    QCOMPARE(ended.output.contains("Without a command it opens its window: --new"), kHasWindow);
    QCOMPARE(ended.output.contains("--article"), kHasWindow);
    QCOMPARE(ended.output.contains("chart       draw results"), kHasWindow);
    QCOMPARE(ended.output.contains("chart       not here"), !kHasWindow);
    QCOMPARE(ended.output.contains("window"), kHasWindow);
}

void TestUsage::printsTheVersion()
{
    const Ended ended = Command::run(QStringLiteral("--version"));
    QCOMPARE(ended.status, 0);
    static const QRegularExpression expected(
        QStringLiteral("^threadloop " THREADLOOP_VERSION " \\(([0-9a-f]{12}\\+?|unknown revision)\\)\n$"));
    QVERIFY2(expected.match(QString::fromUtf8(ended.output)).hasMatch(), ended.output.constData());
    QCOMPARE(ended.errors, QByteArray());
}

void TestUsage::printsHelpWithoutArguments()
{
    const Ended ended = Command::run(QStringList()); // without a display
    QCOMPARE(ended.status, 2);
    QVERIFY(ended.output.startsWith("Usage: threadloop "));
    QCOMPARE(ended.errors, QByteArray(kHasWindow ? "threadloop: there is no display for the window\n" : ""));
}

void TestUsage::saysWhyThereIsNoWindow_data()
{
    QTest::addColumn<QString>("argument");
    for (const char *argument : {"--new", "--article", "held.threadloop"}) {
        QTest::newRow(argument) << QString::fromLatin1(argument);
    }
}

void TestUsage::saysWhyThereIsNoWindow()
{
    QFETCH(QString, argument);
    const Ended ended = Command::run(QStringList{argument}); // without a display
    QCOMPARE(ended.status, 2);
    QCOMPARE(ended.output, QByteArray());
    QCOMPARE(ended.errors.startsWith("threadloop: there is no display for the window\n"), kHasWindow);
    QCOMPARE(ended.errors.contains("is no command"), !kHasWindow);
}

void TestUsage::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("message"); // a part of it
    const auto row = [](const char *line, const char *message) {
        QTest::newRow(line) << words(QString::fromLatin1(line)) << QByteArray(message);
    };
    row("walk", "'walk' is no command");
    row("run --nonsense", "Unknown option 'nonsense'");
    row("serve --nonsense", "Unknown option 'nonsense'");
    row("article --nonsense", "Unknown option 'nonsense'");
    row("run -n", "Missing value after '-n'");
    row("run --quiet=3", "quiet");
    row("run https://localhost/", "https is not supported yet");
    row("run HTTPS://localhost/", "https is not supported yet");
    row("run ftp://localhost/", "is not supported; write an http:// URL");
    row("run wait", "is no target");
    row("run --background https://localhost/", "background: https is not supported yet");
    row("run -n 0", "requests: '0'");
    row("run -n ten", "requests: 'ten'");
    row("run -n -1", "requests: '-1'");
    row("run -z 5", "duration: '5' is no duration");
    row("run -z 0s", "duration: '0s' is too short");
    row("run -c 60001", "concurrency: '60001'");
    row("run -c 0", "concurrency: '0'");
    row("run --mode warp", "mode: ");
    row("run --mode sequential,sequential", "mode: ");
    row("run --connections closed", "connections: 'closed'");
    row("run --timeout never", "timeout: 'never'");
    row("run --loops 0", "loops: '0'");
    row("run -H nothing", "headers: ");
    row("run -d @/does/not/exist", "cannot read '/does/not/exist'");
    row("run --expect 2", "expect: ");
    row("run --wait-ready soon", "wait-ready: 'soon' is no duration");
    row("run --wait-ready 100000m", "wait-ready: '100000m' is too long");
    row("run --port 65536", "port: '65536'");
    row("run --port -1", "port: '-1'");
    row("run --workers 0", "workers: '0'");
    row("run --threads 4097", "threads: '4097'");
    row("serve --threads 0", "threads: '0'");
    row("run --delay 2", "delay: '2' is no duration");
    row("run --json - --csv -", "only one output can go to standard output");
    row("run --markdown - --json -", "only one output can go to standard output");
    row("article --csv - --json -", "only one output can go to standard output");
    row("run --json a --json b", "json: is given twice; only one file is written");
    row("run --sweep threads=1,2 --sweep workers=1,2", "sweep: is given twice");
    row("run --json a --csv ./a", "two outputs cannot go to the same file");
    row("run --json a.json --save-experiment ./a.json", "two outputs cannot go to the same file");
    row("run --database h --save-experiment h", "'h' is the history");
    row("run --database h --json h", "'h' is the history");
    row("history export 1 --database h --json ./h", "'./h' is the history");
    row("experiment run x.json --json ./x.json", "'./x.json' is an experiment to be run");
    row("run --details --no-details", "exclude each other");
    row("run --fail-if p99", "fail-if: 'p99': write a gate like 'p99 > 100ms'");
    row("run --fail-if p98>1s --fail-if p99>1", "fail-if: 'p99>1': the limit of a latency has the unit");
    row("serve /wait", "serve takes no target");
    row("serve --port seven", "port: 'seven'");
    row("article /wait", "article takes no target");
    row("article --only 4,9", "'9' is no experiment of the article");
    row("article --only 0", "'0' is no experiment of the article");
    row("article --only 4,", "'' is no experiment of the article");
    QTest::newRow("no file") << QStringList{QStringLiteral("run"), QStringLiteral("--json"), QString()}
                             << QByteArray("an output needs a file name");
}

void TestUsage::refusesWrongUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, message);
    const Ended ended = Command::run(arguments);
    QCOMPARE(ended.status, 2);
    QCOMPARE(ended.output, QByteArray()); // nothing was run
    QVERIFY2(ended.errors.startsWith("threadloop: "), ended.errors.constData());
    const QByteArray errors = QByteArray(ended.errors).replace('"', '\'');
    QVERIFY2(errors.contains(message), ended.errors.constData());
    QVERIFY2(ended.errors.contains("--help\n"), ended.errors.constData());
}

THREADLOOP_TEST(TestUsage)
#include "test_usage.moc"
