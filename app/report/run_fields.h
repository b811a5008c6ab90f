// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace threadloop {

class FieldWriter;
struct RunResult;

/// The name of the per-tick rows within a run, which a table of runs leaves out.
inline constexpr std::string_view seriesField = "series";

/// Describes one run, schema 1: all fields, always, null where they do not apply.
void writeRun(FieldWriter &writer, const RunResult &result);

} // namespace threadloop
