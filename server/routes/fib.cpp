// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routes/fib.h"

#include "server/http/fixed_number.h"

#include <charconv>
#include <optional>
#include <string>

namespace threadloop {
namespace {

/// Below this the recursion takes some microseconds (fib(16) has 3193 calls): too little to look up from.
constexpr int kBreatheFrom = 16;
/// An awaited call costs some thirty times a plain one.
constexpr int kAsyncBreatheFrom = 10;

/// The recursion itself. Without a look at anything else the compiler unrolls some levels of it.
std::uint64_t naiveFib(int n)
{
    return n < 2 ? 1 : naiveFib(n - 1) + naiveFib(n - 2);
}

/// n, or nullopt after the response was made a 422.
std::optional<int> parseN(std::string_view text, int max, http::Response &response)
{
    int n = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), n);
    if (error == std::errc() && end == text.data() + text.size() && n >= 0 && n <= max && text[0] != '-') {
        return n;
    }
    response = http::jsonError(http::Status::UnprocessableContent,
                               "n must be an integer from 0 to " + std::to_string(max));
    return std::nullopt;
}

void writeFib(std::uint64_t value, http::Response &response)
{
    response.body = R"({"fib":)";
    http::appendInteger(response.body, value);
    response.body += '}';
}

} // namespace

std::uint64_t fib(int n, const PoolContext &context)
{
    if (n < kBreatheFrom) {
        return naiveFib(n);
    }
    if (!context.breathe()) {
        return 0;
    }
    return fib(n - 1, context) + fib(n - 2, context);
}

Task<std::uint64_t> asyncFib(int n, const LoopContext &context)
{
    if (n < 2) {
        co_return 1;
    }
    if (n >= kAsyncBreatheFrom && !context.breathe()) {
        co_return 0;
    }
    const std::uint64_t first = co_await asyncFib(n - 1, context);
    const std::uint64_t second = co_await asyncFib(n - 2, context);
    co_return first + second;
}

Handled fibHandler(const Call &call, const PoolContext &context, http::Response &response)
{
    if (const std::optional<int> n = parseN(call.parameter, kMaxFib, response)) {
        const std::uint64_t value = fib(*n, context);
        if (!context.breathe()) {
            return Handled::Cancelled;
        }
        writeFib(value, response);
    }
    return Handled::Reply;
}

Task<Handled> asyncFibHandler(const Call &call, const LoopContext &context, http::Response &response)
{
    if (const std::optional<int> n = parseN(call.parameter, kMaxAsyncFib, response)) {
        const std::uint64_t value = co_await asyncFib(*n, context);
        if (!context.breathe()) {
            co_return Handled::Cancelled;
        }
        writeFib(value, response);
    }
    co_return Handled::Reply;
}

} // namespace threadloop
