// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/palette.h"
#include "app/window/look.h"
#include "app/window/message_bar.h"
#include "tests/gui/gui_fixture.h"
#include "tests/support/test_main.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QToolButton>

using namespace threadloop;

/// The desktop turns dark or light while the window is open: everything follows, and at once.
class TestAppearance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_light = QApplication::palette(); }
    void cleanup() { QApplication::setPalette(m_light); }

    void chartsFollowThePalette_data()
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

    void chartsFollowThePalette()
    {
        QFETCH(QByteArray, chart);
        QFETCH(QByteArray, view);
        GuiFixture gui;
        QVERIFY(gui.runSmallPlan());
        gui.find<QToolButton>(view.constData()).click();
        auto &drawn = gui.find<QWidget>(chart.constData());
        const auto isDrawnIn = [&drawn](Appearance appearance) {
            const QImage picture = drawn.grab().toImage();
            return picture.pixelColor(1, 1) == chartColors(appearance).background &&
                   holds(picture, chartColors(appearance).text);
        };
        QTRY_VERIFY(isDrawnIn(Appearance::Light));
        turn(darkPalette());
        QVERIFY(isDrawnIn(Appearance::Dark));
        const QIcon icon = gui.find<QToolButton>((chart + "TableButton").constData()).icon();
        QCOMPARE(iconInk(icon, QIcon::Normal).rgb(),
                 darkPalette().color(QPalette::Active, QPalette::ButtonText).rgb());
        turn(m_light);
        QVERIFY(isDrawnIn(Appearance::Light));
    }

    void cellsFollowThePalette()
    {
        GuiFixture gui;
        gui.fillSmallPlan();
        gui.type("targetLine", QStringLiteral("http://no-such-host.invalid/"));
        gui.trigger("run");
        QVERIFY(gui.waitUntilIdle());
        auto &cells = gui.find<QTableWidget>("cells");
        QCOMPARE(cells.rowCount(), 2);
        const auto ink = [&cells](int row) { return cells.item(row, 0)->data(Qt::ForegroundRole); };
        QVERIFY(!ink(0).isValid()); // the view's own
        QCOMPARE(ink(1).value<QBrush>().color(), toneColor(Tone::Error, m_light));
        turn(darkPalette());
        QVERIFY(!ink(0).isValid());
        QCOMPARE(ink(1).value<QBrush>().color(), toneColor(Tone::Error, darkPalette()));
        auto &runs = gui.find<QTableView>("runs");
        QCOMPARE(runs.model()->index(0, 0).data(Qt::ForegroundRole).value<QColor>(),
                 toneColor(Tone::Error, darkPalette()));
    }

    void waitingCellsFollowThePalette()
    {
        GuiFixture gui;
        gui.fillEndlessPlan();
        gui.find<QCheckBox>("target:/wait").setChecked(true);
        gui.trigger("run");
        QVERIFY(gui.waitUntilRunning());
        const QTableWidgetItem *waiting = gui.find<QTableWidget>("cells").item(1, 0);
        QCOMPARE(waiting->foreground().color(), mutedText(m_light));
        turn(darkPalette());
        QCOMPARE(waiting->foreground().color(), mutedText(darkPalette()));
        gui.trigger("stop");
        QVERIFY(gui.waitUntilIdle());
        QCOMPARE(waiting->foreground().color(), mutedText(darkPalette())); // not run
    }

    void textsAndMarksFollowThePalette()
    {
        GuiFixture gui;
        gui.fillSmallPlan();
        gui.window().startServer();
        QVERIFY(gui.waitForServer());
        gui.type("threads", QStringLiteral("41"));
        gui.type("concurrency", QStringLiteral("0"));
        gui.window().showMessage(Message{Tone::Error, QStringLiteral("what happened"), {}, {}});
        const auto follows = [&gui](const QPalette &palette) {
            const auto text = [&gui](const char *name) {
                return gui.find<QLabel>(name).palette().color(QPalette::WindowText);
            };
            const auto &bar = gui.find<QWidget>("messageBar");
            QCOMPARE(text("concurrencyError"), toneColor(Tone::Error, palette));
            QCOMPARE(text("threadsChanged"), toneColor(Tone::Warning, palette));
            QCOMPARE(text("serverPending"), toneColor(Tone::Warning, palette));
            QCOMPARE(text("figureTitle"), mutedText(palette));
            QCOMPARE(text("figure"), palette.color(QPalette::WindowText));
            QCOMPARE(text("figureErrors"), palette.color(QPalette::WindowText));
            QCOMPARE(text("messageText"), palette.color(QPalette::WindowText));
            QCOMPARE(bar.palette().color(QPalette::Window), toneBackground(Tone::Error, palette));
            QCOMPARE(iconInk(gui.find<QAction>("copyCommand").icon(), QIcon::Disabled).rgb(),
                     palette.color(QPalette::Disabled, QPalette::ButtonText).rgb());
            QCOMPARE(iconInk(gui.find<QCheckBox>("mode:event-loop").icon(), QIcon::Normal).rgb(),
                     modeColor(Mode::EventLoop, appearanceOf(palette)).rgb());
        };
        follows(m_light);
        turn(darkPalette());
        follows(darkPalette());
        turn(m_light);
        follows(m_light);
    }

private:
    /// Qt tells the widgets when it is back in the event loop; one round must do.
    static void turn(const QPalette &palette)
    {
        QApplication::setPalette(palette);
        QApplication::processEvents();
    }

    static bool holds(const QImage &picture, const QColor &color)
    {
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                if (picture.pixelColor(x, y) == color) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The colour of the most opaque of an icon's pixels.
    static QColor iconInk(const QIcon &icon, QIcon::Mode mode)
    {
        const QImage picture = icon.pixmap(QSize(16, 16), 1, mode).toImage();
        QColor ink(Qt::transparent);
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                if (picture.pixelColor(x, y).alpha() > ink.alpha()) {
                    ink = picture.pixelColor(x, y);
                }
            }
        }
        return ink;
    }

    QPalette m_light;
};

THREADLOOP_TEST(TestAppearance)
#include "test_appearance.moc"
