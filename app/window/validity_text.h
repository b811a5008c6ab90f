// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/run_result.h"

#include <QString>

namespace threadloop {

// What a run's self-checks found, in words.

/// "valid", "invalid", "valid, short", "invalid, short".
QString validityWord(const Validity &validity);

/// Every objection, a line each, and what it means to be short; of a valid run, what was checked.
QString validityDetails(const Validity &validity);

/// "/wait, event-loop is not valid: only 90 of 100 ... Let it run longer": why, and what to do next; of
/// several among so many runs the first stands for all. There must be one, and they must be invalid.
QString invalidSentence(const RunResults &invalid, std::size_t runs);

} // namespace threadloop
