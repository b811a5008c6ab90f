// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/session_test.h"
#include "tests/support/test_main.h"

#include <QMessageBox>
#include <QPushButton>

using namespace threadloop;

/// Changes that are in no file are never lost without being asked for.
class TestSessionChanges : public SessionTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

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

    /// Else the next run would close the window, and nobody be asked before.
    void forgetsTheClosingThatWasCancelled()
    {
        gui().fillEndlessPlan();
        written(m_file);
        gui().trigger("run");
        QVERIFY(gui().waitUntilRunning());
        QVERIFY(!gui().window().close());
        gui().trigger("stop"); // it ends while the question stands
        QVERIFY(gui().waitUntilIdle());
        answer("closeConfirm", "closeQuestion");
        answer("saveCancel");
        gui().trigger("run");
        QVERIFY(gui().waitUntilRunning());
        QVERIFY(!gui().window().close());
        auto *question = gui().window().findChild<QMessageBox *>(QStringLiteral("closeQuestion"));
        QVERIFY(question != nullptr); // it is asked again
        QTest::keyClick(question, Qt::Key_Escape);
        QTRY_VERIFY(gui().window().findChild<QMessageBox *>(QStringLiteral("closeQuestion")) == nullptr);
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
};

THREADLOOP_TEST(TestSessionChanges)
#include "test_session_changes.moc"
