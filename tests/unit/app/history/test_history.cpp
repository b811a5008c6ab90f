// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/history.h"
#include "app/plan/plan.h"
#include "app/report/json.h"
#include "tests/support/test_main.h"
#include "tests/unit/app/history/stored_runs.h"

#include <QtTest>

#include <thread>

using namespace threadloop;
using namespace threadloop::test;

namespace {

RunResults listOf(std::vector<RunResult> runs)
{
    RunResults results;
    for (RunResult &run : runs)
        results.push_back(std::make_shared<const RunResult>(std::move(run)));
    return results;
}

std::string jsonOf(const RunResult &run)
{
    return resultsToJson({std::make_shared<const RunResult>(run)});
}

HistoryError::Kind errorKindOf(const HistoryResult<RunEntry> &result)
{
    return std::get<HistoryError>(result).kind;
}

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyAtFirst()
    {
        const HistoryFolder folder;
        QVERIFY(valueOf(openHistory(folder.path())->list()).empty());
    }

    void givesBackWhatItWasGiven()
    {
        const HistoryFolder folder;
        const auto history = openHistory(folder.path());
        const RunResult run = runOf(25);
        QVERIFY((valueOf(history->import(listOf({run}))) == ImportCount{1, 0}));
        const RunEntry entry = valueOf(history->list()).at(0);
        QCOMPARE(entry.id, run.id);
        QVERIFY(entry.state == StoredState::Finished);
        QVERIFY(entry.startedAt == run.startedAt);
        QCOMPARE(entry.target, std::string("/echo"));
        QVERIFY(entry.mode == Mode::ThreadPool);
        QVERIFY(entry.requests == 1000U);
        QVERIFY(entry.duration == std::chrono::seconds(10));
        QVERIFY(entry.rate == 50.5);
        QCOMPARE(entry.reqsPerSec, 123.25);
        QVERIFY(entry.percentOfIdeal == 61.625);
        QVERIFY(!entry.isValid && !entry.isShort && !entry.isBaseline);

        const auto loaded = valueOf(history->load(entry.number));
        QCOMPARE(jsonOf(*loaded), jsonOf(run));              // series and all
        QVERIFY(loaded->plan->request == run.plan->request); // which JSON does not have
        QVERIFY(loaded->latencies->hasSameCounts(*run.latencies));
        QVERIFY(loaded->schedule->services->hasSameCounts(*run.schedule->services));
    }

    void importsARunOnce()
    {
        const HistoryFolder folder;
        const auto history = openHistory(folder.path());
        const RunResult run = runOf(3);
        history->import(listOf({run}));
        QVERIFY((valueOf(history->import(listOf({run, runOf(2)}))) == ImportCount{1, 1}));
        QCOMPARE(valueOf(history->list()).size(), std::size_t{2});
    }

    void importBringsADeletedRunBack()
    {
        const HistoryFolder folder;
        const auto history = openHistory(folder.path());
        const RunResult run = runOf(3);
        history->import(listOf({run}));
        const std::vector<RunEntry> entries = valueOf(history->list());
        QCOMPARE(valueOf(history->remove(std::vector{entries[0].number})), std::size_t{1});
        QVERIFY((valueOf(history->import(listOf({run}))) == ImportCount{1, 0}));
        QVERIFY(valueOf(history->list()) == entries);
        QVERIFY((valueOf(history->import(listOf({run}))) == ImportCount{0, 1}));
    }

    void keepsTheSizeOfABodyThatIsNotHere()
    {
        const HistoryFolder folder;
        const auto history = openHistory(folder.path());
        RunResult run = runOf(1);
        Plan plan = *run.plan;
        plan.request.body.clear();
        plan.request.unstoredBodyBytes = 5000;
        run.plan = std::make_shared<const Plan>(std::move(plan));
        history->import(listOf({run}));
        const auto loaded = valueOf(history->load(valueOf(history->list()).at(0).number));
        QCOMPARE(loaded->plan->request.bodyBytes(), std::uint64_t{5000});
        QCOMPARE(loaded->plan->request.unstoredBodyBytes, std::uint64_t{5000});
    }

