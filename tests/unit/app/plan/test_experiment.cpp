// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/experiment.h"
#include "app/plan/experiment_writer.h"
#include "app/plan/sweep.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;
using namespace std::chrono_literals;

namespace {

Parsed<Experiment> parse(const QByteArray &json)
{
    return parseExperiment({json.constData(), static_cast<std::size_t>(json.size())});
}

/// A whole experiment, small enough to be spoilt in one place at a time.
const QByteArray kSmall = "{'schema': 1, 'number': 3, 'title': 'T', 'question': 'Q', 'look_for': 'L',"
                          " 'server': {'delay': '20ms', 'threads': 12, 'interpreter_lock': true},"
                          " 'variants': [{'id': 'v', 'title': 'V'},"
                          "  {'id': 'w', 'title': 'W', 'server': {'workers': 2, 'delay': '1s'},"
                          "   'background': '/fib/42'}],"
                          " 'cells': [{'id': 'c', 'target': '/wait', 'mode': 'sequential', 'requests': 10,"
                          "   'connections': 'new', 'reference': 9.56},"
                          "  {'id': 'd', 'target': '/asyncwait', 'mode': 'event-loop', 'requests': 1000,"
                          "   'duration': '2s', 'concurrency': 100}],"
                          " 'findings': [{'a': 'v/c', 'b': 'w/d', 'text': '{a} {b}'}]}";

QByteArray small()
{
    return QByteArray(kSmall).replace('\'', '"');
}

} // namespace

class TestExperiment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryMember();
    void readsWhatIsLeftOut();
    void readsSweepsAndAnswers();
    void readsWhatTheWriterWrote_data();
    void readsWhatTheWriterWrote();
    void writesOnlyWhatAFileCanHold();
    void refusesWhatIsWrong_data();
    void refusesWhatIsWrong();
};

void TestExperiment::readsEveryMember()
{
    const Parsed<Experiment> parsed = parse(small());
    QVERIFY2(parsed, parsed ? "" : parsed.error().c_str());
    const Experiment &experiment = *parsed;
    QCOMPARE(experiment.number, 3);
    QCOMPARE(experiment.title, std::string("T"));
    QCOMPARE(experiment.question, std::string("Q"));
    QCOMPARE(experiment.lookFor, std::string("L"));
    QVERIFY(experiment.metric == ExperimentMetric::ReqsPerSec);

    QCOMPARE(experiment.variants.size(), std::size_t(2));
    const ExperimentVariant &v = experiment.variants[0];
    const ExperimentVariant &w = experiment.variants[1];
    QCOMPARE(v.id + v.title, std::string("vV"));
    QCOMPARE(v.server.delay, std::chrono::nanoseconds(20ms));
    QCOMPARE(v.server.threads, 12U);
    QCOMPARE(v.server.workers, 1U);
    QVERIFY(v.server.interpreterLock);
    QVERIFY(!v.background);
    QCOMPARE(w.server.delay, std::chrono::nanoseconds(1s)); // set over the value for all
    QCOMPARE(w.server.threads, 12U);                        // kept from it
    QCOMPARE(w.server.workers, 2U);
    QVERIFY(w.server.interpreterLock);
    QCOMPARE(w.background->requestTarget, std::string("/fib/42"));

    QCOMPARE(experiment.cells.size(), std::size_t(2));
    const ExperimentCell &c = experiment.cells[0];
    const ExperimentCell &d = experiment.cells[1];
    QCOMPARE(c.id, std::string("c"));
    QCOMPARE(c.reference.value_or(0), 9.56);
    QVERIFY(c.plan.mode == Mode::Sequential && c.plan.connections == Connections::New);
    QVERIFY(c.plan.stop == (StopRule{10, std::nullopt}));
    QVERIFY(!d.reference);
    QVERIFY(d.plan.mode == Mode::EventLoop && d.plan.connections == Connections::KeepAlive);
    QVERIFY(d.plan.stop == (StopRule{1000, std::chrono::nanoseconds(2s)}));
    QCOMPARE(d.plan.concurrency, 100U);
    QVERIFY(Experiment::planOf(d, v) == d.plan);
    QCOMPARE(Experiment::planOf(d, w).background->target.requestTarget, std::string("/fib/42"));

    const ExperimentFinding &finding = experiment.findings.at(0);
    QCOMPARE(finding.variantA + finding.cellA + finding.variantB + finding.cellB, std::string("vcwd"));
    QCOMPARE(finding.text, std::string("{a} {b}"));
}

