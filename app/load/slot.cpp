// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/slot.h"

#include <algorithm>
#include <cerrno>

namespace threadloop {
namespace {

/// Who asks why no address could be reached wants to hear of the one that came closest.
int closenessOf(int connectError)
{
    if (isLocalError(connectError)) {
        return 0;
    }
    return connectError == ENETUNREACH || connectError == EHOSTUNREACH ? 1 : 2;
}

} // namespace

Slot::Slot(const RequestStream &stream, StopCondition &condition, Pacer &pacer, Recorder &recorder)
    : m_stream(stream)
    , m_condition(condition)
    , m_pacer(pacer)
    , m_recorder(recorder)
    , m_exchange(stream)
{}

Slot::Step Slot::begin(TimePoint now, TimePoint joins)
{
    m_free = now;
    if (joins > now) {
        m_isJoining = true;
        return pauseUntil(joins);
    }
    return nextRequest();
}

Slot::Step Slot::nextRequest()
{
    const std::optional<std::uint64_t> ticket = m_condition.admit(m_free);
    if (!ticket) {
        return m_isOpen ? closeThen(Then::NextRequest) : Step::Finished;
    }
    m_start = m_pacer.due(*ticket, m_free);
    if (m_start <= m_free) {
        return startRequest(m_free);
    }
    if (m_start >= m_condition.deadline()) {
        return m_isOpen ? closeThen(Then::End) : Step::Finished; // due when the run is over
    }
    m_isDue = true;
    return pauseUntil(m_start);
}

/// The request that is due now; a late one still gets its whole timeout from now on.
Slot::Step Slot::startRequest(TimePoint now)
{
    m_shard = &m_recorder.of(m_condition.counts(m_start));
    m_shard->started();
    m_begun = now;
    m_isBusy = true;
    m_isDue = false;
    m_isSent = false;
    m_connectError = 0;
    m_deadline = now + std::chrono::duration_cast<Clock::duration>(m_stream.timeout);
    return startExchange();
}

Slot::Step Slot::startExchange()
{
    if (m_isOpen && m_isStale) {
        return closeThen(Then::Reconnect);
    }
    if (m_isOpen) {
        return beginToSend();
    }
    m_isConnecting = true;
    m_isOpen = true; // from here on there may be a socket to close
    m_isReused = false;
    m_isStale = false;
    return Step::Connect;
}

Slot::Step Slot::beginToSend()
{
    if (m_pacer.isOpenLoop() && !m_isSent) {
        m_isSent = true; // a retry is part of the same service
        m_firstSent = Clock::now();
    }
    m_exchange.begin(m_isReused);
    return Step::Send;
}

Slot::Step Slot::connected(const IoResult &result)
{
    if (result.status == IoResult::Status::Done) {
        m_isConnecting = false;
        m_addressWorked = true;
        m_addressesFailed = 0;
        m_backoff = {};
        m_shard->connected();
        m_condition.noteConnected();
        return beginToSend();
    }
    noteConnectError(result.error);
    if (mayTryAnotherAddress(result.error) && moveToNextAddress()) {
        return closeThen(Then::Reconnect);
    }
    return failedToConnect(isLocalError(m_connectError) ? Outcome::LocalError : Outcome::ConnectError,
                           ErrorDetail::ofErrno(m_connectError));
}

bool Slot::mayTryAnotherAddress(int error) const
{
    if (error == EADDRNOTAVAIL && m_addressWorked) {
        return false; // there is no free port: nothing is wrong with the address
    }
    return !isLocalError(error) || isErrorOfAddress(error);
}

/// The address has failed; false when that was the last one of the round.
bool Slot::moveToNextAddress()
{
    const std::size_t count = m_stream.address.addresses.size();
    m_addressIndex = (m_addressIndex + 1) % count;
    m_addressWorked = false;
    return ++m_addressesFailed < count;
}

void Slot::noteConnectError(int error)
{
    const bool hidesAnother = isLocalError(error) && !isErrorOfAddress(error); // no address can help then
    if (m_connectError == 0 || hidesAnother || closenessOf(error) >= closenessOf(m_connectError)) {
        m_connectError = error;
    }
}

Slot::Step Slot::failedToConnect(Outcome outcome, ErrorDetail detail)
{
    m_addressesFailed = 0;
    m_condition.noteUnreached();
    lengthenBackoff();
    return conclude(outcome, detail);
}

Slot::Step Slot::sent(const IoResult &result)
{
    return follow(m_exchange.sent(result));
}

Slot::Step Slot::received(const IoResult &result, std::span<const char> bytes)
{
    const Exchange::Next next = m_exchange.received(result, bytes);
    if (next == Exchange::Next::Receive) {
        // A peer that never stops sending never lets the driver wait, and thus never notice the end.
        if (m_condition.isStopped()) {
            return cancelled();
        }
        if (Clock::now() >= m_deadline) {
            return timedOut();
        }
    }
    return follow(next);
}

Slot::Step Slot::follow(Exchange::Next next)
{
    switch (next) {
    case Exchange::Next::Send:
        return Step::Send;
    case Exchange::Next::Receive:
        return Step::Receive;
    case Exchange::Next::Done:
        break;
    }
    return concludeExchange();
}

Slot::Step Slot::concludeExchange()
{
    if (m_exchange.isKeepAliveRace() && !m_condition.isStopped()) {
        m_shard->retried();
        return closeThen(Then::Reconnect); // the new connection is no reused one: there is no second retry
    }
    m_isReused = true;
    return conclude(m_exchange.outcome(), m_exchange.detail());
}

Slot::Step Slot::timedOut()
{
    m_resets = true;
    if (m_isConnecting) {
        const ErrorDetail detail = ErrorDetail::ofFault(Fault::ConnectTimedOut);
        return moveToNextAddress() ? conclude(Outcome::Timeout, detail)
                                   : failedToConnect(Outcome::Timeout, detail);
    }
    return conclude(Outcome::Timeout, ErrorDetail::ofFault(Fault::ReplyTimedOut));
}

Slot::Step Slot::cancelled()
{
    m_resets = true;
    if (!m_isBusy) {
        m_isDue = false; // what was due and not started is counted at the end, see Pacer::dueBefore
        return m_isOpen ? closeThen(Then::NextRequest) : nextRequest();
    }
    return conclude(Outcome::Aborted, {});
}

Slot::Step Slot::conclude(Outcome outcome, ErrorDetail detail)
{
    const TimePoint now = Clock::now();
    const bool isCutOff = now > m_condition.deadline();
    const bool isReusable = !m_isConnecting && m_exchange.isReusable() && outcome != Outcome::Timeout;
    record(isCutOff ? Outcome::Aborted : outcome, detail, now);
    m_isBusy = false;
    m_free = now;
    if (m_isOpen && !(isReusable && outcome != Outcome::Aborted)) {
        return closeThen(Then::NextRequest);
    }
    return nextRequest();
}

void Slot::record(Outcome outcome, ErrorDetail detail, TimePoint now)
{
    m_shard->wasInFlight(std::min(now, m_condition.deadline()) - std::max(m_begun, m_condition.countsFrom()));
    const std::uint64_t bytes = m_isConnecting ? 0 : m_exchange.bytesReceived();
    switch (outcome) {
    case Outcome::Ok:
        if (m_condition.counts(m_start)) {
            m_lastSuccess = now;
        }
        m_shard->succeeded(now - m_start, m_exchange.status(), bytes);
        if (m_pacer.isOpenLoop()) {
            m_shard->scheduled(now - m_firstSent, m_firstSent - m_start);
        }
        return;
    case Outcome::Aborted:
        m_shard->aborted(bytes);
        return;
    case Outcome::HttpError:
        m_shard->failed(outcome, detail, m_exchange.status(), bytes);
        return;
    case Outcome::Timeout:
    case Outcome::ConnectError:
    case Outcome::Reset:
    case Outcome::ProtocolError:
    case Outcome::LocalError:
        m_shard->failed(outcome, detail, 0, bytes);
        return;
    }
}

Slot::Step Slot::closeThen(Then then)
{
    m_then = then;
    return Step::Close;
}

Slot::Step Slot::closed()
{
    m_isOpen = false;
    m_isConnecting = false;
    m_resets = false;
    if (m_then == Then::Reconnect) {
        return startExchange();
    }
    if (m_then == Then::End) {
        return Step::Finished;
    }
    if (m_backoff.count() > 0 && !m_condition.isStopped()) {
        return pauseUntil(m_free + m_backoff);
    }
    return nextRequest();
}

Slot::Step Slot::pauseUntil(TimePoint moment)
{
    m_resumeAt = moment;
    return Step::Pause;
}

Slot::Step Slot::paused()
{
    m_free = Clock::now();
    if (m_isDue) {
        return startRequest(m_free);
    }
    if (m_isJoining) {
        m_isJoining = false;
        return nextRequest();
    }
    if (m_condition.isUnreached() && !m_condition.isStopped() && m_free < m_condition.deadline()) {
        lengthenBackoff();
        return pauseUntil(m_free + m_backoff);
    }
    return nextRequest();
}

void Slot::lengthenBackoff()
{
    m_backoff = m_backoff.count() == 0 ? kFirstBackoff : std::min(2 * m_backoff, kLongestBackoff);
}

void Slot::failWithoutThread(int error)
{
    m_free = Clock::now();
    if (m_condition.admit(m_free)) {
        Shard &shard = m_recorder.of(m_condition.counts(m_free));
        shard.started();
        shard.failed(Outcome::LocalError, ErrorDetail::ofErrno(error));
        m_condition.noteUnreached();
    }
}

} // namespace threadloop
