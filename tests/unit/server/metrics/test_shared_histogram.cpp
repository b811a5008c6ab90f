// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/metrics/shared_histogram.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

using namespace threadloop;

namespace {

Histogram reading(const SharedHistogram &shared)
{
    Histogram histogram;
    shared.addTo(histogram);
    return histogram;
}

// Values that jump about and widen the touched range while a reader looks.
std::uint64_t valueOf(std::uint64_t i)
{
    return (i * 7919) % 50'000 + (i % 1000 == 0 ? i : 0);
}

} // namespace

class TestSharedHistogram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyAddsNothing();
    void addsEverythingOnce();
    void addsToWhatIsThere();
    void saturates();
    void thousandAreIndependent();
    void readersSeeItGrow();
};

void TestSharedHistogram::emptyAddsNothing()
{
    const SharedHistogram shared;
    QVERIFY(reading(shared).isEmpty());
    QVERIFY(!reading(shared).min());
}

void TestSharedHistogram::addsEverythingOnce()
{
    SharedHistogram shared;
    Histogram expected;
    for (std::uint64_t i = 0; i < 10'000; ++i) {
        shared.record(valueOf(i));
        expected.record(valueOf(i));
    }
    const Histogram seen = reading(shared);
    QVERIFY(seen.hasSameCounts(expected));
    QCOMPARE(seen.min(), expected.min());
    QCOMPARE(seen.max(), expected.max());
    QCOMPARE(seen.sum(), expected.sum());
}

void TestSharedHistogram::addsToWhatIsThere()
{
    SharedHistogram first;
    SharedHistogram second;
    first.record(10);
    second.record(1'000'000);
    Histogram sum;
    first.addTo(sum);
    second.addTo(sum);
    QCOMPARE(sum.count(), std::uint64_t{2});
    QCOMPARE(sum.min().value(), std::uint64_t{10});
    QCOMPARE(sum.max().value(), std::uint64_t{1'000'000});
}

void TestSharedHistogram::saturates()
{
    SharedHistogram shared;
    shared.record(~std::uint64_t{0});
    const Histogram seen = reading(shared);
    QCOMPARE(seen.saturatedCount(), std::uint64_t{1});
    QCOMPARE(seen.max().value(), latencyLayout.highest());
    QCOMPARE(seen.count(), std::uint64_t{1});
}

void TestSharedHistogram::thousandAreIndependent()
{
    std::vector<std::unique_ptr<SharedHistogram>> all;
    for (std::uint64_t i = 0; i < 1000; ++i) {
        all.push_back(std::make_unique<SharedHistogram>());
        all.back()->record(i);
    }
    for (std::uint64_t i = 0; i < 1000; ++i)
        QCOMPARE(reading(*all[i]).max().value(), i);
}

void TestSharedHistogram::readersSeeItGrow()
{
    constexpr std::uint64_t total = 300'000;
    SharedHistogram shared;
    std::atomic<bool> done{false};
    std::thread writer([&shared, &done] {
        for (std::uint64_t i = 0; i < total; ++i)
            shared.record(valueOf(i));
        done.store(true, std::memory_order_release);
    });

    Histogram sumOfDifferences;
    Histogram earlier;
    bool grows = true;
    bool last = false;
    while (!last) {
        last = done.load(std::memory_order_acquire); // one more reading after the end
        const Histogram now = reading(shared);
        for (std::size_t index = earlier.firstIndex(); index < earlier.endIndex(); ++index)
            grows = grows && now.countAtIndex(index) >= earlier.countAtIndex(index);
        if (!grows)
            break;
        sumOfDifferences += now.since(earlier);
        earlier = now;
    }
    writer.join();

    QVERIFY(grows);
    Histogram expected;
    for (std::uint64_t i = 0; i < total; ++i)
        expected.record(valueOf(i));
    QVERIFY(sumOfDifferences.hasSameCounts(expected));
    QCOMPARE(sumOfDifferences.sum(), expected.sum());
    QCOMPARE(reading(shared).min(), expected.min());
    QCOMPARE(reading(shared).max(), expected.max());
}

THREADLOOP_TEST(TestSharedHistogram)
#include "test_shared_histogram.moc"
