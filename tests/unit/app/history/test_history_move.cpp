// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/database.h"
#include "app/history/history_file.h"
#include "app/history/history_move.h"
#include "app/measure/percentile.h"
#include "tests/support/test_main.h"
#include "tests/unit/app/history/stored_runs.h"

#include <QtTest>

using namespace threadloop;
using namespace threadloop::test;

/// Where the history is, and how it gets elsewhere.
class TestHistoryMove : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QVERIFY(chooseHistoryFolder({})); }

    void copiesEverything()
    {
        const HistoryFolder folder;
        const RunResult run = runOf(20);
        valueOf(openHistory(folder.path())->import({std::make_shared<const RunResult>(run)}));
        const QString to = folder.folder() + QStringLiteral("/a/new/place/history.sqlite");
        QVERIFY(!copyHistory(folder.path(), to));
        const auto copy = openHistory(to);
        const auto entries = valueOf(copy->list());
        QCOMPARE(entries.size(), std::size_t{1});
        QCOMPARE(entries.front().id, run.id);
        QCOMPARE(valueOf(copy->load(entries.front().number))->series.size(), std::size_t{20});
        QCOMPARE(valueOf(openHistory(folder.path())->list()).size(), std::size_t{1}); // the first stays
    }

    void copiesWhileOthersHaveItOpen()
    {
        const HistoryFolder folder;
        const auto open = openHistory(folder.path());
        valueOf(open->import({std::make_shared<const RunResult>(runOf(3))})); // in the WAL alone, as yet
        const QString to = folder.folder() + QStringLiteral("/copy/history.sqlite");
        QVERIFY(!copyHistory(folder.path(), to));
        QCOMPARE(valueOf(openHistory(to)->list()).size(), std::size_t{1});
    }

    void leavesNothingWhereItCannotCopy()
    {
        const HistoryFolder folder;
        openHistory(folder.path());
        const auto taken = copyHistory(folder.path(), folder.path());
        QVERIFY(taken && taken->detail.find("already") != std::string::npos);
        QFile file(folder.folder() + QStringLiteral("/file"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto refused = copyHistory(folder.path(), file.fileName() + QStringLiteral("/history.sqlite"));
        QVERIFY(refused && refused->kind == HistoryError::Kind::CannotOpen);
        QCOMPARE(file.size(), 0);
    }

    void theChosenFolderIsEverybodysDefault()
    {
        const HistoryFolder folder;
        const QString first = defaultHistoryFile();
        QVERIFY(first.endsWith(QStringLiteral("/threadloop/history.sqlite")));
        QVERIFY(chooseHistoryFolder(folder.folder()));
        QCOMPARE(defaultHistoryFile(), folder.folder() + QStringLiteral("/history.sqlite"));
        QVERIFY(chooseHistoryFolder(QFileInfo(first).absolutePath())); // that is no choice
        QCOMPARE(defaultHistoryFile(), first);
        QVERIFY(!QFile::exists(QFileInfo(first).absolutePath() + QStringLiteral("/history.folder")));
    }

    void aChoiceThatIsNoPathIsNone()
    {
        const QString first = defaultHistoryFile();
        QVERIFY(chooseHistoryFolder(QStringLiteral("/somewhere")));
        QFile choice(QFileInfo(first).absolutePath() + QStringLiteral("/history.folder"));
        QVERIFY(choice.open(QIODevice::WriteOnly | QIODevice::Truncate));
        choice.write("nonsense\n");
        choice.close();
        QCOMPARE(defaultHistoryFile(), first);
    }

    void keepsAllPercentilesOfARun()
    {
        const HistoryFolder folder;
        const RunResult run = runOf(3);
        const auto history = openHistory(folder.path());
        valueOf(history->import({std::make_shared<const RunResult>(run)}));
        const RunEntry entry = valueOf(history->list()).front();
        QCOMPARE(entry.p50Ms, std::optional(run.latency->p50));
        QCOMPARE(entry.p75Ms, std::optional(run.latency->p75));
        QCOMPARE(entry.p90Ms, std::optional(run.latency->p90));
        QCOMPARE(entry.p95Ms, std::optional(run.latency->p95));
        QCOMPARE(entry.p99Ms, std::optional(run.latency->p99));
        QCOMPARE(entry.p999Ms, std::optional(run.latency->p999));
    }

    /// A database of the first schema is brought to the newest, and its runs stay.
    void bringsTheFirstSchemaForward()
    {
        const HistoryFolder folder;
        valueOf(openHistory(folder.path())->import({std::make_shared<const RunResult>(runOf(3))}));
        {
            auto opened = Database::open(folder.path());
            const auto &database = std::get<std::unique_ptr<Database>>(opened);
            for (const char *column : {"p75_ms", "p90_ms", "p95_ms", "p99_9_ms"})
                database->run(QStringLiteral("ALTER TABLE runs DROP COLUMN %1").arg(QLatin1String(column)));
            database->run(QStringLiteral("PRAGMA user_version = 1"));
        }
        const auto entries = valueOf(openHistory(folder.path())->list());
        QCOMPARE(entries.size(), std::size_t{1});
        QVERIFY(entries.front().p50Ms && !entries.front().p75Ms);
    }

    void percentilesHaveNames()
    {
        for (const Percentile which : allPercentiles)
            QVERIFY(percentileNamed(percentileName(which)) == which);
        QVERIFY(!percentileNamed("p42"));
        QCOMPARE(quantileOf(Percentile::P999), 0.999);
    }
};

THREADLOOP_TEST(TestHistoryMove)
#include "test_history_move.moc"
