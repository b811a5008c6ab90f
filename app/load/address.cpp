// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/address.h"

#include "server/loop/clock.h"

#include <arpa/inet.h>
#include <cerrno>
#include <cstring>
#include <list>
#include <memory>
#include <mutex>
#include <netdb.h>
#include <netinet/in.h>

namespace threadloop {
namespace {

/// Everything that glibc's lookup thread reads and writes: it may outlive the call that wanted it.
struct Lookup
{
    std::string host;
    std::string service;
    addrinfo hints{};
    gaicb request{};

    Lookup(std::string hostName, std::uint16_t port, int flags)
        : host(std::move(hostName))
        , service(std::to_string(port))
    {
        hints.ai_family = AF_UNSPEC;
        hints.ai_socktype = SOCK_STREAM;
        hints.ai_flags = AI_NUMERICSERV | flags;
        request.ar_name = host.c_str();
        request.ar_service = service.c_str();
        request.ar_request = &hints;
    }
    ~Lookup()
    {
        if (request.ar_result != nullptr) {
            ::freeaddrinfo(request.ar_result);
        }
    }
    Lookup(const Lookup &) = delete;
    Lookup &operator=(const Lookup &) = delete;
};

/// Keeps lookups that took too long until they have ended: getaddrinfo cannot be interrupted.
void leaveToEnd(std::unique_ptr<Lookup> lookup)
{
    static std::mutex mutex;
    static auto *left = new std::list<std::unique_ptr<Lookup>>; // glibc's threads may outlive main
    const std::lock_guard lock(mutex);
    left->remove_if([](const auto &old) { return ::gai_error(&old->request) != EAI_INPROGRESS; });
    left->push_back(std::move(lookup));
}

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

std::string reasonOf(int code)
{
    return code == EAI_SYSTEM ? std::strerror(errno) : ::gai_strerror(code);
}

/// gai_error's answer once the lookup has ended, EAI_INPROGRESS when it did not until the deadline.
int await(Lookup &lookup, TimePoint deadline)
{
    const gaicb *const waiting[] = {&lookup.request};
    int code = ::gai_error(&lookup.request);
    while (code == EAI_INPROGRESS) {
        const auto left = std::chrono::duration_cast<Nanoseconds>(deadline - Clock::now());
        if (left.count() <= 0) {
            break;
        }
        const timespec wait{static_cast<time_t>(left.count() / 1'000'000'000),
                            static_cast<long>(left.count() % 1'000'000'000)};
        ::gai_suspend(waiting, 1, &wait);
        code = ::gai_error(&lookup.request);
    }
    return code;
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
    if (::getaddrinfo(literal.request.ar_name, literal.request.ar_service, literal.request.ar_request,
                      &literal.request.ar_result) == 0) {
        return addressesOf(literal.request.ar_result);
    }

    auto lookup = std::make_unique<Lookup>(host, port, 0);
    int code = 0;
    if (timeout) {
        gaicb *requests[] = {&lookup->request};
        code = ::getaddrinfo_a(GAI_NOWAIT, requests, 1, nullptr);
        if (code == 0) {
            code = await(*lookup, Clock::now() + *timeout);
        }
    } else {
        code = ::getaddrinfo(lookup->request.ar_name, lookup->request.ar_service, lookup->request.ar_request,
                             &lookup->request.ar_result);
    }
    if (code == EAI_INPROGRESS) {
        leaveToEnd(std::move(lookup));
        return ResolveError{host, "the name was not resolved in time"};
    }
    if (code != 0) {
        return ResolveError{host, reasonOf(code)};
    }
    return addressesOf(lookup->request.ar_result);
}

} // namespace threadloop
