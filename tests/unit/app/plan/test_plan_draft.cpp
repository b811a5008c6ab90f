// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/plan_draft.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;
using namespace std::chrono_literals;

namespace {

using Text = std::optional<std::string>;

std::vector<Plan> plansOf(const PlanDraft &draft)
{
    const auto plans = plansFrom(draft);
    if (const auto *problems = std::get_if<Problems>(&plans)) {
        for (const Problem &problem : *problems)
            qWarning("%s: %s", problem.field.c_str(), problem.message.c_str());
        return {};
    }
    return std::get<std::vector<Plan>>(plans);
}

Problems problemsOf(const PlanDraft &draft)
{
    const auto plans = plansFrom(draft);
    const auto *problems = std::get_if<Problems>(&plans);
    return problems ? *problems : Problems();
}

/// A draft of one plan.
PlanDraft oneCell(const char *mode = "event-loop")
{
    PlanDraft draft;
    draft.targets = {"/wait"};
    draft.mode = mode;
    return draft;
}

} // namespace

class TestPlanDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsInTheDefaults()
    {
        const std::vector<Plan> plans = plansOf(PlanDraft());
        QCOMPARE(plans.size(), std::size_t{6});
        const Plan &plan = plans[1];
        QCOMPARE(plan.target.url, std::string("/wait"));
        QVERIFY(plan.mode == Mode::ThreadPool);
        QVERIFY(plan.stop.requests == std::uint64_t{100});
        QVERIFY(!plan.stop.duration);
        QCOMPARE(plan.concurrency, 100U);
        QVERIFY(plan.connections == Connections::KeepAlive);
        QVERIFY(plan.timeout == 30s);
        QCOMPARE(plan.loops, 1U);
        QVERIFY(!plan.background);
        QCOMPARE(plan.request.method, std::string("GET"));
        QCOMPARE(plan.request.expected.toString(), std::string("2xx"));
        QVERIFY(plan.label.empty());
    }

    void runsTargetsOutermost()
    {
        PlanDraft draft;
        draft.targets = {"/a", "http://h/b"};
        draft.mode = "event-loop,sequential";
        draft.label = "x";
        const std::vector<Plan> plans = plansOf(draft);
        QCOMPARE(plans.size(), std::size_t{4});
        const std::vector<std::string> urls{"/a", "/a", "http://h/b", "http://h/b"};
        const std::vector<Mode> modes{Mode::EventLoop, Mode::Sequential, Mode::EventLoop, Mode::Sequential};
        for (std::size_t i = 0; i < plans.size(); ++i) {
            QCOMPARE(plans[i].target.url, urls[i]);
            QVERIFY(plans[i].mode == modes[i]);
            QCOMPARE(plans[i].label, std::string("x"));
        }
    }

    void choosesTheConcurrency_data()
    {
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<QByteArray>("requests");
        QTest::addColumn<QByteArray>("duration");
        QTest::addColumn<QByteArray>("asked");
        QTest::addColumn<uint>("expected");
        QTest::addColumn<uint>("usable");
        const auto row = [](const char *name, const char *mode, const char *n, const char *z, const char *c,
                            uint expected, uint usable) {
            QTest::newRow(name) << QByteArray(mode) << QByteArray(n) << QByteArray(z) << QByteArray(c)
                                << expected << usable;
        };
        row("nothing given", "event-loop", "", "", "", 100, 100);
        row("as many as requests", "event-loop", "37", "", "", 37, 37);
        row("at most 1000", "event-loop", "100000", "", "", 1000, 1000);
        row("a duration alone", "event-loop", "", "2s", "", 100, 100);
        row("requests and duration", "event-loop", "500", "2s", "", 500, 500);
        row("asked for", "event-loop", "100000", "", "60000", 60000, 60000);
        row("more than requests is kept", "event-loop", "10", "", "100", 100, 10);
        row("sequential", "sequential", "1000", "", "", 1, 1);
        row("sequential, asked for more", "sequential", "1000", "", "100", 1, 1);
        row("most threads", "thread-pool", "", "1s", "30000", 30000, 30000);
        row("more threads than requests", "thread-pool", "10", "", "60000", 60000, 10);
    }

    void choosesTheConcurrency()
    {
        QFETCH(QByteArray, mode);
        QFETCH(QByteArray, requests);
        QFETCH(QByteArray, duration);
        QFETCH(QByteArray, asked);
        QFETCH(uint, expected);
        QFETCH(uint, usable);
        const auto given = [](const QByteArray &text) {
            return text.isEmpty() ? Text() : Text(text.toStdString());
        };
        PlanDraft draft = oneCell(mode.constData());
        draft.requests = given(requests);
        draft.duration = given(duration);
        draft.concurrency = given(asked);
        const std::vector<Plan> plans = plansOf(draft);
        QCOMPARE(plans.size(), std::size_t{1});
        QCOMPARE(plans[0].concurrency, expected);
        QCOMPARE(plans[0].usableConcurrency(), usable);
    }

    void takesEverythingThatIsGiven()
    {
        PlanDraft draft = oneCell();
        draft.requests = "5";
        draft.duration = "1.5s";
        draft.connections = "new";
        draft.timeout = "250ms";
        draft.loops = "2";
        draft.method = "PUT";
        draft.headers = {"Accept: text/plain", "X-Empty:", "x-list:  a, b \t", "Host: other.example"};
        draft.body = std::string("a\0b", 3);
        draft.expect = "200,4xx";
        draft.background = "/fib/42";
        const std::vector<Plan> plans = plansOf(draft);
        QCOMPARE(plans.size(), std::size_t{1});
        const Plan &plan = plans[0];
        QVERIFY(plan.stop == (StopRule{5, 1500ms}));
        QVERIFY(plan.connections == Connections::New);
        QVERIFY(plan.timeout == 250ms);
        QCOMPARE(plan.loops, 2U);
        QCOMPARE(plan.request.method, std::string("PUT"));
        const std::vector<HeaderField> headers{
            {"Accept", "text/plain"}, {"X-Empty", ""}, {"x-list", "a, b"}, {"Host", "other.example"}};
        QVERIFY(plan.request.headers == headers);
        QCOMPARE(plan.request.body.size(), std::size_t{3});
        QCOMPARE(plan.request.expected.toString(), std::string("200,4xx"));
        QCOMPARE(plan.background->target.url, std::string("/fib/42"));
    }

    void postsABody()
    {
        PlanDraft draft = oneCell();
        draft.body = "";
        QCOMPARE(plansOf(draft).at(0).request.method, std::string("POST"));
        draft.method = "GET";
        QCOMPARE(plansOf(draft).at(0).request.method, std::string("GET"));
    }

    void aRateMakesAnOpenLoop()
    {
        PlanDraft draft = oneCell();
        QVERIFY(std::holds_alternative<ClosedLoop>(plansOf(draft).at(0).pacing));
        draft.rate = "12.5";
        QVERIFY(plansOf(draft).at(0).pacing == Pacing(OpenLoop{12.5, Arrivals::Constant, 1}));
        draft.arrivals = "poisson";
        draft.seed = "7";
        QVERIFY(plansOf(draft).at(0).pacing == Pacing(OpenLoop{12.5, Arrivals::Poisson, 7}));
        draft.seed = "9007199254740992"; // would come back from JSON as another
        QCOMPARE(problemsOf(draft).at(0).field, std::string("seed"));
        draft.seed = "7";
        draft.arrivals = "odd";
        QCOMPARE(problemsOf(draft).at(0).field, std::string("arrivals"));
    }

    void aRunIsLongerThanItsPhases()
    {
        PlanDraft draft = oneCell();
        draft.requests.reset();
        draft.duration = "3s";
        draft.ramp = "1s";
        draft.warmup = "1s";
        QVERIFY(plansOf(draft).at(0).phases.lead() == std::chrono::seconds(2));
        draft.warmup = "2s";
        Problems problems = problemsOf(draft);
        QCOMPARE(problems.size(), std::size_t{1});
        QCOMPARE(problems[0].field, std::string("warmup"));
        QVERIFY(problems[0].message.find("a run of 3s is too short") == 0);
        draft.warmup.reset();
        draft.ramp = "4s";
        QCOMPARE(problemsOf(draft).at(0).field, std::string("ramp"));
        draft.duration.reset(); // requests count after the phases, however long these are
        draft.requests = "10";
        QVERIFY(plansOf(draft).at(0).phases.ramp == std::chrono::seconds(4));
    }

    void repeatsHaveASeed()
    {
        PlanDraft draft = oneCell();
        QVERIFY(repetitionOf(draft) == Repetition());
        draft.repeat = "6";
        draft.seed = "9";
        plansOf(draft);
        QVERIFY((repetitionOf(draft) == Repetition{6, 9}));
    }

    void namesTheFieldThatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char *name, const char *field, const QByteArray &value,
                            const char *message) {
            QTest::newRow(name) << QByteArray(field) << value << QByteArray(message);
        };
        row("https", "targets", "https://h/", "https is not supported yet");
        row("mode", "mode", "threads", "is no mode");
        row("no requests", "requests", "0", "from 1 to 1000000000000");
        row("requests, word", "requests", "many", "\"many\" is no number");
        row("requests, negative", "requests", "-5", "\"-5\" is no number");
        row("requests, fraction", "requests", "1.5", "is no number");
        row("requests, too many for 64 bits", "requests", "18446744073709551616", "is no number");
        row("requests, empty", "requests", "", "\"\" is no number");
        row("no duration", "duration", "0s", "write a duration above 0");
        row("duration, no unit", "duration", "5", "is no duration");
        row("duration, years", "duration", "99999999m", "too long; at most 43200m");
        row("no concurrency", "concurrency", "0", "from 1 to 60000");
        row("concurrency too high", "concurrency", "60001", "from 1 to 60000");
        row("connections", "connections", "close", "write keep-alive or new");
        row("no timeout", "timeout", "0ms", "write a duration above 0");
        row("timeout too long", "timeout", "61m", "at most 60m");
        row("no rate", "rate", "0", "from 0.001 to 10000000");
        row("rate with an exponent", "rate", "1e3", "is no number");
        row("rate, negative", "rate", "-5", "is no number");
        row("arrivals without a rate", "arrivals", "poisson", "add --rate");
        row("seed for nothing", "seed", "7", "add --rate or --repeat");
        row("no repeats", "repeat", "0", "from 1 to 10000");
        row("repeats, word", "repeat", "often", "is no number");
        row("ramp without a unit", "ramp", "5", "is no duration");
        row("warm-up, negative", "warmup", "-5s", "is no duration");
        row("no loops", "loops", "0", "from 1 to 256");
        row("method with a space", "method", "GET /", "is no method");
        row("no method", "method", "", "is no method");
        row("tunnel", "method", "CONNECT", "tunnel");
        row("header without a colon", "headers", "Accept", "write it as 'Name: value'");
        row("header without a name", "headers", ": x", "is no header");
        row("header, space before the colon", "headers", "Accept : x", "is no header");
        row("header with a second line", "headers", "A: b\r\nC: d", "control character");
        row("header with a null byte", "headers", QByteArray("A: b\0", 5), "control character");
        row("framing", "headers", "Content-Length: 5", "set by the client itself");
        row("coding", "headers", "transfer-encoding: chunked", "set by the client itself");
        row("connection", "headers", "Connection: close", "set by the client itself");
        row("status", "expect", "ok", "is no status");
        row("background", "background", "ftp://h/", "the scheme \"ftp\"");
    }

    void namesTheFieldThatIsWrong()
    {
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, message);
        PlanDraft draft = oneCell();
        const std::string text = value.toStdString();
        if (field == "targets")
            draft.targets = {"/wait", text};
        if (field == "headers")
            draft.headers = {"Accept: */*", text};
        const std::map<QByteArray, Text PlanDraft::*> texts{
            {"mode", &PlanDraft::mode},         {"requests", &PlanDraft::requests},
            {"duration", &PlanDraft::duration}, {"concurrency", &PlanDraft::concurrency},
            {"loops", &PlanDraft::loops},       {"connections", &PlanDraft::connections},
            {"rate", &PlanDraft::rate},         {"arrivals", &PlanDraft::arrivals},
            {"seed", &PlanDraft::seed},         {"repeat", &PlanDraft::repeat},
            {"ramp", &PlanDraft::ramp},         {"warmup", &PlanDraft::warmup},
            {"timeout", &PlanDraft::timeout},   {"method", &PlanDraft::method},
            {"expect", &PlanDraft::expect},     {"background", &PlanDraft::background}};
        if (const auto found = texts.find(field); found != texts.end())
            draft.*found->second = text;
        const Problems problems = problemsOf(draft);
        QCOMPARE(problems.size(), std::size_t{1});
        QCOMPARE(problems[0].field, field.toStdString());
        QVERIFY2(problems[0].message.find(message.toStdString()) != std::string::npos,
                 problems[0].message.c_str());
    }

    void refusesMoreThreadsThanAProcessHas()
    {
        PlanDraft draft = oneCell("sequential,thread-pool");
        draft.requests = "100000";
        draft.concurrency = "30001";
        const Problems problems = problemsOf(draft);
        QCOMPARE(problems.size(), std::size_t{1});
        QCOMPARE(problems[0].field, std::string("concurrency"));
        QVERIFY(problems[0].message.find("thread-pool") != std::string::npos);
        draft.mode = "sequential,event-loop";
        QVERIFY(problemsOf(draft).empty());
    }

    void tellsAllProblemsAtOnce()
    {
        PlanDraft draft;
        draft.targets = {"https://h/", "/ok", "x"};
        draft.mode = "none";
        draft.concurrency = "0";
        draft.headers = {"bad"};
        std::vector<std::string> fields;
        for (const Problem &problem : problemsOf(draft))
            fields.push_back(problem.field);
        const std::vector<std::string> expected{"targets", "targets", "mode", "concurrency", "headers"};
        QVERIFY(fields == expected);
    }
};

THREADLOOP_TEST(TestPlanDraft)
#include "test_plan_draft.moc"
