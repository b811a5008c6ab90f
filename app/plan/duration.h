// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/parsed.h"

#include <chrono>
#include <string>
#include <string_view>

namespace threadloop {

/// Reads `500us`, `50ms`, `1.5s` or `1m`: decimal digits, an optional fraction and a unit without a space.
/// Refuses signs, missing or unknown units, what nanoseconds cannot hold and what is finer than one.
Parsed<std::chrono::nanoseconds> parseDuration(std::string_view text);

/// The shortest text that parseDuration() reads back as exactly this duration, which is not negative.
std::string formatDuration(std::chrono::nanoseconds duration);

} // namespace threadloop
