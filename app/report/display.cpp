// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/display.h"

#include "app/measure/number_text.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>

namespace threadloop {

std::string displayRate(double reqsPerSec)
{
    std::array<char, 352> buffer;
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), reqsPerSec, std::chars_format::fixed, 2)
            .ptr;
    return {buffer.data(), end};
}

std::string displayMs(double milliseconds)
{
    return shortTime(std::chrono::nanoseconds(std::llround(milliseconds * 1e6)));
}

} // namespace threadloop
