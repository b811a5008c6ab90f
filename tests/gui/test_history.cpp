// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/history_writer.h"
#include "app/plan/plan.h"
#include "app/window/charts_area.h"
#include "app/window/client_panel.h"
#include "app/window/runs_model.h"
#include "app/window/server_panel.h"
#include "tests/gui/history_test.h"
#include "tests/support/test_main.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>

using namespace threadloop;
using namespace std::chrono_literals;

/// The stored runs in the real window.
class TestHistory : public HistoryTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void listsWhatWasStoredBefore()
    {
        QCOMPARE(rows(), 6);
        QCOMPARE(text(0, RunsModel::Name), QStringLiteral("night 5"));
        QCOMPARE(text(5, RunsModel::Rate), QStringLiteral("100.00"));
        QCOMPARE(gui().textOf("runsCount"), QStringLiteral("6 runs"));
        QVERIFY(gui().isShown("invitation")); // nothing of it is shown yet
    }

    void storesWhatItRuns()
    {
        QVERIFY(gui().runSmallPlan());
        QCOMPARE(rows(), 7);
        QTRY_COMPARE(text(0, RunsModel::Number), QStringLiteral("7"));
        QCOMPARE(shown(0), int(Qt::Checked));
        const QString rate = text(0, RunsModel::Rate);
        gui().restart();
        QCOMPARE(rows(), 7);
        QCOMPARE(text(0, RunsModel::Rate), rate);
        QCOMPARE(shown(0), int(Qt::Unchecked));
    }

    void listsWhatOthersStore()
    {
        other().import({storedRun(9)});
        QTRY_COMPARE(rows(), 7);
        QCOMPARE(text(0, RunsModel::Name), QStringLiteral("night 9"));
        const std::int64_t number = numberOf("night 9");
        QCOMPARE(std::get<std::size_t>(other().remove(std::span(&number, 1))), std::size_t{1});
        QTRY_COMPARE(rows(), 6);
    }

    void filters()
    {
        gui().type("runsFilter", QStringLiteral("night 3"));
        QCOMPARE(rows(), 1);
        QCOMPARE(gui().textOf("runsCount"), QStringLiteral("1 of 6 runs"));
        gui().type("runsFilter", QStringLiteral("nothing has this"));
        QCOMPARE(rows(), 0);
        QTest::keyClick(&gui().find<QLineEdit>("runsFilter"), Qt::Key_Escape);
        QCOMPARE(rows(), 6);
        gui().find<QComboBox>("runsMode").setCurrentText(QStringLiteral("thread-pool"));
        QCOMPARE(rows(), 2);
        auto &target = gui().find<QComboBox>("runsTarget");
        target.setFocus();
        QTRY_COMPARE(target.count(), 3);
        target.setCurrentText(QStringLiteral("/asyncwait"));
        QCOMPARE(rows(), 1);
        QVERIFY(gui().isShown("runsClear"));
        gui().find<QToolButton>("runsClear").click();
        QCOMPARE(rows(), 6);
        QVERIFY(!gui().isShown("runsClear"));
        gui().find<QComboBox>("runsAge").setCurrentText(QStringLiteral("Today"));
        QCOMPARE(rows(), 0);
    }

    void deletesAndBringsBack()
    {
        const QStringList before = names();
        table().selectRow(1);
        table().selectionModel()->select(table().model()->index(3, 0),
                                         QItemSelectionModel::Select | QItemSelectionModel::Rows);
        gui().trigger("deleteRuns");
        QCOMPARE(rows(), 4);
        QVERIFY(gui().textOf("messageText").startsWith(QStringLiteral("2 runs were deleted")));
        QCOMPARE(std::get<std::vector<RunEntry>>(other().list()).size(), std::size_t{4});
        gui().find<QPushButton>("messageAction").click();
        QCOMPARE(names(), before);
        QCOMPARE(std::get<std::vector<RunEntry>>(other().list()).size(), std::size_t{6});

        for (int i = 0; i < 2; ++i) {
            select(0);
            gui().trigger("deleteRuns");
        }
        QCOMPARE(rows(), 4);
        gui().trigger("undoDelete");
        QCOMPARE(rows(), 5);
        gui().trigger("undoDelete");
        QCOMPARE(names(), before);
        gui().trigger("undoDelete");
        QVERIFY(gui().textOf("status").contains(QStringLiteral("nothing to bring back")));
    }

    void overlaysSelectedRuns()
    {
        QVERIFY(QTest::qWaitForWindowActive(&gui().window())); // else it has no shortcuts
        table().setFocus();
        table().selectAll();
        QTest::keyClick(&table(), Qt::Key_Space);
        for (int row = 0; row < 6; ++row) {
            QCOMPARE(shown(row), int(Qt::Checked));
        }
        QCOMPARE(drawn(), std::size_t{6});
        QTest::keyClick(&table(), Qt::Key_Space);
        QCOMPARE(drawn(), std::size_t{0});
        select(2);
        QTest::keyClick(&table(), Qt::Key_Space);
        gui().trigger("deleteRuns"); // what is drawn goes with it
        QCOMPARE(drawn(), std::size_t{0});
        gui().trigger("undoDelete");
        QCOMPARE(drawn(), std::size_t{1});
    }

    void leavesARunOfOthersAloneUntilItHasEnded()
    {
        QVERIFY(QTest::qWaitForWindowActive(&gui().window()));
        HistoryWriter writer(gui().path(QStringLiteral("history.sqlite")), [](const HistoryNote &) {});
        const auto whole = storedRun(9);
        RunResult start = *whole;
        start.series.clear();
        writer.begin(start);
        QTRY_COMPARE(rows(), 7);
        QCOMPARE(text(0, RunsModel::Limit), QStringLiteral("running"));
        const PlanDraft before = gui().find<ClientPanel>("clientPanel").draft();
        const QPoint at = table().visualRect(table().model()->index(0, RunsModel::Name)).center();
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(table().viewport(), Qt::LeftButton, {}, at);
        QVERIFY(gui().find<ClientPanel>("clientPanel").draft() == before);
        table().setFocus();
        table().selectAll();
        QTest::keyClick(&table(), Qt::Key_Space);
        QCOMPARE(shown(0), int(Qt::Unchecked));
        QCOMPARE(drawn(), std::size_t{6}); // the others
        QTest::keyClick(&table(), Qt::Key_Space);
        QCOMPARE(drawn(), std::size_t{0});

        select(0);
        QVERIFY(!gui().find<QAction>("toggleShown").isEnabled());
        writer.finish(whole);
        QTRY_VERIFY(text(0, RunsModel::Limit) != QStringLiteral("running"));
        QVERIFY(gui().find<QAction>("toggleShown").isEnabled()); // without another selection
        QTest::keyClick(&table(), Qt::Key_Space);
        QCOMPARE(drawn(), std::size_t{1});
        const auto input = gui().find<ChartsArea>("chartsArea").chart(ChartKind::Throughput).input();
        QCOMPARE(input.runs.back().result->series.size(), whole->series.size());
    }

    void marksTheBaseline()
    {
        QVERIFY(QTest::qWaitForWindowActive(&gui().window()));
        select(4);
        gui().trigger("asBaseline");
        QVERIFY(text(4, RunsModel::Name).endsWith(QStringLiteral("(baseline)")));
        select(0);
        QTest::keyClick(&table(), Qt::Key_Space);
        const std::string id = idOf("night 1");
        QCOMPARE(compare().baseline, id);
        gui().restart();
        QVERIFY(QTest::qWaitForWindowActive(&gui().window()));
        QVERIFY(text(4, RunsModel::Name).endsWith(QStringLiteral("(baseline)")));
        select(0);
        QTest::keyClick(&table(), Qt::Key_Space);
        QCOMPARE(compare().baseline, id); // the comparison begins with it
        select(4);
        gui().trigger("asBaseline");
        QCOMPARE(text(4, RunsModel::Name), QStringLiteral("night 1"));
    }

    void copiesTheSelectedRows()
    {
        select(0);
        table().selectionModel()->select(table().model()->index(2, 0),
                                         QItemSelectionModel::Select | QItemSelectionModel::Rows);
        gui().trigger("copyRuns");
        const QMimeData *copied = QApplication::clipboard()->mimeData();
        const QStringList lines = copied->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines[0].startsWith(QStringLiteral("Started\tName\tTarget")), qPrintable(lines[0]));
        QVERIFY2(lines[1].contains(QStringLiteral("\tnight 5\t/asyncwait\t")), qPrintable(lines[1]));
        QVERIFY2(lines[2].contains(QStringLiteral("\tnight 3\t")), qPrintable(lines[2]));
        QCOMPARE(copied->html().count(QStringLiteral("<tr>")), 3);
    }

    void opensARunInThePanels()
    {
        gui().type("port", QStringLiteral("0"));
        const QModelIndex cell = table().model()->index(3, RunsModel::Name);
        const QPoint at = table().visualRect(cell).center();
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(table().viewport(), Qt::LeftButton, {}, at);
        const auto plans = plansFrom(gui().window().findChild<ClientPanel *>()->draft());
        QVERIFY(std::holds_alternative<std::vector<Plan>>(plans));
        const Plan expected = *storedRun(2)->plan;
        QVERIFY(std::get<std::vector<Plan>>(plans) == std::vector<Plan>{expected});
        const ServerDraft server = gui().window().findChild<ServerPanel *>()->draft();
        QCOMPARE(server.port, std::optional<std::string>("0"));
        QCOMPARE(server.workers, std::optional<std::string>("2"));
        QCOMPARE(server.threads, std::optional<std::string>("12"));
        QCOMPARE(server.delay, std::optional<std::string>("7ms"));
        QVERIFY(server.interpreterLock);
    }

    void saysThatADamagedHistoryWasSetAside()
    {
        const QString file = gui().path(QStringLiteral("history.sqlite"));
        closeOther();
        gui().closeWindow();
        for (const char *end : {"-wal", "-shm"}) {
            QFile::remove(file + QString::fromLatin1(end));
        }
        QFile damaged(file);
        QVERIFY(damaged.open(QIODevice::WriteOnly | QIODevice::Truncate));
        damaged.write("this is no database, and never was one\n");
        damaged.close();
        gui().restart();
        QVERIFY(gui().isShown("messageBar"));
        QVERIFY2(gui().textOf("messageText").contains(QStringLiteral("damaged")),
                 qPrintable(gui().textOf("messageText")));
        QCOMPARE(rows(), 0);
    }

    void runsWithoutAHistoryAsWell()
    {
        const QString file = gui().path(QStringLiteral("history.sqlite"));
        closeOther();
        gui().closeWindow();
        for (const char *end : {"", "-wal", "-shm"}) {
            QFile::remove(file + QString::fromLatin1(end));
        }
        QVERIFY(QDir().mkdir(file)); // what cannot be opened
        gui().restart();
        QVERIFY(gui().isShown("messageBar"));
        QVERIFY(gui().runSmallPlan());
        QCOMPARE(rows(), 1);
        QTRY_VERIFY2(gui().textOf("messageText").startsWith(QStringLiteral("Runs are no longer stored")),
                     qPrintable(gui().textOf("messageText")));
        select(0);
        gui().trigger("deleteRuns");
        QCOMPARE(rows(), 0);
        gui().trigger("undoDelete");
        QCOMPARE(rows(), 1);
    }
};

THREADLOOP_TEST(TestHistory)
#include "test_history.moc"
