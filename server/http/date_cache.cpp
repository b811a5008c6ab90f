// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/date_cache.h"

#include <cstring>

namespace threadloop::http {
namespace {

void putTwoDigits(char *at, unsigned value)
{
    at[0] = static_cast<char>('0' + value / 10);
    at[1] = static_cast<char>('0' + value % 10);
}

} // namespace

// Not strftime(): that follows the process's locale, HTTP's dates are always English.
std::array<char, dateLength> formatDate(std::chrono::sys_seconds time)
{
    using namespace std::chrono;
    const sys_days day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);
    const unsigned year = static_cast<unsigned>(static_cast<int>(date.year()));

    std::array<char, dateLength> text;
    std::memcpy(text.data(), "Sun, 06 Nov 1994 08:49:37 GMT", dateLength);
    std::memcpy(&text[0], &"SunMonTueWedThuFriSat"[3 * weekday(day).c_encoding()], 3);
    putTwoDigits(&text[5], static_cast<unsigned>(date.day()));
    std::memcpy(&text[8],
                &"JanFebMarAprMayJunJulAugSepOctNovDec"[3 * (static_cast<unsigned>(date.month()) - 1)], 3);
    putTwoDigits(&text[12], year / 100);
    putTwoDigits(&text[14], year % 100);
    putTwoDigits(&text[17], static_cast<unsigned>(clock.hours().count()));
    putTwoDigits(&text[20], static_cast<unsigned>(clock.minutes().count()));
    putTwoDigits(&text[23], static_cast<unsigned>(clock.seconds().count()));
    return text;
}

std::string_view DateCache::at(std::chrono::system_clock::time_point now)
{
    const auto second = std::chrono::floor<std::chrono::seconds>(now);
    if (second != m_second) {
        m_second = second;
        m_text = formatDate(second);
    }
    return {m_text.data(), m_text.size()};
}

} // namespace threadloop::http
