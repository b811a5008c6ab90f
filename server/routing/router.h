// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/method.h"
#include "server/routing/handler.h"

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace threadloop {

/// A handler and what it answers.
struct Route
{
    std::optional<http::Method> method; ///< nullopt: every method; a GET route also answers HEAD
    /// A path such as "/wait", or "/fib/{n}": the last segment may be a parameter, never empty.
    std::string pattern;
    Handler handler;

    Execution execution() const
    {
        return std::holds_alternative<PoolHandler>(handler) ? Execution::Threaded : Execution::EventLoop;
    }
};

/// The routes of a server. Fill it first; afterwards any number of threads may search it.
class Router
{
public:
    struct Found
    {
        const Route *route;
        std::size_t path;           ///< position in `patterns()`
        std::string_view parameter; ///< a part of the searched path
    };
    struct NotFound
    {};
    struct MethodNotAllowed
    {
        std::size_t path;
        std::string_view allow; ///< value of the Allow field (RFC 9110 section 10.2.1)
    };
    using Match = std::variant<Found, NotFound, MethodNotAllowed>;

    /// Routes with the same pattern share a path; of two that answer the same method the first one wins.
    void add(Route route);

    /// The route of a decoded path. Exact paths win over parameters. Does not allocate; compares the path
    /// with each pattern in turn, which for a dozen routes is faster than hashing it.
    Match find(http::Method method, std::string_view path) const;

    /// The distinct patterns, in the order of their addition.
    const std::vector<std::string> &patterns() const { return m_patterns; }
    /// All routes, path by path.
    std::vector<const Route *> routes() const;

private:
    struct Path
    {
        std::string prefix; // the pattern up to its parameter
        bool hasParameter;
        std::deque<Route> routes; // whose addresses stay
        std::string allow;
    };

    Path &pathOf(const std::string &pattern);
    Match choose(std::size_t path, http::Method method, std::string_view parameter) const;

    std::vector<Path> m_paths;
    std::vector<std::string> m_patterns;
};

} // namespace threadloop
