// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/draft_reader.h"
#include "app/plan/plan_draft.h"

namespace threadloop {

std::variant<ServerSettings, Problems> serverSettingsFrom(const ServerDraft &draft)
{
    DraftReader reader;
    ServerSettings settings;
    if (draft.host) {
        if (draft.host->empty())
            reader.addProblem("host", "the address to listen on is empty; write one such as 127.0.0.1");
        settings.host = *draft.host;
    }
    settings.port = reader.whole<std::uint16_t>("port", draft.port, 0, 65'535);
    settings.workers = reader.whole<std::uint32_t>("workers", draft.workers, 1, ServerLimits::workers)
                           .value_or(settings.workers);
    settings.threads = reader.whole<std::uint32_t>("threads", draft.threads, 1, ServerLimits::threads)
                           .value_or(settings.threads);
    settings.delay = reader.duration("delay", draft.delay, std::chrono::nanoseconds(0), ServerLimits::delay)
                         .value_or(settings.delay);
    settings.interpreterLock = draft.interpreterLock;
    if (!reader.problems().empty())
        return reader.problems();
    return settings;
}

} // namespace threadloop
