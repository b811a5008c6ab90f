// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/oracle_process.h"

#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <map>
#include <poll.h>
#include <set>
#include <unistd.h>

namespace threadloop::test {
namespace {

constexpr int kPatienceMs = 60'000;

/// Fills in `after`, from the requests and the ends of their connections.
void addWhatFollowed(std::vector<ServedRequest> &requests,
                     const std::map<std::uint64_t, std::int64_t> &closed)
{
    std::map<std::uint64_t, std::int64_t> following = closed;
    for (auto request = requests.rbegin(); request != requests.rend(); ++request) {
        std::int64_t &next = following[request->connection];
        request->after = next;
        next = request->arrival;
    }
}

} // namespace

std::uint64_t OracleLog::countOf(int status) const
{
    return static_cast<std::uint64_t>(std::ranges::count_if(
        requests, [status](const ServedRequest &request) { return request.status == status; }));
}

std::uint64_t OracleLog::connections() const
{
    std::set<std::uint64_t> seen;
    for (const ServedRequest &request : requests) {
        seen.insert(request.connection);
    }
    return seen.size();
}

OracleServer::OracleServer(const std::vector<std::string> &options)
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) {
        return;
    }
    std::vector<std::string> arguments{"serve", "--log",
                                       m_folder.filePath(QStringLiteral("log")).toStdString()};
    arguments.insert(arguments.end(), options.begin(), options.end());
    m_process.emplace(THREADLOOP_ORACLE, arguments, "/dev/fd/" + std::to_string(ends[1]));
    ::close(ends[1]);
    m_output = ends[0];
    const std::string listening = line();
    const std::size_t colon = listening.rfind(':');
    if (listening.starts_with("listening on ") && colon != std::string::npos) {
        m_port = static_cast<std::uint16_t>(std::stoi(listening.substr(colon + 1)));
    }
}

OracleServer::~OracleServer()
{
    ::close(m_output);
}

std::string OracleServer::line()
{
    std::string line;
    pollfd readable{m_output, POLLIN, 0};
    char byte = 0;
    while (::poll(&readable, 1, kPatienceMs) == 1 && ::read(m_output, &byte, 1) == 1 && byte != '\n') {
        line += byte;
    }
    return line;
}

std::optional<OracleLog> OracleServer::end()
{
    signal(SIGTERM);
    if (m_process->wait() != 0) {
        return std::nullopt;
    }
    OracleLog log;
    std::map<std::uint64_t, std::int64_t> closed;
    std::ifstream file(m_folder.filePath(QStringLiteral("log")).toStdString());
    for (std::string kind; file >> kind;) {
        std::uint64_t connection = 0;
        if (kind == "started") {
            file >> log.started;
        } else if (kind == "closed" && file >> connection) {
            file >> closed[connection];
        } else if (kind == "request") {
            ServedRequest &request = log.requests.emplace_back();
            file >> request.connection >> request.arrival >> request.begun >> request.reply >> request.status;
        }
    }
    addWhatFollowed(log.requests, closed);
    return log.started > 0 ? std::optional(std::move(log)) : std::nullopt;
}

} // namespace threadloop::test
