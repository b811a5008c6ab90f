// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/gui_fixture.h"
#include "tests/support/test_main.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QProgressBar>
#include <QRegularExpression>

using namespace threadloop;

/// How a long batch is waited for: progress, the time left, and a notice at its end.
class TestLongRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheTimeThatAllRunsTake()
    {
        GuiFixture gui;
        gui.fillEndlessPlan();
        gui.find<QCheckBox>("target:/wait").setChecked(true);
        gui.trigger("run");
        QVERIFY(gui.waitUntilRunning());
        const QString status = gui.textOf("status"); // two runs of ten minutes
        QVERIFY2(status.contains(QStringLiteral("; cell 1 of 2; all done in about 1")) ||
                     status.contains(QStringLiteral("; cell 1 of 2; all done in about 20 min")),
                 qPrintable(status));
        QVERIFY(gui.isShown("progress"));
        QVERIFY(gui.find<QProgressBar>("progress").value() < 100); // thousandths
        gui.trigger("stop");
        QVERIFY(gui.waitUntilIdle());
        QVERIFY(!gui.isShown("progress"));
    }

    void progressNeverFallsFromPartToPart()
    {
        GuiFixture gui;
        gui.fillSmallPlan();
        gui.find<QCheckBox>("target:/asyncwait").setChecked(false);
        gui.find<QCheckBox>("target:/wait").setChecked(true);
        gui.find<QAbstractButton>("moreToggle").click();
        auto &fields = gui.find<QComboBox>("sweepField");
        fields.setCurrentIndex(fields.findData(QStringLiteral("threads")));
        gui.type("sweepValues", QStringLiteral("2,4,8"));
        gui.type("repeat", QStringLiteral("2"));
        QList<int> steps;
        QStringList texts;
        auto &workbench = gui.find<Workbench>("workbench");
        connect(&workbench, &Workbench::progressed, this, [&] {
            steps.push_back(gui.find<QProgressBar>("progress").value());
            texts.push_back(gui.textOf("status"));
        });
        gui.trigger("run");
        QVERIFY(gui.waitUntilIdle());
        disconnect(&workbench, nullptr, this, nullptr);
        QVERIFY(!steps.isEmpty());
        QVERIFY(std::is_sorted(steps.begin(), steps.end()));
        QVERIFY2(texts.first().contains(QStringLiteral("; part 1 of 6, ")), qPrintable(texts.first()));
    }

    void aLongRunsEndIsToldToThoseWhoDoNotLook()
    {
        GuiFixture gui;
        gui.longRun = std::chrono::milliseconds(0);
        gui.restart();
        gui.fillSmallPlan();
        lookAway(gui);
        gui.trigger("run");
        QVERIFY(gui.waitUntilIdle());
        QCOMPARE(gui.notices.size(), 1);
        const QRegularExpression line(QStringLiteral("^/asyncwait, event-loop: [0-9.]+ req/s$"));
        QVERIFY2(line.match(gui.notices.first()).hasMatch(), qPrintable(gui.notices.first()));
        gui.find<QCheckBox>("mode:thread-pool").setChecked(true);
        gui.trigger("run");
        QVERIFY(gui.waitUntilIdle());
        QCOMPARE(gui.notices.value(1), QStringLiteral("2 runs are made"));
    }

    void nobodyIsToldWhoLooks()
    {
        GuiFixture gui;
        gui.longRun = std::chrono::milliseconds(0);
        gui.restart();
        gui.fillSmallPlan();
        gui.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&gui.window()));
        gui.trigger("run");
        QVERIFY(gui.waitUntilIdle());
        QVERIFY(gui.notices.isEmpty());
    }

    void neitherAShortRunNorAStoppedOneIsToldOf()
    {
        GuiFixture gui;
        gui.longRun = std::chrono::hours(1);
        gui.restart();
        gui.fillSmallPlan();
        lookAway(gui);
        gui.trigger("run");
        QVERIFY(gui.waitUntilIdle());
        QVERIFY(gui.notices.isEmpty());
        gui.longRun = std::chrono::milliseconds(0);
        gui.restart();
        gui.fillEndlessPlan();
        lookAway(gui);
        gui.trigger("run");
        QVERIFY(gui.waitUntilRunning());
        gui.trigger("stop");
        QVERIFY(gui.waitUntilIdle());
        QVERIFY(gui.notices.isEmpty());
    }

private:
    void lookAway(GuiFixture &gui)
    {
        m_other.show();
        m_other.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_other));
        QVERIFY(!gui.window().isActiveWindow());
    }

    QWidget m_other;
};

THREADLOOP_TEST(TestLongRuns)
#include "test_long_runs.moc"
