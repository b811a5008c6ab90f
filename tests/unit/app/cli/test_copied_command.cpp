// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options.h"
#include "app/plan/run_command_text.h"
#include "tests/support/test_main.h"

#include <QProcess>
#include <QtTest>

using namespace threadloop;

namespace {

struct Drafts
{
    PlanDraft plan;
    ServerDraft server;
};

/// What the shell makes of the line, read by the command's own parser.
Drafts readBack(const std::string &line)
{
    QProcess shell;
    const std::string script = "threadloop() { for word; do printf '%s\\0' \"$word\"; done; }; " + line;
    shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QString::fromStdString(script)});
    shell.waitForFinished();
    QStringList words;
    for (const QByteArray &word : shell.readAllStandardOutput().split('\0')) {
        words.push_back(QString::fromUtf8(word));
    }
    words.removeLast(); // after the last NUL
    QCommandLineParser parser;
    addPlanOptions(parser);
    addServerOptions(parser);
    if (words.takeFirst() != QStringLiteral("run") ||
        !parseArguments(parser, QStringLiteral("run"), words).goOn) {
        return {};
    }
    return {std::get<PlanDraft>(planDraftFrom(parser)), serverDraftFrom(parser)};
}

} // namespace

Q_DECLARE_METATYPE(Drafts)

class TestCopiedCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheSamePlansAndServer_data()
    {
        QTest::addColumn<Drafts>("drafts");
        PlanDraft plan;
        plan.targets = {"/wait", "http://localhost:8080/a?b=1&c=%20"};
        plan.mode = "thread-pool,sequential";
        plan.requests = "50";
        plan.concurrency = "7";
        QTest::newRow("plain") << Drafts{plan, {}};

        PlanDraft full = plan;
        full.duration = "1500ms";
        full.connections = "new";
        full.timeout = "2s";
        full.loops = "2";
        full.method = "PUT";
        full.headers = {"X-One: it's \"quoted\"", "X-Two: $HOME"};
        full.body = "{\"a\": 1}\n'";
        full.expect = "200,404";
        full.background = "/fib/30";
        full.label = "before & after";
        QTest::newRow("everything") << Drafts{full, {{}, "0", "2", "12", "1s", true}};

        PlanDraft swept = plan;
        swept.sweep = "rate=10..160:4,500";
        QTest::newRow("a sweep") << Drafts{swept, {}};

        PlanDraft dashes = plan;
        dashes.body = "-5";
        dashes.label = "--label";
        QTest::newRow("values that look like options") << Drafts{dashes, {}};
    }

    void givesTheSamePlansAndServer()
    {
        QFETCH(Drafts, drafts);
        const Drafts read = readBack(runCommandText(drafts.plan, drafts.server));
        QVERIFY(std::get<std::vector<Plan>>(plansFrom(read.plan)) ==
                std::get<std::vector<Plan>>(plansFrom(drafts.plan)));
        QVERIFY(read.plan.sweep == drafts.plan.sweep);
        QVERIFY(std::get<ServerSettings>(serverSettingsFrom(read.server)) ==
                std::get<ServerSettings>(serverSettingsFrom(drafts.server)));
    }
};

THREADLOOP_TEST(TestCopiedCommand)
#include "test_copied_command.moc"
