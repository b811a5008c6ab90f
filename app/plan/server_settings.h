// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace threadloop {

/// How the embedded server shall run.
struct ServerSettings
{
    std::string host = "127.0.0.1";    ///< address to listen on
    std::optional<std::uint16_t> port; ///< given explicitly (0: any free one); unset: 8000, or a free one
    std::uint32_t workers = 1;         ///< threads with an event loop each
    std::uint32_t threads = 40;        ///< pool threads of each worker
    std::chrono::nanoseconds delay = std::chrono::milliseconds(50); ///< what the waiting routes wait
    bool interpreterLock = false; ///< one simulated interpreter lock per worker

    /// The port taken when none was given and it is free.
    static constexpr std::uint16_t defaultPort = 8000;

    bool operator==(const ServerSettings &) const = default;
};

} // namespace threadloop
