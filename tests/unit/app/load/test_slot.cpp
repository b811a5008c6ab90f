// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/string_output.h"
#include "tests/support/test_main.h"
#include "tests/unit/app/load/slot_bench.h"

#include <cerrno>

using namespace threadloop;
using namespace threadloop::test;
using Step = Slot::Step;

/// What a slot asks of its driver, answer by answer.
class TestSlot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reusesItsConnection();
    void countsAStartedRequestAtItsStart();
    void measuresFromWhenItWasFree();
    void waitsAfterAFailedConnect();
    void triesOnceWhileNobodyWasConnected();
    void countsAMissingDescriptorAsLocal();
    void retriesARaceOnceWithItsOriginalStart();
    void opensAnotherConnectionWhenTheOldOneIsStale();
    void cutsOffWithAReset();
    void cutsOffWhatEndsAfterTheDeadline();
    void timesOutWhileConnecting();
    void countsASlotWithoutThread();
    void waitsUntilARequestIsDue();
    void measuresALateRequestFromWhenItWasDue();
    void startsNothingThatIsDueAfterTheEnd();
    void recordsThePhasesApart();
    void recordsByWhenARequestWasDue();
    void joinsWhenItsTurnComes();
    void tellsHowLongRequestsWereInFlight();
};

void TestSlot::reusesItsConnection()
{
    SlotBench bench(2);
    QCOMPARE(bench.slot.begin(Clock::now()), Step::Connect);
    QCOMPARE(bench.slot.connected(kDone), Step::Send);
    QCOMPARE(bench.sendAll(), Step::Receive);
    QCOMPARE(bench.receive(kReply), Step::Send);
    QCOMPARE(bench.sendAll(), Step::Receive);
    QCOMPARE(bench.receive(kReply), Step::Close);
    QVERIFY(!bench.slot.closesWithReset());
    QCOMPARE(bench.slot.closed(), Step::Finished);
    QCOMPARE(bench.count(Outcome::Ok), std::uint64_t(2));
    QCOMPARE(bench.shard.connectionCount(), std::uint64_t(1));
    QVERIFY(bench.shard.counts().isBalanced());
}

void TestSlot::countsAStartedRequestAtItsStart()
{
    SlotBench bench(1);
    QCOMPARE(bench.shard.counts().started, std::uint64_t(0));
    bench.slot.begin(Clock::now());
    QCOMPARE(bench.shard.counts().started, std::uint64_t(1));
    QCOMPARE(bench.shard.counts().inFlight(), std::uint64_t(1));
}

void TestSlot::measuresFromWhenItWasFree()
{
    SlotBench bench(1);
    bench.slot.begin(Clock::now() - std::chrono::seconds(7));
    bench.slot.connected(kDone);
    bench.sendAll();
    bench.receive(kReply);
    Histogram latencies;
    bench.shard.latencies().addTo(latencies);
    QVERIFY(latencies.min().value_or(0) >= 7'000'000);
}

void TestSlot::waitsAfterAFailedConnect()
{
    SlotBench bench(100);
    bench.context.condition.noteConnected(); // by another slot
    QCOMPARE(bench.slot.begin(Clock::now()), Step::Connect);
    auto longest = std::chrono::nanoseconds(0);
    for (int attempt = 0; attempt < 10; ++attempt) {
        QCOMPARE(bench.slot.connected(failed(EMFILE)), Step::Close);
        QCOMPARE(bench.slot.closed(), Step::Pause);
        const auto pause = bench.slot.resumeAt() - bench.slot.lastEnd();
        QVERIFY(pause >= longest && pause >= Slot::kFirstBackoff && pause <= Slot::kLongestBackoff);
        longest = pause;
        QCOMPARE(bench.slot.paused(), Step::Connect);
    }
    QCOMPARE(longest, std::chrono::nanoseconds(Slot::kLongestBackoff));
    QCOMPARE(bench.slot.connected(kDone), Step::Send);
    QCOMPARE(bench.count(Outcome::LocalError), std::uint64_t(10));
}

void TestSlot::triesOnceWhileNobodyWasConnected()
{
    SlotBench bench(100, 2);
    bench.slot.begin(Clock::now());
    bench.slot.connected(failed(EMFILE));
    QCOMPARE(bench.slot.closed(), Step::Pause);
    QCOMPARE(bench.slot.paused(), Step::Pause);
    QCOMPARE(bench.shard.counts().started, std::uint64_t(1));
    bench.context.condition.noteConnected(); // by the other slot
    QCOMPARE(bench.slot.paused(), Step::Connect);
    QCOMPARE(bench.shard.counts().started, std::uint64_t(2));
}

void TestSlot::countsAMissingDescriptorAsLocal()
{
    SlotBench bench(1);
    bench.slot.begin(Clock::now());
    QCOMPARE(bench.slot.connected(failed(EMFILE)), Step::Close); // another address would not help
    QCOMPARE(bench.slot.closed(), Step::Finished);
    QCOMPARE(bench.count(Outcome::LocalError), std::uint64_t(1));
}

