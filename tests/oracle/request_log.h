// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace threadloop::oracle {

/// What the server knows of a request; CLOCK_MONOTONIC in nanoseconds.
struct LoggedRequest
{
    std::uint64_t connection = 0;
    std::int64_t arrival = 0; ///< just after its last byte was received
    std::int64_t begun = 0;   ///< its service
    std::int64_t reply = 0;   ///< just before its first byte was sent; 0: none was sent
    int status = 0;           ///< of a whole reply; 0: there was none
};

/// Everything that happened, kept in memory and written when the server ends. One line each:
///   started NS
///   request CONNECTION ARRIVAL BEGUN REPLY STATUS      in the order of arrival
///   closed CONNECTION NS                               when the end of the connection was seen or made
class RequestLog
{
public:
    RequestLog();

    std::size_t add(const LoggedRequest &request);
    LoggedRequest &operator[](std::size_t index) { return m_requests[index]; }
    void addClosed(std::uint64_t connection, std::int64_t moment);

    /// Throws std::system_error.
    void writeTo(const std::string &path) const;

private:
    struct Closed
    {
        std::uint64_t connection;
        std::int64_t moment;
    };

    std::int64_t m_started;
    std::vector<LoggedRequest> m_requests;
    std::vector<Closed> m_closed;
};

} // namespace threadloop::oracle
