// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/server.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string_view>
#include <sys/epoll.h>
#include <sys/signalfd.h>
#include <sys/socket.h>

namespace threadloop::oracle {
namespace {

constexpr std::uint64_t kListenerTag = 0;
constexpr std::uint64_t kTimerTag = 1;
constexpr std::uint64_t kSignalTag = 2;
constexpr std::uint64_t kFirstConnection = 3;

constexpr std::string_view kOk = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
constexpr std::string_view kError = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 2\r\n\r\n{}";

Descriptor signals()
{
    sigset_t set;
    ::sigemptyset(&set);
    ::sigaddset(&set, SIGTERM);
    ::sigaddset(&set, SIGINT);
    return {::signalfd(-1, &set, SFD_CLOEXEC), "signalfd"};
}

bool sendAll(const Descriptor &connection, std::string_view bytes)
{
    // A reply is far smaller than the socket's buffer: what does not fit has no reader any more.
    return ::send(connection.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT) ==
           static_cast<ssize_t>(bytes.size());
}

} // namespace

Server::Server(ServiceTimes times, Faults faults, std::uint64_t tellAfter)
    : m_times(std::move(times))
    , m_faults(std::move(faults))
    , m_epoll(epollSet())
    , m_listener(listenOnLoopback())
    , m_timer(timer())
    , m_signals(signals())
    , m_nextId(kFirstConnection)
    , m_untilTold(tellAfter)
{
    watch(m_epoll, m_listener, kListenerTag);
    watch(m_epoll, m_timer, kTimerTag);
    watch(m_epoll, m_signals, kSignalTag);
}

void Server::run()
{
    std::array<epoll_event, 256> events;
    while (!m_isOver) {
        const int count = ::epoll_wait(m_epoll.get(), events.data(), static_cast<int>(events.size()), -1);
        replyToAllDue(); // first: reading would make them later
        for (int i = 0; i < count; ++i) {
            handle(events[static_cast<std::size_t>(i)].data.u64);
        }
        replyToAllDue();
        armTimer();
    }
}

void Server::handle(std::uint64_t tag)
{
    if (tag == kListenerTag) {
        acceptAll();
    } else if (tag == kTimerTag) {
        drain(m_timer);
        m_armedFor = 0;
    } else if (tag == kSignalTag) {
        m_isOver = true;
    } else {
        receive(tag);
    }
}

void Server::acceptAll()
{
    for (;;) {
        const int fd = ::accept4(m_listener.get(), nullptr, nullptr, SOCK_CLOEXEC);
        if (fd < 0) {
            return; // none left, or one that is gone already
        }
        const int on = 1;
        ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        Connection &connection = m_connections[m_nextId];
        connection.descriptor = Descriptor(fd, "accept4");
        watch(m_epoll, connection.descriptor, m_nextId++);
    }
}

void Server::receive(std::uint64_t id)
{
    const auto found = m_connections.find(id);
    if (found == m_connections.end()) {
        return; // closed by a reply earlier in this batch
    }
    std::array<char, 4096> buffer;
    Connection &connection = found->second;
    const ssize_t got = ::recv(connection.descriptor.get(), buffer.data(), buffer.size(), MSG_DONTWAIT);
    if (got > 0) {
        connection.unread.append(buffer.data(), static_cast<std::size_t>(got));
        beginRequest(id, connection);
    } else if (got == 0 || errno != EAGAIN) {
        close(id, false); // what is being served is not answered: its client is gone
    }
}

void Server::beginRequest(std::uint64_t id, Connection &connection)
{
    const std::size_t end = connection.unread.find("\r\n\r\n");
    if (connection.isBusy || connection.isEnded || end == std::string::npos) {
        return;
    }
    const std::string_view head(connection.unread.data(), end + 2);
    const bool closes = head.find("\r\nConnection: close\r\n") != std::string_view::npos;
    connection.unread.erase(0, end + 4);
    connection.isBusy = true;
    const std::int64_t arrival = now();
    const Service service = m_times.of(arrival);
    const std::size_t request = m_log.add({id, arrival, service.begun, 0, 0});
    m_due.push({service.due, id, request, m_faults.next(), closes});
}

void Server::replyToAllDue()
{
    while (!m_due.empty() && m_due.top().moment <= now()) {
        const Due due = m_due.top();
        m_due.pop();
        reply(due);
    }
}

void Server::reply(const Due &due)
{
    const auto found = m_connections.find(due.connection);
    if (found == m_connections.end()) {
        return;
    }
    Connection &connection = found->second;
    if (due.fault == Fault::CloseUnanswered || due.fault == Fault::ResetUnanswered) {
        close(due.connection, due.fault == Fault::ResetUnanswered);
        return;
    }
    LoggedRequest &logged = m_log[due.request];
    logged.reply = now();
    if (due.fault == Fault::ResetInReply) {
        sendAll(connection.descriptor, kOk.substr(0, kOk.size() - 1));
        close(due.connection, true);
        return;
    }
    const bool isError = due.fault == Fault::ErrorStatus;
    if (!sendAll(connection.descriptor, isError ? kError : kOk)) {
        close(due.connection, false);
        return;
    }
    logged.status = isError ? 503 : 200;
    if (m_untilTold > 0 && --m_untilTold == 0) {
        std::puts("replied");
        std::fflush(stdout);
    }
    connection.isBusy = false;
    if (due.fault == Fault::CloseAfterReply) {
        close(due.connection, false);
    } else if (due.closes) {
        connection.isEnded = true; // the client's end tells when it had the whole reply
        ::shutdown(connection.descriptor.get(), SHUT_WR);
    } else {
        beginRequest(due.connection, connection);
    }
}

void Server::armTimer()
{
    if (!m_due.empty() && m_due.top().moment != m_armedFor) {
        m_armedFor = m_due.top().moment;
        arm(m_timer, m_armedFor);
    }
}

void Server::close(std::uint64_t id, bool withReset)
{
    const auto found = m_connections.find(id);
    if (withReset) {
        const linger reset{1, 0};
        ::setsockopt(found->second.descriptor.get(), SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
    }
    m_log.addClosed(id, now());
    m_connections.erase(found);
}

} // namespace threadloop::oracle
