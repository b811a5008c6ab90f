// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/loop/clock.h"
#include "server/routing/handler.h"

#include <string>

namespace threadloop {

inline constexpr int kMaxWaitMilliseconds = 60'000;

/// GET /wait: sleeps on a pool thread for at least `delay`, or for the query's `ms`.
class WaitHandler
{
public:
    explicit WaitHandler(Nanoseconds delay);
    Handled operator()(const Call &call, const PoolContext &context, http::Response &response) const;

private:
    Nanoseconds m_delay;
    std::string m_reply;
};

/// GET /asyncwait: the same on the event loop, without holding a thread. It must outlive its calls.
class AsyncWaitHandler
{
public:
    explicit AsyncWaitHandler(Nanoseconds delay);
    Task<Handled> operator()(const Call &call, const LoopContext &context, http::Response &response) const;

private:
    Nanoseconds m_delay;
    std::string m_reply;
};

} // namespace threadloop
