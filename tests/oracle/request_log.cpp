// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/request_log.h"

#include "tests/oracle/descriptor.h"

#include <cerrno>
#include <fstream>
#include <system_error>

namespace threadloop::oracle {

RequestLog::RequestLog()
    : m_started(now())
{
    m_requests.reserve(1'000'000); // growing would delay the replies of that moment
}

std::size_t RequestLog::add(const LoggedRequest &request)
{
    m_requests.push_back(request);
    return m_requests.size() - 1;
}

void RequestLog::addClosed(std::uint64_t connection, std::int64_t moment)
{
    m_closed.push_back({connection, moment});
}

void RequestLog::writeTo(const std::string &path) const
{
    std::ofstream file(path);
    file << "started " << m_started << '\n';
    for (const LoggedRequest &request : m_requests) {
        file << "request " << request.connection << ' ' << request.arrival << ' ' << request.begun << ' '
             << request.reply << ' ' << request.status << '\n';
    }
    for (const Closed &closed : m_closed) {
        file << "closed " << closed.connection << ' ' << closed.moment << '\n';
    }
    if (!file.flush()) {
        throw std::system_error(errno, std::generic_category(), path);
    }
}

} // namespace threadloop::oracle
