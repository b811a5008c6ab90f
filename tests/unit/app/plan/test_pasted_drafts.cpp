// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/pasted_drafts.h"
#include "app/plan/run_command_text.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;

namespace {

PanelDrafts panels()
{
    PanelDrafts drafts;
    drafts.plan.targets = {"/wait"};
    drafts.plan.mode = "sequential";
    drafts.plan.requests = "10";
    drafts.plan.concurrency = "7";
    drafts.plan.timeout = "9s";
    drafts.plan.headers = {"A: b"};
    drafts.plan.expect = "404";
    drafts.server = {{}, "8123", "2", "12", "10ms", true};
    return drafts;
}

QByteArray commandAfter(const char *pasted)
{
    const Parsed<PastedCommand> command = pastedCommand(pasted);
    if (!command)
        qFatal("%s", command.error().c_str());
    const PanelDrafts drafts = draftsWith(*command, panels());
    return QByteArray::fromStdString(runCommandText(drafts.plan, drafts.server));
}

} // namespace

/// The panels hold `run /wait --mode sequential -n 10 -c 7 ...` before.
class TestPastedDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replacesWhatTheCommandIsAbout_data()
    {
        QTest::addColumn<QByteArray>("pasted");
        QTest::addColumn<QByteArray>("held");
        const auto row = [](const char *name, const char *pasted, const char *held) {
            QTest::newRow(name) << QByteArray(pasted) << QByteArray(held);
        };
        row("a line alone", "threadloop run", "threadloop run /wait /asyncwait --mode all --port 8123");
        row("a line with a server", "threadloop run /fib/3 -n 5 --port 1 --threads 3 --interpreter-lock",
            "threadloop run /fib/3 --mode all -n 5 --port 1 --threads 3 --interpreter-lock");
        row("a server for the background alone", "threadloop run http://h/ --background /fib/30",
            "threadloop run http://h/ --mode all --background /fib/30 --port 8123");
        row("no server needed", "threadloop run http://h/ --mode event-loop",
            "threadloop run http://h/ --mode event-loop --port 8123 --workers 2 --threads 12 --delay 10ms "
            "--interpreter-lock");
        row("curl keeps the load", "curl -X PUT -H 'C: d' -d e http://h/",
            "threadloop run http://h/ --mode sequential -n 10 -c 7 --timeout 9s -m PUT -H 'C: d' -H "
            "'Content-Type: application/x-www-form-urlencoded' -d e --port 8123 --workers 2 --threads 12 "
            "--delay 10ms --interpreter-lock");
        row("curl with a time", "curl -m 2 http://h/",
            "threadloop run http://h/ --mode sequential -n 10 -c 7 --timeout 2s --port 8123 --workers 2 "
            "--threads 12 --delay 10ms --interpreter-lock");
    }
    void replacesWhatTheCommandIsAbout()
    {
        QFETCH(QByteArray, pasted);
        QFETCH(QByteArray, held);
        QCOMPARE(commandAfter(pasted.constData()), held);
    }
};

THREADLOOP_TEST(TestPastedDrafts)
#include "test_pasted_drafts.moc"
