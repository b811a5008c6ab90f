// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/number_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace threadloop {

std::string trimmedNumber(double number, int decimals)
{
    std::array<char, 352> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                   std::chars_format::fixed, decimals)
                         .ptr;
    std::string text(buffer.data(), end);
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.')
            text.pop_back();
    }
    return text;
}

std::string shortNumber(double number)
{
    constexpr int significant = 3;
    constexpr int mostDecimals = 9;
    if (!(std::abs(number) > 0))
        return "0";
    const int magnitude = static_cast<int>(std::floor(std::log10(std::abs(number))));
    const int decimals = significant - 1 - magnitude;
    return trimmedNumber(number, decimals < 0 ? 0 : decimals > mostDecimals ? mostDecimals : decimals);
}

std::string shortTime(std::chrono::nanoseconds time)
{
    const auto count = static_cast<double>(time.count());
    if (count >= 1e9)
        return shortNumber(count / 1e9) + " s";
    if (count >= 1e6)
        return shortNumber(count / 1e6) + " ms";
    return shortNumber(count / 1e3) + " us";
}

std::string countOf(std::uint64_t number, const char *noun)
{
    return std::to_string(number) + ' ' + noun + (number == 1 ? "" : "s");
}

} // namespace threadloop
