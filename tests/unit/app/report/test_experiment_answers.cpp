// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/experiment_answers.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <algorithm>

using namespace threadloop;

namespace {

/// Two cells, and a sweep of five, under two variants.
Experiment judgedExperiment()
{
    Experiment experiment;
    experiment.variants = {{"alone", "alone", {}, {}}, {"beside", "beside /fib/30", {}, {}}};
    const auto add = [&](const std::string &id, std::uint32_t concurrency, const char *sweep) {
        ExperimentCell &cell = experiment.cells.emplace_back();
        cell.id = id;
        cell.plan.target = *parseTarget("/wait");
        cell.plan.concurrency = concurrency;
        cell.plan.stop.duration = std::chrono::seconds(2);
        cell.sweep = sweep;
    };
    add("few", 5, "");
    add("many", 6, "");
    for (const std::uint32_t c : {10U, 20U, 40U, 80U, 160U})
        add("s:" + std::to_string(c), c, "s");
    experiment.cells[0].reference = 50;
    return experiment;
}

std::shared_ptr<RunResult> result(const Experiment &experiment, std::size_t cell, double reqsPerSec,
                                  double p99)
{
    auto result = std::make_shared<RunResult>();
    result->plan = std::make_shared<const Plan>(experiment.cells[cell].plan);
    result->cell = cellName(*result->plan);
    result->counts.started = result->counts[Outcome::Ok] = 500;
    result->throughput.reqsPerSec = reqsPerSec;
    result->latency.emplace();
    result->latency->p50 = p99 / 2;
    result->latency->p99 = p99;
    return result;
}

std::string answerOf(const ExperimentAnswer &answer, const ExperimentResults &results)
{
    Experiment asked = judgedExperiment();
    asked.answers = {answer};
    return answersOf(asked, results).at(0);
}

const answer::Compare kCompare{{"alone", "many", "Many"}, {"alone", "few", ""}, {}, 5};
const answer::Canary kCanary{{"beside", "few", "The canary"}, {"alone", "few", "alone"}};
const answer::FindKnee kKnee{"alone", "s", 40};

} // namespace

class TestExperimentAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesTwoCells_data();
    void comparesTwoCells();
    void tellsAnIntervalFromSixTrialsOn();
    void findsTheKnee();
    void comparesWithTheArticle();
    void tellsWhetherACanaryIsHeldUp();
    void saysWhatIsMissing();
    void saysWhatIsDoubtful();
};

void TestExperimentAnswers::comparesTwoCells_data()
{
    QTest::addColumn<double>("many");
    QTest::addColumn<QByteArray>("verdict");
    QTest::newRow("more") << 200.0 << QByteArray("2 times as many.");
    QTest::newRow("fewer") << 50.0 << QByteArray("0.5 times as many.");
    QTest::newRow("a little more") << 104.0 << QByteArray("no difference beyond 5 %.");
    QTest::newRow("a little less") << 96.0 << QByteArray("no difference beyond 5 %.");
    QTest::newRow("beyond the margin") << 106.0 << QByteArray("1.06 times as many.");
}

void TestExperimentAnswers::comparesTwoCells()
{
    QFETCH(double, many);
    QFETCH(QByteArray, verdict);
    const Experiment e = judgedExperiment();
    ExperimentResults results(e);
    results.add(0, 0, result(e, 0, 100, 1));
    results.add(0, 1, result(e, 1, many, 1));
    const QByteArray sentence = QByteArray::fromStdString(answerOf(kCompare, results));
    QVERIFY2(sentence.startsWith("Many: "), sentence.constData());
    QVERIFY2(sentence.contains(" reqs / sec; /wait, event-loop, C = 5 (alone): 100 reqs / sec; "),
             sentence.constData());
    QVERIFY2(sentence.endsWith(verdict), sentence.constData());
}

void TestExperimentAnswers::tellsAnIntervalFromSixTrialsOn()
{
    const Experiment e = judgedExperiment();
    ExperimentResults results(e);
    for (const double noise : {0.99, 1.0, 1.01, 0.995, 1.005, 1.0}) {
        results.add(0, 0, result(e, 0, 100 * noise, 1));
        results.add(0, 1, result(e, 1, 300 / noise, 1));
    }
    const AnswerOutcome outcome = evaluate(kCompare, e, results);
    QVERIFY(outcome.ratio && outcome.ratio->low > 2.9 && outcome.ratio->high < 3.1);
    QVERIFY(!outcome.isEquivalent);
    const std::string sentence = answerOf(kCompare, results);
    QVERIFY2(sentence.find("; 3 [2.9") != std::string::npos, sentence.c_str());
}

