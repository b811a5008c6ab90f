// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/run_result.h"

#include <string>

namespace threadloop {

/// A header row and one row a run: the fields of the JSON, their names joined by points, null as nothing; the
/// series is left out. RFC 4180, lines end in CR LF.
std::string resultsToCsv(const RunResults &results);

} // namespace threadloop
