// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/plan.h"
#include "server/loop/clock.h"

#include <cstdint>
#include <variant>

namespace threadloop {

/// When requests are due. Constant during a run; any thread.
///
/// Closed loop: a slot's next request is due the moment the slot is free. An open loop will answer t0 +
/// ticket / rate, whether the slot is late or early: slots wait for what is due later and measure from when
/// it was due.
class Pacer
{
public:
    explicit Pacer(const Pacing &pacing)
        : m_pacing(pacing)
    {}

    /// The run's start; before the first slot asks.
    void begin(TimePoint start) { m_start = start; }

    /// When the request with this ticket is due, in a slot that is free since `slotFree`.
    TimePoint due([[maybe_unused]] std::uint64_t ticket, TimePoint slotFree) const
    {
        switch (m_pacing.index()) {
        case 0: // ClosedLoop
            return slotFree;
        }
        return m_start;
    }

private:
    Pacing m_pacing;
    TimePoint m_start;
};

} // namespace threadloop
