// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/oracle/descriptor.h"
#include "tests/oracle/request_log.h"
#include "tests/oracle/service.h"

#include <cstdint>
#include <map>
#include <queue>
#include <string>
#include <vector>

namespace threadloop::oracle {

/// An HTTP server of one thread, one epoll set and one timer that takes as long as told and logs what it did.
///
/// Requests have no body, and the next one of a connection begins after the reply to the last one.
class Server
{
public:
    /// Prints a line, "replied", after that many replies; 0: never.
    Server(ServiceTimes times, Faults faults, std::uint64_t tellAfter);

    std::uint16_t port() const { return portOf(m_listener); }
    /// Until SIGTERM or SIGINT, which have to be blocked.
    void run();
    const RequestLog &log() const { return m_log; }

private:
    struct Connection
    {
        Descriptor descriptor;
        std::string unread;
        bool isBusy = false;  ///< a request is being served
        bool isEnded = false; ///< the reply was the last one; its end of the connection is awaited
    };

    struct Due
    {
        std::int64_t moment;
        std::uint64_t connection;
        std::size_t request; ///< in the log
        Fault fault;
        bool closes; ///< the client asked for that

        bool operator>(const Due &other) const { return moment > other.moment; }
    };

    void handle(std::uint64_t tag);
    void acceptAll();
    void receive(std::uint64_t id);
    void beginRequest(std::uint64_t id, Connection &connection);
    void replyToAllDue();
    void reply(const Due &due);
    void armTimer();
    void close(std::uint64_t id, bool withReset);

    ServiceTimes m_times;
    Faults m_faults;
    RequestLog m_log;
    Descriptor m_epoll;
    Descriptor m_listener;
    Descriptor m_timer;
    Descriptor m_signals;
    std::map<std::uint64_t, Connection> m_connections;
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_due;
    std::int64_t m_armedFor = 0; ///< 0: the timer is not armed
    std::uint64_t m_nextId;
    std::uint64_t m_untilTold; ///< replies; 0: nothing to tell any more
    bool m_isOver = false;
};

} // namespace threadloop::oracle
