// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace threadloop {

/// The enumerator whose name this is in a table indexed by enumerators; nullopt when there is none.
template <typename Enum, std::size_t size>
std::optional<Enum> enumeratorNamed(const std::array<std::string_view, size> &names, std::string_view name)
{
    for (std::size_t i = 0; i < size; ++i) {
        if (names[i] == name)
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

} // namespace threadloop
