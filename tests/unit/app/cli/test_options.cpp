// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options.h"
#include "tests/support/test_main.h"

#include <QTemporaryFile>
#include <QtTest>

using namespace threadloop;

namespace {

/// The arguments as `threadloop run` reads them. What it prints goes to the test's own output.
class Read
{
public:
    explicit Read(const QStringList &arguments)
    {
        addPlanOptions(m_parser);
        addServerOptions(m_parser);
        addOutputOptions(m_parser);
        m_parsing = parseArguments(m_parser, QStringLiteral("run"), arguments);
    }
    explicit Read(const char *line)
        : Read(QString::fromLatin1(line).split(QLatin1Char(' ')))
    {}

    const Parsing &parsing() const { return m_parsing; }
    PlanDraft plan() const { return std::get<PlanDraft>(planDraftFrom(m_parser)); }
    ServerDraft server() const { return serverDraftFrom(m_parser); }
    bool hasServerOptions() const { return threadloop::hasServerOptions(m_parser); }
    std::variant<OutputOptions, Problem> outputs() const { return outputOptionsFrom(m_parser); }
    std::variant<PlanDraft, Problem> planOrProblem() const { return planDraftFrom(m_parser); }

private:
    QCommandLineParser m_parser;
    Parsing m_parsing;
};

} // namespace

class TestOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsShortAndLongOptions();
    void readsHowTheyMayBeWritten_data();
    void readsHowTheyMayBeWritten();
    void leavesUnsetWhatWasNotGiven();
    void readsTheServersOptions();
    void readsABodyFromAFile();
    void refusesABodyThatCannotBeRead();
    void endsAfterHelpAndUnknownOptions();
    void readsOutputs();
    void refusesOutputsThatCollide_data();
    void refusesOutputsThatCollide();
};

void TestOptions::readsShortAndLongOptions()
{
    const QStringList shorts{QStringLiteral("-n"),  QStringLiteral("5"),    QStringLiteral("-z"),
                             QStringLiteral("2s"),  QStringLiteral("-c"),   QStringLiteral("3"),
                             QStringLiteral("-m"),  QStringLiteral("PUT"),  QStringLiteral("-H"),
                             QStringLiteral("A:1"), QStringLiteral("-H"),   QStringLiteral("B: 2"),
                             QStringLiteral("-d"),  QStringLiteral("body"), QStringLiteral("/wait")};
    const PlanDraft draft = Read(shorts).plan();
    QVERIFY(draft.requests == "5" && draft.duration == "2s" && draft.concurrency == "3");
    QVERIFY(draft.method == "PUT" && draft.body == "body");
    QVERIFY((draft.headers == std::vector<std::string>{"A:1", "B: 2"}));
    QVERIFY((draft.targets == std::vector<std::string>{"/wait"}));

    const PlanDraft longs =
        Read("--requests 5 --duration 2s --concurrency 3 --mode all --connections new --timeout 1s "
             "--loops 2 --expect 404 --background /fib/3 --label x /a /b")
            .plan();
    QVERIFY(longs.requests == "5" && longs.duration == "2s" && longs.concurrency == "3");
    QVERIFY(longs.mode == "all" && longs.connections == "new" && longs.timeout == "1s");
    QVERIFY(longs.loops == "2" && longs.expect == "404" && longs.background == "/fib/3");
    QCOMPARE(longs.label, std::string("x"));
    QVERIFY((longs.targets == std::vector<std::string>{"/a", "/b"}));
}

void TestOptions::readsHowTheyMayBeWritten_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("apart") << QByteArray("-n 7");
    QTest::newRow("joined") << QByteArray("-n7");
    QTest::newRow("long") << QByteArray("--requests 7");
    QTest::newRow("equals") << QByteArray("--requests=7");
    QTest::newRow("the last one counts") << QByteArray("-n 3 --requests 7");
    QTest::newRow("after the target") << QByteArray("/wait -n 7");
    QTest::newRow("after a flag") << QByteArray("-q -n 7");
}

void TestOptions::readsHowTheyMayBeWritten()
{
    QFETCH(QByteArray, line);
    QVERIFY(Read(line.constData()).plan().requests == "7");
}

