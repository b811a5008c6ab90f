// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/descriptor.h"

#include <algorithm>
#include <cerrno>
#include <ctime>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <system_error>
#include <unistd.h>

namespace threadloop::oracle {
namespace {

constexpr std::int64_t kSecond = 1'000'000'000;

void check(int result, const char *what)
{
    if (result < 0) {
        throw std::system_error(errno, std::generic_category(), what);
    }
}

sockaddr_in loopback(std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

} // namespace

std::int64_t now()
{
    timespec time{};
    ::clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * kSecond + time.tv_nsec;
}

Descriptor::Descriptor(int fd, const char *what)
    : m_fd(fd)
{
    check(fd, what);
}

Descriptor::~Descriptor()
{
    if (m_fd >= 0) {
        ::close(m_fd);
    }
}

Descriptor listenOnLoopback()
{
    Descriptor listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0), "socket");
    const sockaddr_in address = loopback(0);
    check(::bind(listener.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address), "bind");
    check(::listen(listener.get(), 4096), "listen");
    return listener;
}

std::uint16_t portOf(const Descriptor &listener)
{
    sockaddr_in address{};
    socklen_t length = sizeof address;
    check(::getsockname(listener.get(), reinterpret_cast<sockaddr *>(&address), &length), "getsockname");
    return ntohs(address.sin_port);
}

Descriptor connectToLoopback(std::uint16_t port)
{
    Descriptor connection(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), "socket");
    const int on = 1;
    ::setsockopt(connection.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    const sockaddr_in address = loopback(port);
    check(::connect(connection.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address),
          "connect");
    return connection;
}

Descriptor epollSet()
{
    return {::epoll_create1(EPOLL_CLOEXEC), "epoll_create1"};
}

void watch(const Descriptor &epoll, const Descriptor &descriptor, std::uint64_t tag)
{
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = tag;
    check(::epoll_ctl(epoll.get(), EPOLL_CTL_ADD, descriptor.get(), &event), "epoll_ctl");
}

Descriptor timer()
{
    return {::timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK), "timerfd_create"};
}

void arm(const Descriptor &timer, std::int64_t moment)
{
    itimerspec when{};
    moment = std::max<std::int64_t>(moment, 1); // 0 would disarm it
    when.it_value.tv_sec = moment / kSecond;
    when.it_value.tv_nsec = moment % kSecond;
    check(::timerfd_settime(timer.get(), TFD_TIMER_ABSTIME, &when, nullptr), "timerfd_settime");
}

void drain(const Descriptor &timer)
{
    std::uint64_t expirations = 0;
    [[maybe_unused]] const ssize_t got = ::read(timer.get(), &expirations, sizeof expirations);
}

} // namespace threadloop::oracle
