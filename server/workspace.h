// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/request_parser.h"
#include "server/http/response.h"
#include "server/loop/clock.h"

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace threadloop {

/// What a connection needs only while a request is under way, so that an idle one stays small.
struct Workspace
{
    explicit Workspace(const http::ParserLimits &limits)
        : parser(limits)
    {}

    http::RequestParser parser;
    http::Response response;
    TimePoint parsedAt;    ///< of the request that is answered: X-Process-Time counts from here
    std::string input;     ///< received and not parsed yet, kept while the connection is suspended
    std::string output;    ///< what the socket has not taken yet
    std::stop_source stop; ///< of the handler in the pool
};

/// The workspaces of a worker's connections, used again and again. One thread.
class WorkspacePool
{
public:
    /// `limits` must outlive the workspaces.
    explicit WorkspacePool(const http::ParserLimits &limits)
        : m_limits(limits)
    {}

    std::unique_ptr<Workspace> acquire();
    /// Takes a workspace back and drops what made it unusually large.
    void release(std::unique_ptr<Workspace> workspace);
    /// Frees what was not needed since the last call, and returns how many: for a call every few seconds.
    std::size_t trim();

private:
    const http::ParserLimits &m_limits;
    std::vector<std::unique_ptr<Workspace>> m_free;
    std::size_t m_inUse = 0;
    std::size_t m_peak = 0; // of m_inUse since the last trim
};

/// Makes the response an empty 200 again and keeps its memory.
void clearResponse(http::Response &response);

} // namespace threadloop
