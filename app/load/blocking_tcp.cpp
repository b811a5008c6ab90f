// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/blocking_tcp.h"

#include <algorithm>
#include <cerrno>
#include <sys/socket.h>
#include <sys/time.h>

namespace threadloop {
namespace {

constexpr Nanoseconds kTolerance = std::chrono::milliseconds(10);

timeval toTimeval(Nanoseconds duration)
{
    // Rounded up: zero would mean for ever.
    const auto microseconds = (duration.count() + 999) / 1000;
    return {static_cast<time_t>(microseconds / 1'000'000),
            static_cast<suseconds_t>(microseconds % 1'000'000)};
}

bool isTimeout(int error)
{
    return error == EAGAIN || error == EWOULDBLOCK;
}

} // namespace

BlockingTcp::Wait BlockingTcp::limitTo(Limit &limit, TimePoint deadline) const
{
    const auto left = std::chrono::duration_cast<Nanoseconds>(deadline - Clock::now());
    if (left.count() <= 0) {
        return Wait::Past;
    }
    const Nanoseconds tolerance = std::min(kTolerance, left / 10);
    if (limit.value < left - tolerance || limit.value > left + tolerance) {
        const timeval value = toTimeval(left);
        ::setsockopt(m_descriptor.get(), SOL_SOCKET, limit.option, &value, sizeof value);
        limit.value = left;
    }
    return Wait::Possible;
}

/// `call(flags)` as send(2) and recv(2) answer.
template <class Call>
IoResult BlockingTcp::repeat(Limit &limit, TimePoint deadline, Call call)
{
    for (;;) {
        const Wait wait = limitTo(limit, deadline);
        const ssize_t count = call(wait == Wait::Past ? MSG_DONTWAIT : 0);
        if (count > 0) {
            return {IoResult::Status::Done, static_cast<std::size_t>(count), 0};
        }
        if (count == 0) {
            return {IoResult::Status::EndOfFile, 0, 0};
        }
        const int error = errno;
        if (isTimeout(error) && wait == Wait::Past) {
            return kWouldBlock;
        }
        if (!isTimeout(error) && error != EINTR) {
            return {IoResult::Status::Failed, 0, error};
        }
    }
}

IoResult BlockingTcp::connect(const SocketAddress &address, TimePoint deadline)
{
    IoResult result = connectOnce(address, deadline);
    while (result.error == EADDRNOTAVAIL && m_maker.moveToNextSource(address)) {
        close(false);
        result = connectOnce(address, deadline);
    }
    return result;
}

IoResult BlockingTcp::connectOnce(const SocketAddress &address, TimePoint deadline)
{
    TcpSocketMaker::Made made = m_maker.make(address);
    if (made.error != 0) {
        return {IoResult::Status::Failed, 0, made.error};
    }
    m_descriptor = std::move(made.descriptor);
    m_receiveLimit = {SO_RCVTIMEO};
    m_sendLimit = {SO_SNDTIMEO};
    if (!m_interruption.show(m_descriptor.get())) {
        return {IoResult::Status::Failed, 0, ECANCELED};
    }
    for (;;) {
        if (limitTo(m_sendLimit, deadline) == Wait::Past) {
            return kWouldBlock;
        }
        if (::connect(m_descriptor.get(), address.get(), address.length) == 0 || errno == EISCONN) {
            return {IoResult::Status::Done, 0, 0};
        }
        // SO_SNDTIMEO ends a connect with EINPROGRESS; a repeated one then waits for the same attempt.
        if (errno != EINPROGRESS && errno != EALREADY && errno != EINTR) {
            return {IoResult::Status::Failed, 0, errno};
        }
    }
}

IoResult BlockingTcp::send(std::span<const char> bytes, TimePoint deadline)
{
    return repeat(m_sendLimit, deadline, [this, bytes](int flags) {
        return ::send(m_descriptor.get(), bytes.data(), bytes.size(), flags | MSG_NOSIGNAL);
    });
}

IoResult BlockingTcp::receive(std::span<char> buffer, TimePoint deadline)
{
    return repeat(m_receiveLimit, deadline, [this, buffer](int flags) {
        return ::recv(m_descriptor.get(), buffer.data(), buffer.size(), flags);
    });
}

void BlockingTcp::close(bool withReset)
{
    if (!m_descriptor) {
        return;
    }
    m_interruption.hide();
    if (withReset) {
        resetOnClose(m_descriptor.get());
    }
    m_descriptor.reset();
}

} // namespace threadloop
