// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/address.h"

#include "server/loop/clock.h"

#include <arpa/inet.h>
#include <cerrno>
#include <condition_variable>
#include <cstring>
#include <memory>
#include <mutex>
#include <netdb.h>
#include <netinet/in.h>
#include <thread>

namespace threadloop {
namespace {

/// One call of getaddrinfo, here or in a thread of its own: that may outlive the call that wanted it.
class Lookup
{
public:
    Lookup(std::string host, std::uint16_t port, int flags)
        : m_host(std::move(host))
        , m_service(std::to_string(port))
    {
        m_hints.ai_family = AF_UNSPEC;
        m_hints.ai_socktype = SOCK_STREAM;
        m_hints.ai_flags = AI_NUMERICSERV | flags;
    }
    ~Lookup()
    {
        if (m_result != nullptr) {
            ::freeaddrinfo(m_result);
        }
    }
    Lookup(const Lookup &) = delete;
    Lookup &operator=(const Lookup &) = delete;

    /// Blocks until there is an answer.
    void run()
    {
        const int code = ::getaddrinfo(m_host.c_str(), m_service.c_str(), &m_hints, &m_result);
        std::string reason = code == EAI_SYSTEM ? std::strerror(errno) : ::gai_strerror(code);
        const std::lock_guard lock(m_mutex);
        m_code = code;
        m_reason = std::move(reason);
        m_isDone = true;
        m_done.notify_all();
    }

    /// False when there is no answer at the deadline.
    bool await(TimePoint deadline)
    {
        std::unique_lock lock(m_mutex);
        return m_done.wait_until(lock, deadline, [this] { return m_isDone; });
    }

    // once done
    bool hasSucceeded() const { return m_code == 0; }
    const std::string &reason() const { return m_reason; }
    const addrinfo *addresses() const { return m_result; }

private:
    const std::string m_host;
    const std::string m_service;
    addrinfo m_hints{};
    std::mutex m_mutex;
    std::condition_variable m_done;
    bool m_isDone = false; // guarded by m_mutex; what follows is written before it and read after it
    int m_code = 0;
    std::string m_reason;
    addrinfo *m_result = nullptr;
};

ResolvedAddress addressesOf(const addrinfo *list)
{
    ResolvedAddress resolved;
    for (; list != nullptr; list = list->ai_next) {
        SocketAddress address;
        std::memcpy(&address.storage, list->ai_addr, list->ai_addrlen);
        address.length = list->ai_addrlen;
        resolved.addresses.push_back(address);
    }
    return resolved;
}

} // namespace

bool SocketAddress::isLoopback() const
{
    if (family() == AF_INET) {
        const auto &address = reinterpret_cast<const sockaddr_in &>(storage);
        return (ntohl(address.sin_addr.s_addr) >> 24U) == 127;
    }
    return family() == AF_INET6 &&
           IN6_IS_ADDR_LOOPBACK(&reinterpret_cast<const sockaddr_in6 &>(storage).sin6_addr);
}

std::string SocketAddress::text() const
{
    char host[NI_MAXHOST] = {};
    char service[NI_MAXSERV] = {};
    if (::getnameinfo(get(), length, host, sizeof host, service, sizeof service,
                      NI_NUMERICHOST | NI_NUMERICSERV) != 0) {
        return {};
    }
    return family() == AF_INET6 ? "[" + std::string(host) + "]:" + service
                                : std::string(host) + ":" + service;
}

std::variant<ResolvedAddress, ResolveError> resolve(const std::string &host, std::uint16_t port,
                                                    std::optional<std::chrono::milliseconds> timeout)
{
    Lookup literal(host, port, AI_NUMERICHOST);
    literal.run();
    if (literal.hasSucceeded()) {
        return addressesOf(literal.addresses());
    }

    const auto lookup = std::make_shared<Lookup>(host, port, 0);
    if (!timeout) {
        lookup->run();
    } else {
        std::thread thread([lookup] { lookup->run(); });
        if (!lookup->await(Clock::now() + *timeout)) {
            // The one detached thread of the house: getaddrinfo cannot be interrupted, and a join would make
            // the program's end wait for a name server. It owns all that it touches.
            thread.detach();
            return ResolveError{host, "the name was not resolved in time"};
        }
        thread.join();
    }
    if (!lookup->hasSucceeded()) {
        return ResolveError{host, lookup->reason()};
    }
    return addressesOf(lookup->addresses());
}

} // namespace threadloop
