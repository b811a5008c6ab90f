// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/child_process.h"

#include <QTemporaryDir>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace threadloop::test {

/// What an oracle server knows of a request; the steady clock's nanoseconds.
struct ServedRequest
{
    std::uint64_t connection = 0;
    std::int64_t arrival = 0;
    std::int64_t begun = 0;
    std::int64_t reply = 0; ///< just before its first byte was sent; 0: none was
    int status = 0;         ///< of a whole reply; 0: there was none
    std::int64_t after = 0; ///< the connection's next request, or its end: the client had the reply by then
};

/// What an oracle server did.
struct OracleLog
{
    std::int64_t started = 0;            ///< the server
    std::vector<ServedRequest> requests; ///< in the order of arrival

    std::uint64_t count() const { return requests.size(); }
    std::uint64_t countOf(int status) const;
    std::uint64_t connections() const;
};

/// `oracle serve` for the length of a test.
class OracleServer
{
public:
    /// `options` are those of `oracle serve`; with `--tell N` among them `awaitTold` may be called.
    explicit OracleServer(const std::vector<std::string> &options);
    ~OracleServer();
    OracleServer(const OracleServer &) = delete;
    OracleServer &operator=(const OracleServer &) = delete;

    /// 0 when it did not start.
    std::uint16_t port() const { return m_port; }
    std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port) + "/"; }
    void signal(int number) const { m_process->signal(number); }
    /// Blocks until as many replies were sent as `--tell` says; false when they were not within a minute.
    bool awaitTold() { return line() == "replied"; }
    /// Ends the server: what it did; nullopt when it left no whole log. Call once.
    std::optional<OracleLog> end();

private:
    std::string line();

    QTemporaryDir m_folder;
    int m_output = -1;
    std::optional<ChildProcess> m_process;
    std::uint16_t m_port = 0;
};

} // namespace threadloop::test
