// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/client_panel.h"
#include "app/window/server_panel.h"
#include "tests/gui/gui_fixture.h"
#include "tests/support/test_main.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace threadloop;

/// Commands go from the clipboard into the panels, and what they replaced comes back.
class TestCommandPaste : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsALineIntoThePanels()
    {
        GuiFixture gui;
        gui.type("port", QStringLiteral("8123"));
        copy("$ threadloop run /fib/20 --mode event-loop -n 50 -c 5 --rate 100 --threads 3 "
             "--interpreter-lock --label night --host 127.0.0.2\n");
        gui.trigger("pasteCommand");
        const PlanDraft plan = gui.find<ClientPanel>("clientPanel").draft();
        QCOMPARE(plan.targets, std::vector<std::string>{"/fib/20"});
        QCOMPARE(*plan.mode, std::string("event-loop"));
        QCOMPARE(gui.textOf("requests"), QStringLiteral("50"));
        QCOMPARE(gui.textOf("duration"), QString()); // the line has none
        QCOMPARE(gui.textOf("concurrency"), QStringLiteral("5"));
        QCOMPARE(gui.textOf("threads"), QStringLiteral("3"));
        QCOMPARE(gui.textOf("workers"), QStringLiteral("1")); // what the line takes for it
        QCOMPARE(gui.textOf("port"), QStringLiteral("8123"));
        QCOMPARE(gui.textOf("host"), QStringLiteral("127.0.0.2"));
        QCOMPARE(plan.label, std::string("night"));
        QVERIFY(gui.find<QCheckBox>("interpreterLock").isChecked());
        QVERIFY(gui.isShown("rate")); // what was folded away is seen
        QCOMPARE(gui.textOf("messageText"), QStringLiteral("The panels hold the pasted command"));
    }

    void putsBackWhatWasThere()
    {
        GuiFixture gui;
        gui.type("concurrency", QStringLiteral("many")); // not valid, and not lost
        const PlanDraft plan = gui.find<ClientPanel>("clientPanel").draft();
        const ServerDraft server = gui.find<ServerPanel>("serverPanel").draft();
        copy("threadloop run http://h/ --rate 5 --threads 3");
        gui.trigger("pasteCommand");
        QVERIFY(gui.find<ClientPanel>("clientPanel").draft() != plan);
        QCOMPARE(gui.textOf("messageAction"), QStringLiteral("Put back what was there"));
        gui.find<QPushButton>("messageAction").click();
        QVERIFY(gui.find<ClientPanel>("clientPanel").draft() == plan);
        QVERIFY(gui.find<ServerPanel>("serverPanel").draft() == server);
        QVERIFY(!gui.find<ClientPanel>("clientPanel").isMoreShown());
        QVERIFY(!gui.isShown("messageBar"));
    }

    void keepsTheLoadForCurl()
    {
        GuiFixture gui;
        gui.type("requests", QStringLiteral("77"));
        copy("curl 'http://127.0.0.1:9/api' \\\n -H 'accept: */*' --data-raw '{\"a\": 1}' --compressed -k");
        gui.trigger("pasteCommand");
        const PlanDraft plan = gui.find<ClientPanel>("clientPanel").draft();
        QCOMPARE(plan.targets, std::vector<std::string>{"http://127.0.0.1:9/api"});
        QCOMPARE(*plan.requests, std::string("77"));
        QCOMPARE(gui.find<QPlainTextEdit>("body").toPlainText(), QStringLiteral("{\"a\": 1}"));
        QCOMPARE(plan.headers.front(), std::string("accept: */*"));
        const QString said = gui.textOf("messageText");
        QVERIFY2(said.contains(QStringLiteral("--compressed is not supported yet; -k is not supported yet")),
                 qPrintable(said));
    }

    void namesWhatThereIsNoPlaceFor_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QByteArray>("named");
        const auto row = [](const char *name, const char *command, const char *named) {
            QTest::newRow(name) << QByteArray(command) << QByteArray(named);
        };
        row("an output", "threadloop run /wait --json out.json", "--json is left out");
        row("a body's file", "threadloop run /echo -d @body.bin", "the file body.bin");
        row("an unknown kind", "threadloop run /wait --connections sometimes", "connections");
        row("an unknown mode", "threadloop run /wait --mode fast", "mode");
        row("line ends", "threadloop run /echo -d $'a\\r\\nb'", "data");
    }
    void namesWhatThereIsNoPlaceFor()
    {
        QFETCH(QByteArray, command);
        QFETCH(QByteArray, named);
        GuiFixture gui;
        copy(command.constData());
        gui.trigger("pasteCommand");
        const QString said = gui.textOf("messageText");
        const QString begin = QStringLiteral("The panels hold the pasted command, but not all of it: ");
        QVERIFY2(said.startsWith(begin), qPrintable(said));
        QVERIFY2(said.mid(begin.size()).contains(QString::fromLatin1(named)), qPrintable(said));
    }

    void refusesWhatIsNoCommand_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("nothing") << QByteArray() << QByteArray("The clipboard holds no text");
        QTest::newRow("blanks") << QByteArray(" \n\t") << QByteArray("The clipboard holds no text");
        QTest::newRow("prose") << QByteArray("hello world") << QByteArray("\"hello\" is neither");
        QTest::newRow("markup") << QByteArray("<b>bold</b>") << QByteArray("\"<b>bold</b>\" is neither");
        QTest::newRow("open quote") << QByteArray("curl 'http://h") << QByteArray("not closed");
    }
    void refusesWhatIsNoCommand()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, said);
        GuiFixture gui;
        const PlanDraft plan = gui.find<ClientPanel>("clientPanel").draft();
        copy(text.constData());
        gui.trigger("pasteCommand");
        QVERIFY2(gui.textOf("messageText").contains(QString::fromLatin1(said)),
                 qPrintable(gui.textOf("messageText")));
        QVERIFY(gui.find<ClientPanel>("clientPanel").draft() == plan);
    }

    void refusesAPicture()
    {
        GuiFixture gui;
        QApplication::clipboard()->setImage(QImage(4, 4, QImage::Format_RGB32));
        gui.trigger("pasteCommand");
        QVERIFY(gui.textOf("messageText").contains(QStringLiteral("holds no text")));
    }

    void theKeyPastesWhereNoTextIsTyped()
    {
        GuiFixture gui;
        QVERIFY(QTest::qWaitForWindowActive(&gui.window()));
        copy("threadloop run /fib/3 -n 5");
        for (const char *widget :
             {"runs", "exportButton", "connections", "serverStatus", "mode:sequential"}) {
            gui.find<QWidget>(widget).setFocus();
            QTest::keyClick(gui.window().windowHandle(), Qt::Key_V, Qt::ControlModifier);
            QTRY_COMPARE(gui.textOf("requests"), QStringLiteral("5"));
            gui.find<QPushButton>("messageAction").click(); // puts back
            QVERIFY(gui.textOf("requests") != QStringLiteral("5"));
        }
    }

    void aTextFieldKeepsItsOwnPaste()
    {
        GuiFixture gui;
        QVERIFY(QTest::qWaitForWindowActive(&gui.window()));
        const PlanDraft plan = gui.find<ClientPanel>("clientPanel").draft();
        copy("42");
        auto &line = gui.find<QLineEdit>("requests");
        line.setFocus();
        line.selectAll();
        QTest::keyClick(gui.window().windowHandle(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(line.text(), QStringLiteral("42"));
        QVERIFY(!gui.isShown("messageBar"));

        gui.find<ClientPanel>("clientPanel").setMoreShown(true);
        copy("threadloop run /fib/3");
        auto &body = gui.find<QPlainTextEdit>("body");
        body.setFocus();
        QTest::keyClick(gui.window().windowHandle(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(body.toPlainText(), QStringLiteral("threadloop run /fib/3"));
        QCOMPARE(gui.find<ClientPanel>("clientPanel").draft().targets, plan.targets);
    }

    void takesItsOwnCopiedCommand()
    {
        GuiFixture gui;
        gui.fillSmallPlan();
        gui.find<ClientPanel>("clientPanel").setMoreShown(true);
        gui.type("warmup", QStringLiteral("100ms"));
        gui.find<QPlainTextEdit>("headers").setPlainText(QStringLiteral("X-One: it's\nX-Two: 2"));
        gui.find<QPlainTextEdit>("body").setPlainText(QStringLiteral("@no file"));
        const PlanDraft plan = gui.find<ClientPanel>("clientPanel").draft();
        const ServerDraft server = gui.find<ServerPanel>("serverPanel").draft();
        gui.trigger("copyCommand");
        gui.trigger("newSession");
        QVERIFY(gui.find<ClientPanel>("clientPanel").draft() != plan);
        gui.trigger("pasteCommand");
        QVERIFY(gui.find<ClientPanel>("clientPanel").draft() == plan);
        QVERIFY(gui.find<ServerPanel>("serverPanel").draft() == server);
        QCOMPARE(gui.textOf("messageText"), QStringLiteral("The panels hold the pasted command"));
    }

private:
    static void copy(const char *text) { QApplication::clipboard()->setText(QString::fromUtf8(text)); }
};

THREADLOOP_TEST(TestCommandPaste)
#include "test_command_paste.moc"
