// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/cell_trials.h"
#include "app/plan/parsed.h"

#include <string>
#include <vector>

class QByteArray;

namespace threadloop {

/// What a file with trials may be.
enum class TrialFormat : std::uint8_t {
    Results,      ///< JSON of schema 1
    IntervalLog,  ///< of HdrHistogram: latencies, and their number in a known time
    Distribution, ///< a table of percentiles: latencies alone
};

/// Trials to compare, wherever they were measured.
struct TrialFile
{
    TrialFormat format = TrialFormat::Results;
    /// Whether the file says what its numbers are. Else those of an interval log are taken for microseconds
    /// and those of a distribution for milliseconds, as in files of ours.
    bool isUnitKnown = true;
    std::vector<CellTrials> cells; ///< at least one
};

/// Reads such a file, told by its content; from outside. A cell without a name is called `name`: in an
/// interval log of others each tag is a cell, and several tables of percentiles without names are trials of
/// one. Runs that were not read from results have no plan; of them only what `detail` tells is known, and
/// whether they are valid as far as the file says.
Parsed<TrialFile> trialFileFrom(const QByteArray &content, const std::string &name);

} // namespace threadloop