void TestOptions::leavesUnsetWhatWasNotGiven()
{
    const Read read(QStringList{});
    QVERIFY(read.parsing().goOn);
    const PlanDraft plan = read.plan();
    QVERIFY(plan.targets.empty() && plan.headers.empty() && plan.label.empty());
    QVERIFY(!plan.mode && !plan.requests && !plan.duration && !plan.concurrency && !plan.connections);
    QVERIFY(!plan.timeout && !plan.loops && !plan.method && !plan.body && !plan.expect && !plan.background);
    const ServerDraft server = read.server();
    QVERIFY(!server.host && !server.port && !server.workers && !server.threads && !server.delay);
    QVERIFY(!server.interpreterLock && !read.hasServerOptions());
    const auto outputs = std::get<OutputOptions>(read.outputs());
    QVERIFY(!outputs.json && !outputs.csv && !outputs.markdown && !outputs.hgrm && !outputs.hlog &&
            !outputs.details && !outputs.quiet);
}

void TestOptions::readsTheServersOptions()
{
    const Read read("--host ::1 --port 0 --workers 2 --threads 12 --delay 1s --interpreter-lock");
    const ServerDraft draft = read.server();
    QVERIFY(draft.host == "::1" && draft.port == "0" && draft.workers == "2" && draft.threads == "12");
    QVERIFY(draft.delay == "1s" && draft.interpreterLock);
    for (const char *one :
         {"--host ::1", "--port 1", "--workers 1", "--threads 1", "--delay 1s", "--interpreter-lock"}) {
        QVERIFY2(Read(one).hasServerOptions(), one);
    }
    QVERIFY(!Read("/wait --mode all").hasServerOptions());
}

void TestOptions::readsABodyFromAFile()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    const QByteArray bytes("a\0b\r\n@c", 7);
    file.write(bytes);
    file.flush();
    const PlanDraft draft =
        Read(QStringList{QStringLiteral("-d"), QLatin1Char('@') + file.fileName()}).plan();
    QCOMPARE(QByteArray::fromStdString(draft.body.value_or("")), bytes);
    QVERIFY(Read("-d mail@example").plan().body == "mail@example");
    QVERIFY(Read(QStringList{QStringLiteral("-d"), QString()}).plan().body == "");
}

void TestOptions::refusesABodyThatCannotBeRead()
{
    for (const char *line : {"-d @/does/not/exist", "-d @/"}) {
        const auto made = Read(line).planOrProblem();
        QVERIFY2(std::holds_alternative<Problem>(made), line);
        QCOMPARE(std::get<Problem>(made).field, std::string("data"));
        QVERIFY(QByteArray::fromStdString(std::get<Problem>(made).message).startsWith("cannot read '/"));
    }
}

void TestOptions::endsAfterHelpAndUnknownOptions()
{
    QVERIFY(Read("-n 5").parsing().goOn);
    const Parsing help = Read("--help").parsing();
    QVERIFY(!help.goOn);
    QCOMPARE(help.status, 0);
    for (const char *line : {"--nonsense", "-x", "-n", "--quiet=yes"}) {
        const Parsing wrong = Read(line).parsing();
        QVERIFY2(!wrong.goOn, line);
        QCOMPARE(wrong.status, 2);
    }
}

void TestOptions::readsOutputs()
{
    const auto options = std::get<OutputOptions>(
        Read("--json a --csv b --markdown - --hgrm c --hlog d --details --quiet").outputs());
    QVERIFY(options.json == QStringLiteral("a") && options.csv == QStringLiteral("b"));
    QVERIFY(options.markdown == QStringLiteral("-"));
    QVERIFY(options.hgrm == QStringLiteral("c") && options.hlog == QStringLiteral("d"));
    QVERIFY(options.details == true && options.quiet);
    QVERIFY(std::get<OutputOptions>(Read("--no-details").outputs()).details == false);
}

void TestOptions::refusesOutputsThatCollide_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *line) {
        QTest::newRow(line) << QString::fromLatin1(line).split(QLatin1Char(' '));
    };
    row("--json - --csv -");
    row("--csv - --markdown -");
    row("--json a --markdown a");
    row("--json a --csv ./b/../a");
    row("--hgrm - --hlog -");
    row("--json a --hlog a");
    row("--database a --json a");
    row("--database ./b/../a --series a");
    row("--details --no-details");
    QTest::newRow("empty name") << QStringList{QStringLiteral("--csv"), QString()};
}

void TestOptions::refusesOutputsThatCollide()
{
    QFETCH(QStringList, arguments);
    QVERIFY(std::holds_alternative<Problem>(Read(arguments).outputs()));
}

THREADLOOP_TEST(TestOptions)
#include "test_options.moc"
