// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/run_display.h"
#include "app/window/spoken_figure.h"
#include "app/window/taskbar_progress.h"
#include "tests/gui/gui_fixture.h"
#include "tests/support/test_main.h"

#include <QAccessible>
#include <QLabel>
#include <QSignalSpy>

using namespace threadloop;

/// What the window tells of a run to what is outside of it: task bars and screen readers.
class TestTaskbar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWholePercentsOnce()
    {
        QList<QVariantMap> sent;
        TaskbarProgress taskbar(nullptr,
                                [&sent](const QVariantMap &properties) { sent.push_back(properties); });
        taskbar.hide(); // nothing is shown: nothing is said
        QCOMPARE(sent.size(), 0);
        taskbar.show(0.101);
        taskbar.show(0.104);
        taskbar.show(0.11);
        QCOMPARE(sent.size(), 2);
        QCOMPARE(sent[1][QStringLiteral("progress")].toDouble(), 0.11);
        QCOMPARE(sent[1][QStringLiteral("progress-visible")].toBool(), true);
        taskbar.show(7);
        QCOMPARE(sent.last()[QStringLiteral("progress")].toDouble(), 1.0);
        taskbar.hide();
        taskbar.hide();
        QCOMPARE(sent.size(), 4);
        QCOMPARE(sent.last()[QStringLiteral("progress-visible")].toBool(), false);
    }

    void isSilentWithoutABus()
    {
        const QByteArray address = qgetenv("DBUS_SESSION_BUS_ADDRESS");
        const QByteArray folder = qgetenv("XDG_RUNTIME_DIR");
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        qputenv("XDG_RUNTIME_DIR", "/nowhere");
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
        TaskbarProgress taskbar(nullptr);
        taskbar.show(0.5);
        taskbar.hide();
        if (!address.isNull()) {
            qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        }
        qputenv("XDG_RUNTIME_DIR", folder);
    }

    void theWholeBatchIsTold()
    {
        GuiFixture gui;
        gui.fillSmallPlan();
        const QSignalSpy told(&gui.find<RunDisplay>("runDisplay"), &RunDisplay::batchProgressed);
        gui.trigger("run");
        QVERIFY(gui.waitUntilIdle());
        QVERIFY(!told.isEmpty());
        double before = 0;
        for (const QList<QVariant> &arguments : told) {
            QVERIFY(arguments[0].toDouble() >= before && arguments[0].toDouble() <= 1);
            before = arguments[0].toDouble();
        }
    }

    void theLiveFigureIsToldNowAndThen()
    {
        QLabel figure;
        SpokenFigure spoken(figure, std::chrono::hours(1));
        spoken.tell(QStringLiteral("1"));
        spoken.tell(QStringLiteral("2"));
        QCOMPARE(figure.accessibleName(), QStringLiteral("1"));
        spoken.tellAtOnce(QStringLiteral("done"));
        QCOMPARE(figure.accessibleName(), QStringLiteral("done"));
    }

    void theNewestFigureIsToldWhenItsTimeHasCome()
    {
        QLabel figure;
        SpokenFigure spoken(figure, std::chrono::milliseconds(1));
        spoken.tell(QStringLiteral("1"));
        spoken.tell(QStringLiteral("2"));
        spoken.tell(QStringLiteral("3"));
        QTRY_COMPARE(figure.accessibleName(), QStringLiteral("3"));
    }

    void theBigFigureSaysWhatItShows()
    {
        GuiFixture gui;
        auto &figure = gui.find<QLabel>("figure");
        QCOMPARE(figure.accessibleName(), QStringLiteral("No run yet"));
        QVERIFY(gui.runSmallPlan());
        const QString name = figure.accessibleName();
        QVERIFY2(name.contains(figure.text() + QStringLiteral(" requests per second")), qPrintable(name));
        QVERIFY2(name.contains(QStringLiteral("p99 ") + gui.textOf("figureP99")), qPrintable(name));
        QVERIFY2(name.contains(QStringLiteral("errors: 0")), qPrintable(name));
        QVERIFY2(name.contains(QStringLiteral("finished")), qPrintable(name));
        QCOMPARE(QAccessible::queryAccessibleInterface(&figure)->text(QAccessible::Name), name);
    }
};

THREADLOOP_TEST(TestTaskbar)
#include "test_taskbar.moc"
