// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>

namespace threadloop {

/// Why the history could not be used.
struct HistoryError
{
    enum class Kind : std::uint8_t {
        NoDriver,   ///< Qt's SQLite plugin is not installed
        CannotOpen, ///< `detail` is the system's or SQLite's reason
        Newer,      ///< a later version of Threadloop wrote it; nothing was touched
        Failed,     ///< a statement failed: `detail`
        NotFound,   ///< no run has this id or number: `detail`
    };
    Kind kind = Kind::Failed;
    std::string path;
    std::string detail;

    bool operator==(const HistoryError &) const = default;
};

/// A value, or why there is none.
template <typename T>
using HistoryResult = std::variant<T, HistoryError>;

} // namespace threadloop
