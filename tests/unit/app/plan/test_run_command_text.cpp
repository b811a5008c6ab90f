// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/run_command_text.h"
#include "tests/support/test_main.h"

#include <QProcess>
#include <QtTest>

using namespace threadloop;

class TestRunCommandText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatIsSetAndLeavesOutWhatHoldsAnyway()
    {
        PlanDraft plan;
        plan.targets = {"/wait", "/asyncwait"};
        plan.mode = "sequential,event-loop";
        plan.requests = "10000";
        plan.duration = "2s";
        plan.concurrency = "100";
        plan.connections = "keep-alive";
        ServerDraft server{{}, {}, "1", "12", "50ms", true};
        QCOMPARE(runCommandText(plan, server),
                 std::string("threadloop run /wait /asyncwait --mode sequential,event-loop -n 10000 -z 2s "
                             "-c 100 --threads 12 --interpreter-lock"));
    }

    void pipesABodyThatWouldBeTakenForAFile()
    {
        PlanDraft plan;
        plan.targets = {"/echo"};
        plan.body = "@home";
        QCOMPARE(runCommandText(plan, {}),
                 std::string("printf %s @home | threadloop run /echo -d @/dev/stdin"));
    }

    void quotesForTheShell_data()
    {
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("plain") << QByteArray("/wait");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("space") << QByteArray("Accept: text/html");
        QTest::newRow("single quote") << QByteArray("it's");
        QTest::newRow("only quotes") << QByteArray("'''");
        QTest::newRow("double quote and dollar") << QByteArray("{\"a\": \"$HOME `id`\"}");
        QTest::newRow("query") << QByteArray("http://h:1/a?b=1&c=2");
        QTest::newRow("newline") << QByteArray("one\ntwo\n\n");
        QTest::newRow("backslash") << QByteArray("a\\b\\");
        QTest::newRow("tilde and star") << QByteArray("~*");
        QTest::newRow("not ASCII") << QByteArray("gr\xc3\xbc\xc3\x9f");
        QTest::newRow("hash") << QByteArray("#x");
    }

    /// The judge is the shell itself.
    void quotesForTheShell()
    {
        QFETCH(QByteArray, word);
        QProcess shell;
        const QString script =
            QStringLiteral("printf %s ") +
            QString::fromStdString(shellQuoted({word.data(), static_cast<std::size_t>(word.size())}));
        shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), script});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.readAllStandardOutput(), word);
    }
};

THREADLOOP_TEST(TestRunCommandText)
#include "test_run_command_text.moc"