void TestSlot::retriesARaceOnceWithItsOriginalStart()
{
    SlotBench bench(2);
    bench.slot.begin(Clock::now());
    bench.slot.connected(kDone);
    bench.sendAll();
    QCOMPARE(bench.receive(kReply), Step::Send);
    const TimePoint deadline = bench.slot.deadline();
    bench.sendAll();
    QCOMPARE(bench.slot.received(kEnd, {}), Step::Close);
    QCOMPARE(bench.slot.closed(), Step::Connect);
    QCOMPARE(bench.slot.connected(kDone), Step::Send);
    QCOMPARE(bench.slot.deadline(), deadline);
    bench.sendAll();
    QCOMPARE(bench.slot.received(kEnd, {}), Step::Close);
    QCOMPARE(bench.slot.closed(), Step::Finished);
    QCOMPARE(bench.shard.retriedCount(), std::uint64_t(1));
    QCOMPARE(bench.shard.counts().started, std::uint64_t(2));
    QCOMPARE(bench.count(Outcome::Reset), std::uint64_t(1));
}

void TestSlot::opensAnotherConnectionWhenTheOldOneIsStale()
{
    SlotBench bench(2);
    bench.slot.begin(Clock::now());
    bench.slot.connected(kDone);
    bench.sendAll();
    bench.slot.foundStale();
    QCOMPARE(bench.receive(kReply), Step::Close);
    QCOMPARE(bench.slot.closed(), Step::Connect);
    QCOMPARE(bench.slot.connected(kDone), Step::Send);
    QCOMPARE(bench.shard.retriedCount(), std::uint64_t(0)); // nothing was sent in vain
}

void TestSlot::cutsOffWithAReset()
{
    SlotBench bench(5);
    bench.slot.begin(Clock::now());
    bench.slot.connected(kDone);
    bench.sendAll();
    bench.context.condition.stop();
    QCOMPARE(bench.slot.cancelled(), Step::Close);
    QVERIFY(bench.slot.closesWithReset());
    QCOMPARE(bench.slot.closed(), Step::Finished);
    QCOMPARE(bench.count(Outcome::Aborted), std::uint64_t(1));
    QVERIFY(bench.shard.counts().isBalanced());
}

void TestSlot::cutsOffWhatEndsAfterTheDeadline()
{
    SlotBench bench(5, 1, std::chrono::nanoseconds(1));
    // It was admitted before the deadline, which has passed by the time of the reply.
    QCOMPARE(bench.slot.begin(bench.context.condition.deadline() - std::chrono::nanoseconds(1)),
             Step::Connect);
    bench.slot.connected(kDone);
    bench.sendAll();
    QCOMPARE(bench.receive(kReply), Step::Close);
    QCOMPARE(bench.slot.closed(), Step::Finished);
    QCOMPARE(bench.count(Outcome::Ok), std::uint64_t(0));
    QCOMPARE(bench.count(Outcome::Aborted), std::uint64_t(1));
}

void TestSlot::timesOutWhileConnecting()
{
    SlotBench bench(1);
    bench.slot.begin(Clock::now());
    QCOMPARE(bench.slot.timedOut(), Step::Close);
    QVERIFY(bench.slot.closesWithReset());
    QCOMPARE(bench.slot.closed(), Step::Finished);
    QCOMPARE(bench.count(Outcome::Timeout), std::uint64_t(1));
}

void TestSlot::countsASlotWithoutThread()
{
    SlotBench bench(5, 1);
    bench.slot.failWithoutThread(EAGAIN);
    QCOMPARE(bench.count(Outcome::LocalError), std::uint64_t(1));
    QVERIFY(bench.shard.counts().isBalanced());
    QVERIFY(bench.context.condition.isStopped());
}

void TestSlot::waitsUntilARequestIsDue()
{
    SlotBench bench(2, 1, {}, OpenLoop{0.001, Arrivals::Constant, 1}); // the second one after 1000 s
    QCOMPARE(bench.slot.begin(Clock::now()), Step::Connect);           // the first one is due at the start
    bench.slot.connected(kDone);
    bench.sendAll();
    QCOMPARE(bench.receive(kReply), Step::Pause);
    QVERIFY(bench.slot.resumeAt() > Clock::now() + std::chrono::seconds(900));
    QCOMPARE(bench.shard.counts().started, std::uint64_t(1));
    QCOMPARE(bench.shard.inFlight(), std::uint64_t(0));
    QCOMPARE(bench.slot.paused(), Step::Send); // as if the time had come, on the same connection
    QCOMPARE(bench.shard.counts().started, std::uint64_t(2));
    bench.context.condition.stop();
    QCOMPARE(bench.slot.cancelled(), Step::Close);
    QCOMPARE(bench.slot.closed(), Step::Finished);
    QVERIFY(bench.shard.counts().isBalanced());
}

