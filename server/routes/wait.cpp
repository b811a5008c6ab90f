// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routes/wait.h"

#include "server/http/fixed_number.h"

#include <charconv>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string_view>

namespace threadloop {
namespace {

std::string durationJson(Nanoseconds duration)
{
    std::string json = R"({"duration":)";
    http::appendFixed(json, std::chrono::duration<double>(duration).count(), 9);
    return json + '}';
}

/// The query's `ms`; nullopt for anything but an integer in range.
std::optional<Nanoseconds> parseMilliseconds(std::string_view text)
{
    int milliseconds = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), milliseconds);
    if (error != std::errc() || end != text.data() + text.size() || text[0] == '-' ||
        milliseconds > kMaxWaitMilliseconds) {
        return std::nullopt;
    }
    return std::chrono::milliseconds(milliseconds);
}

/// How long to sleep, with the reply written already; nullopt when that is a 422.
std::optional<Nanoseconds> begin(const Call &call, Nanoseconds delay, const std::string &reply,
                                 http::Response &response)
{
    if (call.request.query().empty()) {
        response.body = reply;
        return delay;
    }
    const std::optional<std::string> ms = call.request.queryValue("ms");
    if (!ms) {
        response.body = reply;
        return delay;
    }
    const std::optional<Nanoseconds> asked = parseMilliseconds(*ms);
    if (!asked) {
        response = http::jsonError(http::Status::UnprocessableContent,
                                   "ms must be an integer from 0 to " + std::to_string(kMaxWaitMilliseconds));
        return std::nullopt;
    }
    response.body = durationJson(*asked);
    return asked;
}

/// Blocks this thread, never shorter; false when it was asked to stop.
bool blockUntil(TimePoint deadline, const std::stop_token &stop)
{
    // One per thread: a condition_variable_any allocates.
    thread_local std::mutex mutex;
    thread_local std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_until(lock, stop, deadline, [deadline] { return Clock::now() >= deadline; });
    return !stop.stop_requested();
}

} // namespace

WaitHandler::WaitHandler(Nanoseconds delay)
    : m_delay(delay)
    , m_reply(durationJson(delay))
{}

Handled WaitHandler::operator()(const Call &call, const PoolContext &context, http::Response &response) const
{
    const std::optional<Nanoseconds> duration = begin(call, m_delay, m_reply, response);
    if (!duration) {
        return Handled::Reply;
    }
    const ComputeGate::Outside outside(&context.gate());
    return blockUntil(Clock::now() + *duration, context.stop()) ? Handled::Reply : Handled::Cancelled;
}

AsyncWaitHandler::AsyncWaitHandler(Nanoseconds delay)
    : m_delay(delay)
    , m_reply(durationJson(delay))
{}

Task<Handled> AsyncWaitHandler::operator()(const Call &call, const LoopContext &context,
                                           http::Response &response) const
{
    const std::optional<Nanoseconds> duration = begin(call, m_delay, m_reply, response);
    if (duration && *duration > Nanoseconds::zero() &&
        co_await context.sleepFor(*duration) == Wake::Cancelled) {
        co_return Handled::Cancelled;
    }
    co_return Handled::Reply;
}

} // namespace threadloop
