// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/bars_data.h"
#include "app/charts/sweep_data.h"
#include "app/window/charts_area.h"
#include "app/window/runs_model.h"
#include "tests/gui/gui_fixture.h"
#include "tests/support/test_main.h"

#include <QAbstractScrollArea>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QTableView>
#include <QTableWidget>
#include <QToolButton>

using namespace threadloop;

namespace {

/// Two pools, two routes, a moment each.
const QByteArray kSmall = R"({
  "schema": 1, "title": "Pools & routes", "question": "Is the larger pool quicker?",
  "look_for": "The figures of /wait.",
  "server": {"delay": "5ms"},
  "variants": [{"id": "small", "title": "pool of 2", "server": {"threads": 2}},
               {"id": "large", "title": "pool of 8", "server": {"threads": 8}}],
  "cells": [{"id": "wait", "target": "/wait", "mode": "event-loop", "requests": 40, "concurrency": 8,
             "reference": 123.45},
            {"id": "asyncwait", "target": "/asyncwait", "mode": "event-loop", "requests": 40, "concurrency": 8}],
  "answers": [{"type": "compare", "a": "large/wait", "name_a": "the larger pool",
               "b": "small/wait", "name_b": "the smaller pool"},
              {"type": "reference", "at": "small/wait"}]
})";

const QByteArray kRepeated = R"({
  "schema": 1, "title": "Again", "question": "Twice?", "repeat": 3, "server": {"delay": "5ms"},
  "variants": [{"id": "v", "title": "one"}],
  "cells": [{"id": "one", "target": "/asyncwait", "mode": "event-loop", "requests": 10, "concurrency": 5},
            {"id": "two", "target": "/asyncwait", "mode": "event-loop", "requests": 20, "concurrency": 10}]
})";

const QByteArray kSwept = R"({
  "schema": 1, "title": "Swept", "question": "Where is the knee?", "server": {"delay": "5ms", "threads": 4},
  "variants": [{"id": "v", "title": "one"}],
  "cells": [{"id": "wait", "target": "/wait", "mode": "event-loop", "requests": 40,
             "sweep": "concurrency=1,2,4,8"}],
  "answers": [{"type": "knee", "variant": "v", "sweep": "wait"}]
})";

const QByteArray kEndless = R"({
  "schema": 1, "title": "Endless", "question": "When does it end?", "server": {"delay": "5ms"},
  "variants": [{"id": "v", "title": "one"}],
  "cells": [{"id": "one", "target": "/asyncwait", "mode": "event-loop", "duration": "10m", "concurrency": 2},
            {"id": "two", "target": "/wait", "mode": "event-loop", "duration": "10m", "concurrency": 2}],
  "answers": [{"type": "compare", "a": "v/one", "name_a": "the first", "b": "v/two", "name_b": "the second"}]
})";

} // namespace

