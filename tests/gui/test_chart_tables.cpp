// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chart_help.h"
#include "app/charts/chart_table.h"
#include "app/charts/chart_widget.h"
#include "tests/gui/gui_fixture.h"
#include "tests/support/test_main.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMimeData>
#include <QTableView>
#include <QToolButton>
#include <QWhatsThis>

using namespace threadloop;

/// What the charts show, for people who do not see them and for those who want the numbers.
class TestChartTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyChartHasATableOfItsData_data()
    {
        QTest::addColumn<QByteArray>("chart");
        QTest::addColumn<QByteArray>("view");
        QTest::newRow("throughput") << QByteArray("throughputChart") << QByteArray("viewOverTime");
        QTest::newRow("latency") << QByteArray("latencyChart") << QByteArray("viewOverTime");
        QTest::newRow("bars") << QByteArray("barsChart") << QByteArray("viewBars");
        QTest::newRow("percentiles") << QByteArray("percentilesChart") << QByteArray("viewLatency");
        QTest::newRow("histogram") << QByteArray("histogramChart") << QByteArray("viewLatency");
        QTest::newRow("compare") << QByteArray("compareChart") << QByteArray("viewCompare");
    }

    void everyChartHasATableOfItsData()
    {
        QFETCH(QByteArray, chart);
        QFETCH(QByteArray, view);
        GuiFixture gui;
        QVERIFY(gui.runSmallPlan());
        gui.find<QToolButton>(view.constData()).click();
        auto &drawn = gui.find<ChartWidget>(chart.constData());
        auto &table = gui.find<QTableView>((chart + "Table").constData());
        const QAbstractItemModelTester tester(table.model());
        auto &button = gui.find<QToolButton>((chart + "TableButton").constData());
        QVERIFY(drawn.isVisible() && !table.isVisible());
        button.click();
        QVERIFY(!drawn.isVisible() && table.isVisible());
        const ChartTable expected = drawn.table();
        QVERIFY(!expected.rows.isEmpty());
        QCOMPARE(table.model()->rowCount(), static_cast<int>(expected.rows.size()));
        QCOMPARE(table.model()->columnCount(), static_cast<int>(expected.headers.size()));
        QCOMPARE(table.model()->headerData(1, Qt::Horizontal).toString(), expected.headers[1]);
        const int last = table.model()->rowCount() - 1;
        QCOMPARE(table.model()->index(last, 0).data(Qt::EditRole), expected.rows.last()[0]);
        QVERIFY(!table.accessibleName().isEmpty());
        // Copying gives what other programs read.
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), tableAsTabs(expected));
        QVERIFY(QApplication::clipboard()->mimeData()->html().contains(QStringLiteral("<th>")));
        // Escape leads back.
        QTest::keyClick(&table, Qt::Key_Escape);
        QVERIFY(drawn.isVisible() && !table.isVisible());
        QVERIFY(!button.isChecked());
        QVERIFY(button.hasFocus());
    }

    void oneActionTurnsAllCharts()
    {
        GuiFixture gui;
        QVERIFY(gui.runSmallPlan());
        gui.trigger("chartTables");
        QVERIFY(gui.find<QAction>("chartTables").isChecked());
        for (const char *view : {"viewOverTime", "viewBars", "viewLatency", "viewCompare", "viewSweep"}) {
            gui.find<QToolButton>(view).click();
            for (const ChartWidget *chart : gui.window().findChildren<ChartWidget *>()) {
                QVERIFY(!chart->isVisible());
            }
        }
        gui.trigger("chartTables");
        gui.find<QToolButton>("viewOverTime").click();
        QVERIFY(gui.isShown("throughputChart") && gui.isShown("latencyChart"));
    }

    void tablesFollowTheRuns()
    {
        GuiFixture gui;
        QVERIFY(gui.runSmallPlan());
        gui.trigger("chartTables");
        gui.find<QToolButton>("viewBars").click();
        auto &table = gui.find<QTableView>("barsChartTable");
        QCOMPARE(table.model()->rowCount(), 1);
        gui.trigger("run");
        QVERIFY(gui.waitUntilIdle());
        gui.find<QToolButton>("viewBars").click();
        QTRY_COMPARE(table.model()->rowCount(), 2);
    }

    void everyChartSaysWhatItShows()
    {
        GuiFixture gui;
        QVERIFY(gui.runSmallPlan());
        int count = 0;
        for (const ChartWidget *chart : gui.window().findChildren<ChartWidget *>()) {
            const QByteArray name = chart->objectName().toLatin1();
            auto &button = gui.find<QToolButton>((name + "HelpButton").constData());
            QCOMPARE(chart->whatsThis(), chartHelp(chart->kind()));
            QCOMPARE(button.accessibleDescription(), chartHelp(chart->kind()));
            QVERIFY(button.accessibleName().contains(chart->accessibleName()));
            QVERIFY((button.focusPolicy() & Qt::TabFocus) != 0);
            ++count;
        }
        QCOMPARE(count,
                 static_cast<int>(allChartKinds.size()) + 1); // the experiment's page has bars of its own
        // By key, and away again by any key.
        gui.trigger("explain");
        const auto shown = [] {
            for (const QWidget *widget : QApplication::topLevelWidgets()) {
                if (widget->inherits("QWhatsThat") && widget->isVisible()) {
                    return true;
                }
            }
            return false;
        };
        QVERIFY(shown());
        QWhatsThis::hideText();
        QTRY_VERIFY(!shown());
    }

    void nothingIsExplainedWithoutAChart()
    {
        GuiFixture gui;
        gui.trigger("explain"); // the invitation speaks for itself
        QVERIFY(QApplication::activePopupWidget() == nullptr);
    }

    void chartsAreChartsToScreenReaders()
    {
        GuiFixture gui;
        QVERIFY(gui.runSmallPlan());
        gui.find<QToolButton>("viewOverTime").click();
        QAccessibleInterface *chart =
            QAccessible::queryAccessibleInterface(&gui.find<QWidget>("throughputChart"));
        QVERIFY(chart != nullptr);
        QCOMPARE(chart->role(), QAccessible::Chart);
        QCOMPARE(chart->text(QAccessible::Name), QStringLiteral("Requests per second over time"));
        QVERIFY2(chart->text(QAccessible::Description).contains(QStringLiteral("event-loop")),
                 qPrintable(chart->text(QAccessible::Description)));
        QVERIFY2(chart->text(QAccessible::Description).contains(QStringLiteral("req/s")),
                 qPrintable(chart->text(QAccessible::Description)));
    }

    void theFirstRowKeepsRoomForTheButtons()
    {
        GuiFixture gui;
        QVERIFY(gui.runSmallPlan());
        gui.find<QToolButton>("viewOverTime").click();
        auto &chart = gui.find<QWidget>("throughputChart");
        auto &help = gui.find<QWidget>("throughputChartHelpButton");
        auto &table = gui.find<QWidget>("throughputChartTableButton");
        QVERIFY(help.isVisible() && table.isVisible());
        QVERIFY(!help.geometry().intersects(table.geometry()));
        QVERIFY(chart.geometry().contains(help.geometry()) && chart.geometry().contains(table.geometry()));
        const QImage picture = chart.grab().toImage();
        const QColor background = picture.pixelColor(1, 1);
        const double ratio = picture.devicePixelRatio();
        for (const QWidget *button : {&help, &table}) {
            const QRectF area = QRectF(button->geometry());
            for (double y = area.top(); y < area.bottom(); ++y) {
                for (double x = area.left(); x < area.right(); ++x) {
                    QCOMPARE(picture.pixelColor(int(x * ratio), int(y * ratio)), background);
                }
            }
        }
    }
};

THREADLOOP_TEST(TestChartTables)
#include "test_chart_tables.moc"