void TestExperiment::readsWhatIsLeftOut()
{
    const Parsed<Experiment> parsed = parse("{\"schema\": 1, \"title\": \"T\", \"question\": \"Q\","
                                            "\"variants\": [{\"id\": \"v\", \"title\": \"V\"}],"
                                            "\"cells\": [{\"id\": \"c\", \"target\": \"/wait\","
                                            "\"mode\": \"sequential\"}], \"metric\": \"latency_ms\"}");
    QVERIFY2(parsed, parsed ? "" : parsed.error().c_str());
    QCOMPARE(parsed->number, 0);
    QVERIFY(parsed->lookFor.empty() && parsed->findings.empty());
    QVERIFY(parsed->metric == ExperimentMetric::LatencyMs);
    const ServerSettings &server = parsed->variants[0].server;
    QVERIFY(!server.port.has_value() && !server.interpreterLock);
    QCOMPARE(server.workers, 1U);
    QCOMPARE(server.threads, 40U);
    QCOMPARE(server.delay, std::chrono::nanoseconds(50ms));
    QVERIFY(parsed->cells[0].plan.stop.requests == 100U);
}

void TestExperiment::readsSweepsAndAnswers()
{
    QByteArray json = small();
    json.replace("\"concurrency\": 100", "\"sweep\": \"concurrency=7,9\", \"rate\": 12.5");
    json.replace("w/d", "w/d:9");
    json.replace(
        "\"findings\"",
        "\"repeat\": 6, \"seed\": 4, \"answers\": [{\"type\": \"knee\", \"variant\": \"w\", \"sweep\": \"d\","
        " \"expected\": 8}, {\"type\": \"compare\", \"a\": \"v/d:7\", \"name_a\": \"seven\", \"b\": \"v/c\","
        " \"figure\": \"latency_p99_ms\", \"margin_percent\": 2.5}], \"findings\"");
    const Parsed<Experiment> parsed = parse(json);
    QVERIFY2(parsed, parsed ? "" : parsed.error().c_str());
    QVERIFY(parsed->repetition == (Repetition{6, 4}));
    QCOMPARE(parsed->cells.size(), std::size_t(3));
    QCOMPARE(parsed->cells[0].sweep, std::string());
    for (const std::size_t cell : {1U, 2U}) {
        const std::uint32_t concurrency = cell == 1 ? 7 : 9;
        QCOMPARE(parsed->cells[cell].id, "d:" + std::to_string(concurrency));
        QCOMPARE(parsed->cells[cell].sweep, std::string("d"));
        QCOMPARE(parsed->cells[cell].plan.concurrency, concurrency);
        QCOMPARE(std::get<OpenLoop>(parsed->cells[cell].plan.pacing).rate, 12.5);
    }
    const auto &knee = std::get<answer::FindKnee>(parsed->answers.at(0));
    QCOMPARE(knee.variant + knee.sweep, std::string("wd"));
    QCOMPARE(knee.expected.value_or(0), 8.0);
    const auto &compare = std::get<answer::Compare>(parsed->answers.at(1));
    QCOMPARE(compare.a.variant + compare.a.cell + compare.a.name, std::string("vd:7seven"));
    QCOMPARE(compare.b.cell + compare.b.name, std::string("c"));
    QVERIFY(compare.figure == ExperimentMetric::LatencyP99Ms);
    QCOMPARE(compare.marginPercent, 2.5);
}

void TestExperiment::readsWhatTheWriterWrote_data()
{
    QTest::addColumn<QString>("sweep");
    QTest::newRow("no sweep") << QString();
    QTest::newRow("of the runs") << QStringLiteral("rate=10..20:3");
    QTest::newRow("of the server") << QStringLiteral("delay=1ms,5ms");
}

