// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/plan.h"
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
    result->id = std::to_string(rate);
    result->plan = plan;
    result->counts.started = 1000;
    result->counts[Outcome::Ok] = 990;
    result->counts[Outcome::Timeout] = 10;
    result->throughput.reqsPerSec = rate;
    result->throughput.durationSeconds = 1;
    result->latency = LatencySummary{};
    result->latency->p50 = 50.2;
    result->latency->p99 = 53.1;
    return result;
}

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
        model.fadePrevious(*resultOf("/wait", Mode::EventLoop, 0)->plan);
        model.addResult(resultOf("/wait", Mode::EventLoop, 720));
        QVERIFY(model.setData(model.index(1, RunsModel::Shown), Qt::Unchecked, Qt::CheckStateRole));
        model.hideAll();
        QCOMPARE(model.rowCount(), 4);
    }

    void writesEveryColumn()
    {
        RunsModel model;
        model.addResult(resultOf("/wait", Mode::ThreadPool, 1948.114));
        const QStringList expected{QString(),
                                   QStringLiteral("1"),
                                   QStringLiteral("/wait"),
                                   QStringLiteral("thread-pool"),
                                   QStringLiteral("990"),
                                   QStringLiteral("100"),
                                   QStringLiteral("closed"),
                                   QStringLiteral("1948.11"),
                                   QStringLiteral("50.2"),
                                   QStringLiteral("53.1"),
                                   QStringLiteral("10"),
                                   QString(QChar(0x2013)),
                                   QStringLiteral("valid"),
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
