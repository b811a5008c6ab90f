// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/awaitable_tcp.h"

#include <cerrno>
#include <sys/socket.h>

namespace threadloop {
namespace {

IoResult failed(int error)
{
    return {IoResult::Status::Failed, 0, error};
}

} // namespace

IoResult AwaitableTcp::connect(const SocketAddress &address)
{
    return m_socket ? finishConnect() : open(address);
}

IoResult AwaitableTcp::open(const SocketAddress &address)
{
    int error = 0;
    do {
        TcpSocketMaker::Made made = m_maker.make(address);
        if (made.error != 0) {
            return failed(made.error);
        }
        error = ::connect(made.descriptor.get(), address.get(), address.length) == 0 ? 0 : errno;
        if (error == 0 || error == EINPROGRESS) {
            m_socket.emplace(m_reactor, std::move(made.descriptor), Socket::Origin::Connecting);
            m_waitsToSend = true;
            m_wasShortRead = false;
            return m_socket->watchError() != 0 ? failed(m_socket->watchError()) : kWouldBlock;
        }
    } while (error == EADDRNOTAVAIL && m_maker.moveToNextSource(address));
    return failed(error);
}

IoResult AwaitableTcp::finishConnect()
{
    if (!m_socket->isWritable()) {
        return kWouldBlock;
    }
    if (m_socket->hasHungUp()) {
        int error = 0;
        socklen_t length = sizeof error;
        ::getsockopt(m_socket->descriptor(), SOL_SOCKET, SO_ERROR, &error, &length);
        if (error != 0) {
            return failed(error);
        }
    }
    return {IoResult::Status::Done, 0, 0};
}

IoResult AwaitableTcp::send(std::span<const char> bytes)
{
    m_waitsToSend = true;
    return m_socket->send(bytes);
}

IoResult AwaitableTcp::receive(std::span<char> buffer)
{
    m_waitsToSend = false;
    if (!m_socket->isReadable()) {
        return kWouldBlock; // spares a call that would say so
    }
    const IoResult result = m_socket->receive(buffer);
    m_wasShortRead = result.status == IoResult::Status::Done && result.bytes < buffer.size();
    return result;
}

bool AwaitableTcp::isStaleAfterPause() const
{
    // Readiness may be left from a read that filled the buffer exactly; that is seen only by asking.
    return m_socket && m_socket->isReadable() && hasInput(m_socket->descriptor());
}

Socket::Wait AwaitableTcp::ready()
{
    return m_waitsToSend ? m_socket->writable() : m_socket->readable();
}

void AwaitableTcp::interrupt(Wake reason)
{
    if (m_socket) {
        m_socket->interrupt(reason);
    }
}

void AwaitableTcp::close(bool withReset)
{
    if (m_socket && withReset) {
        m_socket->abortOnClose();
    }
    m_socket.reset();
}

} // namespace threadloop
