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

std::string displayFigure(double figure, Quantity quantity)
{
    switch (quantity) {
    case Quantity::Rate:
        return displayRate(figure);
    case Quantity::Milliseconds:
        return displayMs(figure);
    case Quantity::Percent:
        return trimmedNumber(figure, 1) + " %";
    case Quantity::Count:
    case Quantity::Level:
        return trimmedNumber(figure, 1);
    }
    return {};
}

} // namespace threadloop
