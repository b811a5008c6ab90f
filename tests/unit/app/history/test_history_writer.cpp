// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/database.h"
#include "app/history/history_writer.h"
#include "app/report/json.h"
#include "tests/support/test_main.h"
#include "tests/unit/app/history/stored_runs.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtTest>
#include <array>
#include <atomic>

using namespace threadloop;
using namespace threadloop::test;

namespace {

/// Collects what a writer says; `notes` is read after it has gone.
struct Notes
{
    HistoryWriter::Listener listener()
    {
        return [this](HistoryNote note) {
            notes.push_back(std::move(note));
            count = notes.size();
        };
    }
    bool hasNone() const { return count == 0; }

    std::vector<HistoryNote> notes;
    std::atomic<std::size_t> count = 0;
};

/// Of this process's thread of that name; nullopt without one.
std::optional<int> nicenessOfThread(const QByteArray &name)
{
    const QStringList threads =
        QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &thread : threads) {
        QFile stat(QStringLiteral("/proc/self/task/%1/stat").arg(thread));
        if (!stat.open(QIODevice::ReadOnly))
            continue; // it has ended meanwhile
        const QByteArray line = stat.readAll();
        if (line.contains("(" + name + ") "))
            return line.mid(line.lastIndexOf(')') + 2).split(' ').at(16).toInt();
    }
    return std::nullopt;
}

std::shared_ptr<const RunResult> shared(const RunResult &run)
{
    return std::make_shared<const RunResult>(run);
}

/// The stored run of this id as JSON; empty unless it is finished.
std::string storedRun(const QString &path, const std::string &id)
{
    const auto history = openHistory(path);
    const RunEntry entry = valueOf(history->find(id));
    return entry.state == StoredState::Finished ? resultsToJson({valueOf(history->load(entry.number))})
                                                : std::string();
}

} // namespace

class TestHistoryWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesWayToWhoMakesLoad()
    {
        const HistoryFolder folder;
        Notes notes;
        HistoryWriter writer(folder.path(), notes.listener());
        writer.begin(startOf(runOf(1)));
        QVERIFY(writer.awaitIdle(std::chrono::minutes(1)));
        QCOMPARE(nicenessOfThread("history"), std::optional(10));
    }

    void storesARunAsItEnds()
    {
        const HistoryFolder folder;
        Notes notes;
        const RunResult run = runOf(30);
        {
            HistoryWriter writer(folder.path(), notes.listener());
            writer.begin(startOf(run));
            writer.progress(snapshotOf(run, 10));
            writer.finish(shared(run));
        }
        QVERIFY(notes.notes.empty());
        QCOMPARE(storedRun(folder.path(), run.id), resultsToJson({shared(run)}));
    }

    void storesARunAsItGoes()
    {
        const HistoryFolder folder;
        Notes notes;
        const RunResult run = runOf(30);
        HistoryWriter writer(folder.path(), notes.listener());
        const auto history = openHistory(folder.path());
        const auto seriesLength = [&]() -> std::size_t {
            const std::vector<RunEntry> entries = valueOf(history->list());
            return entries.empty() ? 0 : valueOf(history->load(entries[0].number))->series.size();
        };
        writer.begin(startOf(run));
        QTRY_COMPARE(valueOf(history->list()).size(), std::size_t{1});
        QVERIFY(valueOf(history->list())[0].state == StoredState::Running);
        writer.progress(snapshotOf(run, 10));
        QTRY_COMPARE(seriesLength(), std::size_t{10});
        writer.progress(snapshotOf(run, 21));
        QTRY_COMPARE(seriesLength(), std::size_t{21});
        const auto loaded = valueOf(history->load(valueOf(history->list())[0].number));
        QVERIFY(loaded->series == std::vector(run.series.begin(), run.series.begin() + 21));
        QCOMPARE(loaded->counts.ok(), run.counts.ok());
        QVERIFY(loaded->latencies->hasSameCounts(*run.latencies));
        QCOMPARE(loaded->throughput.reqsPerSec, 100.0);
        QVERIFY(loaded->throughput.percentOfIdeal == 50.0);
        writer.finish(shared(run));
        QTRY_VERIFY(valueOf(history->list())[0].state == StoredState::Finished);
        QCOMPARE(seriesLength(), std::size_t{30});
    }

    void whatTheUserWroteMeanwhileStays()
    {
        const HistoryFolder folder;
        Notes notes;
        const RunResult run = runOf(2);
        const auto history = openHistory(folder.path());
        {
            HistoryWriter writer(folder.path(), notes.listener());
            writer.begin(startOf(run));
            QTRY_COMPARE(valueOf(history->list()).size(), std::size_t{1});
            RunEdit edit;
            edit.name = "named while it ran";
            history->edit(std::vector{valueOf(history->list())[0].number}, edit);
            writer.finish(shared(run));
        }
        QCOMPARE(valueOf(history->list())[0].name, std::string("named while it ran"));
    }

    void marksAsInterruptedWhatItsProcessLeftBehind()
    {
        const HistoryFolder folder;
        Notes notes;
        const RunResult run = runOf(20);
        {
            HistoryWriter writer(folder.path(), notes.listener());
            writer.begin(startOf(run)); // and never its end
        }
        QVERIFY(valueOf(openHistory(folder.path())->list())[0].state == StoredState::Running); // for it runs
        valueOf(Database::open(folder.path()))
            ->run(QStringLiteral("UPDATE runs SET process = replace(process, ' ', ' 0')"));
        QVERIFY(valueOf(openHistory(folder.path())->list())[0].state == StoredState::Interrupted);
    }

    void saysOnceThatItCannotStore()
    {
        const HistoryFolder folder;
        Notes notes;
        {
            HistoryWriter writer(folder.folder(), notes.listener()); // a folder is no file
            for (int count = 0; count < 3; ++count) {
                const RunResult run = runOf(2);
                writer.begin(startOf(run));
                writer.finish(shared(run));
            }
        }
        QCOMPARE(notes.notes.size(), std::size_t{1});
        QVERIFY(notes.notes[0].error.has_value());
    }

    void storesWhatItCouldNotWriteBefore()
    {
        const HistoryFolder folder;
        QVERIFY(QDir().mkpath(folder.path())); // where the file belongs there is a folder
        Notes notes;
        const std::array runs{runOf(2), runOf(3), runOf(4)};
        {
            HistoryWriter writer(folder.path(), notes.listener());
            writer.begin(startOf(runs[0]));
            writer.finish(shared(runs[0]));
            writer.begin(startOf(runs[1]));
            QVERIFY(writer.awaitIdle(std::chrono::minutes(1)));
            QVERIFY(QDir().rmdir(folder.path()));
            writer.finish(shared(runs[1]));
            writer.begin(startOf(runs[2]));
            writer.finish(shared(runs[2]));
        }
        QCOMPARE(notes.notes.size(), std::size_t{2});
        QVERIFY(notes.notes[0].error.has_value());
        QVERIFY(notes.notes[1].isStoringAgain);
        for (const RunResult &run : runs)
            QCOMPARE(storedRun(folder.path(), run.id), resultsToJson({shared(run)}));
    }

    void storesAtTheEndWhatCouldNotBeWrittenMeanwhile()
    {
        const HistoryFolder folder;
        Notes notes;
        const RunResult run = runOf(30);
        {
            HistoryWriter writer(folder.path(), notes.listener());
            writer.begin(startOf(run));
            writer.progress(snapshotOf(run, 10));
            const auto history = openHistory(folder.path());
            QTRY_COMPARE(valueOf(history->list()).size(), std::size_t{1});
            const auto database = valueOf(Database::open(folder.path()));
            database->run(QStringLiteral("CREATE TRIGGER refuse BEFORE INSERT ON series "
                                         "BEGIN SELECT RAISE(ABORT, 'refused'); END"));
            writer.progress(snapshotOf(run, 20));
            QTRY_VERIFY(!notes.hasNone());
            database->run(QStringLiteral("DROP TRIGGER refuse"));
            writer.finish(shared(run));
        }
        QCOMPARE(notes.notes.size(), std::size_t{2});
        QVERIFY(notes.notes[1].isStoringAgain);
        QCOMPARE(storedRun(folder.path(), run.id), resultsToJson({shared(run)}));
    }

    void tellsOfADamagedHistory()
    {
        const HistoryFolder folder;
        Notes notes;
        {
            QDir().mkpath(QFileInfo(folder.path()).path());
            QFile file(folder.path());
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("no database");
        }
        const RunResult run = runOf(2);
        {
            HistoryWriter writer(folder.path(), notes.listener());
            writer.begin(startOf(run));
            writer.finish(shared(run));
        }
        QCOMPARE(notes.notes.size(), std::size_t{1});
        QVERIFY(QFile::exists(notes.notes[0].asideName.value_or(QString())));
        QCOMPARE(valueOf(openHistory(folder.path())->list()).size(), std::size_t{1});
    }
};

THREADLOOP_TEST(TestHistoryWriter)
#include "test_history_writer.moc"
