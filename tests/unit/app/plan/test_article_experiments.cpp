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

Parsed<Experiment> parseFile(const QString &path)
{
    QFile file(path);
    const QByteArray json = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    return parseExperiment({json.constData(), static_cast<std::size_t>(json.size())});
}

} // namespace

class TestArticleExperiments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheArticle_data();
    void readsTheArticle();
    void hasAllTheArticlesFigures();
};

void TestArticleExperiments::readsTheArticle_data()
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
void TestArticleExperiments::readsTheArticle()
{
    QFETCH(int, number);
    QFETCH(int, variants);
    QFETCH(int, cells);
    const QString path =
        QStringLiteral(THREADLOOP_SOURCE_DIR "/resources/experiments/article-%1.json").arg(number);
    const Parsed<Experiment> parsed = parseFile(path);
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

void TestArticleExperiments::hasAllTheArticlesFigures()
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
    for (const QString &name : folder.entryList({QStringLiteral("article-*.json")})) {
        const Parsed<Experiment> parsed = parseFile(folder.filePath(name));
        QVERIFY2(parsed, qPrintable(name));
        for (const ExperimentCell &cell : parsed->cells) {
            found.insert(cell.reference.value_or(0));
        }
    }
    QVERIFY(found == figures);
}

THREADLOOP_TEST(TestArticleExperiments)
#include "test_article_experiments.moc"
