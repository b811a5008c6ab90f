// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/routing/handler.h"

#include <cstdint>

namespace threadloop {

inline constexpr int kMaxFib = 50;
inline constexpr int kMaxAsyncFib = 40;

/// The article's naive recursion, fib(0) = fib(1) = 1, for 0 <= n <= 50: 2 fib(n) - 1 calls.
/// The value means nothing when the context's stop was requested meanwhile.
std::uint64_t fib(int n, const PoolContext &context);

/// The same recursion where every level is awaited: 2 fib(n) - 1 coroutine frames, never suspended.
Task<std::uint64_t> asyncFib(int n, const LoopContext &context);

/// GET /fib/{n}
Handled fibHandler(const Call &call, const PoolContext &context, http::Response &response);
/// GET /asyncfib/{n}
Task<Handled> asyncFibHandler(const Call &call, const LoopContext &context, http::Response &response);

} // namespace threadloop
