// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace threadloop {

/// What a sweep gives one value after the other.
enum class SweepField : std::uint8_t {
    Concurrency,
    Rate,
    Threads, ///< from here on of the embedded server, which is started anew for each value
    Workers,
    Delay,
};

inline constexpr std::array allSweepFields{SweepField::Concurrency, SweepField::Rate, SweepField::Threads,
                                           SweepField::Workers, SweepField::Delay};

/// The field's name in commands and messages, which is that of its option: "concurrency".
constexpr std::string_view sweepFieldName(SweepField field)
{
    switch (field) {
    case SweepField::Concurrency:
        return "concurrency";
    case SweepField::Rate:
        return "rate";
    case SweepField::Threads:
        return "threads";
    case SweepField::Workers:
        return "workers";
    case SweepField::Delay:
        return "delay";
    }
    return {};
}

/// The field called so; nullopt when there is none.
constexpr std::optional<SweepField> sweepFieldFromName(std::string_view name)
{
    for (const SweepField field : allSweepFields) {
        if (sweepFieldName(field) == name)
            return field;
    }
    return std::nullopt;
}

/// Whether it belongs to the embedded server and not to the runs.
constexpr bool isServerField(SweepField field)
{
    return field >= SweepField::Threads;
}

} // namespace threadloop
