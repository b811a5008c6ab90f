// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/html.h"

#include "app/report/html_style.h"
#include "app/report/html_writer.h"

#include "tests/support/test_main.h"
#include "tests/unit/app/report/sample_results.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QtTest>

using namespace threadloop;
using namespace std::chrono_literals;

namespace {

constexpr const char *kStub =
    "<?xml version=\"1.0\"?>\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG\" \"nowhere\">\n"
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 5\"><text>%1</text></svg>\n";

std::string stub(const char *name)
{
    return QString::fromLatin1(kStub).arg(QString::fromLatin1(name)).toStdString();
}

/// A trial of a cell against the embedded server.
RunResult trialOf(const char *target, std::uint32_t trial, double reqsPerSec)
{
    RunResult result = fullResult();
    Plan plan = *result.plan;
    plan.target = resolved(*parseTarget(target), "127.0.0.1", 8000);
    plan.mode = Mode::EventLoop;
    plan.stop = {std::nullopt, 2s};
    plan.background.reset();
    plan.label.clear();
    result = withPlan(std::move(result), plan);
    result.id = "00000000-0000-4000-8000-00000000000" + std::to_string(trial) + target;
    result.cell = cellName(plan);
    result.trial = trial;
    result.startedAt += std::chrono::seconds(10 * trial);
    result.backgroundCounts.reset();
    result.referenceReqsPerSec.reset();
    result.retried = 0;
    result.counts = {};
    result.counts[Outcome::Ok] = 1000;
    result.counts[Outcome::Aborted] = 100;
    result.counts.started = 1100;
    result.errors.clear();
    result.statuses = {{200, 1000}};
    result.stopReason = StopReason::Duration;
    result.throughput.reqsPerSec = reqsPerSec;
    return result;
}

RunResults trialsOf(const char *target, const std::vector<double> &rates)
{
    RunResults results;
    for (const double rate : rates)
        results.push_back(shared(trialOf(target, static_cast<std::uint32_t>(results.size()) + 1, rate)));
    return results;
}

RunResult openLoop()
{
    RunResult result = fullResult();
    Plan plan = *result.plan;
    plan.pacing = OpenLoop{500, Arrivals::Poisson, 7};
    plan.request.body = "a=1";
    plan.request.method = "POST";
    plan.label = "</td><script>alert('1')</script> & \"quotes\"";
    plan.phases = {0ns, 500ms};
    result = withPlan(std::move(result), plan);
    result.id = "0badcafe-0000-4000-8000-000000000009";
    result.trial = 1;
    result.statuses = {{200, 980}, {503, 8}};
    result.leadCounts.emplace();
    result.leadCounts->started = 250;
    result.schedule = ScheduleResult{LatencySummary{40, 41, 1, 41, 42, 43, 44, 45, 46, 47},
                                     LatencySummary{0, 0.1, 0.1, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6},
                                     2,
                                     {}};
    result.validity.objections = {{SelfCheck::Generator, "the client itself was busy 95 % of the time"}};
    return result;
}

/// Everything that the page can say.
RunResults manyResults()
{
    RunResults results = trialsOf("/wait", {800, 801, 799, 800.5, 798, 802});
    for (const auto &trial : trialsOf("/asyncwait", {1900, 1901, 1899, 1900.5, 1898, 1902}))
        results.push_back(trial);
    results.push_back(shared(openLoop()));
    RunResult failed = emptyResult();
    failed.id = "deadbeef-0000-4000-8000-00000000000a";
    failed.cell = cellName(*failed.plan);
    failed.startedAt = fullResult().startedAt + 5min;
    failed.validity.isShort = true;
    results.push_back(shared(failed));
    return results;
}

ReportPictures manyPictures()
{
    ReportPictures pictures;
    for (const char *name : {"throughput", "throughput-dark", "latency", "percentiles", "histogram", "bars",
                             "compare", "sweep", "unknown"})
        pictures[name] = stub(name);
    return pictures;
}

QByteArray pageOf(const RunResults &results, const ReportPictures &pictures = {},
                  const HtmlOptions &options = {})
{
    return QByteArray::fromStdString(resultsToHtml(results, pictures, options));
}

/// What a reader of XML objects to; empty when nothing.
QString malformation(const QByteArray &page)
{
    QXmlStreamReader reader(page);
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError()
               ? QStringLiteral("line %1: %2").arg(reader.lineNumber()).arg(reader.errorString())
               : QString();
}

int count(const QByteArray &page, const char *text)
{
    return static_cast<int>(page.count(text));
}

} // namespace

