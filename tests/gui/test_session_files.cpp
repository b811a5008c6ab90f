// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/saved_session.h"
#include "app/window/charts_area.h"
#include "app/window/client_panel.h"
#include "app/window/runs_model.h"
#include "app/window/server_panel.h"
#include "app/window/session_reader.h"
#include "tests/gui/session_test.h"
#include "tests/support/test_main.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QDragEnterEvent>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace threadloop;

namespace {

constexpr const char *kUnknownRun = "5b0f7f0e-9a3c-4a52-8f6e-000000000001";

} // namespace

/// Sessions go into files and come back, and nothing that is in no file is lost without being asked for.
class TestSessionFiles : public SessionTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void bringsBackWhatThePanelsHeld()
    {
        gui().find<ClientPanel>("clientPanel").setMoreShown(true);
        gui().type("targetLine", QStringLiteral("http://h:1/a?b=1"));
        gui().find<QCheckBox>("mode:sequential").setChecked(false);
        gui().type("requests", QStringLiteral("many")); // not valid yet
        gui().type("rate", QStringLiteral("12.5"));
        gui().find<QPlainTextEdit>("headers").setPlainText(QStringLiteral("A: b\nC"));
        gui().find<QPlainTextEdit>("body").setPlainText(QStringLiteral("one\ntwo"));
        gui().type("label", QStringLiteral("by night"));
        gui().type("host", QStringLiteral("127.0.0.2"));
        gui().type("port", QStringLiteral("8123"));
        gui().type("threads", QStringLiteral("none"));
        gui().find<QCheckBox>("interpreterLock").setChecked(true);
        const PlanDraft plan = client().draft();
        const ServerDraft server = gui().find<ServerPanel>("serverPanel").draft();
        saveAs(m_file);
        gui().trigger("newSession");
        QVERIFY(client().draft() != plan);
        open(m_file);
        QVERIFY(client().draft() == plan);
        QVERIFY(gui().find<ServerPanel>("serverPanel").draft() == server);
        QVERIFY(client().isMoreShown());
        QVERIFY(!gui().find<QAction>("run").isEnabled());
        QVERIFY(!gui().isShown("messageBar")); // nothing was lost, so there is nothing to say
    }

    void theTitleTellsFileAndChanges()
    {
        QCOMPARE(gui().window().windowTitle(), QStringLiteral("Threadloop"));
        gui().type("requests", QStringLiteral("5"));
        QVERIFY(!gui().window().isWindowModified()); // in no file: kept at the end anyway
        saveAs(m_file);
        QCOMPARE(gui().window().windowTitle(), QStringLiteral("night.threadloop[*] — Threadloop"));
        QCOMPARE(gui().window().windowFilePath(), m_file);
        QVERIFY(!gui().window().isWindowModified());
        gui().type("requests", QStringLiteral("6"));
        QVERIFY(gui().window().isWindowModified());
        gui().type("requests", QStringLiteral("5"));
        QVERIFY(!gui().window().isWindowModified());
        gui().find<QCheckBox>("interpreterLock").setChecked(true);
        QVERIFY(gui().window().isWindowModified());
        gui().trigger("saveSession");
        QVERIFY(!gui().window().isWindowModified());
        gui().find<ClientPanel>("clientPanel").setMoreShown(true); // a look is no change
        QVERIFY(!gui().window().isWindowModified());
        gui().trigger("newSession");
        QCOMPARE(gui().window().windowTitle(), QStringLiteral("Threadloop"));
        QCOMPARE(gui().window().windowFilePath(), QString());
    }

    void savesIntoItsFileWithoutAsking()
    {
        gui().chosenFile = m_file;
        gui().trigger("saveSession"); // the first time it asks
        QCOMPARE(gui().lastRequest.suffix, QStringLiteral("threadloop"));
        gui().chosenFile = gui().path(QStringLiteral("other.threadloop"));
        gui().type("requests", QStringLiteral("7"));
        gui().trigger("saveSession");
        QCOMPARE(*stored(m_file).client.requests, std::string("7"));
        QVERIFY(!QFile::exists(gui().chosenFile));
        gui().type("requests", QStringLiteral("8"));
        gui().trigger("saveSessionAs");
        QCOMPARE(gui().lastRequest.path, m_file); // suggested
        QCOMPARE(*stored(gui().chosenFile).client.requests, std::string("8"));
        QCOMPARE(*stored(m_file).client.requests, std::string("7"));
        QCOMPARE(gui().window().windowFilePath(), gui().chosenFile);
    }

    void showsTheRunsAgainAfterTheNextStart()
    {
        gui().fillSmallPlan();
        gui().find<QCheckBox>("target:/wait").setChecked(true);
        gui().type("repeat", QStringLiteral("3"));
        gui().trigger("run");
        QVERIFY(gui().waitUntilIdle());
        QTableView &table = runs();
        table.setCurrentIndex(table.model()->index(2, RunsModel::Started));
        gui().find<QToolButton>("viewCompare").click();
        gui().find<QComboBox>("compareMetric").setCurrentIndex(3);
        gui().find<QDoubleSpinBox>("compareMargin").setValue(7.5);
        saveAs(m_file);
        const SavedSession before = stored(m_file);
        QCOMPARE(before.runs.size(), std::size_t{6}); // the hidden trials, too
        QCOMPARE(before.view, SavedView::Compare);
        QCOMPARE(before.comparison.marginPercent, 7.5);
        const QString figure = gui().textOf("figureTitle");
        QVERIFY(!before.focus.empty());

        gui().restart();
        QCOMPARE(shownCount(), 0);
        open(m_file);
        QCOMPARE(shownCount(), 4); // the last two trials of two cells
        QCOMPARE(gui().textOf("figureTitle"), figure);
        QVERIFY(gui().find<QToolButton>("viewCompare").isChecked());
        QVERIFY(!gui().window().isWindowModified());
        QVERIFY(!gui().isShown("messageBar"));
        QFile::remove(m_file);
        gui().trigger("saveSession");
        QVERIFY(stored(m_file) == before);
    }

    void aRunThatIsMadeIsAChange()
    {
        gui().fillSmallPlan();
        saveAs(m_file);
        gui().trigger("run");
        QVERIFY(gui().waitUntilIdle());
        QVERIFY(gui().window().isWindowModified());
        gui().trigger("saveSession");
        QVERIFY(!gui().window().isWindowModified());
        runs().selectAll();
        gui().trigger("deleteRuns");
        QVERIFY(gui().window().isWindowModified());
        gui().trigger("undoDelete");
        QVERIFY(!gui().window().isWindowModified());
    }

    void runsThatAreGoneStayInTheFile()
    {
        SavedSession session = written(m_file);
        session.runs = {{kUnknownRun, ShownAs::Faint}, {"another", ShownAs::Whole}};
        write(m_file, sessionText(session));
        open(m_file);
        const QString said = gui().textOf("messageText");
        QVERIFY2(said.startsWith(QStringLiteral("2 ")) && said.contains(QStringLiteral("night.threadloop")),
                 qPrintable(said));
        QVERIFY(!gui().window().isWindowModified());
        gui().type("requests", QStringLiteral("9"));
        gui().trigger("saveSession");
        QVERIFY(stored(m_file).runs == session.runs);
        gui().find<QPushButton>("messageAction").click(); // leaves them out
        QVERIFY(gui().window().isWindowModified());
        gui().trigger("saveSession");
        QVERIFY(stored(m_file).runs.empty());
    }

    void namesWhatThePanelsCannotHold()
    {
        SavedSession session = written(m_file);
        session.client.connections = "sometimes";
        session.comparison.metric = "beauty";
        write(m_file, sessionText(session));
        open(m_file);
        QVERIFY2(gui().textOf("messageText").contains(QStringLiteral("connections, metric")),
                 qPrintable(gui().textOf("messageText")));
    }

    void refusesWhatIsNoSession_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("nothing") << QByteArray("") << QByteArray("it is no session of Threadloop");
        QTest::newRow("text") << QByteArray("hello") << QByteArray("it is no session of Threadloop");
        QTest::newRow("newer") << QByteArray("{\"schema\": 7}")
                               << QByteArray("a later version of Threadloop has written it, in format 7");
        QTest::newRow("misspelt") << QByteArray(R"({"schema": 1, "client": {"mod": ""}, "server": {}})")
                                  << QByteArray("session.client has an unknown member 'mod'");
        QTest::newRow("no file") << QByteArray() << QByteArray("there is no such file");
    }
    void refusesWhatIsNoSession()
    {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, said);
        const SavedSession before = written(m_file);
        const QString wrong = gui().path(QStringLiteral("wrong.threadloop"));
        if (!content.isNull()) {
            write(wrong, content.toStdString());
        }
        open(wrong);
        const QString text = gui().textOf("messageText");
        QVERIFY2(text.startsWith(QStringLiteral("Cannot open ") + wrong), qPrintable(text));
        QVERIFY2(text.contains(QString::fromLatin1(said)), qPrintable(text));
        QCOMPARE(gui().window().windowFilePath(), m_file); // what was open stays open
        QFile::remove(m_file);
        gui().trigger("saveSession");
        QVERIFY(stored(m_file) == before);
    }

    void refusesAFolder()
    {
        open(gui().path(QString()));
        QVERIFY(gui().textOf("messageText").contains(QStringLiteral("it is a folder")));
    }

    void tellsWhereItCannotWrite()
    {
        written(m_file);
        gui().type("requests", QStringLiteral("17"));
        gui().chosenFile = m_file + QStringLiteral("/below.threadloop"); // not even root can
        gui().trigger("saveSessionAs");
        QVERIFY2(gui().textOf("messageText").contains(gui().chosenFile),
                 qPrintable(gui().textOf("messageText")));
        QVERIFY(gui().window().isWindowModified());
        QCOMPARE(gui().window().windowFilePath(), m_file);
        gui().chosenFile = gui().path(QStringLiteral("good.threadloop"));
        gui().find<QPushButton>("messageAction").click(); // asks for another place
        QCOMPARE(*stored(gui().chosenFile).client.requests, std::string("17"));
    }
};

THREADLOOP_TEST(TestSessionFiles)
#include "test_session_files.moc"
