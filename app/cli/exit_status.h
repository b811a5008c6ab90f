// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace threadloop {

/// Exit statuses of all commands, as scripts rely on them. The first that applies of the
/// signals, couldNot, gateBroken, someFailed and ok.
namespace exit_status {

inline constexpr int ok = 0;
inline constexpr int someFailed = 1;   ///< some requests failed
inline constexpr int wrongUsage = 2;   ///< nothing was run
inline constexpr int couldNot = 3;     ///< it could not run, or not deliver
inline constexpr int gateBroken = 4;   ///< what --fail-if names has come about
inline constexpr int signalBase = 128; ///< plus the signal's number

} // namespace exit_status
} // namespace threadloop