class TestHtml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The golden page; with THREADLOOP_WRITE_GOLDEN set it is written anew, to be looked at before it is
    /// kept.
    void writesThePageThatWasApproved()
    {
        const QByteArray page = pageOf(manyResults(), manyPictures());
        QFile golden(QStringLiteral(THREADLOOP_GOLDEN_FOLDER "/report.html"));
        if (qEnvironmentVariableIsSet("THREADLOOP_WRITE_GOLDEN")) {
            QVERIFY(golden.open(QIODevice::WriteOnly));
            QCOMPARE(golden.write(page), page.size());
            return;
        }
        QVERIFY(golden.open(QIODevice::ReadOnly));
        const QList<QByteArray> expected = golden.readAll().split('\n');
        const QList<QByteArray> lines = page.split('\n');
        for (qsizetype i = 0; i < std::min(lines.size(), expected.size()); ++i)
            QCOMPARE(lines[i], expected[i]);
        QCOMPARE(lines.size(), expected.size());
    }

    void isWellFormed_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("everything") << 0;
        QTest::newRow("one run") << 1;
        QTest::newRow("a run without anything") << 2;
    }

    void isWellFormed()
    {
        QFETCH(int, which);
        const std::vector<RunResults> results{manyResults(), {shared(fullResult())}, {shared(emptyResult())}};
        QCOMPARE(malformation(pageOf(results[static_cast<std::size_t>(which)], manyPictures())), QString());
    }

    void noticesWhatIsNotWellFormed()
    {
        QByteArray page = pageOf({shared(fullResult())});
        page.replace("</section>", "");
        QVERIFY(!malformation(page).isEmpty());
    }

    void escapesEveryText()
    {
        const QByteArray page = pageOf(manyResults(), {}, {"<b>&\x01\xff", {}, "<i>"});
        QVERIFY(!page.contains("<script"));
        QVERIFY(!page.contains("<b>&"));
        QVERIFY(!page.contains("<i>"));
        QVERIFY(page.contains("&lt;/td&gt;&lt;script&gt;"));
        QVERIFY(page.contains("<h1>&lt;b&gt;&amp;\xef\xbf\xbd\xef\xbf\xbd</h1>"));
        QCOMPARE(malformation(page), QString());
    }

    void allowsItsOwnStyleSheetAlone()
    {
        const QByteArray page = pageOf(manyResults(), manyPictures());
        const qsizetype begin = page.indexOf("<style>") + 7;
        const QByteArray style = page.mid(begin, page.indexOf("</style>") - begin);
        const QByteArray hash = QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64();
        QVERIFY(page.contains("default-src &#39;none&#39;; style-src &#39;sha256-" + hash + "&#39;;"));
        QVERIFY(!page.contains(" style=\""));
        QVERIFY(!page.contains(" src=\""));
        QVERIFY(!page.contains("href="));
        QVERIFY(!style.contains("url(") && !style.contains("@import"));
        QCOMPARE(count(page, "<style"), 1);
    }

    void putsPicturesInPlace()
    {
        const QByteArray page = pageOf(manyResults(), manyPictures());
        QCOMPARE(count(page, "<figure"), 7);
        QCOMPARE(count(page, "<svg"), 8); // one of them twice, for a dark page
        QCOMPARE(count(page, "<?xml"), 0);
        QCOMPARE(count(page, "<!DOCTYPE"), 1);
        QVERIFY(page.contains("<div class=\"dark\"><svg"));
        QVERIFY(!page.contains("unknown</text>"));
    }

    void saysWhyThereAreNoPictures()
    {
        const QByteArray page = pageOf(manyResults(), {}, {{}, {}, "There are no charts here."});
        QVERIFY(page.contains("There are no charts here."));
        QCOMPARE(count(page, "<figure"), 0);
        QVERIFY(!pageOf(manyResults()).contains("Charts</h2>"));
    }

    void comparesWithTheNamedCell()
    {
        const RunResults results = manyResults();
        QCOMPARE(obviousBaseline(results), results.front()->id);
        QVERIFY(pageOf(results).contains("Against event-loop /wait z=2s c=100, 6 trials."));
        HtmlOptions options;
        options.baseline = results[7]->id;
        const QByteArray page = pageOf(results, {}, options);
        QVERIFY(page.contains("Against event-loop /asyncwait z=2s c=100, 6 trials."));
        QVERIFY(page.contains("<span class=\"mark bad\">slower</span>"));
        QVERIFY(page.contains("<span class=\"mark warn\">not shown</span>"));
    }

    void comparesNothingWhereThereIsNothingToCompare()
    {
        const RunResults one = trialsOf("/wait", {800, 801});
        QCOMPARE(obviousBaseline(one), std::string());
        const RunResults single{shared(fullResult()), shared(openLoop())};
        QCOMPARE(obviousBaseline(single), std::string());
        QVERIFY(!pageOf(one).contains("Comparison</h2>"));
        QVERIFY(!pageOf(single).contains("Comparison</h2>"));
    }

    void beginsWithWhatWasAsked()
    {
        HtmlOptions options;
        options.subjects = {
            {"Waiting <twice>", "What does waiting cost?", {"Nothing & more."}, "Look at p99."}};
        const QByteArray page = pageOf(trialsOf("/wait", {800}), {}, options);
        QVERIFY(page.contains("<h1>Waiting &lt;twice&gt;</h1>"));
        QVERIFY(page.contains("<p>What does waiting cost?</p>"));
        QVERIFY(page.contains("<li>Nothing &amp; more.</li>"));
        QVERIFY(page.indexOf("What does waiting cost?") < page.indexOf("id=\"runs\""));
        QCOMPARE(malformation(page), QString());
        options.subjects.push_back({"Another", "And?", {}, {}});
        QVERIFY(
            pageOf(trialsOf("/wait", {800}), {}, options).contains("<h1>/wait</h1>")); // of several, neither
    }

    void headsAreShort()
    {
        RunResult result = *trialsOf("/wait", {800}).front();
        Plan plan = *result.plan;
        plan.target = resolved(*parseTarget("/wait?q=" + std::string(300, 'x')), "127.0.0.1", 8000);
        const QByteArray page = pageOf({shared(withPlan(std::move(result), plan))});
        QVERIFY(page.contains("<h1>/wait?q=" + QByteArray(51, 'x') + "\xe2\x80\xa6</h1>"));
        QVERIFY(page.contains(QByteArray(300, 'x'))); // the whole of it stands in the tables
    }

    void namesTheServerWhereNothingElseTellsCellsApart()
    {
        const RunResult one = trialOf("/wait", 1, 800);
        RunResult other = trialOf("/wait", 1, 240);
        other.environment.server->threads = 12;
        const QByteArray page = pageOf({shared(one), shared(other)});
        QVERIFY(page.contains("event-loop /wait z=2s c=100 (1 worker, 12 threads, delay 50 ms)<"));
        QVERIFY(pageOf({shared(one)}).contains(">event-loop /wait z=2s c=100<"));
        other.label = "pool of 12";
        QVERIFY(pageOf({shared(one), shared(other)}).contains(">event-loop /wait z=2s c=100, pool of 12<"));
    }

    void tellsSweeps()
    {
        RunResults results;
        for (const std::uint32_t concurrency : {10U, 20U, 40U, 80U, 160U}) {
            RunResult result = trialOf("/wait", 1, std::min(concurrency * 20.0, 800.0));
            Plan plan = *result.plan;
            plan.concurrency = concurrency;
            result = withPlan(std::move(result), plan);
            result.cell = cellName(plan);
            results.push_back(shared(result));
        }
        const QByteArray page = pageOf(results);
        QVERIFY(page.contains("<h3>event-loop /wait over concurrency</h3>"));
        QVERIFY(page.contains("<p>knee at 40: "));
        QVERIFY(page.contains("<td class=\"n\">160</td>"));
        QCOMPARE(malformation(page), QString());
        QVERIFY(!pageOf({results.front()}).contains("Sweeps</h2>"));
    }

    void saysWhichLoopItIs()
    {
        const QByteArray closed = pageOf({shared(fullResult())});
        QVERIFY(closed.contains("In a closed loop"));
        QVERIFY(!closed.contains("In an open loop"));
        const QByteArray open = pageOf({shared(openLoop())});
        QVERIFY(open.contains("In an open loop"));
        QVERIFY(!open.contains("In a closed loop"));
        QVERIFY(open.contains("Send delay p99"));
    }

    void saysWhatWasCutOff()
    {
        QVERIFY(pageOf({shared(fullResult())}).contains("(5c1d4a3e): 3 requests cut off<"));
        QVERIFY(pageOf({shared(openLoop())}).contains("3 requests cut off, 2 of them never sent<"));
        RunResult complete = fullResult();
        complete.counts[Outcome::Aborted] = 0;
        QVERIFY(!pageOf({shared(complete)}).contains("Under way at the end"));
    }
};

THREADLOOP_TEST(TestHtml)
#include "test_html.moc"
