// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/experiment.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QtTest>

#include <set>

using namespace threadloop;
using namespace std::chrono_literals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Parsed<Experiment> parse(const QByteArray &json)
{
    return parseExperiment({json.constData(), static_cast<std::size_t>(json.size())});
}

/// A whole experiment, small enough to be spoilt in one place at a time.
const QByteArray kSmall = "{'number': 3, 'title': 'T', 'question': 'Q', 'look_for': 'L',"
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
    void refusesWhatIsWrong_data();
    void refusesWhatIsWrong();
    void readsTheArticle_data();
    void readsTheArticle();
    void hasAllTheArticlesFigures();
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
    const Parsed<Experiment> parsed = parse("{\"title\": \"T\", \"question\": \"Q\","
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

void TestExperiment::refusesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("what"); // in the small experiment
    QTest::addColumn<QByteArray>("with");
    QTest::addColumn<QByteArray>("error"); // what the message has in it
    const auto row = [](const char *name, const char *what, const char *with, const char *error) {
        QTest::newRow(name) << QByteArray(what) << QByteArray(with) << QByteArray(error);
    };
    row("no JSON", "{'number'", "{number'", " at byte ");
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

void TestExperiment::readsTheArticle_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("variants");
    QTest::addColumn<int>("cells");
    QTest::newRow("one second") << 1 << 1 << 2;
    QTest::newRow("50 ms") << 2 << 2 << 2;
    QTest::newRow("coroutine route") << 3 << 2 << 4;
    QTest::newRow("event-loop client") << 4 << 2 << 10;
    QTest::newRow("background") << 5 << 2 << 10;
    QTest::newRow("awaiting") << 6 << 1 << 2;
    QTest::newRow("two workers") << 7 << 4 << 10;
}

/// The article's settings: clients that open a connection per request, but for the event loop with its 100.
void TestExperiment::readsTheArticle()
{
    QFETCH(int, number);
    QFETCH(int, variants);
    QFETCH(int, cells);
    const QString path =
        QStringLiteral(THREADLOOP_SOURCE_DIR "/resources/experiments/article-%1.json").arg(number);
    const Parsed<Experiment> parsed = parse(contentOf(path));
    QVERIFY2(parsed, parsed ? "" : parsed.error().c_str());
    QCOMPARE(parsed->number, number);
    QCOMPARE(static_cast<int>(parsed->variants.size()), variants);
    QCOMPARE(static_cast<int>(parsed->cells.size()), cells);
    QVERIFY(!parsed->findings.empty());
    std::uint64_t requests = 0;
    for (const ExperimentCell &cell : parsed->cells) {
        const bool isEventLoop = cell.plan.mode == Mode::EventLoop;
        QCOMPARE(cell.plan.connections, isEventLoop ? Connections::KeepAlive : Connections::New);
        QVERIFY(cell.plan.target.embedded && cell.reference.has_value());
        QVERIFY(*cell.plan.stop.requests >= requests); // the 100-request cells first
        requests = *cell.plan.stop.requests;
        const std::uint64_t expected = cell.plan.mode == Mode::Sequential ? 1
                                       : isEventLoop ? std::min<std::uint64_t>(100, requests)
                                                     : requests;
        QCOMPARE(std::uint64_t(cell.plan.concurrency), expected);
    }
    for (const ExperimentVariant &variant : parsed->variants) {
        QCOMPARE(variant.server.workers, number == 7 ? 2U : 1U);
        QVERIFY(!variant.server.port.has_value());
        if (number < 6) {
            QCOMPARE(variant.server.delay, std::chrono::nanoseconds(number == 1 ? 1s : 50ms));
        }
    }
}

void TestExperiment::hasAllTheArticlesFigures()
{
    const std::multiset<double> figures{
        0.99,  9.56,                                                                    // 1
        15.91, 196.06,                                                                  // 2
        15.66, 195.41, 15.52,  208.06,                                                  // 3
        15.84, 191.74, 187.36, 15.69,  217.35, 666.23, 234.24, 222.16, 316.08, 1031.05, // 4
        8.75,  54.94,  60.64,  9.52,   53.02,  46.81,  72.87,  122.97, 72.36,  51.73,   // 5
        174.7, 460.0,                                                                   // 6
        19.02, 216.84, 223.52, 18.80,  400.12, 208.68, 241.06, 311.40, 433.80, 1275.48, // 7
    };
    std::multiset<double> found;
    QDir folder(QStringLiteral(THREADLOOP_SOURCE_DIR "/resources/experiments"));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")})) {
        const Parsed<Experiment> parsed = parse(contentOf(folder.filePath(name)));
        QVERIFY2(parsed, qPrintable(name));
        for (const ExperimentCell &cell : parsed->cells) {
            found.insert(cell.reference.value_or(0));
        }
    }
    QVERIFY(found == figures);
}

THREADLOOP_TEST(TestExperiment)
#include "test_experiment.moc"
