// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/session_test.h"
#include "tests/support/test_main.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>

using namespace threadloop;

/// The ways by which a file comes to be opened: the recent files, a drop, an argument, a shortcut.
class TestSessionWays : public SessionTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

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
};

THREADLOOP_TEST(TestSessionWays)
#include "test_session_ways.moc"