/// Experiments by one click, in the real window: the tests' own, which take little time.
class TestExperiments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsThoseOfTheProgramAndTheUsers()
    {
        GuiFixture gui;
        put(gui, "small", kSmall);
        auto &menu = openMenu(gui);
        for (const char *name :
             {"experiment:article-1", "experiment:article-7", "experiment:thread-pool-cliff",
              "experiment:blocking-the-loop", "experiment:keep-alive", "experiment:threads-or-workers",
              "experiment:small", "article"}) {
            QVERIFY2(menu.findChild<QAction *>(QString::fromLatin1(name)) != nullptr, name);
        }
        const auto &small = gui.find<QAction>("experiment:small");
        QVERIFY(menu.actions().contains(&small));
        QCOMPARE(small.text(), QStringLiteral("Pools && routes")); // no mnemonic
        QVERIFY(!small.shortcut().isEmpty());
        QVERIFY2(small.toolTip().startsWith(QStringLiteral("Is the larger pool quicker?\nIt takes about ")),
                 qPrintable(small.toolTip()));
    }

    void followsTheFolder()
    {
        GuiFixture gui;
        QVERIFY(openMenu(gui).findChild<QAction *>(QStringLiteral("experiment:small")) == nullptr);
        put(gui, "small", kSmall);
        QVERIFY(openMenu(gui).findChild<QAction *>(QStringLiteral("experiment:small")) != nullptr);
        QVERIFY(QFile::remove(gui.path(QStringLiteral("experiments/small.json"))));
        QVERIFY(openMenu(gui).findChild<QAction *>(QStringLiteral("experiment:small")) == nullptr);
    }

    void listsABrokenFileWithItsError()
    {
        GuiFixture gui;
        put(gui, "broken", "{\"schema\": 1, \"titel\": \"x\"}");
        openMenu(gui);
        const auto &entry = gui.find<QAction>("refused:broken.json");
        QVERIFY2(entry.toolTip().contains(QStringLiteral("title is missing")), qPrintable(entry.toolTip()));
        gui.trigger("refused:broken.json");
        QVERIFY(gui.isShown("messageBar"));
        const QString message = gui.textOf("messageText");
        QVERIFY2(message.contains(QStringLiteral("broken.json")) &&
                     message.contains(QStringLiteral("title is missing")),
                 qPrintable(message));
    }

    void showsTheResultOnItsPage()
    {
        GuiFixture gui;
        run(gui, "small", kSmall);
        QVERIFY(gui.isShown("experimentPage"));
        QCOMPARE(gui.textOf("experimentTitle"), QStringLiteral("Pools & routes"));
        QCOMPARE(gui.textOf("experimentQuestion"), QStringLiteral("Is the larger pool quicker?"));
        QCOMPARE(gui.textOf("experimentLookFor"), QStringLiteral("The figures of /wait."));
        const QStringList answers = textsOf(gui, "experimentAnswer");
        QCOMPARE(answers.size(), 2);
        QVERIFY2(answers.first().startsWith(QStringLiteral("the larger pool: ")),
                 qPrintable(answers.first()));
        QVERIFY2(answers.last().contains(QStringLiteral("123 reqs / sec in the article")),
                 qPrintable(answers.last()));
        QVERIFY(textsOf(gui, "experimentNoAnswer").isEmpty());

        const auto &table = gui.find<QTableWidget>("experimentTable");
        QCOMPARE(titlesOf(table),
                 (QStringList{QStringLiteral("Target"), QStringLiteral("Mode"), QStringLiteral("Requests"),
                              QStringLiteral("C"), QStringLiteral("Article"),
                              QStringLiteral("pool of 2\nreq/s"), QStringLiteral("pool of 2\n% of ideal"),
                              QStringLiteral("pool of 8\nreq/s"), QStringLiteral("pool of 8\n% of ideal")}));
        QCOMPARE(table.rowCount(), 2);
        QCOMPARE(table.item(0, 4)->text(), QStringLiteral("123.45"));
        QCOMPARE(table.item(1, 4)->text(), QString(QChar(0x2013)));
        QCOMPARE(table.item(0, 5)->text(), rateOf(gui, 0));
        QCOMPARE(table.item(1, 7)->text(), rateOf(gui, 3));
        QVERIFY(table.item(0, 8)->text().toInt() > 0);
    }

    void drawsTheBarsOfAPartAndOffersTheOthers()
    {
        GuiFixture gui;
        run(gui, "small", kSmall);
        auto &groups = gui.find<QComboBox>("groups");
        QVERIFY(groups.isVisible());
        QCOMPARE(groups.count(), 2);
        QCOMPARE(groups.currentText(), QStringLiteral("Pools & routes, pool of 8"));
        auto &chart = gui.find<ChartWidget>("experimentChart");
        QVERIFY(chart.isVisible());
        QCOMPARE(visibleRates(chart), (QStringList{rateOf(gui, 2), rateOf(gui, 3)}));
        groups.setFocus();
        QTest::keyClick(&groups, Qt::Key_Up);
        QCOMPARE(visibleRates(chart), (QStringList{rateOf(gui, 0), rateOf(gui, 1)}));
        QCOMPARE(chart.input().runs.front().result->referenceReqsPerSec, std::optional(123.45));
    }

    void fillsWhileItRuns()
    {
        GuiFixture gui;
        QList<int> figures;
        QStringList waiting;
        auto &workbench = gui.find<Workbench>("workbench");
        connect(&workbench, &Workbench::cellFinished, this, [&] {
            figures.push_back(measuredIn(gui.find<QTableWidget>("experimentTable")));
            waiting += textsOf(gui, "experimentNoAnswer");
        });
        run(gui, "small", kSmall);
        disconnect(&workbench, nullptr, this, nullptr);
        QCOMPARE(figures, (QList<int>{1, 2, 3, 4}));
        QCOMPARE(waiting.size(), 2); // after the third run both answers are there
        QVERIFY2(waiting.first().startsWith(QStringLiteral("Answers come with")),
                 qPrintable(waiting.first()));
    }

    void saysWhyThereIsNoAnswerAfterAStop()
    {
        GuiFixture gui;
        put(gui, "endless", kEndless);
        openMenu(gui);
        gui.trigger("experiment:endless");
        QVERIFY(gui.waitUntilRunning());
        QVERIFY(!gui.find<QAction>("experiment:endless").isEnabled());
        QVERIFY(gui.isShown("experimentPage"));
        gui.trigger("stop");
        QVERIFY(gui.waitUntilIdle());
        QVERIFY(gui.isShown("experimentPage"));
        const QStringList none = textsOf(gui, "experimentNoAnswer");
        QCOMPARE(none.size(), 1);
        QVERIFY2(none.first().contains(QStringLiteral("the first was cut short")) &&
                     none.first().contains(QStringLiteral("the second was not run")),
                 qPrintable(none.first()));
        QVERIFY(gui.textOf("experimentMarks").contains(QStringLiteral("cut short")));
    }

    void staysUntilTheNextBatch()
    {
        GuiFixture gui;
        gui.fillSmallPlan();
        run(gui, "small", kSmall);
        gui.find<QToolButton>("viewBars").click();
        QVERIFY(gui.isShown("barsChart"));
        gui.find<QToolButton>("viewExperiment").click();
        QVERIFY(gui.isShown("experimentPage"));
        gui.trigger("run");
        QVERIFY(gui.waitUntilIdle());
        QVERIFY(gui.isShown("throughputChart"));
        gui.find<QToolButton>("viewExperiment").click();
        QVERIFY(!gui.isShown("experimentPage"));
        QVERIFY(gui.textOf("missing").contains(QStringLiteral("no experiment")));
    }

    void showsTheMiddleOfRepeatedRuns()
    {
        GuiFixture gui;
        run(gui, "again", kRepeated);
        QCOMPARE(gui.find<QTableView>("runs").model()->rowCount(), 6);
        const auto &table = gui.find<QTableWidget>("experimentTable");
        QCOMPARE(measuredIn(table), 2);
        QStringList rates;
        for (int run = 0; run < 6; ++run) {
            if (cell(gui, run, RunsModel::Requests) == QStringLiteral("10")) {
                rates.push_back(rateOf(gui, run));
            }
        }
        std::sort(rates.begin(), rates.end(),
                  [](const QString &a, const QString &b) { return a.toDouble() < b.toDouble(); });
        QCOMPARE(table.item(0, 4)->text(), rates.at(1));
    }

    void showsASweptExperimentAsASweepToo()
    {
        GuiFixture gui;
        run(gui, "swept", kSwept);
        const auto &table = gui.find<QTableWidget>("experimentTable");
        QCOMPARE(table.rowCount(), 4);
        QCOMPARE(table.item(3, 3)->text(), QStringLiteral("8"));
        QCOMPARE(textsOf(gui, "experimentAnswer").size(), 1);
        const auto &cells = gui.find<QTableWidget>("cells");
        QCOMPARE(cells.rowCount(), 4);
        QCOMPARE(cells.verticalHeaderItem(2)->text(), QStringLiteral("/wait C = 4"));
        gui.find<QToolButton>("viewSweep").click();
        QVERIFY(gui.isShown("sweepChart"));
        const SweepData data = sweepData(gui.find<ChartWidget>("sweepChart").input());
        QCOMPARE(data.values, (std::vector<double>{1, 2, 4, 8}));
    }

    void offersAtOnceWhatThePanelsWereSavedAs()
    {
        GuiFixture gui;
        gui.fillSmallPlan();
        gui.trigger("saveExperiment");
        gui.type("experiment:title", QStringLiteral("Mine"));
        gui.type("experiment:file", gui.path(QStringLiteral("experiments/mine.json")));
        gui.find<QAbstractButton>("experimentSave").click();
        gui.trigger("experiment:mine"); // the menu was not opened again
        QVERIFY(gui.waitUntilIdle());
        QCOMPARE(gui.textOf("experimentTitle"), QStringLiteral("Mine"));
        QCOMPARE(measuredIn(gui.find<QTableWidget>("experimentTable")), 1);
    }

    /// The bars of this page were forgotten, and what was drawn kept the clicks of all charts to itself.
    void everyChartHasTheMenuOfTheExports()
    {
        GuiFixture gui;
        run(gui, "small", kSmall);
        auto &menu = gui.find<QMenu>("exportMenu");
        for (ChartWidget *chart : gui.find<ChartsArea>("chartsArea").charts()) {
            QWidget &drawn = *chart->findChild<QAbstractScrollArea *>()->viewport(); // where a hand points
            const QPoint at(20, 20);
            QContextMenuEvent event(QContextMenuEvent::Mouse, at, drawn.mapToGlobal(at));
            QApplication::sendEvent(&drawn, &event);
            QVERIFY2(menu.isVisible(), qPrintable(chart->objectName()));
            menu.close();
        }
        QVERIFY(gui.find<ChartWidget>("experimentChart").isVisible()); // the last of them
        QVERIFY(gui.find<QAction>("exportBars").isChecked());
        gui.trigger("exportCopy");
        QVERIFY(!QGuiApplication::clipboard()->image().isNull());
        gui.chosenFile = gui.path(QStringLiteral("bars.png"));
        gui.trigger("exportPng");
        QCOMPARE(QImage(gui.chosenFile).size(), QSize(1280, 720));
    }

    void copiesTheTable()
    {
        GuiFixture gui;
        run(gui, "swept", kSwept);
        auto &table = gui.find<QTableWidget>("experimentTable");
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(lines.first(), QStringLiteral("Target\tMode\tRequests\tC\treq/s\t% of ideal"));
        QVERIFY2(lines.at(4).startsWith(QStringLiteral("/wait\tevent-loop\t40\t8\t")),
                 qPrintable(lines.at(4)));
    }

