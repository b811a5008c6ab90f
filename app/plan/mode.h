// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/parsed.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace threadloop {

/// How the client sends its requests.
enum class Mode : std::uint8_t {
    Sequential, ///< one after the other
    ThreadPool, ///< from blocking threads, one request each
    EventLoop,  ///< from coroutines on event loops
};

/// All modes, in the order in which they are run.
inline constexpr std::array allModes{Mode::Sequential, Mode::ThreadPool, Mode::EventLoop};

/// The mode's name in commands, files and results.
std::string_view modeName(Mode mode);

/// The mode called so; nullopt when there is none.
std::optional<Mode> modeFromName(std::string_view name);

/// Reads `all` or a comma-separated list of names; the order is kept, a mode named twice is an error.
Parsed<std::vector<Mode>> parseModes(std::string_view text);

} // namespace threadloop
