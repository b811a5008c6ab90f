// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/saved_session.h"
#include "app/window/charts_area.h"
#include "app/window/client_panel.h"
#include "app/window/runs_model.h"
#include "app/window/server_panel.h"
#include "app/window/session_reader.h"
#include "tests/gui/gui_fixture.h"
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
class TestSessionFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_gui = std::make_unique<GuiFixture>();
        m_gui->type("port", QStringLiteral("0"));
        m_file = m_gui->path(QStringLiteral("night.threadloop"));
    }
    void cleanup() { m_gui.reset(); }

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

    void asksBeforeChangesAreReplaced()
    {
        written(m_file);
        const QString other = gui().path(QStringLiteral("other.threadloop"));
        QVERIFY(QFile::copy(m_file, other));
        gui().type("requests", QStringLiteral("11"));
        open(other);
        QCOMPARE(gui().textOf("requests"), QStringLiteral("11")); // not yet
        answer("saveCancel");
        QCOMPARE(gui().window().windowFilePath(), m_file);
        QVERIFY(gui().window().isWindowModified());

        open(other);
        answer("saveConfirm");
        QCOMPARE(gui().window().windowFilePath(), other);
        QCOMPARE(*stored(m_file).client.requests, std::string("11"));

        gui().type("requests", QStringLiteral("12"));
        open(m_file);
        answer("saveDiscard");
        QCOMPARE(gui().window().windowFilePath(), m_file);
        QCOMPARE(gui().textOf("requests"), QStringLiteral("11"));
        QVERIFY(*stored(other).client.requests != "12");
    }

    void asksBeforeChangesAreClosed()
    {
        written(m_file);
        gui().type("requests", QStringLiteral("13"));
        QVERIFY(!gui().window().close());
        answer("saveCancel");
        QVERIFY(gui().window().isVisible());
        QVERIFY(!gui().window().close());
        answer("saveConfirm");
        QVERIFY(!gui().window().isVisible());
        QCOMPARE(*stored(m_file).client.requests, std::string("13"));
    }

    void closesWithoutTheChanges()
    {
        written(m_file);
        gui().type("requests", QStringLiteral("14"));
        QVERIFY(!gui().window().close());
        answer("saveDiscard");
        QVERIFY(!gui().window().isVisible());
        QVERIFY(*stored(m_file).client.requests != "14");
        gui().restart();
        QCOMPARE(gui().textOf("requests"), QStringLiteral("14")); // the panels keep it all the same
    }

    void staysOpenWhenTheChangesCannotBeSaved()
    {
        written(m_file);
        gui().type("requests", QStringLiteral("15"));
        write(m_file, "somebody else was here");
        QVERIFY(!gui().window().close());
        answer("saveConfirm");
        QVERIFY(gui().window().isVisible());
        QVERIFY(gui().textOf("messageText").contains(QStringLiteral("another program has changed it")));
        gui().find<QPushButton>("messageAction").click(); // replaces it
        QCOMPARE(*stored(m_file).client.requests, std::string("15"));
        QVERIFY(gui().window().close());
    }

    void asksOnceTheRunHasEnded()
    {
        gui().fillEndlessPlan();
        written(m_file);
        gui().trigger("run");
        QVERIFY(gui().waitUntilRunning());
        QVERIFY(!gui().window().close());
        answer("closeConfirm", "closeQuestion");
        QTRY_VERIFY(gui().window().findChild<QMessageBox *>(QStringLiteral("saveQuestion")) != nullptr);
        QVERIFY(gui().window().isVisible());
        answer("saveCancel");
        gui().trigger("run"); // it does not close the window this time
        QVERIFY(gui().waitUntilRunning());
        gui().trigger("stop");
        QVERIFY(gui().waitUntilIdle());
        QVERIFY(gui().window().isVisible());
        QVERIFY(gui().window().findChild<QMessageBox *>(QStringLiteral("saveQuestion")) == nullptr);
    }

    void putsBackWhatWasInNoFile()
    {
        written(m_file);
        gui().trigger("newSession");
        QVERIFY(!gui().isShown("messageBar")); // it is in its file
        gui().type("requests", QStringLiteral("16"));
        open(m_file);
        QVERIFY(gui().textOf("requests") != QStringLiteral("16"));
        gui().find<QPushButton>("messageAction").click();
        QCOMPARE(gui().textOf("requests"), QStringLiteral("16"));
        QCOMPARE(gui().window().windowFilePath(), QString());

        gui().trigger("newSession");
        QVERIFY(gui().textOf("requests") != QStringLiteral("16"));
        gui().find<QPushButton>("messageAction").click();
        QCOMPARE(gui().textOf("requests"), QStringLiteral("16"));
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

    void listsTheFilesThatWereOpen()
    {
        const QString other = gui().path(QStringLiteral("a & b.threadloop"));
        written(m_file);
        written(other);
        gui().restart();
        QCOMPARE(recentTexts(), (QStringList{QStringLiteral("&1  a && b.threadloop"),
                                             QStringLiteral("&2  night.threadloop")}));
        recent().actions().at(1)->trigger();
        QCOMPARE(gui().window().windowFilePath(), m_file);
        QCOMPARE(recentTexts().front(), QStringLiteral("&1  night.threadloop"));
        QVERIFY(QFile::remove(other));
        recent().actions().at(1)->trigger();
        QVERIFY(gui().textOf("messageText").contains(QStringLiteral("there is no such file")));
        QCOMPARE(gui().textOf("messageAction"), QStringLiteral("Forget this file"));
        gui().find<QPushButton>("messageAction").click();
        QCOMPARE(recentTexts(), QStringList{QStringLiteral("&1  night.threadloop")});
        recent().actions().back()->trigger(); // clears
        QVERIFY(recentTexts().isEmpty());
        QVERIFY(!recent().isEnabled());
    }

    void opensWhatIsDropped_data()
    {
        QTest::addColumn<QByteArray>("onto");
        QTest::newRow("the window") << QByteArray();
        QTest::newRow("a line") << QByteArray("requests");
        QTest::newRow("the table") << QByteArray("runs");
    }
    void opensWhatIsDropped()
    {
        QFETCH(QByteArray, onto);
        written(m_file);
        gui().trigger("newSession");
        const QString requests = gui().textOf("requests");
        QWidget &target = onto.isEmpty() ? gui().window() : gui().find<QWidget>(onto.constData());
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_file)});
        data.setText(m_file); // as file managers add it, and lines would take it
        QVERIFY(drops(target, data));
        QTRY_COMPARE(gui().window().windowFilePath(), m_file);
        QCOMPARE(gui().textOf("requests"), requests);
    }

    void takesNoOtherFiles()
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(gui().path(QStringLiteral("a.json")))});
        QVERIFY(!drops(gui().window(), data));
        data.setUrls({QUrl(QStringLiteral("http://h/a.threadloop"))});
        QVERIFY(!drops(gui().window(), data));
        data.setUrls(
            {QUrl::fromLocalFile(m_file), QUrl::fromLocalFile(gui().path(QStringLiteral("b.threadloop")))});
        QVERIFY(!drops(gui().window(), data)); // which of them?
        data.setUrls({});
        data.setText(QStringLiteral("5"));
        QVERIFY(drops(gui().find<QWidget>("requests"), data)); // a line takes texts as before
    }

    void keepsTheWordsOfCommandLines_data()
    {
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QString>("path");
        const auto row = [](const char *name, const char *argument, const char *path) {
            QTest::newRow(name) << QString::fromUtf8(argument) << QString::fromUtf8(path);
        };
        row("relative", "a.threadloop", "a.threadloop");
        row("absolute", "/tmp/a b.threadloop", "/tmp/a b.threadloop");
        row("URL", "file:///tmp/a%20b.threadloop", "/tmp/a b.threadloop");
        row("URL without a host", "file:/tmp/a.threadloop", "/tmp/a.threadloop");
        row("percent in a name", "/tmp/100%25.threadloop", "/tmp/100%25.threadloop");
        row("another scheme", "http://h/a.threadloop", "http://h/a.threadloop");
    }
    void keepsTheWordsOfCommandLines()
    {
        QFETCH(QString, argument);
        QFETCH(QString, path);
        QCOMPARE(localPathOf(argument), path);
    }

    void opensAnotherByItsShortcut()
    {
        written(m_file);
        gui().trigger("newSession");
        gui().chosenOpenFile = m_file;
        QVERIFY(QTest::qWaitForWindowActive(&gui().window()));
        QTest::keyClick(gui().window().windowHandle(), Qt::Key_O, Qt::ControlModifier);
        QTRY_COMPARE(gui().window().windowFilePath(), m_file);
        QCOMPARE(gui().lastOpenRequest.folder, QFileInfo(m_file).absolutePath());
    }

