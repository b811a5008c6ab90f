// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace threadloop {

/// How the comment begins that tells our interval logs from others.
inline constexpr std::string_view kOurLogMark = "#[Threadloop:";

/// How the comment begins that precedes a run's rows in our logs.
inline constexpr std::string_view kCellComment = "#[Cell: ";

/// What a tag of ours names.
struct TaggedRun
{
    std::string cell;
    std::string label;
    std::uint32_t trial = 1;

    bool operator==(const TaggedRun &) const = default;
};

/// The run as a tag, without the characters that end one: "event-loop+/wait+n=9+c=3;label=a%2Cb;trial=2".
std::string hlogTag(const TaggedRun &run);

/// Reads it back. What is no escape stands for itself; unknown parts are left out.
TaggedRun runOfTag(std::string_view tag);

} // namespace threadloop
