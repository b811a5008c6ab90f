// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/display.h"
#include "app/report/json.h"
#include "app/window/charts_area.h"
#include "app/window/runs_model.h"
#include "tests/gui/gui_fixture.h"
#include "tests/support/test_main.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTableView>
#include <QTableWidget>
#include <QTcpServer>

using namespace threadloop;

/// Runs in the real window, with the real server.
class TestRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatWasMeasured()
    {
        GuiFixture gui;
        QVERIFY(gui.runSmallPlan());
        auto &table = gui.find<QTableView>("runs");
        QCOMPARE(table.model()->rowCount(), 1);
        QCOMPARE(cell(table, 0, RunsModel::Target), QStringLiteral("/asyncwait"));
        QCOMPARE(cell(table, 0, RunsModel::Mode), QStringLiteral("event-loop"));
        QCOMPARE(cell(table, 0, RunsModel::Requests), QStringLiteral("50"));
        QCOMPARE(cell(table, 0, RunsModel::Concurrency), QStringLiteral("10"));
        QCOMPARE(cell(table, 0, RunsModel::Errors), QStringLiteral("0"));
        QCOMPARE(cell(table, 0, RunsModel::Rate), gui.textOf("figure"));
        QCOMPARE(gui.find<QTableWidget>("cells").item(0, 0)->text(), gui.textOf("figure"));
        QCOMPARE(gui.textOf("figureTitle"), QStringLiteral("/asyncwait, event-loop: finished"));
        QCOMPARE(gui.textOf("figureBalance"), QStringLiteral("50 started = 50 ok"));
        QVERIFY(gui.textOf("figureShare").contains(QString::fromUtf8("of ideal 2\u202f000 req/s")));
        QVERIFY(gui.find<QWidget>("figure").font().pointSize() >= 28);
        QVERIFY(!gui.find<QWidget>("invitation").isVisible());
        QVERIFY(gui.isShown("throughputChart"));
    }

    /// The figure is the one that the command line prints for the same result.
    void showsExactlyThePrintedFigure()
    {
        GuiFixture gui;
        QVERIFY(gui.runSmallPlan());
        const RunResults results = exportedRuns(gui);
        QCOMPARE(results.size(), std::size_t{1});
        QCOMPARE(gui.textOf("figure"),
                 QString::fromStdString(displayRate(results.front()->throughput.reqsPerSec)));
    }

    void runsTheGridAndComparesIt()
    {
        GuiFixture gui;
        gui.fillSmallPlan();
        gui.find<QCheckBox>("target:/wait").setChecked(true);
        gui.find<QCheckBox>("mode:thread-pool").setChecked(true);
        gui.trigger("run");
        auto &cells = gui.find<QTableWidget>("cells");
        QCOMPARE(cells.rowCount(), 2);
        QCOMPARE(cells.columnCount(), 2);
        QVERIFY(gui.waitUntilIdle());
        QCOMPARE(gui.find<QTableView>("runs").model()->rowCount(), 4);
        for (int row = 0; row < 2; ++row) {
            for (int column = 0; column < 2; ++column) {
                QVERIFY(cells.item(row, column)->text().toDouble() > 0);
            }
        }
        QVERIFY(gui.isShown("barsChart"));
        QCOMPARE(gui.find<ChartsArea>("chartsArea").chart(ChartKind::Bars).input().runs.size(),
                 std::size_t{4});
    }

    void fadesThePreviousRunOfACell()
    {
        GuiFixture gui;
        gui.fillSmallPlan();
        for (int i = 0; i < 3; ++i) {
            gui.trigger("run");
            QVERIFY(gui.waitUntilIdle());
        }
        auto &table = gui.find<QTableView>("runs");
        const auto shown = [&](int row) {
            return table.model()->index(row, RunsModel::Shown).data(Qt::CheckStateRole).toInt();
        };
        QCOMPARE(shown(2), int(Qt::Unchecked)); // the newest stands first
        QCOMPARE(shown(1), int(Qt::PartiallyChecked));
        QCOMPARE(shown(0), int(Qt::Checked));
        QCOMPARE(cell(table, 2, RunsModel::CellName), QStringLiteral("1"));
        QCOMPARE(cell(table, 0, RunsModel::CellName), QStringLiteral("1 (3)"));
        const auto runs = gui.find<ChartsArea>("chartsArea").chart(ChartKind::Throughput).input().runs;
        QCOMPARE(runs.size(), std::size_t{3});
        QVERIFY(!runs[0].visible);
        QVERIFY(runs[1].visible && runs[1].faint && runs[1].step == 1);
        QVERIFY(runs[2].visible && !runs[2].faint && runs[2].step == 0);

        QVERIFY(QTest::qWaitForWindowActive(&gui.window())); // else it has no shortcuts
        table.setFocus();
        table.setCurrentIndex(table.model()->index(1, RunsModel::Rate));
        QTest::keyClick(&table, Qt::Key_Space);
        QCOMPARE(shown(1), int(Qt::Checked));
        QTest::keyClick(&table, Qt::Key_Space);
        QCOMPARE(shown(1), int(Qt::Unchecked));
    }

    /// Whenever Stop comes, each cell that began has one row, and the window is idle again.
    void stopsAtAnyInstant_data()
    {
        QTest::addColumn<int>("milliseconds");
        QTest::newRow("at once") << 0;
        for (const int after : {1, 3, 10, 40, 90, 200}) {
            QTest::addRow("after %d ms", after) << after;
        }
        QTest::addRow("random") << static_cast<int>(QRandomGenerator::global()->bounded(300));
    }

    void stopsAtAnyInstant()
    {
        QFETCH(int, milliseconds);
        GuiFixture gui;
        gui.fillEndlessPlan();
        int finished = 0;
        int started = 0;
        auto &workbench = gui.find<Workbench>("workbench");
        connect(&workbench, &Workbench::cellStarted, this, [&] { ++started; });
        connect(&workbench, &Workbench::cellFinished, this, [&] { ++finished; });
        gui.trigger("run");
        QTest::qWait(milliseconds);
        gui.trigger("stop");
        QVERIFY(!gui.find<QAction>("stop").isEnabled());
        QVERIFY(gui.waitUntilIdle());
        QTest::qWait(50);
        QCOMPARE(finished, started);
        QVERIFY(finished <= 1);
        QCOMPARE(gui.find<QTableView>("runs").model()->rowCount(), finished);
        QVERIFY(gui.find<QAction>("run").isEnabled());
        disconnect(&workbench, nullptr, this, nullptr);
    }

    void keepsTheKeyboardOnRunAndStop()
    {
        GuiFixture gui;
        gui.fillEndlessPlan();
        gui.find<QPushButton>("runButton").setFocus();
        QTest::keyClick(&gui.find<QPushButton>("runButton"), Qt::Key_Return);
        QVERIFY(gui.waitUntilRunning());
        QCOMPARE(gui.window().focusWidget()->objectName(), QStringLiteral("stopButton"));
        QTest::keyClick(gui.window().focusWidget(), Qt::Key_Space);
        QVERIFY(gui.waitUntilIdle());
        QCOMPARE(gui.window().focusWidget()->objectName(), QStringLiteral("runButton"));
    }

    void offersAnotherPortWhenItsIsTaken()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        GuiFixture gui;
        gui.fillSmallPlan();
        gui.type("port", QString::number(other.serverPort()));
        gui.trigger("run");
        QVERIFY(gui.waitUntilIdle());
        QVERIFY(gui.isShown("messageBar"));
        QVERIFY(gui.textOf("messageText").contains(QStringLiteral("is taken")));
        auto &action = gui.find<QPushButton>("messageAction");
        QVERIFY2(action.text().startsWith(QStringLiteral("Use port ")), qPrintable(action.text()));
        QCOMPARE(gui.find<QTableView>("runs").model()->rowCount(), 0);
        action.click();
        QVERIFY(!gui.isShown("messageBar"));
        QVERIFY(gui.waitUntilIdle());
        QCOMPARE(gui.find<QTableView>("runs").model()->rowCount(), 1);
        QVERIFY(gui.textOf("serverStatus").endsWith(gui.textOf("port")));
    }

    void saysWhyARunFailed()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const QString url = QStringLiteral("http://127.0.0.1:%1/").arg(closed.serverPort());
        closed.close();
        GuiFixture gui;
        gui.fillSmallPlan();
        gui.find<QCheckBox>("target:/asyncwait").setChecked(false);
        gui.type("targetLine", url);
        gui.trigger("run");
        QVERIFY(gui.waitUntilIdle());
        QVERIFY(gui.textOf("messageText").contains(QStringLiteral("Connection refused")));
        QCOMPARE(gui.textOf("messageAction"), QStringLiteral("Copy details"));
        gui.find<QPushButton>("messageAction").click();
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("connect error")));
        auto &table = gui.find<QTableView>("runs");
        QVERIFY(cell(table, 0, RunsModel::Limit).contains(QStringLiteral("Connection refused")));
        QCOMPARE(gui.find<QTableWidget>("cells").item(0, 0)->text(), QStringLiteral("failed"));
        QVERIFY(gui.textOf("figureTitle").endsWith(QStringLiteral("gave up")));
    }

    void aLongTargetDoesNotWidenTheWindow()
    {
        GuiFixture gui;
        gui.window().resize(1100, 700);
        gui.fillSmallPlan();
        gui.find<QCheckBox>("target:/asyncwait").setChecked(false);
        gui.type("targetLine", QStringLiteral("http://127.0.0.1:1/") + QString(200, QLatin1Char('x')));
        gui.trigger("run");
        QVERIFY(gui.waitUntilIdle());
        QTest::qWait(50); // the layout follows
        QVERIFY2(gui.window().minimumSizeHint().width() <= 1100,
                 qPrintable(QString::number(gui.window().minimumSizeHint().width())));
        QCOMPARE(gui.window().width(), 1100);
    }

    void saysWhichNameHasNoAddress()
    {
        GuiFixture gui;
        gui.fillSmallPlan();
        gui.find<QCheckBox>("target:/asyncwait").setChecked(false);
        gui.type("targetLine", QStringLiteral("http://no-such-host.invalid/"));
        gui.trigger("run");
        QVERIFY(gui.waitUntilIdle());
        QVERIFY(gui.textOf("messageText").contains(QStringLiteral("no-such-host.invalid")));
        auto &table = gui.find<QTableView>("runs");
        QCOMPARE(table.model()->rowCount(), 1);
        QVERIFY(cell(table, 0, RunsModel::Limit).startsWith(QStringLiteral("not run")));
        QCOMPARE(gui.find<QTableWidget>("cells").item(0, 0)->text(), QStringLiteral("not run"));
    }

    void exportsChartsAndRuns()
    {
        GuiFixture gui;
        QVERIFY(!gui.find<QAction>("exportPng").isEnabled());
        QVERIFY(gui.runSmallPlan());
        const auto save = [&](const char *action, const QString &name) {
            gui.chosenFile = gui.path(name);
            gui.trigger(action);
            QFile file(gui.chosenFile);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        gui.trigger("exportThroughput");
        QCOMPARE(QImage::fromData(save("exportPng", QStringLiteral("a.png"))).size(), QSize(1280, 720));
        QCOMPARE(QImage::fromData(save("exportPng2", QStringLiteral("b.png"))).size(), QSize(2560, 1440));
        QCOMPARE(QImage::fromData(save("exportPng4", QStringLiteral("c.png"))).size(), QSize(5120, 2880));
        QVERIFY(save("exportSvg", QStringLiteral("a.svg")).contains("<svg"));
        QVERIFY(save("exportPdf", QStringLiteral("a.pdf")).startsWith("%PDF"));
        gui.trigger("exportWide");
        const QSize seen = gui.find<QWidget>("throughputChart").size();
        QCOMPARE(QImage::fromData(save("exportPng", QStringLiteral("d.png"))).size(), seen);
        gui.trigger("exportCopy");
        QCOMPARE(QApplication::clipboard()->image().size(), seen * 2);
        gui.trigger("exportBars");
        QVERIFY(!save("exportPng", QStringLiteral("e.png")).isEmpty());
        QCOMPARE(QFileInfo(gui.lastRequest.path).fileName(), QStringLiteral("bars.png"));
        QVERIFY(save("exportCsv", QStringLiteral("a.csv")).startsWith("id,cell,"));
        QVERIFY(save("exportSeries", QStringLiteral("s.csv")).startsWith("id,cell,trial,label,t_s,"));
        QCOMPARE(QFileInfo(gui.lastRequest.path).fileName(), QStringLiteral("series.csv"));
        const QByteArray page = save("exportReport", QStringLiteral("r.html"));
        QCOMPARE(QFileInfo(gui.lastRequest.path).fileName(), QStringLiteral("report.html"));
        QVERIFY(page.startsWith("<!DOCTYPE html>") && page.contains("</html>"));
        QVERIFY(page.contains("<svg") && page.contains("threadloop run /asyncwait"));
        QVERIFY(save("exportMarkdown", QStringLiteral("a.md")).contains("/asyncwait"));
        QVERIFY(gui.textOf("status").contains(QStringLiteral("a.md")));
    }

    void saysWhatCouldNotBeWritten()
    {
        GuiFixture gui;
        QVERIFY(gui.runSmallPlan());
        gui.chosenFile = QStringLiteral("/nonexistent-folder/runs.csv");
        gui.trigger("exportCsv");
        QVERIFY(gui.isShown("messageBar"));
        QVERIFY(gui.textOf("messageText").contains(QStringLiteral("/nonexistent-folder")));
    }

    void copiesTheCommand()
    {
        GuiFixture gui;
        gui.fillSmallPlan();
        gui.trigger("copyCommand");
        QCOMPARE(QApplication::clipboard()->text(),
                 QStringLiteral(
                     "threadloop run /asyncwait --mode event-loop -n 50 -z 2s -c 10 --port 0 --delay 5ms"));
    }

    void runsTheArticleOnServersOfItsOwnAndComesBack()
    {
        GuiFixture gui;
        gui.fillSmallPlan();
        gui.window().startServer();
        QVERIFY(gui.waitForServer());
        gui.trigger("article");
        QVERIFY(gui.waitUntilRunning());
        QVERIFY2(gui.textOf("cellsTitle").startsWith(QStringLiteral("Part 1 of ")),
                 qPrintable(gui.textOf("cellsTitle")));
        QCOMPARE(gui.find<QTableWidget>("cells").rowCount(), 1); // experiment 1: /wait alone
        gui.trigger("stop");
        QVERIFY(gui.waitUntilIdle());
        auto &table = gui.find<QTableView>("runs");
        QCOMPARE(table.model()->rowCount(), 1);
        QCOMPARE(cell(table, 0, RunsModel::Limit), QStringLiteral("stopped"));
        QVERIFY(gui.isShown("experimentPage"));
        QVERIFY(gui.textOf("experimentTitle").startsWith(QStringLiteral("1. ")));
        QVERIFY(gui.waitForServer());
        QTRY_VERIFY(!gui.isShown("serverPending")); // it runs with the panel's delay again
        gui.trigger("run");
        QVERIFY(gui.waitUntilIdle());
        QCOMPARE(table.model()->index(1, RunsModel::Shown).data(Qt::CheckStateRole).toInt(),
                 int(Qt::Unchecked));
        QVERIFY(!gui.isShown("experimentPage"));
    }

    void asksBeforeItClosesDuringARun()
    {
        GuiFixture gui;
        gui.fillEndlessPlan();
        gui.trigger("run");
        QVERIFY(gui.waitUntilRunning());
        gui.window().close();
        QVERIFY(gui.window().isVisible());
        auto &question = gui.find<QMessageBox>("closeQuestion");
        QVERIFY(question.isVisible());
        gui.window().close(); // a second try asks no second question
        QCOMPARE(gui.window().findChildren<QMessageBox *>().size(), 1);
        gui.find<QPushButton>("closeConfirm").click();
        QTRY_VERIFY(!gui.window().isVisible());
        QVERIFY(!gui.find<Workbench>("workbench").isRunning());
    }

    void goesOnWhenClosingIsDeclined()
    {
        GuiFixture gui;
        gui.fillEndlessPlan();
        gui.trigger("run");
        QVERIFY(gui.waitUntilRunning());
        gui.window().close();
        QTest::keyClick(&gui.find<QMessageBox>("closeQuestion"), Qt::Key_Escape);
        QTRY_VERIFY(gui.window().findChild<QMessageBox *>(QStringLiteral("closeQuestion")) == nullptr);
        QVERIFY(gui.window().isVisible());
        QVERIFY(gui.find<Workbench>("workbench").isRunning());
        gui.trigger("stop");
        QVERIFY(gui.waitUntilIdle());
    }

    void bringsBackWhatThePanelsHeld()
    {
        GuiFixture gui;
        gui.fillSmallPlan();
        gui.type("targetLine", QStringLiteral("http://localhost:1/kept"));
        gui.find<QAbstractButton>("moreToggle").click();
        gui.type("background", QStringLiteral("/fib/30"));
        gui.type("label", QStringLiteral("kept too"));
        gui.type("host", QStringLiteral("127.0.0.3"));
        gui.window().resize(1111, 777);
        QTest::qWait(50); // the window system answers a resize later
        gui.find<QAction>("copyCommand").trigger();
        const QString command = QApplication::clipboard()->text();
        gui.window().close();
        gui.restart();
        QTest::qWait(50);
        QCOMPARE(gui.window().size(), QSize(1111, 777));
        QVERIFY(gui.isShown("background"));
        gui.find<QAction>("copyCommand").trigger();
        QCOMPARE(QApplication::clipboard()->text(), command);
        QVERIFY(command.contains(QStringLiteral("http://localhost:1/kept")));
        QVERIFY(command.contains(QStringLiteral("--label 'kept too'")));
    }

private:
    static QString cell(const QTableView &table, int row, int column)
    {
        return table.model()->index(row, column).data().toString();
    }

    static RunResults exportedRuns(GuiFixture &gui)
    {
        gui.chosenFile = gui.path(QStringLiteral("runs.json"));
        gui.trigger("exportJson");
        QFile file(gui.chosenFile);
        if (!file.open(QIODevice::ReadOnly)) {
            return {};
        }
        const Parsed<RunResults> runs = resultsFromJson(file.readAll());
        return runs ? *runs : RunResults();
    }
};

THREADLOOP_TEST(TestRun)
#include "test_run.moc"
