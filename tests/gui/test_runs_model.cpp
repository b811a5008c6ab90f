// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/plan.h"
#include "app/window/look.h"
#include "app/window/runs_copy.h"
#include "app/window/runs_filter.h"
#include "app/window/runs_model.h"
#include "tests/support/test_main.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QtTest>

using namespace threadloop;

namespace {

std::shared_ptr<const RunResult> resultOf(const char *target, Mode mode, double rate, const char *label = "")
{
    auto plan = std::make_shared<Plan>();
    plan->target = *parseTarget(target);
    plan->mode = mode;
    plan->concurrency = 100;
    plan->stop.requests = 1000;
    plan->label = label;
    auto result = std::make_shared<RunResult>();
    static int runs = 0;
    result->id = std::to_string(++runs);
    result->plan = plan;
    result->label = label;
    result->counts.started = 1000;
    result->counts[Outcome::Ok] = 990;
    result->counts[Outcome::Timeout] = 10;
    result->throughput.reqsPerSec = rate;
    result->throughput.durationSeconds = 1;
    result->latency = LatencySummary{};
    result->latency->p50 = 50.2;
    result->latency->p75 = 50.6;
    result->latency->p90 = 51.7;
    result->latency->p95 = 52.4;
    result->latency->p99 = 53.1;
    result->latency->p999 = 58.3;
    return result;
}

RunEntry entry(std::int64_t number, const char *name)
{
    RunEntry entry;
    entry.number = number;
    entry.id = "stored " + std::to_string(number);
    entry.startedAt = std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(number));
    entry.target = "/wait";
    entry.name = name;
    return entry;
}

/// Keeps in memory what was edited, and counts what was loaded.
class FakeStore final : public RunStore
{
public:
    std::shared_ptr<const RunResult> load(const RunRow &row) override
    {
        ++loads;
        auto result = std::make_shared<RunResult>(*resultOf("/wait", Mode::EventLoop, 1));
        result->id = row.entry.id;
        return works ? result : nullptr;
    }
    bool edit(const RunRow &, const RunEdit &) override { return works; }

    int loads = 0;
    bool works = true;
};

} // namespace

class TestRunsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheContractOfModels()
    {
        RunsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSortFilterProxyModel sorted;
        sorted.setSourceModel(&model);
        sorted.setSortRole(RunsModel::sortRole);
        const QAbstractItemModelTester sortedTester(&sorted,
                                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
        sorted.sort(RunsModel::Rate);
        model.addResult(resultOf("/wait", Mode::EventLoop, 700));
        model.addResult(resultOf("/wait", Mode::Sequential, 19));
        model.addRefused(resultOf("http://x/", Mode::Sequential, 0)->plan, QStringLiteral("no address"));
        const auto before = resultOf("/wait", Mode::EventLoop, 0);
        model.fadePrevious(cellName(*before->plan), *before->plan);
        model.addResult(resultOf("/wait", Mode::EventLoop, 720));
        QVERIFY(model.setData(model.index(1, RunsModel::Shown), Qt::Unchecked, Qt::CheckStateRole));
        model.hideAll();
        QCOMPARE(model.rowCount(), 4);
        model.merge({entry(7, "stored"), entry(3, "older")});
        QCOMPARE(model.rowCount(), 6);
        model.merge({entry(7, "changed")});
        QCOMPARE(model.rowCount(), 5);
        std::vector<RunRow> taken = model.take({0, 2, 4});
        QCOMPARE(model.rowCount(), 2);
        model.putBack(std::move(taken));
        QCOMPARE(model.rowCount(), 5);
    }

    void writesEveryColumn()
    {
        RunsModel model;
        model.addResult(resultOf("/wait", Mode::ThreadPool, 1948.114, "one"));
        const QStringList expected{QString(),
                                   QString(QChar(0x2013)),
                                   QStringLiteral("1 Jan 1970"),
                                   QStringLiteral("one"),
                                   QStringLiteral("1"),
                                   QStringLiteral("/wait"),
                                   QStringLiteral("thread-pool"),
                                   QStringLiteral("990"),
                                   QStringLiteral("100"),
                                   QStringLiteral("closed"),
                                   QStringLiteral("1948.11"),
                                   QStringLiteral("50.2"),
                                   QStringLiteral("50.6"),
                                   QStringLiteral("51.7"),
                                   QStringLiteral("52.4"),
                                   QStringLiteral("53.1"),
                                   QStringLiteral("58.3"),
                                   QStringLiteral("10"),
                                   QString(QChar(0x2013)),
                                   QStringLiteral("valid"),
                                   QString(),
                                   QString(),
                                   QString()};
        for (int column = 0; column < RunsModel::columnsCount; ++column) {
            QCOMPARE(model.index(0, column).data().toString(), expected[column]);
        }
    }

    void sortsNumbersAsNumbersAndUnknownOnesFirst()
    {
        RunsModel model;
        for (const double rate : {1000.0, 9.0, 200.0}) {
            model.addResult(resultOf("/wait", Mode::EventLoop, rate));
        }
        model.addRefused(resultOf("/wait", Mode::EventLoop, 0)->plan, QStringLiteral("why"));
        QSortFilterProxyModel sorted;
        sorted.setSourceModel(&model);
        sorted.setSortRole(RunsModel::sortRole);
        sorted.sort(RunsModel::Rate);
        QStringList rates;
        for (int row = 0; row < sorted.rowCount(); ++row) {
            rates.push_back(sorted.index(row, RunsModel::Rate).data().toString());
        }
        QCOMPARE(rates, (QStringList{QString(QChar(0x2013)), QStringLiteral("9.00"), QStringLiteral("200.00"),
                                     QStringLiteral("1000.00")}));
    }

    void numbersCellsAndTheirRuns()
    {
        RunsModel model;
        model.addResult(resultOf("/wait", Mode::EventLoop, 1));
        model.addResult(resultOf("/asyncwait", Mode::EventLoop, 1));
        model.addResult(resultOf("/wait", Mode::EventLoop, 1));
        model.addResult(resultOf("/wait", Mode::EventLoop, 1, "another part"));
        const auto name = [&](int row) { return model.index(row, RunsModel::CellName).data().toString(); };
        QCOMPARE(name(0), QStringLiteral("1"));
        QCOMPARE(name(1), QStringLiteral("2"));
        QCOMPARE(name(2), QStringLiteral("1 (2)"));
        QCOMPARE(name(3), QStringLiteral("3"));
    }

    void showsTheNewestRunsOfALabelAlone()
    {
        RunsModel model;
        for (const char *label : {"one", "two", "two"}) {
            model.addResult(resultOf("/wait", Mode::EventLoop, 1, label));
        }
        model.showOnly("two");
        const auto runs = model.runs().chartRuns();
        QVERIFY(!runs[0].visible);
        QVERIFY(!runs[1].visible);
        QVERIFY(runs[2].visible);
    }

    void exportsWhatIsShown()
    {
        RunsModel model;
        model.addResult(resultOf("/wait", Mode::EventLoop, 1));
        model.addResult(resultOf("/asyncwait", Mode::EventLoop, 2));
        const QSignalSpy changed(&model, &RunsModel::shownChanged);
        model.setData(model.index(0, RunsModel::Shown), Qt::Unchecked, Qt::CheckStateRole);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(model.runs().shownResults().size(), std::size_t{1});
        QCOMPARE(model.runs().shownResults().front()->throughput.reqsPerSec, 2.0);
        QCOMPARE(model.runs().chartRuns().size(), std::size_t{2});
        QVERIFY(!model.runs().chartRuns().front().visible);
    }

    void listsTheStoredFromTheOldestToTheNewest()
    {
        RunsModel model;
        model.merge({entry(9, "c"), entry(5, "b"), entry(2, "a")});
        QCOMPARE(names(model), (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
        model.merge({entry(9, "c"), entry(7, "new"), entry(2, "renamed")});
        QCOMPARE(names(model),
                 (QStringList{QStringLiteral("renamed"), QStringLiteral("new"), QStringLiteral("c")}));
    }

    /// What this session has measured is not taken for another run when the history lists it.
    void aRunOfTheSessionIsItsStoredOne()
    {
        RunsModel model;
        const auto result = resultOf("/wait", Mode::EventLoop, 700);
        model.addResult(result);
        RunEntry stored = entryOf(*result);
        stored.number = 4;
        stored.state = StoredState::Running; // the disk is behind
        stored.reqsPerSec = 3;
        stored.name = "mine";
        model.merge({stored});
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, RunsModel::Rate).data().toString(), QStringLiteral("700.00"));
        QCOMPARE(model.index(0, RunsModel::Number).data().toString(), QStringLiteral("4"));
        QCOMPARE(names(model), QStringList{QStringLiteral("mine")});
        QCOMPARE(model.runs().shownCount(), std::size_t{1});
    }

    void aRunSeenWhileItRanBecomesTheFinishedOne()
    {
        RunsModel model;
        const auto result = resultOf("/wait", Mode::EventLoop, 700);
        RunEntry running = entryOf(*result);
        running.number = 4;
        running.state = StoredState::Running;
        model.merge({running});
        QCOMPARE(model.index(0, RunsModel::Limit).data().toString(), QStringLiteral("running"));
        QVERIFY(!model.flags(model.index(0, RunsModel::Shown)).testFlag(Qt::ItemIsUserCheckable));
        model.addResult(result);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, RunsModel::Rate).data().toString(), QStringLiteral("700.00"));
        QCOMPARE(model.index(0, RunsModel::Number).data().toString(), QStringLiteral("4"));
    }

    void loadsAStoredRunWhenItIsTicked()
    {
        FakeStore store;
        RunsModel model;
        model.setStore(&store);
        model.merge({entry(2, "b"), entry(1, "a")});
        QCOMPARE(store.loads, 0);
        const auto tick = [&](Qt::CheckState state) {
            return model.setData(model.index(0, RunsModel::Shown), state, Qt::CheckStateRole);
        };
        store.works = false;
        QVERIFY(!tick(Qt::Checked));
        QVERIFY(model.runs().chartRuns().empty());
        store.works = true;
        QVERIFY(tick(Qt::Checked));
        QCOMPARE(model.runs().chartRuns().size(), std::size_t{1});
        QCOMPARE(model.runs().chartRuns().front().result->id, std::string("stored 1"));
        QVERIFY(tick(Qt::Unchecked));
        QVERIFY(model.runs().chartRuns().empty());
        QVERIFY(tick(Qt::Checked));
        QCOMPARE(store.loads, 2);
    }

    void showsOnlySoManyAtOnce()
    {
        FakeStore store;
        RunsModel model;
        model.setStore(&store);
        std::vector<RunEntry> entries;
        for (int number = RunsModel::mostShown + 1; number > 0; --number) {
            entries.push_back(entry(number, "x"));
        }
        model.merge(std::move(entries));
        const QSignalSpy tooMany(&model, &RunsModel::tooManyShown);
        const int last = model.rowCount() - 1;
        for (int row = 0; row < last; ++row) {
            QVERIFY(model.setData(model.index(row, RunsModel::Shown), Qt::Checked, Qt::CheckStateRole));
        }
        QVERIFY(!model.setData(model.index(last, RunsModel::Shown), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(tooMany.count(), 1);
        QVERIFY(model.setData(model.index(0, RunsModel::Shown), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(model.setData(model.index(last, RunsModel::Shown), Qt::Checked, Qt::CheckStateRole));
    }

    /// As a session's file names them: also the hidden trials, and whatever was shown before goes.
    void showsExactlyWhatAFileNames()
    {
        FakeStore store;
        RunsModel model;
        model.setStore(&store);
        model.merge({entry(4, "d"), entry(3, "c"), entry(2, "b"), entry(1, "a")});
        model.setData(model.index(3, RunsModel::Shown), Qt::Checked, Qt::CheckStateRole);
        const std::vector<SavedRun> wanted{
            {"stored 1", ShownAs::Compared}, {"stored 2", ShownAs::Faint}, {"stored 3", ShownAs::Whole}};
        std::vector<SavedRun> asked = wanted;
        asked.insert(asked.begin() + 1, {"never stored", ShownAs::Whole});
        const std::vector<SavedRun> missing = model.showExactly(asked);
        QVERIFY(missing == std::vector<SavedRun>({{"never stored", ShownAs::Whole}}));
        QVERIFY(model.runs().savedRuns() == wanted);
        const std::vector<ChartRun> drawn = model.runs().chartRuns();
        QCOMPARE(drawn.size(), std::size_t{3});
        QVERIFY(!drawn[0].visible && drawn[0].isTrial);
        QVERIFY(drawn[1].visible && drawn[1].faint);
        QVERIFY(drawn[2].visible && !drawn[2].faint && drawn[2].isTrial);

        // From here on they are treated as if this session had made them.
        model.fadePrevious(cellName(*model.rowAt(2).plan), *model.rowAt(2).plan);
        QCOMPARE(model.rowAt(1).shown, Qt::Unchecked);
        QCOMPARE(model.rowAt(2).shown, Qt::PartiallyChecked);
        QCOMPARE(model.runs().chartRuns().size(), std::size_t{3});
        QVERIFY(model.showExactly({}).empty());
        QVERIFY(model.runs().savedRuns().empty());
        QVERIFY(model.runs().shownResults().empty());
    }

    /// Somebody may tick only so many, but what was saved comes back.
    void showsAsManyAsAFileNames()
    {
        FakeStore store;
        RunsModel model;
        model.setStore(&store);
        std::vector<RunEntry> entries;
        std::vector<SavedRun> runs;
        for (int number = 2 * static_cast<int>(RunsModel::mostShown); number > 0; --number) {
            entries.push_back(entry(number, ""));
            runs.insert(runs.begin(), {entries.back().id, ShownAs::Whole});
        }
        model.merge(std::move(entries));
        QVERIFY(model.showExactly(runs).empty());
        QVERIFY(model.runs().savedRuns() == runs);
        store.works = false;
        model.merge({entry(99, "unreadable")});
        QCOMPARE(model.showExactly({{"stored 99", ShownAs::Whole}}).size(), std::size_t{1});
    }

    void editsOnlyWhatWasWrittenDown()
    {
        FakeStore store;
        RunsModel model;
        model.setStore(&store);
        model.merge({entry(1, "before")});
        const auto rename = [&](const char *name) {
            return model.setData(model.index(0, RunsModel::Name), QString::fromLatin1(name), Qt::EditRole);
        };
        QVERIFY(rename(" after \t all "));
        QCOMPARE(names(model), QStringList{QStringLiteral("after all")});
        store.works = false;
        QVERIFY(!rename("never"));
        QCOMPARE(names(model), QStringList{QStringLiteral("after all")});
        QVERIFY(!model.setData(model.index(0, RunsModel::Rate), 1, Qt::EditRole));
    }

    void thereIsOneBaseline()
    {
        FakeStore store;
        RunsModel model;
        model.setStore(&store);
        model.merge({entry(2, ""), entry(1, "first")});
        QVERIFY(model.baselineId().empty());
        model.setBaseline(1, true);
        QCOMPARE(names(model).at(1), QStringLiteral("baseline"));
        model.setBaseline(0, true);
        QCOMPARE(model.baselineId(), std::string("stored 1"));
        QCOMPARE(names(model), (QStringList{QStringLiteral("first (baseline)"), QString()}));
        model.setBaseline(0, false);
        QVERIFY(model.baselineId().empty());
    }

    void anInterruptedRunLooksSo()
    {
        RunsModel model;
        RunEntry cut = entry(1, "");
        cut.state = StoredState::Interrupted;
        cut.limitText = "limited by something";
        model.merge({cut});
        const QModelIndex limit = model.index(0, RunsModel::Limit);
        QCOMPARE(limit.data().toString(), QStringLiteral("interrupted"));
        QVERIFY(limit.data(Qt::FontRole).value<QFont>().italic());
        QCOMPARE(limit.data(Qt::ForegroundRole).value<QColor>(),
                 toneColor(Tone::Warning, QApplication::palette()));
        QCOMPARE(model.index(0, RunsModel::Valid).data().toString(), QString(QChar(0x2013)));
    }

    void filtersByEveryCondition()
    {
        RunsModel model;
        RunEntry a = entry(1, "Before");
        a.tags = "nightly SLOW";
        RunEntry b = entry(2, "after");
        b.mode = Mode::Sequential;
        b.target = "http://x/";
        b.startedAt = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
        RunEntry c = entry(3, "");
        c.startedAt = b.startedAt - std::chrono::hours(24 * 3);
        model.merge({b, c, a});
        RunsFilter filter(model);
        const QAbstractItemModelTester tester(&filter,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto passing = [&filter](const char *text) {
            filter.setText(QString::fromLatin1(text));
            return filter.rowCount();
        };
        QCOMPARE(passing(""), 3);
        QVERIFY(!filter.isActive());
        QCOMPARE(passing("slow before"), 1);
        QCOMPARE(passing("NIGHTLY"), 1);
        QCOMPARE(passing("before after"), 0);
        QCOMPARE(passing("/wait"), 2);
        QVERIFY(filter.isActive());
        passing("");
        filter.setMode(Mode::Sequential);
        QCOMPARE(filter.rowCount(), 1);
        filter.setMode({});
        filter.setTarget(QStringLiteral("/wait"));
        QCOMPARE(filter.rowCount(), 2);
        filter.setTarget({});
        filter.setAge(RunAge::Today);
        QCOMPARE(filter.rowCount(), 1);
        filter.setAge(RunAge::SevenDays);
        QCOMPARE(filter.rowCount(), 2);
        filter.setAge(RunAge::Any);
        filter.sort(RunsModel::Started, Qt::DescendingOrder);
        QCOMPARE(filter.index(0, RunsModel::Name).data().toString(), QStringLiteral("after"));
    }

    void copiesNumbersThatCanBeReckonedWith()
    {
        RunsModel model;
        const auto result = std::make_shared<RunResult>(*resultOf("/wait", Mode::EventLoop, 12345.6, "<a>"));
        result->counts[Outcome::Ok] = 1234567;
        model.addResult(result);
        const auto copy = runsAsTable(
            {&model.rowAt(0)}, {RunColumn::Name, RunColumn::Requests, RunColumn::Rate, RunColumn::Share});
        QCOMPARE(copy->text(), QStringLiteral("Name\tRequests\treq/s\t% of ideal\n"
                                              "<a>\t1234567\t12345.60\t\n"));
        QVERIFY(
            copy->html().contains(QStringLiteral("<tr><td>&lt;a&gt;</td><td align=\"right\">1234567</td>")));
    }

    void ticksNothingThatWasNotRun()
    {
        RunsModel model;
        model.addRefused(resultOf("/wait", Mode::EventLoop, 0)->plan, QStringLiteral("why"));
        QVERIFY(!model.setData(model.index(0, RunsModel::Shown), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(model.runs().chartRuns().empty());
        QVERIFY(!model.flags(model.index(0, RunsModel::Shown)).testFlag(Qt::ItemIsUserCheckable));
    }

private:
    static QStringList names(const RunsModel &model)
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row) {
            names.push_back(model.index(row, RunsModel::Name).data().toString());
        }
        return names;
    }
};

THREADLOOP_TEST(TestRunsModel)
#include "test_runs_model.moc"