/// Every field that the drafts have, but for those of the server's address.
void TestExperiment::readsWhatTheWriterWrote()
{
    QFETCH(QString, sweep);
    PlanDraft draft;
    draft.targets = {"/wait?ms=5", "/echo"};
    draft.mode = "thread-pool,event-loop";
    draft.requests = "50";
    draft.duration = "3s";
    draft.concurrency = "7";
    if (!sweep.startsWith(QStringLiteral("rate")))
        draft.rate = "12.5";
    draft.arrivals = "poisson";
    draft.seed = "9";
    draft.ramp = "10ms";
    draft.warmup = "20ms";
    draft.repeat = "3";
    draft.connections = "new";
    draft.timeout = "2s";
    draft.loops = "2";
    draft.method = "PUT";
    draft.headers = {"X-One: it's \"quoted\"", "X-Two: 2"};
    draft.body = "{\"a\": 1}\n\u00e4";
    draft.expect = "2xx,404";
    draft.background = "/fib/30";
    if (!sweep.isEmpty())
        draft.sweep = sweep.toStdString();
    ServerDraft server;
    server.workers = "2";
    server.threads = "12";
    server.interpreterLock = true;

    const auto text = experimentTextFrom(draft, server, {"A \"title\"", "", "Look"});
    const auto read = parseExperiment(std::get<std::string>(text));
    QVERIFY2(read, read ? "" : read.error().c_str());
    QCOMPARE(read->title + read->question + read->lookFor, std::string("A \"title\"A \"title\"Look"));
    QVERIFY(read->repetition == repetitionOf(draft));
    const SweptGrid grid = std::get<SweptGrid>(sweptGridFrom(draft, server));
    const bool isOfServer = grid.sweep && isServerField(grid.sweep->field);
    QCOMPARE(read->variants.size(), isOfServer ? grid.steps.size() : std::size_t(1));
    for (std::size_t variant = 0; variant < read->variants.size(); ++variant)
        QVERIFY(read->variants[variant].server == grid.steps[variant].server);
    std::size_t cells = 0;
    for (std::size_t plan = 0; plan < grid.steps.front().plans.size(); ++plan) {
        for (const SweepStep &step : grid.steps) { // the values of a cell follow each other
            if (!isOfServer || &step == &grid.steps.front())
                QVERIFY(read->cells.at(cells++).plan == step.plans[plan]);
        }
    }
    QCOMPARE(read->cells.size(), cells);
    QCOMPARE(read->answers.size(), grid.sweep && !isOfServer ? std::size_t(4) : std::size_t(0));
}

void TestExperiment::writesOnlyWhatAFileCanHold()
{
    PlanDraft draft;
    draft.body = "\xff";
    const auto binary = experimentTextFrom(draft, {}, {"T", "Q", ""});
    QCOMPARE(std::get<Problems>(binary).at(0).field, std::string("data"));
    const auto untitled = experimentTextFrom({}, {}, {});
    QCOMPARE(std::get<Problems>(untitled).at(0).field, std::string("title"));
    draft.body.reset();
    draft.concurrency = "0";
    const auto wrong = experimentTextFrom(draft, {}, {"T", "Q", ""});
    QCOMPARE(std::get<Problems>(wrong).at(0).field, std::string("concurrency"));
}

