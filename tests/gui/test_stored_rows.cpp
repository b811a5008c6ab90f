// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/look.h"
#include "app/window/runs_model.h"
#include "tests/gui/run_rows.h"
#include "tests/support/test_main.h"

#include <QSignalSpy>
#include <QtTest>

using namespace threadloop;
using namespace threadloop::test;

namespace {

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

QStringList names(const RunsModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row) {
        names.push_back(model.index(row, RunsModel::Name).data().toString());
    }
    return names;
}

} // namespace

class TestStoredRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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

    /// Half of it would be shown, and kept.
    void loadsNothingThatIsBeingMade()
    {
        FakeStore store;
        RunsModel model;
        model.setStore(&store);
        RunEntry running = entry(1, "");
        running.state = StoredState::Running;
        model.merge({running});
        QVERIFY(!model.resultAt(0));
        QVERIFY(!model.setData(model.index(0, RunsModel::Shown), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(model.showExactly({{running.id, ShownAs::Whole}}).size(), std::size_t{1});
        QCOMPARE(store.loads, 0);
        model.merge({entry(1, "")});
        QVERIFY(model.resultAt(0) != nullptr);
    }

    /// A run that was taken for interrupted, and one that was loaded while it was made.
    void loadsAnewWhatHasEndedSince()
    {
        FakeStore store;
        RunsModel model;
        model.setStore(&store);
        RunEntry cut = entry(1, "");
        cut.state = StoredState::Interrupted;
        model.merge({cut});
        QVERIFY(model.setData(model.index(0, RunsModel::Shown), Qt::Checked, Qt::CheckStateRole));
        const QSignalSpy changed(&model, &RunsModel::shownChanged);
        model.merge({entry(1, "")});
        QCOMPARE(changed.count(), 1);
        QVERIFY(model.runs().chartRuns().empty());
        QVERIFY(model.setData(model.index(0, RunsModel::Shown), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(store.loads, 2);

        RunList list;
        cut.state = StoredState::Running;
        list.insert(0, RunList::rowOf(cut));
        list.setResult(0, store.load(list.at(0)));
        QVERIFY(list.update(0, entry(1, "")));
        QVERIFY(!list.at(0).result);
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
};

THREADLOOP_TEST(TestStoredRows)
#include "test_stored_rows.moc"
