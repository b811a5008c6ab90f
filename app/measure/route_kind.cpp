// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/ideal.h"

#include <charconv>
#include <system_error>

namespace threadloop {

namespace {

constexpr std::uint64_t longestDelayMs = 60'000;
constexpr std::uint64_t largestFib = 50;
constexpr std::uint64_t largestAsyncFib = 40;

std::optional<std::uint64_t> wholeNumber(std::string_view text)
{
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

std::string_view pathOf(std::string_view requestTarget)
{
    return requestTarget.substr(0, requestTarget.find('?'));
}

/// The value of `ms` in the query, the first one; nullopt when there is none.
std::optional<std::string_view> delayText(std::string_view requestTarget)
{
    constexpr std::string_view key = "ms=";
    std::size_t at = requestTarget.find('?');
    while (at != std::string_view::npos) {
        const std::size_t end = requestTarget.find('&', at + 1);
        const std::string_view parameter = requestTarget.substr(at + 1, end - at - 1);
        if (parameter.starts_with(key))
            return parameter.substr(key.size());
        at = end;
    }
    return std::nullopt;
}

bool hasNumber(std::string_view path, std::string_view prefix, std::uint64_t most)
{
    return path.starts_with(prefix) && wholeNumber(path.substr(prefix.size())).value_or(most + 1) <= most;
}

} // namespace

std::optional<std::chrono::milliseconds> delayOverride(std::string_view requestTarget)
{
    const std::optional<std::string_view> text = delayText(requestTarget);
    const std::optional<std::uint64_t> number = text ? wholeNumber(*text) : std::nullopt;
    if (!number || *number > longestDelayMs)
        return std::nullopt;
    return std::chrono::milliseconds(*number);
}

RouteKind routeKindOf(std::string_view method, std::string_view requestTarget)
{
    const std::string_view path = pathOf(requestTarget);
    if (method != "GET" && method != "HEAD")
        return RouteKind::Other;
    if (path == "/wait" || path == "/asyncwait") {
        const bool isAnswered = !delayText(requestTarget) || delayOverride(requestTarget);
        return !isAnswered ? RouteKind::Other : path == "/wait" ? RouteKind::Wait : RouteKind::AsyncWait;
    }
    if (hasNumber(path, "/fib/", largestFib))
        return RouteKind::Fib;
    return hasNumber(path, "/asyncfib/", largestAsyncFib) ? RouteKind::AsyncFib : RouteKind::Other;
}

std::optional<std::chrono::nanoseconds> serviceTimeOf(RouteKind route, std::string_view requestTarget,
                                                      std::chrono::nanoseconds serverDelay,
                                                      std::optional<std::chrono::nanoseconds> measured)
{
    switch (route) {
    case RouteKind::Wait:
    case RouteKind::AsyncWait:
        if (const auto override = delayOverride(requestTarget))
            return *override;
        return serverDelay;
    case RouteKind::Fib:
    case RouteKind::AsyncFib:
        return measured;
    case RouteKind::Other:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace threadloop
