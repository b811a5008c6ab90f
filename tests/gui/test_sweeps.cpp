// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/sweep_data.h"
#include "app/report/json.h"
#include "app/window/charts_area.h"
#include "tests/gui/gui_fixture.h"
#include "tests/support/test_main.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QTableView>
#include <QTableWidget>
#include <QToolButton>

using namespace threadloop;

/// Sweeps in the real window: the fields, their preview, the runs, the chart, the command.
class TestSweeps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void previewsWhatASweepTakes()
    {
        GuiFixture gui;
        fill(gui, "concurrency", QStringLiteral("2,4,8"));
        const QString preview = gui.textOf("preview");
        QVERIFY2(preview.contains(QStringLiteral("Sweeps concurrency over 3 values: 2, 4, 8")),
                 qPrintable(preview));
        QVERIFY2(preview.contains(QStringLiteral("ideal 400 to ")), qPrintable(preview));
        QVERIFY2(preview.contains(QStringLiteral("3 runs, about ")), qPrintable(preview));
        QVERIFY(gui.textOf("invitation").contains(QStringLiteral("3 runs")));
        gui.type("sweepValues", QStringLiteral("1..100:100"));
        QVERIFY2(gui.textOf("preview").contains(QStringLiteral("over 100 values: 1, 2, 3, … 100")),
                 qPrintable(gui.textOf("preview")));
    }

    void drawsTheSweepWhenItIsOver()
    {
        GuiFixture gui;
        fill(gui, "concurrency", QStringLiteral("2,4,8"));
        gui.trigger("run");
        const auto &cells = gui.find<QTableWidget>("cells");
        QCOMPARE(cells.rowCount(), 3);
        QCOMPARE(cells.verticalHeaderItem(1)->text(), QStringLiteral("/asyncwait C = 4"));
        QVERIFY(gui.waitUntilIdle());
        QCOMPARE(gui.find<QTableView>("runs").model()->rowCount(), 3);
        QVERIFY(gui.isShown("sweepChart"));
        const SweepData data = shownSweep(gui);
        QCOMPARE(data.lines.size(), std::size_t{1});
        QCOMPARE(data.values, (std::vector<double>{2, 4, 8}));
        QCOMPARE(data.lines.front().ideal.size(), 3);
        gui.chosenFile = gui.path(QStringLiteral("sweep.png"));
        gui.trigger("exportPng");
        QCOMPARE(QFileInfo(gui.lastRequest.path).fileName(), QStringLiteral("sweep.png"));
        QCOMPARE(QImage(gui.chosenFile).size(), QSize(1280, 720));
    }

    void startsTheServerAnewForEachOfItsValues()
    {
        GuiFixture gui;
        fill(gui, "threads", QStringLiteral("2,4,8"));
        gui.find<QCheckBox>("target:/asyncwait").setChecked(false);
        gui.find<QCheckBox>("target:/wait").setChecked(true);
        gui.window().startServer();
        QVERIFY(gui.waitForServer());
        QStringList parts;
        auto &workbench = gui.find<Workbench>("workbench");
        connect(&workbench, &Workbench::cellStarted, this, [&] { parts.append(gui.textOf("cellsTitle")); });
        gui.trigger("run");
        QVERIFY(gui.waitUntilIdle());
        disconnect(&workbench, nullptr, this, nullptr);
        QCOMPARE(parts, (QStringList{QStringLiteral("Part 1 of 3: threads=2"),
                                     QStringLiteral("Part 2 of 3: threads=4"),
                                     QStringLiteral("Part 3 of 3: threads=8")}));
        const SweepData data = shownSweep(gui);
        QCOMPARE(data.values, (std::vector<double>{2, 4, 8}));
        QVERIFY(data.xTitle.contains(QStringLiteral("threads")));
        QVERIFY(gui.waitForServer());
        QTRY_VERIFY(!gui.isShown("serverPending")); // it runs with the panel's threads again
    }

    void takesTheTrialsOfAllRounds()
    {
        GuiFixture gui;
        fill(gui, "concurrency", QStringLiteral("5,10"));
        gui.type("repeat", QStringLiteral("6"));
        gui.trigger("run");
        QVERIFY(gui.waitUntilIdle());
        const SweepData data = shownSweep(gui);
        QCOMPARE(data.lines.front().intervals.size(), std::size_t{2}); // which six trials have
        gui.chosenFile = gui.path(QStringLiteral("runs.json"));
        gui.trigger("exportJson");
        QFile file(gui.chosenFile);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Parsed<RunResults> runs = resultsFromJson(file.readAll());
        QVERIFY(runs);
        QCOMPARE((*runs).size(), std::size_t{12});
    }

    void theSweptFieldsOwnValueIsOff_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("values");
        QTest::addColumn<QString>("absent"); // from the command
        QTest::newRow("concurrency") << QByteArray("concurrency") << QStringLiteral("1,2")
                                     << QStringLiteral(" -c ");
        QTest::newRow("rate") << QByteArray("rate") << QStringLiteral("100,200")
                              << QStringLiteral(" --rate ");
        QTest::newRow("threads") << QByteArray("threads") << QStringLiteral("1,2")
                                 << QStringLiteral(" --threads ");
        QTest::newRow("workers") << QByteArray("workers") << QStringLiteral("1,2")
                                 << QStringLiteral(" --workers ");
        QTest::newRow("delay") << QByteArray("delay") << QStringLiteral("1ms,2ms")
                               << QStringLiteral(" --delay ");
    }

    void theSweptFieldsOwnValueIsOff()
    {
        QFETCH(QByteArray, field);
        QFETCH(QString, values);
        QFETCH(QString, absent);
        GuiFixture gui;
        gui.find<QAbstractButton>("moreToggle").click();
        gui.type("rate", QStringLiteral("300"));
        gui.type("workers", QStringLiteral("2"));
        gui.type("threads", QStringLiteral("7"));
        fill(gui, field.constData(), values, false);
        auto &own = gui.find<QWidget>(field.constData());
        QVERIFY(!own.isEnabled());
        QVERIFY(own.toolTip().contains(QStringLiteral("sweep")));
        QVERIFY2(gui.find<QAction>("run").isEnabled(), qPrintable(gui.find<QAction>("run").toolTip()));
        gui.trigger("copyCommand");
        const QString command = QApplication::clipboard()->text();
        const QString sweep = QStringLiteral(" --sweep %1=%2").arg(QString::fromLatin1(field), values);
        QVERIFY2(command.contains(sweep) && !command.contains(absent), qPrintable(command));
        gui.find<QComboBox>("sweepField").setCurrentIndex(0);
        QVERIFY(own.isEnabled());
        QVERIFY(!own.toolTip().contains(QStringLiteral("sweep")));
        gui.trigger("copyCommand");
        QVERIFY(!QApplication::clipboard()->text().contains(QStringLiteral("--sweep")));
    }

    void saysWhatIsWrongUnderTheValues_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("values");
        QTest::addColumn<QString>("said");
        QTest::newRow("none") << QByteArray("concurrency") << QString() << QStringLiteral("two values");
        QTest::newRow("one") << QByteArray("concurrency") << QStringLiteral("4")
                             << QStringLiteral("two values");
        QTest::newRow("falling") << QByteArray("threads") << QStringLiteral("9..3:3")
                                 << QStringLiteral("does not rise");
        QTest::newRow("zero") << QByteArray("threads") << QStringLiteral("0,4")
                              << QStringLiteral("from 1 to");
        QTest::newRow("no unit") << QByteArray("delay") << QStringLiteral("5,10") << QStringLiteral("5");
    }

    void saysWhatIsWrongUnderTheValues()
    {
        QFETCH(QByteArray, field);
        QFETCH(QString, values);
        QFETCH(QString, said);
        GuiFixture gui;
        fill(gui, field.constData(), values);
        QVERIFY(gui.isShown("sweepError"));
        QVERIFY2(gui.textOf("sweepError").contains(said), qPrintable(gui.textOf("sweepError")));
        QVERIFY(!gui.find<QAction>("run").isEnabled());
        gui.find<QComboBox>("sweepField").setCurrentIndex(0);
        QVERIFY(!gui.isShown("sweepError"));
        QVERIFY(gui.find<QAction>("run").isEnabled());
    }

    void sequentialRunsHaveNoConcurrencyToSweep()
    {
        GuiFixture gui;
        fill(gui, "concurrency", QStringLiteral("2,4"));
        gui.find<QCheckBox>("mode:sequential").setChecked(true);
        QVERIFY(gui.textOf("sweepError").contains(QStringLiteral("one request in flight")));
        gui.find<QCheckBox>("mode:sequential").setChecked(false);
        QVERIFY(!gui.isShown("sweepError"));
    }

    void isKeptForTheNextStart()
    {
        GuiFixture gui;
        fill(gui, "delay", QStringLiteral("1ms,2ms"));
        gui.window().close();
        gui.restart();
        QCOMPARE(gui.find<QComboBox>("sweepField").currentData().toString(), QStringLiteral("delay"));
        QCOMPARE(gui.textOf("sweepValues"), QStringLiteral("1ms,2ms"));
        QVERIFY(!gui.find<QWidget>("delay").isEnabled());
        QCOMPARE(gui.textOf("delay"), QStringLiteral("5ms")); // what was typed is there when the sweep goes
    }

    void saysWhatASweepNeeds()
    {
        GuiFixture gui;
        QVERIFY(gui.runSmallPlan());
        gui.find<QToolButton>("viewSweep").click();
        QVERIFY(!gui.isShown("sweepChart"));
        QVERIFY2(gui.textOf("missing").contains(QStringLiteral("no sweep")),
                 qPrintable(gui.textOf("missing")));
    }

private:
    static void fill(GuiFixture &gui, const char *field, const QString &values, bool isSmall = true)
    {
        if (isSmall) {
            gui.fillSmallPlan();
            gui.find<QAbstractButton>("moreToggle").click();
        } else {
            gui.find<QCheckBox>("mode:sequential").setChecked(false);
        }
        auto &fields = gui.find<QComboBox>("sweepField");
        fields.setCurrentIndex(fields.findData(QString::fromLatin1(field)));
        gui.type("sweepValues", values);
    }

    static SweepData shownSweep(GuiFixture &gui)
    {
        return sweepData(gui.find<ChartsArea>("chartsArea").chart(ChartKind::Sweep).input());
    }
};

THREADLOOP_TEST(TestSweeps)
#include "test_sweeps.moc"