private:
    GuiFixture &gui() { return *m_gui; }
    ClientPanel &client() { return gui().find<ClientPanel>("clientPanel"); }
    QTableView &runs() { return gui().find<QTableView>("runs"); }
    void open(const QString &path) { gui().window().openSession(path); }
    void saveAs(const QString &path)
    {
        gui().chosenFile = path;
        gui().trigger("saveSessionAs");
    }
    /// What the window holds now, which is in this file now.
    SavedSession written(const QString &path)
    {
        saveAs(path);
        return stored(path);
    }
    static SavedSession stored(const QString &path)
    {
        auto read = readSessionFile(path);
        if (const auto *refusal = std::get_if<QString>(&read)) {
            qFatal("%s", qPrintable(*refusal));
        }
        return std::get<ReadSession>(read).session;
    }
    static void write(const QString &path, const std::string &text)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) ||
            file.write(QByteArray::fromStdString(text)) != static_cast<qint64>(text.size())) {
            qFatal("%s", qPrintable(file.errorString()));
        }
    }
    void answer(const char *button, const char *question = "saveQuestion")
    {
        gui().find<QMessageBox>(question).findChild<QPushButton *>(QString::fromLatin1(button))->click();
        QTRY_VERIFY(gui().window().findChild<QMessageBox *>(QString::fromLatin1(question)) == nullptr);
    }
    /// As a person drops it; false when it is not taken.
    static bool drops(QWidget &target, const QMimeData &data)
    {
        const QPoint at = target.rect().center();
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(&target, &enter);
        if (!enter.isAccepted()) {
            return false;
        }
        QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&target, &drop);
        return drop.isAccepted();
    }
    QMenu &recent() { return gui().find<QMenu>("recentMenu"); }
    QStringList recentTexts()
    {
        Q_EMIT gui().find<QMenu>("fileMenu").aboutToShow();
        QStringList texts;
        for (const QAction *action : recent().actions()) {
            if (action->isSeparator()) {
                break;
            }
            texts.append(action->text());
        }
        return texts;
    }
    int shownCount()
    {
        int count = 0;
        for (int row = 0; row < runs().model()->rowCount(); ++row) {
            const QVariant shown = runs().model()->index(row, RunsModel::Shown).data(Qt::CheckStateRole);
            count += shown.toInt() != Qt::Unchecked ? 1 : 0;
        }
        return count;
    }

    std::unique_ptr<GuiFixture> m_gui;
    QString m_file;
};

THREADLOOP_TEST(TestSessionFiles)
#include "test_session_files.moc"
