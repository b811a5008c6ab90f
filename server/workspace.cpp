// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/workspace.h"

namespace threadloop {
namespace {

constexpr std::size_t kKeptBytes = 4 * 1024;
/// As many as are worth keeping after a burst; beyond that their memory goes back.
constexpr std::size_t kKeptWorkspaces = 1024;

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
    if (m_free.empty()) {
        return std::make_unique<Workspace>(m_limits);
    }
    std::unique_ptr<Workspace> workspace = std::move(m_free.back());
    m_free.pop_back();
    return workspace;
}

void WorkspacePool::release(std::unique_ptr<Workspace> workspace)
{
    if (m_free.size() >= kKeptWorkspaces) {
        return;
    }
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