private:
    static void put(GuiFixture &gui, const char *name, const QByteArray &json)
    {
        QVERIFY(QDir().mkpath(gui.path(QStringLiteral("experiments"))));
        QFile file(gui.path(QStringLiteral("experiments/%1.json").arg(QString::fromLatin1(name))));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(json), json.size());
    }

    /// As a click does it: whoever opens it sees the folder as it is then.
    static QMenu &openMenu(GuiFixture &gui)
    {
        auto &menu = gui.find<QMenu>("experimentsMenu");
        menu.popup(gui.window().mapToGlobal(QPoint(100, 40)));
        menu.close();
        return menu;
    }

    static void run(GuiFixture &gui, const char *name, const QByteArray &json)
    {
        put(gui, name, json);
        openMenu(gui);
        gui.trigger((QByteArray("experiment:") + name).constData());
        QVERIFY(gui.waitUntilIdle());
    }

    static QStringList textsOf(GuiFixture &gui, const char *name)
    {
        QStringList texts;
        for (const QLabel *label : gui.window().findChildren<QLabel *>(QString::fromLatin1(name))) {
            texts.push_back(label->text());
        }
        return texts;
    }

    static QStringList titlesOf(const QTableWidget &table)
    {
        QStringList titles;
        for (int column = 0; column < table.columnCount(); ++column) {
            titles.push_back(table.horizontalHeaderItem(column)->text());
        }
        return titles;
    }

    /// Figures that are there, of rates.
    static int measuredIn(const QTableWidget &table)
    {
        int count = 0;
        for (int column = 0; column < table.columnCount(); ++column) {
            if (!table.horizontalHeaderItem(column)->text().endsWith(QStringLiteral("req/s"))) {
                continue;
            }
            for (int row = 0; row < table.rowCount(); ++row) {
                count += table.item(row, column)->text().toDouble() > 0 ? 1 : 0;
            }
        }
        return count;
    }

    /// Of the run in this row of the table of runs, the oldest first.
    static QString cell(GuiFixture &gui, int run, int column)
    {
        const auto &model = *gui.find<QTableView>("runs").model();
        return model.index(model.rowCount() - 1 - run, column).data().toString();
    }

    static QString rateOf(GuiFixture &gui, int run) { return cell(gui, run, RunsModel::Rate); }

    static QStringList visibleRates(const ChartWidget &chart)
    {
        QStringList rates;
        for (const ChartRun &run : chart.input().runs) {
            if (run.visible) {
                rates.push_back(QString::number(run.result->throughput.reqsPerSec, 'f', 2));
            }
        }
        return rates;
    }
};

THREADLOOP_TEST(TestExperiments)
#include "test_experiments.moc"
