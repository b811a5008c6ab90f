// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/trial_figures.h"

#include "app/language/local_number.h"
#include "app/language/punctuation.h"
#include "app/measure/trial_statistics.h"
#include "app/report/display.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

namespace threadloop {
namespace {

struct TrialsText
{
    Q_DECLARE_TR_FUNCTIONS(TrialFigures)
};

} // namespace

QString MatrixPlace::text() const
{
    return trials == 1
               ? TrialsText::tr("cell %1 of %2").arg(cell).arg(cells)
               : TrialsText::tr("cell %1 of %2, trial %3 of %4").arg(cell).arg(cells).arg(trial).arg(trials);
}

MatrixPlace placeOf(const std::vector<Cell> &runs, std::size_t index)
{
    const auto byTrial = [](const Cell &a, const Cell &b) { return a.trial < b.trial; };
    const auto [first, last] = std::minmax_element(runs.begin(), runs.end(), byTrial);
    MatrixPlace place;
    place.trials = last->trial - first->trial + 1;
    place.cells = runs.size() / place.trials;
    place.cell = index % place.cells + 1;
    place.trial = runs[index].trial - first->trial + 1;
    return place;
}

void TrialFigures::add(const RunResult &result)
{
    CellSetup setup = cellSetupOf(result);
    auto cell = std::find_if(m_cells.begin(), m_cells.end(),
                             [&setup](const CellRates &known) { return known.setup == setup; });
    if (cell == m_cells.end()) {
        cell = m_cells.insert(cell, {std::move(setup), {}});
    }
    cell->rates.push_back(result.throughput.reqsPerSec);
}

bool TrialFigures::areRepeated() const
{
    return std::any_of(m_cells.begin(), m_cells.end(),
                       [](const CellRates &cell) { return cell.rates.size() > 1; });
}

const std::vector<double> &TrialFigures::ratesOf(const RunResult &result) const
{
    const CellSetup setup = cellSetupOf(result);
    const auto cell = std::find_if(m_cells.begin(), m_cells.end(),
                                   [&setup](const CellRates &known) { return known.setup == setup; });
    Q_ASSERT(cell != m_cells.end());
    return cell->rates;
}

QString TrialFigures::figure(const RunResult &result) const
{
    return localNumber(displayRate(*medianOf(ratesOf(result))));
}

QString TrialFigures::details(const RunResult &result) const
{
    const std::vector<double> &rates = ratesOf(result);
    if (rates.size() == 1) {
        return {};
    }
    QStringList texts;
    for (const double rate : rates) {
        texts.push_back(localNumber(displayRate(rate)));
    }
    return TrialsText::tr("Median of %n trial(s): %1", nullptr, static_cast<int>(rates.size()))
        .arg(joinedClauses(texts));
}

} // namespace threadloop
