// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/date_cache.h"
#include "server/loop/clock.h"

#include <string_view>

namespace threadloop {

/// The Date of replies, found by the steady clock that is read anyway: the wall clock is asked once a second.
/// One thread.
class ReplyDate
{
public:
    /// `now` does not go back. Valid until the next call.
    std::string_view at(TimePoint now)
    {
        if (now >= m_validUntil) {
            renew(now);
        }
        return m_text;
    }

private:
    void renew(TimePoint now)
    {
        const auto wall = std::chrono::system_clock::now();
        const auto secondEnds = std::chrono::floor<std::chrono::seconds>(wall) + std::chrono::seconds(1);
        m_text = m_cache.at(wall);
        m_validUntil = now + std::chrono::duration_cast<Nanoseconds>(secondEnds - wall);
    }

    http::DateCache m_cache;
    std::string_view m_text;
    TimePoint m_validUntil = TimePoint::min();
};

} // namespace threadloop
