// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <limits>
#include <string_view>

namespace threadloop::http {

inline constexpr std::size_t dateLength = 29;

/// Formats a time as IMF-fixdate, "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110 section 5.6.7), years 0 to 9999.
std::array<char, dateLength> formatDate(std::chrono::sys_seconds time);

/// The text of the Date field, formatted again only when the second changed. One thread.
class DateCache
{
public:
    /// Valid until the next call.
    std::string_view at(std::chrono::system_clock::time_point now);

private:
    std::chrono::sys_seconds m_second = std::chrono::sys_seconds::min();
    std::array<char, dateLength> m_text{};
};

} // namespace threadloop::http
