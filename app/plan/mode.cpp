// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/mode.h"

#include "app/plan/text.h"

#include <algorithm>

namespace threadloop {

std::string_view modeName(Mode mode)
{
    switch (mode) {
    case Mode::Sequential:
        return "sequential";
    case Mode::ThreadPool:
        return "thread-pool";
    case Mode::EventLoop:
        return "event-loop";
    }
    return {};
}

std::optional<Mode> modeFromName(std::string_view name)
{
    const auto *const found =
        std::find_if(allModes.begin(), allModes.end(), [&](Mode mode) { return modeName(mode) == name; });
    return found == allModes.end() ? std::nullopt : std::optional(*found);
}

Parsed<std::vector<Mode>> parseModes(std::string_view text)
{
    if (text == "all")
        return std::vector<Mode>(allModes.begin(), allModes.end());
    std::vector<Mode> modes;
    for (const std::string_view name : splitAtCommas(text)) {
        const std::optional<Mode> mode = modeFromName(name);
        if (!mode)
            return ParseError{inQuotes(name) +
                              " is no mode; write sequential, thread-pool, event-loop or all"};
        if (std::find(modes.begin(), modes.end(), *mode) != modes.end())
            return ParseError{"the mode " + std::string(name) + " is named twice"};
        modes.push_back(*mode);
    }
    return modes;
}

} // namespace threadloop
