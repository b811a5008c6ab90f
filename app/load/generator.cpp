// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/generator.h"

#include <algorithm>

namespace threadloop {

StreamContext::StreamContext(RequestStream requestStream, const StopRule &rule, const Pacing &pacing,
                             std::uint32_t slotCount, const Phases &leadingPhases)
    : stream(std::move(requestStream))
    , phases(leadingPhases)
    , slots(slotCount)
    , condition(rule, slotCount)
    , pacer(pacing, leadingPhases.ramp)
{}

void StreamContext::begin(TimePoint now)
{
    start = now;
    pacer.begin(now);
    if (phases.lead().count() == 0) {
        condition.begin(now);
        return;
    }
    const TimePoint countsFrom = now + std::chrono::duration_cast<Clock::duration>(phases.lead());
    condition.begin(now, countsFrom,
                    pacer.isOpenLoop() ? std::optional(pacer.dueBefore(countsFrom)) : std::nullopt);
}

Recorder &StreamContext::addRecorder()
{
    Shard *lead = nullptr;
    if (phases.lead().count() > 0) {
        lead = leadShards.emplace_back(std::make_unique<Shard>()).get();
    }
    Shard &measured = *shards.emplace_back(std::make_unique<Shard>());
    return *recorders.emplace_back(std::make_unique<Recorder>(measured, lead));
}

TimePoint StreamContext::joinTime(std::uint32_t slotIndex) const
{
    if (pacer.isOpenLoop()) {
        return start;
    }
    return start + std::chrono::duration_cast<Clock::duration>(phases.ramp) * slotIndex / std::max(slots, 1U);
}

GeneratorReport &GeneratorReport::operator+=(const GeneratorReport &other)
{
    cpuTime += other.cpuTime;
    lastSuccess = std::max(lastSuccess, other.lastSuccess); // nullopt is less than any time
    lastEnd = std::max(lastEnd, other.lastEnd);
    return *this;
}

} // namespace threadloop
