// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/load/exchange.h"
#include "app/load/pacer.h"
#include "app/load/recorder.h"
#include "app/load/request_stream.h"
#include "app/load/stop_condition.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace threadloop {

/// One unit of concurrency: takes tickets, makes requests one after the other, and records how each ended.
///
/// It decides, somebody else does: every answer is the next step for the driver, which performs it (blocking
/// or awaited) and reports back. So the two kinds of clients differ in how they wait and in nothing else.
/// The clock is read once a request: the end of one is the start of the next.
///
/// A slot that got no connection waits before it tries again (1 ms, doubled up to 64 ms), so that a refusing
/// target is not hammered; while no slot of the run ever had a connection, each tries every address only
/// once.
///
/// Each slot stays at the address that worked last and leaves one that failed. A connect that times out has
/// used up its request's time: the next request goes on with the next address.
///
/// Confined to its driver's thread; the results may be read once that thread was joined.
class alignas(cacheLineSize) Slot
{
public:
    enum class Step : std::uint8_t {
        Connect, ///< open a connection to `address()`
        Send,    ///< send some of `unsent()`
        Receive,
        Close,    ///< close the connection, as `closesWithReset()` says
        Pause,    ///< wait until `resumeAt()`
        Finished, ///< nothing more to do; there is no open connection
    };

    static constexpr std::chrono::milliseconds kFirstBackoff{1};
    static constexpr std::chrono::milliseconds kLongestBackoff{64};

    /// Everything is borrowed.
    Slot(const RequestStream &stream, StopCondition &condition, Pacer &pacer, Recorder &recorder);

    /// The slot is free since `now`, or from `joins` on where that is later. Call once.
    Step begin(TimePoint now, TimePoint joins = TimePoint::min());

    // --- what came of the last step

    /// Done or Failed.
    Step connected(const IoResult &result);
    /// Done or Failed.
    Step sent(const IoResult &result);
    /// Done with its bytes, EndOfFile or Failed.
    Step received(const IoResult &result, std::span<const char> bytes);
    Step closed();
    Step paused();
    /// The deadline has passed while the last step could not be done.
    Step timedOut();
    /// The run was ended while the last step could not be done.
    Step cancelled();
    /// Instead of `begin`: there is no thread to drive this slot. It counts as one request that failed.
    void failWithoutThread(int error);

    // --- what a driver needs for a step

    const SocketAddress &address() const { return m_stream.address.addresses[m_addressIndex]; }
    std::span<const char> unsent() const { return m_exchange.unsent(); }
    /// Of the request in progress; never earlier than the one before.
    TimePoint deadline() const { return m_deadline; }
    TimePoint resumeAt() const { return m_resumeAt; }
    /// The server shall notice at once that nobody waits any more (SO_LINGER 0).
    bool closesWithReset() const { return m_resets; }
    /// Bytes nobody asked for have arrived on an idle connection, or its end: asked after a reply and after a
    /// pause. The next request opens another one, which is neither a retry nor an error (RFC 9112 9.3.1).
    void foundStale() { m_isStale = true; }

    // --- results

    /// When the last successful reply that counts was whole.
    std::optional<TimePoint> lastSuccess() const { return m_lastSuccess; }
    /// When the last request ended.
    TimePoint lastEnd() const { return m_free; }

private:
    /// What happens after the connection was closed.
    enum class Then : std::uint8_t { NextRequest, Reconnect, End };

    Step nextRequest();
    Step startRequest(TimePoint now);
    Step startExchange();
    Step beginToSend();
    Step follow(Exchange::Next next);
    Step concludeExchange();
    Step conclude(Outcome outcome, ErrorDetail detail);
    void record(Outcome outcome, ErrorDetail detail, TimePoint now);
    bool mayTryAnotherAddress(int error) const;
    bool moveToNextAddress();
    void noteConnectError(int error);
    Step failedToConnect(Outcome outcome, ErrorDetail detail);
    Step closeThen(Then then);
    Step pauseUntil(TimePoint moment);
    void lengthenBackoff();

    // constant
    const RequestStream &m_stream;
    StopCondition &m_condition;
    Pacer &m_pacer;
    Recorder &m_recorder;

    Shard *m_shard = nullptr; // where the request in progress, or the last one, is recorded
    Exchange m_exchange;
    TimePoint m_start; // of the request in progress: its latency counts from here; open loop: when it was due
    TimePoint m_begun; // when the request in progress got in flight
    TimePoint m_firstSent; // open loop: when its first byte was sent
    TimePoint m_deadline;  // of the request in progress
    TimePoint m_free;      // since when the slot is free
    TimePoint m_resumeAt;
    std::optional<TimePoint> m_lastSuccess;
    std::chrono::milliseconds m_backoff{0}; // 0: the last attempt got a connection
    std::size_t m_addressIndex = 0;         // never an address that failed while another one is left
    std::size_t m_addressesFailed = 0;      // one after the other, since the last connection or round
    int m_connectError = 0;                 // of the request in progress: the most telling errno so far
    Then m_then = Then::NextRequest;
    bool m_isBusy = false;    // a request was started and has not ended
    bool m_isDue = false;     // a request is scheduled and was not started
    bool m_isJoining = false; // it waits for its turn in the ramp
    bool m_isSent = false;    // of the request in progress: something was sent
    bool m_isOpen = false;    // there is a connection to close
    bool m_isConnecting = false;
    bool m_addressWorked = false; // got a connection since it was moved to
    bool m_isReused = false;      // the connection has carried a request before
    bool m_isStale = false;
    bool m_resets = false;
};

} // namespace threadloop
