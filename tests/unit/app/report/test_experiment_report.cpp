// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/experiment_report.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;

namespace {

ExperimentCell cell(const char *id, const char *target, Mode mode, std::uint64_t requests,
                    std::optional<double> reference)
{
    ExperimentCell cell;
    cell.id = id;
    cell.plan.target = *parseTarget(target);
    cell.plan.mode = mode;
    cell.plan.stop.requests = requests;
    cell.plan.concurrency = mode == Mode::Sequential ? 1 : 100;
    cell.reference = reference;
    return cell;
}

Experiment experiment()
{
    Experiment experiment;
    experiment.number = 4;
    experiment.title = "A title";
    experiment.question = "A question?";
    experiment.lookFor = "Look here.";
    experiment.variants = {{"free", "no lock", {}, {}}, {"lock", "with the interpreter lock", {}, {}}};
    experiment.cells = {cell("one", "/wait", Mode::Sequential, 100, 15.84),
                        cell("many", "/asyncwait", Mode::ThreadPool, 1000, std::nullopt)};
    experiment.findings = {{"free", "many", "free", "one", "{a} against {b}: {ratio} times, {change}."},
                           {"lock", "many", "free", "many", "The lock: {change}."}};
    return experiment;
}

std::shared_ptr<RunResult> result(double reqsPerSec, std::optional<double> percentOfIdeal, double p50)
{
    auto result = std::make_shared<RunResult>();
    result->counts.started = 100;
    result->counts[Outcome::Ok] = 100;
    result->throughput.reqsPerSec = reqsPerSec;
    result->throughput.percentOfIdeal = percentOfIdeal;
    result->latency.emplace();
    result->latency->p50 = p50;
    return result;
}

ExperimentResults results(const Experiment &experiment)
{
    ExperimentResults results(experiment);
    results.set(0, 0, result(19.846, 99.23, 50.4));
    results.set(0, 1, result(1948.1, 97.4, 51.2));
    results.set(1, 0, result(8.1, 40.6, 120));
    results.set(1, 1, result(53.4, 2.67, 1840));
    return results;
}

std::string joined(const std::vector<std::string> &lines)
{
    std::string text;
    for (const std::string &line : lines) {
        text += line + "\n";
    }
    return text;
}

} // namespace

class TestExperimentReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsTheTable();
    void printsLatencies();
    void marksFailedMissingAndCutCells();
    void computesFindings_data();
    void computesFindings();
    void leavesOutFindingsWithoutFigures();
};

void TestExperimentReport::printsTheTable()
{
    const Experiment e = experiment();
    const std::string expected =
        "4  A title\n"
        "   A question?\n"
        "\n"
        "                                                      |                   no lock"
        " | with the interpreter lock\n"
        "   target      mode         requests     C    article |            req/s  % ideal"
        " |            req/s  % ideal\n"
        "   /wait       sequential        100     1      15.84 |            19.85       99"
        " |             8.10       41\n"
        "   /asyncwait  thread-pool      1000   100          - |          1948.10       97"
        " |            53.40        3\n"
        "\n"
        "   Look here.\n"
        "   1948 against 20: 98.2 times, +9716 %.\n"
        "   The lock: -97 %.\n"
        "\n";
    QCOMPARE(experimentText(e, results(e)), expected);
}

void TestExperimentReport::printsLatencies()
{
    Experiment e = experiment();
    e.metric = ExperimentMetric::LatencyMs;
    e.variants.resize(1);
    e.findings.resize(1);
    e.number = 0;
    e.lookFor.clear();
    ExperimentResults r(e);
    r.set(0, 0, result(19.846, 99.23, 2.954));
    r.set(0, 1, result(1948.1, 97.4, 75.84));
    const std::string expected = "A title\n"
                                 "   A question?\n"
                                 "\n"
                                 "                                                      |   no lock\n"
                                 "   target      mode         requests     C    article |    p50 ms\n"
                                 "   /wait       sequential        100     1      15.84 |      2.95\n"
                                 "   /asyncwait  thread-pool      1000   100          - |     75.84\n"
                                 "\n"
                                 "   76 against 2.95: 25.7 times, +2467 %.\n"
                                 "\n";
    QCOMPARE(experimentText(e, r), expected);
}

void TestExperimentReport::marksFailedMissingAndCutCells()
{
    Experiment e = experiment();
    ExperimentResults r(e);
    auto failed = result(0, std::nullopt, 0);
    failed->counts[Outcome::Ok] = 0;
    failed->counts[Outcome::Reset] = 100;
    failed->latency.reset();
    r.set(0, 0, failed);
    auto some = result(500, 50, 60);
    some->counts[Outcome::Ok] = 99;
    some->counts[Outcome::Timeout] = 1;
    r.set(0, 1, some);
    auto cut = result(7, 35, 100);
    cut->stopReason = StopReason::Cancelled;
    r.set(1, 0, cut);
    const QString text = QString::fromStdString(experimentText(e, r));
    QVERIFY2(text.contains(QStringLiteral("15.84 |               -!        - |            7.00*       35\n")),
             qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("    - |          500.00!       50 |                -        -\n")),
             qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("! some requests failed")));
    QVERIFY(text.contains(QStringLiteral("* cut short")));
    const QString whole = QString::fromStdString(experimentText(e, results(e)));
    QVERIFY(!whole.contains(QLatin1Char('!')) && !whole.contains(QLatin1Char('*')));
}

void TestExperimentReport::computesFindings_data()
{
    QTest::addColumn<double>("a");
    QTest::addColumn<double>("b");
    QTest::addColumn<QByteArray>("sentence");
    QTest::newRow("above ten") << 1948.4 << 20.5 << QByteArray("1948 20 95.0 +9404 %");
    QTest::newRow("below ten") << 9.56 << 0.99 << QByteArray("9.56 0.99 9.7 +866 %");
    QTest::newRow("less") << 50.0 << 200.0 << QByteArray("50 200 0.2 -75 %");
    QTest::newRow("equal") << 12.0 << 12.0 << QByteArray("12 12 1.0 +0 %");
    QTest::newRow("a shade less") << 999.0 << 1000.0 << QByteArray("999 1000 1.0 +0 %");
}

void TestExperimentReport::computesFindings()
{
    QFETCH(double, a);
    QFETCH(double, b);
    QFETCH(QByteArray, sentence);
    Experiment e = experiment();
    e.findings = {{"free", "one", "lock", "many", "{a} {b} {ratio} {change}"}};
    ExperimentResults r(e);
    r.set(0, 0, result(a, std::nullopt, 1));
    r.set(1, 1, result(b, std::nullopt, 1));
    QCOMPARE(QByteArray::fromStdString(joined(findingsOf(e, r))), sentence + "\n");
}

void TestExperimentReport::leavesOutFindingsWithoutFigures()
{
    const Experiment e = experiment();
    ExperimentResults r = results(e);
    QCOMPARE(findingsOf(e, r).size(), std::size_t(2));
    r.set(1, 1, nullptr); // not run
    QCOMPARE(findingsOf(e, r).size(), std::size_t(1));
    auto cut = result(1, 1, 1);
    cut->stopReason = StopReason::Cancelled;
    r.set(1, 1, cut);
    QCOMPARE(findingsOf(e, r).size(), std::size_t(1));
    auto none = result(0, 0, 0);
    none->latency.reset(); // no request succeeded
    r.set(1, 1, none);
    QCOMPARE(findingsOf(e, r).size(), std::size_t(1));
    r.set(0, 1, none);
    QVERIFY(findingsOf(e, r).empty());
}

THREADLOOP_TEST(TestExperimentReport)
#include "test_experiment_report.moc"
