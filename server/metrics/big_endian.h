// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>

namespace threadloop {

template <std::unsigned_integral Number>
void appendBigEndian(std::string &out, Number number)
{
    for (std::size_t i = sizeof(Number); i-- > 0;)
        out += static_cast<char>(number >> (8 * i));
}

/// The number that `bytes` begins with; it has at least as many bytes.
template <std::unsigned_integral Number>
Number readBigEndian(std::string_view bytes)
{
    Number number = 0;
    for (std::size_t i = 0; i < sizeof(Number); ++i)
        number = static_cast<Number>(number << 8) | static_cast<unsigned char>(bytes[i]);
    return number;
}

} // namespace threadloop
