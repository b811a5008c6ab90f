// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/workspace.h"

#include <algorithm>

namespace threadloop {
namespace {

constexpr std::size_t kKeptBytes = 4 * 1024;

void clearAndShrink(std::string &text)
{
    text.clear();
    if (text.capacity() > kKeptBytes) {
        text.shrink_to_fit();
    }
}

} // namespace

std::unique_ptr<Workspace> WorkspacePool::acquire()
{
    m_peak = std::max(m_peak, ++m_inUse);
    if (m_free.empty()) {
        return std::make_unique<Workspace>(m_limits);
    }
    std::unique_ptr<Workspace> workspace = std::move(m_free.back());
    m_free.pop_back();
    return workspace;
}

void WorkspacePool::release(std::unique_ptr<Workspace> workspace)
{
    --m_inUse;
    workspace->parser.reset();
    workspace->parser.shrink(kKeptBytes);
    clearAndShrink(workspace->response.body);
    clearAndShrink(workspace->input);
    clearAndShrink(workspace->output);
    if (workspace->stop.stop_requested()) {
        workspace->stop = std::stop_source();
    }
    m_free.push_back(std::move(workspace));
}

std::size_t WorkspacePool::trim()
{
    const std::size_t needed = std::min(m_peak - m_inUse, m_free.size());
    const std::size_t dropped = m_free.size() - needed;
    m_free.resize(needed);
    m_peak = m_inUse;
    return dropped;
}

void clearResponse(http::Response &response)
{
    response.status = http::Status::Ok;
    response.contentType = http::jsonContentType;
    response.ownContentType.clear();
    response.body.clear();
    response.headers.clear();
    response.close = false;
}

} // namespace threadloop
