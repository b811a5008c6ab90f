// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/cell_trials.h"

#include <QString>
#include <QStringList>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace threadloop {

struct ChartInput;

/// A cell with all its trials: the runs of equal plans against equal servers.
struct ComparedCell
{
    CellTrials trials;    ///< at least one
    QString name;         ///< "thread-pool /wait"
    QStringList settings; ///< that tell it from the other cells: "12 threads"
    std::size_t target = 0;

    /// The name with the settings.
    QString fullName() const;
};

/// The cells of which a run is visible, with their trials in the order in which they were made: the visible
/// ones and the others, but for those that are no trials. By target and mode. Pure.
std::vector<ComparedCell> comparedCells(const ChartInput &input);

/// The cell that the run belongs to, else the first of those with the most trials; there must be one.
std::size_t baselineAmong(const std::vector<ComparedCell> &cells, std::string_view runId);

/// The cells that are called so: by their full name, or by words of their names in results.
std::vector<std::size_t> cellsCalled(const std::vector<ComparedCell> &cells, std::string_view words);

} // namespace threadloop
