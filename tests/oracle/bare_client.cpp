// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/bare_client.h"

#include "tests/oracle/descriptor.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <system_error>

namespace threadloop::oracle {
namespace {

constexpr std::string_view kRequest = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";

struct Peer
{
    Descriptor descriptor;
    std::int64_t began = 0;
    std::string reply;
};

/// Whole when the body has the length that its header says.
bool isWhole(std::string_view reply)
{
    constexpr std::string_view field = "\r\nContent-Length: ";
    const std::size_t end = reply.find("\r\n\r\n");
    if (end == std::string_view::npos) {
        return false;
    }
    const std::size_t at = reply.find(field);
    if (!reply.starts_with("HTTP/1.1 200 ") || at > end) {
        throw std::runtime_error("unexpected reply: " + std::string(reply));
    }
    const unsigned long length = std::stoul(std::string(reply.substr(at + field.size(), 20)));
    return reply.size() >= end + 4 + length;
}

void send(Peer &peer)
{
    peer.reply.clear();
    if (::send(peer.descriptor.get(), kRequest.data(), kRequest.size(), MSG_NOSIGNAL) !=
        static_cast<ssize_t>(kRequest.size())) {
        throw std::runtime_error("a request could not be sent");
    }
}

void receive(Peer &peer)
{
    std::array<char, 4096> buffer;
    const ssize_t got = ::recv(peer.descriptor.get(), buffer.data(), buffer.size(), 0);
    if (got <= 0) {
        throw std::runtime_error("a connection was lost");
    }
    peer.reply.append(buffer.data(), static_cast<std::size_t>(got));
}

} // namespace

std::vector<std::int64_t> runBareClient(std::uint16_t port, std::uint64_t connections, std::uint64_t requests)
{
    std::vector<std::int64_t> latencies;
    latencies.reserve(requests);
    std::vector<Peer> peers(std::min(connections, requests));
    const Descriptor epoll = epollSet();
    for (std::size_t i = 0; i < peers.size(); ++i) {
        peers[i].descriptor = connectToLoopback(port);
        watch(epoll, peers[i].descriptor, i);
    }
    std::uint64_t begun = 0;
    for (Peer &peer : peers) {
        peer.began = now();
        send(peer);
        ++begun;
    }
    std::array<epoll_event, 256> events;
    while (latencies.size() < requests) {
        const int count = ::epoll_wait(epoll.get(), events.data(), static_cast<int>(events.size()), -1);
        for (int i = 0; i < count; ++i) {
            Peer &peer = peers[events[static_cast<std::size_t>(i)].data.u64];
            receive(peer);
            if (!isWhole(peer.reply)) {
                continue;
            }
            const std::int64_t done = now();
            latencies.push_back(done - peer.began);
            peer.began = done;
            if (begun < requests) {
                ++begun;
                send(peer);
            }
        }
    }
    return latencies;
}

void writeLatencies(const std::vector<std::int64_t> &nanoseconds, const std::string &path)
{
    std::ofstream file(path);
    for (const std::int64_t latency : nanoseconds) {
        file << "latency " << latency << '\n';
    }
    if (!file.flush()) {
        throw std::system_error(errno, std::generic_category(), path);
    }
}

} // namespace threadloop::oracle
