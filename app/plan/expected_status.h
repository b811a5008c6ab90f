// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/parsed.h"

#include <bitset>
#include <string>
#include <string_view>

namespace threadloop {

/// The set of final statuses that count as success. Asked once a request: one bit test.
class ExpectedStatus
{
public:
    /// All of 2xx.
    ExpectedStatus();

    /// Reads `200`, `2xx` or a comma-separated list of both, within 200 to 599: 1xx is never a final status.
    static Parsed<ExpectedStatus> parse(std::string_view text);

    /// Whether the status is expected; false for everything outside of 100 to 599.
    bool contains(int status) const
    {
        const auto index = static_cast<unsigned>(status) - static_cast<unsigned>(lowest);
        return index < count && m_statuses[index];
    }

    /// The list as parse() reads it, whole classes as `2xx`, ascending.
    std::string toString() const;

    bool operator==(const ExpectedStatus &) const = default;

private:
    static constexpr int lowest = 100;
    static constexpr unsigned count = 500;

    void addClass(int firstDigit);

    std::bitset<count> m_statuses;
};

} // namespace threadloop
