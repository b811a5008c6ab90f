// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/plan.h"
#include "app/window/client_panel.h"
#include "app/window/runs_model.h"
#include "tests/gui/history_test.h"
#include "tests/support/test_main.h"

#include <QApplication>
#include <QLineEdit>

using namespace threadloop;

/// What the user writes about stored runs, in their table.
class TestEditingRuns : public HistoryTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void renamesInPlace()
    {
        select(1);
        gui().trigger("renameRun");
        auto *editor = table().findChild<QLineEdit *>();
        QVERIFY(editor != nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("my name"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(text(1, RunsModel::Name), QStringLiteral("my name"));
        gui().type("runsFilter", QStringLiteral("MY NAME"));
        QCOMPARE(rows(), 1);
        gui().restart();
        QCOMPARE(text(1, RunsModel::Name), QStringLiteral("my name"));
    }

    /// Also those keys that mean something else to the table: the panels, the runs and what is shown stay.
    void keysInTheEditorAreTheEditors()
    {
        QVERIFY(QTest::qWaitForWindowActive(&gui().window())); // else it has no shortcuts
        const PlanDraft before = gui().find<ClientPanel>("clientPanel").draft();
        select(1);
        gui().trigger("renameRun");
        auto *editor = table().findChild<QLineEdit *>();
        QVERIFY(editor != nullptr);
        QTRY_VERIFY(editor->hasFocus());
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("my own name"));
        QCOMPARE(editor->text(), QStringLiteral("my own name"));
        QTest::keyClick(editor, Qt::Key_Home);
        QTest::keyClick(editor, Qt::Key_Delete);
        QCOMPARE(editor->text(), QStringLiteral("y own name"));
        QTest::keyClick(editor, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(editor->text(), QStringLiteral("my own name"));
        editor->selectAll();
        QTest::keyClick(editor, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("my own name"));
        QTest::keyClick(editor, Qt::Key_B, Qt::ControlModifier);
        QTest::keyClick(editor, Qt::Key_T, Qt::ControlModifier);
        QVERIFY(table().isColumnHidden(RunsModel::Tags));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(text(1, RunsModel::Name), QStringLiteral("my own name"));
        QCOMPARE(rows(), 6);
        QCOMPARE(drawn(), std::size_t{0});
        QVERIFY(gui().find<ClientPanel>("clientPanel").draft() == before);
        QTRY_VERIFY(table().hasFocus());
        QTest::keyClick(&table(), Qt::Key_Return); // and now it is the table's
        QVERIFY(!(gui().find<ClientPanel>("clientPanel").draft() == before));
    }

    void tagsAppearWhereTheyAreEdited()
    {
        select(2);
        QVERIFY(table().isColumnHidden(RunsModel::Tags));
        gui().trigger("editTags");
        QVERIFY(!table().isColumnHidden(RunsModel::Tags));
        auto *editor = table().findChild<QLineEdit *>();
        QVERIFY(editor != nullptr);
        QTest::keyClicks(editor, QStringLiteral("slow"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(text(2, RunsModel::Tags), QStringLiteral("slow"));
        gui().window().close();
        gui().restart();
        QVERIFY(!table().isColumnHidden(RunsModel::Tags)); // it stays
    }
};

THREADLOOP_TEST(TestEditingRuns)
#include "test_editing_runs.moc"
