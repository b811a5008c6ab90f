// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/compared_cells.h"
#include "app/plan/plan.h"
#include "app/window/look.h"
#include "app/window/runs_copy.h"
#include "app/window/runs_filter.h"
#include "app/window/runs_model.h"
#include "app/window/trial_figures.h"
#include "tests/gui/run_rows.h"
#include "tests/support/test_main.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QtTest>
#include <functional>

using namespace threadloop;
using namespace threadloop::test;

namespace {

/// A run of /wait whose plan or server was changed; all of them have one name.
std::shared_ptr<const RunResult> changed(const std::function<void(Plan &, ServerEnvironment &)> &change,
                                         double rate = 1)
{
    auto result = std::make_shared<RunResult>(*resultOf("/wait", Mode::EventLoop, rate));
    Plan plan = *result->plan;
    result->environment.server.emplace();
    change(plan, *result->environment.server);
    result->cell = cellName(plan);
    result->plan = std::make_shared<const Plan>(std::move(plan));
    return result;
}

using Change = void (*)(Plan &, ServerEnvironment &);

} // namespace

Q_DECLARE_METATYPE(Change)

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

    void cellsOfOneNameMayDifferInTheirRequests_data()
    {
        QTest::addColumn<Change>("change");
        const auto row = [](const char *name, Change change) { QTest::newRow(name) << change; };
        row("background",
            [](Plan &plan, ServerEnvironment &) { plan.background = Background{*parseTarget("/fib/30")}; });
        row("header", [](Plan &plan, ServerEnvironment &) { plan.request.headers = {{"X-A", "1"}}; });
        row("body", [](Plan &plan, ServerEnvironment &) { plan.request.body = "x"; });
        row("warm-up", [](Plan &plan, ServerEnvironment &) { plan.phases.warmup = std::chrono::seconds(1); });
        row("loops", [](Plan &plan, ServerEnvironment &) { plan.loops = 2; });
    }

    /// Else one of them fades, and hides, the other of the same experiment.
    void cellsOfOneNameMayDifferInTheirRequests()
    {
        QFETCH(Change, change);
        const auto one = changed([](Plan &, ServerEnvironment &) {}, 100);
        const auto other = changed(change, 900);
        QCOMPARE(other->cell, one->cell);
        RunsModel model;
        for (const auto &result : {one, other}) {
            model.fadePrevious(result->cell, *result->plan);
            model.addResult(result);
        }
        QCOMPARE(model.rowAt(0).shown, Qt::Checked);
        QCOMPARE(model.rowAt(1).cell, 2);
        QCOMPARE(model.runs().chartRuns().front().step, 0);
        model.hideAll();
        model.showOnly("");
        QCOMPARE(model.runs().shownCount(), std::size_t{2});
        model.setData(model.index(0, RunsModel::Shown), Qt::Unchecked, Qt::CheckStateRole);
        model.fadePrevious(other->cell, *other->plan);
        QCOMPARE(model.rowAt(1).shown, Qt::PartiallyChecked);

        TrialFigures figures;
        figures.add(*one);
        figures.add(*other);
        QVERIFY(!figures.areRepeated());
        QCOMPARE(figures.figure(*one), QStringLiteral("100.00"));
        QCOMPARE(figures.figure(*other), QStringLiteral("900.00"));
        QCOMPARE(figures.details(*other), QString());
        figures.add(*other);
        QVERIFY(figures.areRepeated());
    }

    void anotherServerIsNoOtherCell()
    {
        RunsModel model;
        model.addResult(changed([](Plan &, ServerEnvironment &server) { server.threads = 40; }));
        const auto next = changed([](Plan &, ServerEnvironment &server) { server.threads = 80; });
        model.fadePrevious(next->cell, *next->plan);
        model.addResult(next);
        QCOMPARE(model.rowAt(0).shown, Qt::PartiallyChecked);
        QCOMPARE(model.rowAt(1).cell, 1);
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

    /// A trial of the same plan with another server is hidden, and in no comparison of what is shown.
    void exportsNoHiddenRunThatNoChartShows()
    {
        RunsModel model;
        for (const int threads : {40, 80, 80, 80}) {
            const auto result =
                changed([threads](Plan &, ServerEnvironment &server) { server.threads = threads; });
            model.fadePrevious(result->cell, *result->plan);
            model.addResult(result);
        }
        QCOMPARE(model.rowAt(0).shown, Qt::Unchecked);
        QVERIFY(model.rowAt(0).isTrial);
        ChartInput input;
        input.runs = model.runs().chartRuns();
        const std::vector<ComparedCell> cells = comparedCells(input);
        QCOMPARE(cells.size(), std::size_t{1});
        QCOMPARE(cells.front().trials.runs.size(), std::size_t{3}); // one of them hidden, too
        QVERIFY(model.runs().exportedResults() == cells.front().trials.runs);
        QCOMPARE(model.runs().savedRuns().size(), std::size_t{3});
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
};

THREADLOOP_TEST(TestRunsModel)
#include "test_runs_model.moc"
