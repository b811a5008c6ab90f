// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/history_writer.h"
#include "app/plan/plan.h"
#include "app/window/session_opening.h"
#include "tests/gui/session_test.h"
#include "tests/support/long_history.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>

using namespace threadloop;

namespace {

/// More than are loaded at once; one at least is left for later, however fast the machine is.
constexpr std::size_t kRuns = 4 * SessionOpening::firstRuns;

} // namespace

/// Sessions of many runs are opened a few runs at a time: what was in the window stays until all are there.
class TestOpeningSessions : public SessionTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin();
        gui().closeWindow();
        makeLongHistory(gui().path(QStringLiteral("history.sqlite")), static_cast<int>(kRuns));
        gui().restart();
        gui().type("port", QStringLiteral("0"));
        SavedSession session = written(m_file);
        QCOMPARE(runs().model()->rowCount(), static_cast<int>(kRuns));
        for (std::size_t i = 0; i < kRuns; ++i) {
            session.runs.push_back({idOf(i), ShownAs::Whole});
        }
        session.client.requests = "4321";
        write(m_file, sessionText(session));
        gui().trigger("newSession");
    }
    void cleanup() { end(); }

    void showsHowFarItIsAndThenTheRuns()
    {
        gui().type("requests", QStringLiteral("12"));
        open(m_file);
        QVERIFY(gui().isShown("taskLine"));
        const QString said = gui().textOf("taskText");
        QVERIFY2(said.startsWith(QStringLiteral("Opening night.threadloop: 16 of 64 runs; done in about ")),
                 qPrintable(said));
        QCOMPARE(gui().find<QProgressBar>("taskProgress").value(), 250);
        QCOMPARE(gui().textOf("requests"), QStringLiteral("12")); // until all are there
        QCOMPARE(shownCount(), 0);
        QTRY_COMPARE(gui().window().windowFilePath(), m_file);
        QVERIFY(!gui().isShown("taskLine"));
        QCOMPARE(gui().textOf("requests"), QStringLiteral("4321"));
        QCOMPARE(shownCount(), static_cast<int>(kRuns));
        QVERIFY(!gui().window().isWindowModified());
        const SavedSession before = stored(m_file);
        QFile::remove(m_file);
        gui().trigger("saveSession");
        QVERIFY(stored(m_file) == before);
    }

    void cancelledItLeavesTheWindowAsItWas_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("the button") << false;
        QTest::newRow("Escape") << true;
    }
    void cancelledItLeavesTheWindowAsItWas()
    {
        QFETCH(bool, byKey);
        gui().type("requests", QStringLiteral("12"));
        open(m_file);
        if (byKey) {
            QTest::keyClick(&gui().window(), Qt::Key_Escape);
        } else {
            gui().find<QPushButton>("taskCancel").click();
        }
        QVERIFY(!gui().isShown("taskLine"));
        QVERIFY2(gui().textOf("status").contains(QStringLiteral("night.threadloop was not opened")),
                 qPrintable(gui().textOf("status")));
        QTest::qWait(50); // nothing comes later
        QCOMPARE(gui().window().windowFilePath(), QString());
        QCOMPARE(gui().textOf("requests"), QStringLiteral("12"));
        QCOMPARE(shownCount(), 0);
        open(m_file);
        QTRY_COMPARE(gui().window().windowFilePath(), m_file);
    }

    void aLaterOneTakesItsPlace()
    {
        const QString other = small(QStringLiteral("other.threadloop"), 2);
        gui().trigger("newSession");
        open(m_file);
        open(other);
        QCOMPARE(gui().window().windowFilePath(), other);
        QVERIFY(!gui().isShown("taskLine"));
        QCOMPARE(shownCount(), 2);
        QTest::qWait(50);
        QCOMPARE(gui().window().windowFilePath(), other);
        QCOMPARE(shownCount(), 2);
    }

    void anUnreadableOneDoesNot()
    {
        open(m_file);
        open(gui().path(QStringLiteral("nowhere.threadloop")));
        QVERIFY(gui().textOf("messageText").contains(QStringLiteral("there is no such file")));
        QTRY_COMPARE(gui().window().windowFilePath(), m_file);
    }

    void aNewSessionTakesItsPlace()
    {
        open(m_file);
        gui().trigger("newSession");
        QTest::qWait(50);
        QCOMPARE(gui().window().windowFilePath(), QString());
        QVERIFY(gui().textOf("requests") != QStringLiteral("4321"));
    }

    void asksAboutWhatWasChangedMeanwhile()
    {
        const QString other = small(QStringLiteral("other.threadloop"), 0);
        open(m_file);
        gui().type("requests", QStringLiteral("13"));
        QTRY_VERIFY(gui().window().findChild<QMessageBox *>(QStringLiteral("saveQuestion")) != nullptr);
        QCOMPARE(gui().window().windowFilePath(), other);
        answer("saveConfirm");
        QCOMPARE(gui().window().windowFilePath(), m_file);
        QCOMPARE(*stored(other).client.requests, std::string("13"));
    }

    void doesNotAskAgainWhatWasDiscarded()
    {
        small(QStringLiteral("other.threadloop"), 0);
        gui().type("requests", QStringLiteral("13"));
        open(m_file);
        answer("saveDiscard");
        QTRY_COMPARE(gui().window().windowFilePath(), m_file);
        QVERIFY(gui().window().findChild<QMessageBox *>(QStringLiteral("saveQuestion")) == nullptr);
    }

    /// Else the window would hold another session by the time of the answer.
    void aQuestionStopsIt()
    {
        const QString other = small(QStringLiteral("other.threadloop"), 0);
        gui().type("requests", QStringLiteral("13"));
        open(m_file);
        answer("saveDiscard");
        gui().trigger("newSession");
        QVERIFY(!gui().isShown("taskLine"));
        QTest::qWait(50);
        QCOMPARE(gui().window().windowFilePath(), other);
        answer("saveConfirm");
        QCOMPARE(*stored(other).client.requests, std::string("13"));
    }

    void closesTheWindowMeanwhile()
    {
        gui().type("requests", QStringLiteral("14"));
        open(m_file);
        QVERIFY(gui().window().close());
        QTest::qWait(50);
        gui().restart();
        QCOMPARE(gui().textOf("requests"), QStringLiteral("14"));
    }

    void isForgottenWithItsWindow()
    {
        open(m_file);
        gui().closeWindow(); // without an orderly end
        gui().restart();
        open(m_file);
        QTRY_COMPARE(gui().window().windowFilePath(), m_file);
    }

    void missesRunsThatAreDeletedMeanwhile()
    {
        open(m_file);
        runs().selectAll();
        gui().trigger("deleteRuns");
        QTRY_COMPARE(gui().window().windowFilePath(), m_file);
        QVERIFY2(gui().textOf("messageText").contains(QStringLiteral("cannot be shown")),
                 qPrintable(gui().textOf("messageText")));
        QVERIFY(!gui().window().isWindowModified());
        QCOMPARE(stored(m_file).runs.size(), kRuns); // they stay in the file
    }

    /// It is neither shown by halves nor forgotten.
    void showsARunOfOthersOnceItHasEnded()
    {
        const std::string id = "5c1d4a3e-0000-4000-8000-0000000000ff";
        HistoryWriter writer(gui().path(QStringLiteral("history.sqlite")), [](const HistoryNote &) {});
        auto run = std::make_shared<RunResult>();
        auto plan = std::make_shared<Plan>();
        plan->target = *parseTarget("/wait");
        plan->stop.requests = 1000;
        run->plan = plan;
        run->id = id;
        writer.begin(*run);
        QTRY_COMPARE(runs().model()->rowCount(), static_cast<int>(kRuns) + 1);
        SavedSession session = stored(m_file);
        session.runs = {{idOf(1), ShownAs::Whole}, {id, ShownAs::Whole}};
        write(m_file, sessionText(session));
        open(m_file);
        QCOMPARE(shownCount(), 1);
        QVERIFY2(gui()
                     .textOf("messageText")
                     .contains(QStringLiteral("1 run of night.threadloop cannot be "
                                              "shown yet")),
                 qPrintable(gui().textOf("messageText")));
        QVERIFY(!gui().window().isWindowModified());
        gui().trigger("saveSession");
        QVERIFY(stored(m_file).runs == session.runs);

        run->series.resize(3);
        run->series.back().endSeconds = 0.03;
        writer.finish(run);
        QVERIFY(writer.awaitIdle(std::chrono::seconds(30)));
        QTRY_VERIFY((open(m_file), shownCount() == 2));
        QVERIFY(!gui().window().isWindowModified());
    }

private:
    static std::string idOf(std::size_t index)
    {
        return QStringLiteral("00000000-0000-4000-8000-%1")
            .arg(index, 12, 16, QLatin1Char('0'))
            .toStdString();
    }

    /// A session that is opened at once, and open.
    QString small(const QString &name, std::size_t count)
    {
        const QString path = gui().path(name);
        SavedSession session = written(path);
        for (std::size_t i = 0; i < count; ++i) {
            session.runs.push_back({idOf(i), ShownAs::Whole});
        }
        write(path, sessionText(session));
        open(path);
        return path;
    }
};

THREADLOOP_TEST(TestOpeningSessions)
#include "test_opening_sessions.moc"
