// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace threadloop {

/// What is wrong with one field of a draft.
struct Problem
{
    std::string field; ///< the option's long name: "concurrency"
    std::string
        message; ///< one sentence without a full stop, which names the value and what to write instead

    bool operator==(const Problem &) const = default;
};

using Problems = std::vector<Problem>;

} // namespace threadloop
