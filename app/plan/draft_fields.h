// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/plan_draft.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace threadloop {

/// A field of a plan's draft that is one text: options, files and settings all know it by the same name.
struct PlanField
{
    std::string_view name; ///< of its long option, of its problems, of its member in files
    char letter;           ///< of its short option; 0: there is none
    std::optional<std::string> PlanDraft::*text;
    std::string_view byDefault; ///< what holds while it is unset; empty: that depends on other fields
};

/// All of them in the order in which commands are written. Targets, headers, body and label are no such
/// texts.
inline constexpr std::array planFields{
    PlanField{"mode", 0, &PlanDraft::mode, {}},
    PlanField{"requests", 'n', &PlanDraft::requests, {}},
    PlanField{"duration", 'z', &PlanDraft::duration, {}},
    PlanField{"concurrency", 'c', &PlanDraft::concurrency, {}},
    PlanField{"rate", 0, &PlanDraft::rate, {}},
    PlanField{"arrivals", 0, &PlanDraft::arrivals, "constant"},
    PlanField{"seed", 0, &PlanDraft::seed, "1"},
    PlanField{"ramp", 0, &PlanDraft::ramp, "0s"},
    PlanField{"warmup", 0, &PlanDraft::warmup, "0s"},
    PlanField{"repeat", 0, &PlanDraft::repeat, "1"},
    PlanField{"sweep", 0, &PlanDraft::sweep, {}},
    PlanField{"connections", 0, &PlanDraft::connections, "keep-alive"},
    PlanField{"timeout", 0, &PlanDraft::timeout, "30s"},
    PlanField{"loops", 0, &PlanDraft::loops, "1"},
    PlanField{"method", 'm', &PlanDraft::method, {}},
    PlanField{"expect", 0, &PlanDraft::expect, "2xx"},
    PlanField{"background", 0, &PlanDraft::background, {}},
};

/// The same of the embedded server's draft.
struct ServerField
{
    std::string_view name;
    std::optional<std::string> ServerDraft::*text;
    std::string_view byDefault;
};

/// All of them; the interpreter lock is no text.
inline constexpr std::array serverFields{
    ServerField{"host", &ServerDraft::host, "127.0.0.1"}, ServerField{"port", &ServerDraft::port, {}},
    ServerField{"workers", &ServerDraft::workers, "1"},   ServerField{"threads", &ServerDraft::threads, "40"},
    ServerField{"delay", &ServerDraft::delay, "50ms"},
};

/// The names of what `asked` says and `held` does not say as well: options for which there was no place, or
/// whose text came out otherwise. Blanks around texts, the order of targets and that of modes do not count.
std::vector<std::string> fieldsNotHeld(const PlanDraft &asked, const PlanDraft &held);
std::vector<std::string> fieldsNotHeld(const ServerDraft &asked, const ServerDraft &held);

} // namespace threadloop
