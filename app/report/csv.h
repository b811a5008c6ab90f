// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/run_result.h"

#include <string>

namespace threadloop {

/// A header row and one row a run: the fields of the JSON, their names joined by points, null as nothing; the
/// series is left out. RFC 4180, lines end in CR LF.
std::string resultsToCsv(const RunResults &results);

/// A header row and one row a tick of every run: the run's id, cell, trial and label, then the series' fields
/// as in the JSON, null as nothing. Runs stand in their order. RFC 4180, lines end in CR LF.
std::string seriesToCsv(const RunResults &results);

} // namespace threadloop
