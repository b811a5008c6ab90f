// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/comparison_report.h"
#include "tests/support/test_main.h"
#include "tests/unit/app/report/sample_results.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace threadloop;

namespace {

/// Trials a second apart, the first at this second; a rate of 0 stands for one without any latency.
CellTrials trialsOf(const char *cell, int second, std::initializer_list<double> rates)
{
    CellTrials trials;
    trials.cell = cell;
    for (const double rate : rates) {
        RunResult result = fullResult();
        result.cell = cell;
        result.startedAt += std::chrono::seconds(second++);
        result.throughput.reqsPerSec = rate;
        if (!(rate > 0))
            result.latency.reset();
        trials.runs.push_back(shared(std::move(result)));
    }
    return trials;
}

ComparisonRecord record(const CellTrials &baseline, const CellTrials &candidate,
                        const char *metric = "reqs_per_sec")
{
    ComparisonRecord made = recordOf({baseline, candidate}, *metricNamed(metric), ComparisonRules());
    made.baselineSource = "a.json";
    made.candidateSource = "b.json";
    return made;
}

const std::initializer_list<double> hundreds{100, 101, 99, 100, 102, 98};
const std::initializer_list<double> twoHundreds{200, 202, 198, 200, 204, 196};

/// Changes the validity of one trial.
void change(CellTrials &trials, std::size_t index, void (*edit)(Validity &))
{
    RunResult result = *trials.runs[index];
    result.trial = static_cast<std::uint32_t>(index + 1);
    edit(result.validity);
    trials.runs[index] = shared(std::move(result));
}

QJsonObject onlyOf(const std::vector<ComparisonRecord> &records)
{
    const QByteArray json = QByteArray::fromStdString(comparisonJson(records));
    return QJsonDocument::fromJson(json)
        .object()
        .value(QLatin1String("comparisons"))
        .toArray()
        .first()
        .toObject();
}

} // namespace

class TestComparisonReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void alignsTheTable();
    void saysThatLatenciesAreAClosedLoops();
    void namesBothCellsWhereTheyDiffer();
    void pairsOnlyWhereEveryTrialHasAValue();
    void writesNullsWithoutAVerdict();
    void saysWhichTrialsCarryNoVerdict();
    void saysWhatWasForced();
    void showsNothingOfNothing();
};

void TestComparisonReport::alignsTheTable()
{
    const std::string text =
        comparisonText({record(trialsOf("m /a", 0, hundreds), trialsOf("m /a", 60, twoHundreds)),
                        record(trialsOf("m /long", 0, {100}), trialsOf("m /long", 60, {50}))});
    QVERIFY(text.starts_with("reqs_per_sec of b.json against a.json, greater is better, margin 3 %\ncell "));
    const QStringList lines = QString::fromStdString(text).split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 5);
    const qsizetype ratio = lines[1].indexOf(QStringLiteral("ratio"));
    const qsizetype verdict = lines[1].indexOf(QStringLiteral("verdict"));
    QVERIFY(lines[2].startsWith(
        QStringLiteral("m /a     6 + 6   100.00 [98.00, 102.00]  200.00 [196.00, 204.00]  2 [")));
    QVERIFY(lines[3].startsWith(QStringLiteral("m /long  1 + 1   100.00                  50.00 ")));
    QVERIFY(lines[2].mid(ratio).startsWith(QStringLiteral("2 [1.")));
    QVERIFY(lines[3].mid(ratio).startsWith(QStringLiteral("0.5 ")));
    QCOMPARE(lines[2].mid(verdict), QStringLiteral("faster"));
    QCOMPARE(lines[3].mid(verdict), QStringLiteral("not shown: fewer than 6 trials"));
}

void TestComparisonReport::saysThatLatenciesAreAClosedLoops()
{
    CellTrials open = trialsOf("m /a", 0, hundreds);
    for (auto &run : open.runs) {
        RunResult scheduled = *run;
        scheduled.schedule.emplace();
        run = shared(std::move(scheduled));
    }
    const CellTrials closed = trialsOf("m /a", 60, hundreds);
    const std::string heading = "p50 of b.json against a.json, ";
    QVERIFY(comparisonText({record(open, closed, "p50")}).starts_with(heading + "closed loop, less is "));
    QVERIFY(comparisonText({record(open, open, "p50")}).starts_with(heading + "less is better"));
    CellTrials unknown = closed;
    unknown.detail = TrialDetail::Latencies;
    QVERIFY(comparisonText({record(open, unknown, "p50")}).starts_with(heading + "less is better"));
}

void TestComparisonReport::namesBothCellsWhereTheyDiffer()
{
    ComparisonRecord other = record(trialsOf("m /a", 0, hundreds), trialsOf("m /b", 60, twoHundreds));
    QVERIFY(comparisonText({other}).find("m /b against m /a  6 + 6") != std::string::npos);
    other.baselineSource = other.candidateSource; // one file: the heading names the baseline
    const std::string text = comparisonText({other});
    QVERIFY(text.starts_with("reqs_per_sec in b.json against m /a, "));
    QVERIFY(text.find("\nm /b  6 + 6") != std::string::npos);
}