void TestSlot::measuresALateRequestFromWhenItWasDue()
{
    SlotBench bench(1, 1, {}, OpenLoop{10, Arrivals::Constant, 1});
    bench.context.begin(Clock::now() - std::chrono::seconds(7)); // it was due seven seconds ago
    bench.slot.begin(Clock::now());
    bench.slot.connected(kDone);
    bench.sendAll();
    bench.receive(kReply);
    Histogram latencies;
    bench.shard.latencies().addTo(latencies);
    QVERIFY(latencies.min() >= 6'990'000);
    Histogram services;
    Histogram sendDelays;
    bench.shard.addScheduledTo(services, sendDelays);
    QCOMPARE(services.count(), std::uint64_t(1));
    QVERIFY(services.max() < 6'990'000);
    QVERIFY(sendDelays.min() >= 6'990'000);
}

void TestSlot::startsNothingThatIsDueAfterTheEnd()
{
    SlotBench bench(100, 1, std::chrono::seconds(1000), OpenLoop{0.001, Arrivals::Constant, 1});
    bench.slot.begin(Clock::now());
    bench.slot.connected(kDone);
    bench.sendAll();
    QCOMPARE(bench.receive(kReply), Step::Close); // the next is due when the run is over
    QCOMPARE(bench.slot.closed(), Step::Finished);
    QCOMPARE(bench.shard.counts().started, std::uint64_t(1));
}

void TestSlot::recordsThePhasesApart()
{
    SlotBench bench(1, 1, {}, ClosedLoop(), {{}, std::chrono::seconds(100)});
    const Shard &lead = *bench.context.leadShards.front();
    bench.slot.begin(Clock::now());
    bench.slot.connected(kDone);
    bench.sendAll();
    QCOMPARE(bench.receive(kReply), Step::Send); // in spite of the plan's single request
    QCOMPARE(lead.counts().ok(), std::uint64_t(1));
    QCOMPARE(lead.counts().started, std::uint64_t(2));
    QVERIFY(!bench.slot.lastSuccess());
    bench.context.begin(Clock::now() - std::chrono::seconds(101)); // as if the phases were over meanwhile
    bench.sendAll();
    QCOMPARE(bench.receive(kReply), Step::Send);
    QCOMPARE(lead.counts().ok(), std::uint64_t(2)); // where it was started
    QCOMPARE(lead.counts().started, std::uint64_t(2));
    QCOMPARE(bench.shard.counts().started, std::uint64_t(1));
    bench.sendAll();
    QCOMPARE(bench.receive(kReply), Step::Close);
    QCOMPARE(bench.count(Outcome::Ok), std::uint64_t(1));
    QVERIFY(bench.slot.lastSuccess());
}

void TestSlot::recordsByWhenARequestWasDue()
{
    // One due at the start and one after 1000 s; the phases take 500 s.
    SlotBench bench(1, 1, {}, OpenLoop{0.001, Arrivals::Constant, 1}, {{}, std::chrono::seconds(500)});
    bench.context.begin(Clock::now() - std::chrono::seconds(600)); // both requests are late
    bench.slot.begin(Clock::now());
    bench.slot.connected(kDone);
    bench.sendAll();
    QCOMPARE(bench.receive(kReply), Step::Pause);
    QCOMPARE(bench.context.leadShards.front()->counts().ok(), std::uint64_t(1)); // sent after the phases
    QCOMPARE(bench.slot.paused(), Step::Send);
    QCOMPARE(bench.shard.counts().started, std::uint64_t(1));
}

void TestSlot::joinsWhenItsTurnComes()
{
    SlotBench bench(5, 10, {}, ClosedLoop(), {std::chrono::seconds(100), {}});
    QCOMPARE((bench.context.joinTime(0) - bench.context.start).count(), 0);
    QVERIFY(bench.context.joinTime(3) == bench.context.start + std::chrono::seconds(30));
    QCOMPARE(bench.slot.begin(Clock::now(), bench.context.joinTime(3)), Step::Pause);
    QVERIFY(bench.slot.resumeAt() == bench.context.joinTime(3));
    QCOMPARE(bench.slot.paused(), Step::Connect);
    QCOMPARE(bench.context.leadShards.front()->counts().started, std::uint64_t(1));
}

void TestSlot::tellsHowLongRequestsWereInFlight()
{
    SlotBench bench(2);
    bench.slot.begin(Clock::now() - std::chrono::seconds(3));
    bench.slot.connected(kDone);
    bench.sendAll();
    bench.receive(kReply);
    const std::chrono::nanoseconds first = bench.shard.inFlightTime();
    QVERIFY(first >= std::chrono::seconds(3));
    bench.context.condition.stop();
    bench.slot.cancelled(); // the second one
    QVERIFY(bench.shard.inFlightTime() > first);
}

THREADLOOP_TEST(TestSlot)
#include "test_slot.moc"
