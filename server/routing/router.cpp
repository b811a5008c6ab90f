// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routing/router.h"

#include <algorithm>
#include <utility>

namespace threadloop {
namespace {

bool answers(const Route &route, http::Method method)
{
    return !route.method || *route.method == method ||
           (*route.method == http::Method::Get && method == http::Method::Head);
}

std::string allowOf(const std::deque<Route> &routes)
{
    std::string allow;
    for (std::size_t index = 0; index < http::methodCount; ++index) {
        const auto method = static_cast<http::Method>(index);
        if (std::any_of(routes.begin(), routes.end(),
                        [method](const Route &route) { return answers(route, method); })) {
            allow += allow.empty() ? "" : ", ";
            allow += http::methodName(method);
        }
    }
    return allow;
}

} // namespace

void Router::add(Route route)
{
    Path &path = pathOf(route.pattern);
    path.routes.push_back(std::move(route));
    path.allow = allowOf(path.routes);
}

Router::Path &Router::pathOf(const std::string &pattern)
{
    const auto known = std::find(m_patterns.begin(), m_patterns.end(), pattern);
    if (known != m_patterns.end()) {
        return m_paths[static_cast<std::size_t>(known - m_patterns.begin())];
    }
    m_patterns.push_back(pattern);
    const std::size_t brace = pattern.find('{');
    return m_paths.emplace_back(Path{pattern.substr(0, brace), brace != std::string::npos, {}, {}});
}

Router::Match Router::find(http::Method method, std::string_view path) const
{
    for (std::size_t index = 0; index < m_paths.size(); ++index) {
        if (!m_paths[index].hasParameter && m_paths[index].prefix == path) {
            return choose(index, method, {});
        }
    }
    for (std::size_t index = 0; index < m_paths.size(); ++index) {
        if (m_paths[index].hasParameter && path.starts_with(m_paths[index].prefix)) {
            const std::string_view parameter = path.substr(m_paths[index].prefix.size());
            if (!parameter.empty() && parameter.find('/') == std::string_view::npos) {
                return choose(index, method, parameter);
            }
        }
    }
    return NotFound{};
}

Router::Match Router::choose(std::size_t path, http::Method method, std::string_view parameter) const
{
    for (const Route &route : m_paths[path].routes) {
        if (answers(route, method)) {
            return Found{&route, path, parameter};
        }
    }
    return MethodNotAllowed{path, m_paths[path].allow};
}

std::vector<const Route *> Router::routes() const
{
    std::vector<const Route *> all;
    for (const Path &path : m_paths) {
        for (const Route &route : path.routes) {
            all.push_back(&route);
        }
    }
    return all;
}

} // namespace threadloop