void TestExperiment::refusesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("what"); // in the small experiment
    QTest::addColumn<QByteArray>("with");
    QTest::addColumn<QByteArray>("error"); // what the message has in it
    const auto row = [](const char *name, const char *what, const char *with, const char *error) {
        QTest::newRow(name) << QByteArray(what) << QByteArray(with) << QByteArray(error);
    };
    row("no JSON", "{'schema'", "{schema'", " at byte ");
    row("no schema", "'schema': 1, ", "", "experiment.schema is missing; write 'schema': 1");
    row("repeat", "'number': 3", "'number': 3, 'repeat': 0",
        "experiment.repeat must be a whole number from 1");
    row("sweep of the server", "'duration': '2s', 'concurrency': 100", "'sweep': 'threads=1,2'",
        "experiment.cells[1].sweep is of the server; write a variant for each value");
    row("sweep and value", "'duration': '2s'", "'sweep': 'concurrency=1,2'",
        "experiment.cells[1], sweep: concurrency is swept and given as well");
    row("reference of a sweep", "'mode': 'sequential', 'requests': 10,",
        "'mode': 'event-loop', 'sweep': 'concurrency=1,2',",
        "experiment.cells[0].reference would hold for every value of the sweep");
    const auto answer = [&row](const char *name, const QByteArray &json, const char *error) {
        const QByteArray with = "'answers': [{" + json + "}], 'findings'";
        row(name, "'findings'", with.constData(), error);
    };
    answer("answer's type", "'type': 'oracle'",
           "experiment.answers[0].type must be compare, knee, reference or canary");
    answer("answer's side", "'type': 'compare', 'a': 'v/c', 'b': 'v/x'",
           "experiment.answers[0].b names 'x', which is not there");
    answer("answer's figure", "'type': 'compare', 'a': 'v/c', 'b': 'v/d', 'figure': 'p50'",
           "experiment.answers[0].figure must be reqs_per_sec, latency_ms or latency_p99_ms");
    answer("answer's margin", "'type': 'compare', 'a': 'v/c', 'b': 'v/d', 'margin_percent': 100",
           "experiment.answers[0].margin_percent must be at least 0 and below 100");
    answer("knee without sweep", "'type': 'knee', 'variant': 'v', 'sweep': 'c'",
           "experiment.answers[0].sweep names 'c', which is no cell with a sweep");
    answer("no reference", "'type': 'reference', 'at': 'v/d'",
           "experiment.answers[0].at names a cell without a reference");
    answer("canary of a rate", "'type': 'canary', 'beside': 'w/c', 'alone': 'v/c', 'figure': 'reqs_per_sec'",
           "experiment.answers[0].figure must be latency_ms or latency_p99_ms");
    answer("canary's factor", "'type': 'canary', 'beside': 'w/c', 'alone': 'v/c', 'factor': 1",
           "experiment.answers[0].factor must be above 1");
    answer("answer's unknown member", "'type': 'knee', 'variant': 'v', 'swep': 'c'",
           "experiment.answers[0].sweep is missing");
    row("newer", "'schema': 1", "'schema': 2", "experiment.schema is 2; this version reads 1");
    row("misspelt member", "'look_for'", "'lookfor'", "experiment has an unknown member 'lookfor'");
    row("no title", "'title': 'T', ", "", "experiment.title is missing");
    row("title is a number", "'title': 'T'", "'title': 5", "experiment.title must be a text");
    row("number is a text", "'number': 3", "'number': '3'", "experiment.number must be a number");
    row("number is a fraction", "'number': 3", "'number': 3.5", "experiment.number must be");
    row("metric", "'number': 3", "'number': 3, 'metric': 'rps'", "experiment.metric must be reqs_per_sec");
    row("server is a list", "'server': {'delay': '20ms', 'threads': 12, 'interpreter_lock': true}",
        "'server': []", "experiment.server must be an object");
    row("server's unknown member", "'delay': '20ms'", "'dealy': '20ms'",
        "experiment.server has an unknown member 'dealy'");
    row("delay without unit", "'delay': '20ms'", "'delay': '20'", "experiment.variants[0], delay: '20'");
    row("threads are a fraction", "'threads': 12", "'threads': 12.5",
        "experiment.server.threads must be a whole number");
    row("too many threads", "'threads': 12", "'threads': 120000", "experiment.variants[0], threads: ");
    row("lock is a text", "'interpreter_lock': true", "'interpreter_lock': 'yes'",
        "experiment.server.interpreter_lock must be true or false");
    row("variants are an object", "'variants': [{'id': 'v', 'title': 'V'},", "'variants': {}, 'other': [",
        "experiment.variants must be a list");
    row("variant is a text", "{'id': 'v', 'title': 'V'}", "'v'", "experiment.variants[0] must be an object");
    row("variant without id", "'id': 'w', ", "", "experiment.variants[1].id is missing");
    row("variants share an id", "'id': 'w'", "'id': 'v'", "experiment.variants has the id 'v' twice");
    row("variant's server", "'workers': 2", "'workers': 0", "experiment.variants[1], workers: ");
    row("background", "'/fib/42'", "'fib'", "experiment.variants[1].background: ");
    row("cell without target", "'target': '/wait', ", "", "experiment.cells[0].target is missing");
    row("cell's https", "'/wait'", "'https://x/'", "experiment.cells[0], targets: https");
    row("cell's modes", "'mode': 'sequential'", "'mode': 'all'", "experiment.cells[0] must name one mode");
    row("cell's mode", "'mode': 'event-loop'", "'mode': 'eventloop'", "experiment.cells[1], mode: ");
    row("requests are negative", "'requests': 10,", "'requests': -1,",
        "experiment.cells[0].requests must be a whole number");
    row("reference is a text", "'reference': 9.56", "'reference': '9.56'",
        "experiment.cells[0].reference must be a number");
    row("cells share an id", "'id': 'd'", "'id': 'c'", "experiment.cells has the id 'c' twice");
    row("finding without cell", "'v/c'", "'v'", "experiment.findings[0].a names ''");
    row("finding's variant", "'v/c'", "'x/c'", "experiment.findings[0].a names 'x', which is not there");
    row("finding's cell", "'w/d'", "'w/e'", "experiment.findings[0].b names 'e', which is not there");
    row("finding's member", "'text': '{a} {b}'", "'text': 'x', 'c': 'v/c'",
        "experiment.findings[0] has an unknown member 'c'");
}

void TestExperiment::refusesWhatIsWrong()
{
    QFETCH(QByteArray, what);
    QFETCH(QByteArray, with);
    QFETCH(QByteArray, error);
    QVERIFY(kSmall.contains(what)); // else the row spoils nothing
    QByteArray json = kSmall;
    json.replace(what, with).replace('\'', '"');
    const Parsed<Experiment> parsed = parse(json);
    QVERIFY(!parsed);
    // The messages quote what they found, the rows' quotes became JSON's.
    const QByteArray message = QByteArray::fromStdString(parsed.error()).replace('"', '\'');
    QVERIFY2(message.contains(error), message.constData());
}

THREADLOOP_TEST(TestExperiment)
#include "test_experiment.moc"