    void keepsWhatTheUserWrites()
    {
        const HistoryFolder folder;
        std::int64_t number = 0;
        {
            const auto history = openHistory(folder.path());
            history->import(listOf({runOf(1), runOf(1)}));
            number = valueOf(history->list()).at(0).number;
            RunEdit edit;
            edit.name = "before";
            edit.tags = "a b";
            edit.isBaseline = true;
            QCOMPARE(valueOf(history->edit(std::vector{number}, edit)), std::size_t{1});
            RunEdit note;
            note.note = "two\nlines";
            history->edit(std::vector{number}, note); // the rest stays
        }
        const auto history = openHistory(folder.path());
        const RunEntry entry = valueOf(history->find(std::to_string(number)));
        QCOMPARE(entry.name, std::string("before"));
        QCOMPARE(entry.note, std::string("two\nlines"));
        QCOMPARE(entry.tags, std::string("a b"));
        QVERIFY(entry.isBaseline);
        QCOMPARE(valueOf(history->list()).at(1).name, std::string());
    }

    void removesAndRestores()
    {
        const HistoryFolder folder;
        const auto history = openHistory(folder.path());
        history->import(listOf({runOf(1), runOf(1), runOf(1)}));
        const std::vector<RunEntry> entries = valueOf(history->list());
        const std::vector<std::int64_t> two{entries[0].number, entries[2].number};
        QCOMPARE(valueOf(history->remove(two)), std::size_t{2});
        QCOMPARE(valueOf(history->remove(two)), std::size_t{0});
        QCOMPARE(valueOf(history->list()).size(), std::size_t{1});
        QVERIFY(errorKindOf(history->find(std::to_string(two[0]))) == HistoryError::Kind::NotFound);
        QCOMPARE(valueOf(history->restore(two)), std::size_t{2});
        QVERIFY(valueOf(history->list()) == entries);
    }

    void findsByNumberAndById()
    {
        const HistoryFolder folder;
        const auto history = openHistory(folder.path());
        RunResult one = runOf(1);
        RunResult other = runOf(1);
        one.id = "abcd1111-0000";
        other.id = "abcd2222-0000";
        history->import(listOf({one, other}));
        QCOMPARE(valueOf(history->find("abcd1")).id, one.id);
        QCOMPARE(valueOf(history->find(std::to_string(valueOf(history->find("abcd2")).number))).id, other.id);
        for (const char *wrong : {"abcd", "abc", "", "*", "abcd?1", "9999", "99999999999999999999"})
            QVERIFY2(errorKindOf(history->find(wrong)) == HistoryError::Kind::NotFound, wrong);
        QVERIFY(std::holds_alternative<HistoryError>(history->load(9999)));
    }

    void findsAnIdThatBeginsWithDigitsAlone()
    {
        const HistoryFolder folder;
        const auto history = openHistory(folder.path());
        RunResult run = runOf(1);
        run.id = "78811584-7542-47af";
        history->import(listOf({run}));
        QCOMPARE(valueOf(history->find("78811584")).id, run.id);
        QCOMPARE(valueOf(history->find("1")).id, run.id); // its number comes first
    }

    void noticesWhatOthersWrite()
    {
        const HistoryFolder folder;
        const auto one = openHistory(folder.path());
        const auto other = openHistory(folder.path());
        const std::int64_t before = valueOf(one->changeCount());
        QCOMPARE(valueOf(one->changeCount()), before);
        other->import(listOf({runOf(1)}));
        const std::int64_t after = valueOf(one->changeCount());
        QVERIFY(after != before);
        one->import(listOf({runOf(1)}));
        QVERIFY(valueOf(one->changeCount()) != after);
    }

    void severalMayWriteAtOnce()
    {
        const HistoryFolder folder;
        constexpr int writers = 4;
        constexpr int runs = 10;
        std::vector<std::thread> threads;
        for (int writer = 0; writer < writers; ++writer) {
            threads.emplace_back([&folder] {
                const auto history = openHistory(folder.path()); // all of them make it, too
                for (int run = 0; run < runs; ++run)
                    valueOf(history->import(listOf({runOf(5)})));
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(valueOf(openHistory(folder.path())->list()).size(), std::size_t(writers * runs));
    }
};

THREADLOOP_TEST(TestHistory)
#include "test_history.moc"
