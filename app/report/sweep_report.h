// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/sweep_curve.h"

#include <string>
#include <vector>

namespace threadloop {

class FieldWriter;

/// The curves as lines without indentation or line feed: for each a headline, a row a value with its columns
/// under each other (value, requests per second, p99, share of the ideal, limit), and where the knee is.
std::vector<std::string> sweepLines(const std::vector<SweepCurve> &curves);

/// Where the throughput stops rising, by which rule, and what there is against its points: "knee at 40: 19.8
/// reqs / sec for each up to there, 791 beyond (where rise and plateau intersect)". One sentence without a
/// full stop, also when there is none.
std::string kneeText(const SweepCurve &curve);

/// A table for each curve under a headline, and its knee as a line below.
std::string sweepsToMarkdown(const std::vector<SweepCurve> &curves);

/// Describes one curve, schema 1: the field (`delay_ms`, else as its option is called), its points, the knee
/// or null.
void writeSweep(FieldWriter &writer, const SweepCurve &curve);

/// The value as it is shown: "40", "50 ms".
std::string sweepValueText(SweepField field, double value);

} // namespace threadloop