void TestComparisonReport::pairsOnlyWhereEveryTrialHasAValue()
{
    CellTrials baseline = trialsOf("m /a", 0, hundreds);
    CellTrials candidate = trialsOf("m /b", 0, twoHundreds); // at the same seconds
    QVERIFY(record(baseline, candidate).rules.paired);
    candidate = trialsOf("m /b", 0, {200, 0, 198, 200, 204, 196, 197});
    baseline = trialsOf("m /a", 0, {100, 101, 99, 100, 102, 98, 97});
    const ComparisonRecord lacking = record(baseline, candidate, "p50");
    QVERIFY(!lacking.rules.paired);
    QCOMPARE(lacking.comparison.doubt, Doubt::MissingValues);
    QVERIFY(comparisonText({lacking}).ends_with("  -      not shown: a trial has no value\n"));
}

void TestComparisonReport::writesNullsWithoutAVerdict()
{
    const QJsonObject few = onlyOf({record(trialsOf("m /a", 0, {100}), trialsOf("m /a", 60, {50}))});
    QCOMPARE(few.value(QLatin1String("verdict")).toString(), QStringLiteral("not-shown"));
    QCOMPARE(few.value(QLatin1String("reason")).toString(), QStringLiteral("too-few-trials"));
    QCOMPARE(few.value(QLatin1String("ratio")).toDouble(), 0.5);
    QVERIFY(few.contains(QLatin1String("interval")) && few.value(QLatin1String("interval")).isNull());
    const QJsonObject none = onlyOf({record(trialsOf("m /a", 0, {0}), trialsOf("m /a", 60, {0}), "p50")});
    QVERIFY(none.value(QLatin1String("ratio")).isNull());
    QVERIFY(none.value(QLatin1String("baseline")).toObject().value(QLatin1String("median")).isNull());
}

void TestComparisonReport::saysWhichTrialsCarryNoVerdict()
{
    CellTrials invalid = trialsOf("m /a", 0, hundreds);
    change(invalid, 1, [](Validity &of) { of.objections = {{SelfCheck::Generator, "the client was busy"}}; });
    change(invalid, 4, [](Validity &of) {
        of.objections = {{SelfCheck::SendDelay, "sent late"}, {SelfCheck::LittlesLaw, "some are missing"}};
    });
    const ComparisonRecord one = record(trialsOf("m /a", 60, twoHundreds), invalid);
    QCOMPARE(
        verdictText(one),
        std::string("not shown: trial 2 of the candidate is invalid: the client was busy; and 1 more trial"));
    const QJsonObject json = onlyOf({one});
    QCOMPARE(json.value(QLatin1String("reason")).toString(), QStringLiteral("invalid-trials"));
    QCOMPARE(json.value(QLatin1String("explanation")).toString(),
             QStringLiteral("trial 2 of the candidate is invalid: the client was busy; and 1 more trial"));
    QVERIFY(!json.value(QLatin1String("forced")).toBool(true));
    const QJsonObject candidate = json.value(QLatin1String("candidate")).toObject();
    const QJsonArray trials = candidate.value(QLatin1String("invalid")).toArray();
    QCOMPARE(trials.size(), 2);
    QCOMPARE(trials[1].toObject().value(QLatin1String("trial")).toInt(), 5);
    QCOMPARE(trials[1].toObject().value(QLatin1String("text")).toString(),
             QStringLiteral("sent late; some are missing"));

    CellTrials brief = trialsOf("m /a", 60, twoHundreds);
    change(brief, 5, [](Validity &of) { of.isShort = true; });
    const ComparisonRecord hasty = record(brief, trialsOf("m /a", 0, hundreds));
    QCOMPARE(verdictText(hasty),
             std::string("not shown: trial 6 of the baseline is too short for a verdict"));
    const QJsonObject baseline = onlyOf({hasty}).value(QLatin1String("baseline")).toObject();
    QCOMPARE(baseline.value(QLatin1String("short")).toArray(), QJsonArray{6});
    QVERIFY(baseline.value(QLatin1String("invalid")).toArray().isEmpty());
}

void TestComparisonReport::saysWhatWasForced()
{
    CellTrials brief = trialsOf("m /a", 60, twoHundreds);
    change(brief, 2, [](Validity &of) { of.isShort = true; });
    ComparisonRules rules;
    rules.force = true;
    const ComparisonRecord forced =
        recordOf({trialsOf("m /a", 0, hundreds), brief}, *metricNamed("reqs_per_sec"), rules);
    QCOMPARE(verdictText(forced),
             std::string("faster, forced: trial 3 of the candidate is too short for a verdict"));
    const QJsonObject json = onlyOf({forced});
    QVERIFY(json.value(QLatin1String("forced")).toBool());
    QVERIFY(json.value(QLatin1String("reason")).isNull());
    QVERIFY(json.value(QLatin1String("explanation")).toString().startsWith(QStringLiteral("trial 3 of")));
    const ComparisonRecord sound =
        recordOf({trialsOf("m /a", 0, hundreds), trialsOf("m /a", 60, twoHundreds)},
                 *metricNamed("reqs_per_sec"), rules);
    QCOMPARE(verdictText(sound), std::string("faster")); // nothing had to be
    QVERIFY(onlyOf({sound}).value(QLatin1String("explanation")).isNull());
}

void TestComparisonReport::showsNothingOfNothing()
{
    QVERIFY(comparisonText({}).empty());
    QCOMPARE(comparisonJson({}), std::string("{\"schema\": 1, \"comparisons\": [\n]}\n"));
}

THREADLOOP_TEST(TestComparisonReport)
#include "test_comparison_report.moc"
