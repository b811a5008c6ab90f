// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace threadloop {

using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;

/// ISO 8601 in UTC: "2026-11-22T10:00:00.000Z".
std::string timestampText(Timestamp time);

/// Reads it back; nullopt when it is no timestamp.
std::optional<Timestamp> timestampFromText(std::string_view text);

} // namespace threadloop
