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
    m_rates[result.cell].push_back(result.throughput.reqsPerSec);
}

bool TrialFigures::areRepeated() const
{
    return std::any_of(m_rates.begin(), m_rates.end(),
                       [](const auto &cell) { return cell.second.size() > 1; });
}

QString TrialFigures::figure(const RunResult &result) const
{
    return localNumber(displayRate(*medianOf(m_rates.at(result.cell))));
}

QString TrialFigures::details(const RunResult &result) const
{
    const std::vector<double> &rates = m_rates.at(result.cell);
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