void TestExperimentAnswers::findsTheKnee()
{
    const Experiment e = judgedExperiment();
    ExperimentResults results(e);
    for (std::size_t cell = 2; cell < e.cells.size(); ++cell) {
        const std::uint32_t c = e.cells[cell].plan.concurrency;
        results.add(0, cell, result(e, cell, 20.0 * std::min(c, 40U), 1));
        results.add(1, cell, result(e, cell, 20.0 * c, 1));
    }
    QCOMPARE(answerOf(kKnee, results),
             std::string("Knee at 40: 20 reqs / sec for each up to there, 800 beyond (where rise and plateau "
                         "intersect). As expected at 40."));
    answer::FindKnee other = kKnee;
    other.expected = 80;
    QVERIFY(answerOf(other, results).ends_with("intersect). Expected at 80."));
    other = {"beside", "s", {}};
    QVERIFY(answerOf(other, results).starts_with("No knee: "));
    results.set(0, 3, nullptr);
    QCOMPARE(answerOf(kKnee, results), std::string("Not answered: s:20 was not run."));
}

void TestExperimentAnswers::comparesWithTheArticle()
{
    const Experiment e = judgedExperiment();
    ExperimentResults results(e);
    results.add(0, 0, result(e, 0, 125, 1));
    QCOMPARE(answerOf(answer::Reference{{"alone", "few", "Few"}}, results),
             std::string("Few: 125 reqs / sec here, 50 reqs / sec in the article, 2.5 times as many."));
}

void TestExperimentAnswers::tellsWhetherACanaryIsHeldUp()
{
    const Experiment e = judgedExperiment();
    ExperimentResults results(e);
    results.add(0, 0, result(e, 0, 1, 50));
    results.set(1, 0, result(e, 0, 1, 500));
    QCOMPARE(answerOf(kCanary, results),
             std::string("The canary: p99 500 ms; alone: p99 50 ms; 10 times as long. It is held up."));
    results.set(1, 0, result(e, 0, 1, 99));
    QVERIFY(answerOf(kCanary, results).ends_with("1.98 times as long. It is not held up."));
}

void TestExperimentAnswers::saysWhatIsMissing()
{
    const Experiment e = judgedExperiment();
    ExperimentResults results(e);
    results.add(0, 0, result(e, 0, 100, 1));
    QCOMPARE(answerOf(kCompare, results), std::string("Not answered: Many was not run."));
    Experiment asked = e;
    asked.answers = {kCompare};
    QVERIFY(!toldAnswersOf(asked, results).front().isAnswered);
    results.set(0, 1, result(e, 1, 100, 1));
    QVERIFY(toldAnswersOf(asked, results).front().isAnswered);
    auto cut = result(e, 1, 100, 1);
    cut->stopReason = StopReason::Cancelled;
    results.set(0, 1, cut);
    QCOMPARE(answerOf(kCompare, results), std::string("Not answered: Many was cut short."));
    auto failed = result(e, 1, 0, 1);
    failed->latency.reset();
    results.set(0, 1, failed);
    QCOMPARE(answerOf(kCompare, results), std::string("Not answered: no request of Many succeeded."));
}

void TestExperimentAnswers::saysWhatIsDoubtful()
{
    const Experiment e = judgedExperiment();
    ExperimentResults results(e);
    auto tooShort = result(e, 0, 100, 1);
    tooShort->validity.isShort = true;
    results.add(0, 0, tooShort);
    auto invalid = result(e, 1, 300, 1);
    invalid->validity.objections = {{SelfCheck::Generator, "the client was full"}};
    results.add(0, 1, invalid);
    const std::string sentence = answerOf(kCompare, results);
    QVERIFY2(sentence.ends_with("3 times as many. Doubtful: Many failed a self-check: the client was full; "
                                "/wait, event-loop, C = 5 (alone) is too short for a verdict."),
             sentence.c_str());
}

THREADLOOP_TEST(TestExperimentAnswers)
#include "test_experiment_answers.moc"
