// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/loop_lag.h"
#include "tests/support/test_main.h"

#include <QtTest>
#include <algorithm>

using namespace threadloop;
using namespace std::chrono_literals;

namespace {

const TimePoint kStart = TimePoint(1h);

std::vector<Nanoseconds> read(const LagRecord &record, TimePoint now)
{
    std::vector<Nanoseconds> lateness;
    record.appendTo(lateness, now);
    std::sort(lateness.begin(), lateness.end());
    return lateness;
}

} // namespace

class TestLoopLag : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyBeforeTheFirstBeat()
    {
        LagRecord record;
        QVERIFY(read(record, kStart).empty());
        record.begin(kStart + 10ms);
        QVERIFY(read(record, kStart + 10ms).empty());
    }

    void countsHowLateABeatWas()
    {
        LagRecord record;
        record.begin(kStart);
        QCOMPARE(record.beat(kStart + 1ms), kStart + 10ms);
        QCOMPARE(record.beat(kStart + 10ms), kStart + 20ms);
        QCOMPARE(read(record, kStart + 15ms), (std::vector<Nanoseconds>{0ms, 1ms}));
    }

    void countsEveryBeatOfABlockage()
    {
        LagRecord record;
        record.begin(kStart);
        QCOMPARE(record.beat(kStart + 35ms), kStart + 40ms);
        QCOMPARE(read(record, kStart + 35ms), (std::vector<Nanoseconds>{5ms, 15ms, 25ms, 35ms}));
    }

    void addsWhatIsOverdueNow()
    {
        LagRecord record;
        record.begin(kStart);
        record.beat(kStart);
        QCOMPARE(read(record, kStart + 32ms), (std::vector<Nanoseconds>{0ms, 2ms, 12ms, 22ms}));
        record.end();
        QCOMPARE(read(record, kStart + 32ms), (std::vector<Nanoseconds>{0ms}));
    }

    void forgetsWhatIsOlderThanTenSeconds()
    {
        LagRecord record;
        record.begin(kStart);
        TimePoint due = record.beat(kStart + 9ms);
        for (std::size_t beat = 1; beat < LagRecord::kBeats; ++beat) {
            due = record.beat(due);
        }
        QCOMPARE(read(record, due).size(), LagRecord::kBeats);
        QCOMPARE(read(record, due).back(), Nanoseconds(9ms));
        due = record.beat(due);
        QCOMPARE(read(record, due).size(), LagRecord::kBeats);
        QCOMPARE(read(record, due).back(), Nanoseconds(0));
    }

    void survivesABlockageOfAnHour()
    {
        LagRecord record;
        record.begin(kStart);
        const std::vector<Nanoseconds> overdue = read(record, kStart + 1h);
        QCOMPARE(overdue.size(), LagRecord::kBeats);
        QCOMPARE(overdue.back(), Nanoseconds(1h));
        QVERIFY(record.beat(kStart + 1h) > kStart + 1h);
        QCOMPARE(read(record, kStart + 1h).size(), LagRecord::kBeats);
    }

    void beatsOnAReactor()
    {
        Reactor reactor;
        LagRecord record;
        const LagProbe probe(reactor, record);
        const TimePoint end = Clock::now() + 10s;
        std::vector<Nanoseconds> lateness;
        while (lateness.size() < 3 && Clock::now() < end) {
            reactor.drain(20);
            lateness.clear();
            record.appendTo(lateness, TimePoint()); // what has happened, nothing overdue
        }
        QVERIFY(lateness.size() >= 3);
    }
};

THREADLOOP_TEST(TestLoopLag)
#include "test_loop_lag.moc"
