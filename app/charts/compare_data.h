// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/legend.h"
#include "app/measure/comparison.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace threadloop {

struct ChartInput;

/// A cell as it is compared.
struct CompareRow
{
    QString name;
    QString settings; ///< that tell it from the others; may be empty
    Mode mode = Mode::Sequential;
    std::vector<double> trials;                 ///< in the metric, in the order in which they were made
    std::optional<double> median;               ///< unset without a trial that has a value
    std::optional<ConfidenceInterval> interval; ///< of the median; unset below six trials
    QString figure;                             ///< the median with its unit
    bool isBaseline = false;
    std::optional<Verdict> verdict; ///< unset for the baseline
    QString words;                  ///< "1.21 times the baseline [1.18, 1.24]: faster", "baseline, 10 trials"
};

/// Everything the comparison draws; a value.
struct CompareData
{
    QString title;
    QString yTitle;
    std::vector<CompareRow> rows;
    Legend legend;
    double xMax = 1;
    std::optional<double> baseline; ///< its median
    double margin = 0.03;           ///< a share: differences within it do not matter
    QString hint;                   ///< what to do for the verdicts that are missing; may be empty
};

/// The cells of the visible runs, all their trials, in the chosen metric against the chosen baseline. Pure;
/// any thread.
CompareData compareData(const ChartInput &input);

/// The metric's name for people: "requests per second", "p99 latency, ms".
QString compareMetricTitle(const char *metric);

/// All that the rows say, a line each.
QString compareWords(const CompareData &data);

} // namespace threadloop
