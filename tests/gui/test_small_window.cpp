// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/language.h"
#include "tests/gui/gui_fixture.h"
#include "tests/gui/visible_texts.h"
#include "tests/support/test_main.h"

#include <QApplication>
#include <QLabel>
#include <QTabBar>
#include <QToolButton>

using namespace threadloop;

/// The window on a small screen, as in 1100 x 700. The tests share a run.
class TestSmallWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_gui = std::make_unique<GuiFixture>();
        QVERIFY(gui().runSmallPlan());
    }

    void cleanupTestCase() { m_gui.reset(); }

    void showsOneOfTwoChartsWhereBothHaveNoRoom_data()
    {
        QTest::addColumn<QByteArray>("view");
        QTest::addColumn<QByteArray>("pair");
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::newRow("over time") << QByteArray("viewOverTime") << QByteArray("timeline")
                                   << QByteArray("throughputChart") << QByteArray("latencyChart");
        QTest::newRow("latency") << QByteArray("viewLatency") << QByteArray("latencies")
                                 << QByteArray("percentilesChart") << QByteArray("histogramChart");
    }

    void showsOneOfTwoChartsWhereBothHaveNoRoom()
    {
        QFETCH(QByteArray, view);
        QFETCH(QByteArray, pair);
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        gui().find<QToolButton>(view.constData()).click();
        gui().window().resize(1360, 1000);
        QTRY_VERIFY(gui().isShown(first.constData()) && gui().isShown(second.constData()));
        gui().window().resize(1100, 660);
        QTRY_VERIFY(gui().isShown(first.constData()) && !gui().isShown(second.constData()));
        auto &choice =
            *gui().find<QWidget>(pair.constData()).findChild<QTabBar *>(QStringLiteral("chartChoice"));
        QVERIFY(choice.isVisible());
        choice.setFocus();
        QTest::keyClick(&choice, Qt::Key_Right);
        QVERIFY(!gui().isShown(first.constData()) && gui().isShown(second.constData()));
        gui().window().resize(1360, 1000);
        QTRY_VERIFY(gui().isShown(first.constData()) && gui().isShown(second.constData()));
        QVERIFY(!choice.isVisible());
    }

    void everyViewFits_data()
    {
        QTest::addColumn<QByteArray>("view");
        for (const char *view :
             {"viewOverTime", "viewBars", "viewLatency", "viewCompare", "viewSweep", "viewExperiment"}) {
            QTest::newRow(view) << QByteArray(view);
        }
    }

    void everyViewFits()
    {
        QFETCH(QByteArray, view);
        gui().find<QToolButton>(view.constData()).click();
        const QSize small(1100, 700);
        gui().window().resize(1360, 900);
        QApplication::processEvents();
        gui().window().resize(small);
        QCOMPARE(gui().window().size(),
                 small); // at once: what is arranged for a wide window does not stop it
        QApplication::processEvents();
        QCOMPARE(gui().window().size(), small);
        const QSize least = gui().window().minimumSizeHint();
        QVERIFY2(least.width() <= 1100 && least.height() <= 700,
                 qPrintable(QStringLiteral("%1 x %2").arg(least.width()).arg(least.height())));
    }

    void nothingIsCutOffInAnyLanguage_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::newRow("English") << QLocale::c();
        QTest::newRow("German") << QLocale(QLocale::German, QLocale::Germany);
        QTest::newRow("Chinese") << QLocale(QLocale::Chinese, QLocale::China);
    }

    /// Of a run that has finished and one that goes on: figures have the room of their digits.
    void nothingIsCutOffInAnyLanguage()
    {
        QFETCH(QLocale, locale);
        const Language language(locale);
        GuiFixture fresh;
        QVERIFY(fresh.runSmallPlan());
        fresh.fillEndlessPlan();
        fresh.type("concurrency", QStringLiteral("100"));
        fresh.trigger("run");
        const auto figure = [&fresh] { return fresh.textOf("figure"); };
        const QString before = figure();
        QTRY_VERIFY(figure() != before && figure().size() > 5);
        for (const QSize size : {QSize(1100, 700), QSize(1240, 800), QSize(1100, 700), QSize(1500, 900)}) {
            fresh.window().resize(size);
            QCOMPARE(fresh.window().size(), size);
            QApplication::processEvents();
            const QStringList clipped = clippedTexts(fresh.find<QWidget>("figurePanel"));
            QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(QLatin1Char('\n'))));
        }
        fresh.trigger("stop");
        QVERIFY(fresh.waitUntilIdle());
    }

    void theShareOfTheIdealStaysReadable()
    {
        gui().window().resize(1100, 700);
        const auto &share = gui().find<QLabel>("figureShare");
        QVERIFY(!share.text().isEmpty());
        QTRY_VERIFY(share.width() >= share.fontMetrics().horizontalAdvance(share.text())); // in one line
        const int below = share.y();
        gui().window().resize(1360, 900);
        QTRY_VERIFY(share.y() < below);
    }

private:
    GuiFixture &gui() { return *m_gui; }

    std::unique_ptr<GuiFixture> m_gui;
};

THREADLOOP_TEST(TestSmallWindow)
#include "test_small_window.moc"
