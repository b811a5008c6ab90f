// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/cell_setup.h"
#include "app/measure/run_result.h"
#include "app/session/matrix.h"

#include <QString>
#include <vector>

namespace threadloop {

/// The place of a run among the runs of a matrix.
struct MatrixPlace
{
    std::size_t cell = 1; ///< in its round, from 1
    std::size_t cells = 1;
    std::uint32_t trial = 1;
    std::uint32_t trials = 1;

    /// "cell 2 of 6, trial 3 of 10"
    QString text() const;
};

/// Where the run with this index stands, in a matrix that repeats its cells round by round, perhaps not from
/// the first round on.
MatrixPlace placeOf(const std::vector<Cell> &runs, std::size_t index);

/// What the trials of a batch's cells came to so far.
class TrialFigures
{
public:
    void clear() { m_cells.clear(); }
    void add(const RunResult &result);
    /// Whether a cell has several trials.
    bool areRepeated() const;

    /// Requests per second of the cell, of which a result was added: of its only trial, else the median.
    QString figure(const RunResult &result) const;
    /// "Median of 3 trials: 790.12, 800.01, 803.40"; empty for a single one.
    QString details(const RunResult &result) const;

private:
    struct CellRates
    {
        CellSetup setup; ///< cells of one name may differ in their requests
        std::vector<double> rates;
    };

    const std::vector<double> &ratesOf(const RunResult &result) const;

    std::vector<CellRates> m_cells;
};

} // namespace threadloop
