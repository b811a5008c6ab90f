// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/comparison.h"
#include "app/measure/metric.h"
#include "app/plan/problem.h"

#include <QCommandLineParser>
#include <QStringList>
#include <optional>
#include <string>
#include <vector>

namespace threadloop {

/// What `threadloop compare` was asked for.
struct ComparisonOrder
{
    QStringList files;                   ///< one, or the baseline's and the candidate's
    std::optional<std::string> baseline; ///< the words of a cell's name, with one file
    const Metric *metric = nullptr;      ///< null: reqs_per_sec, or p50 where a side tells no rate
    ComparisonRules rules;
    std::vector<Verdict> failIf;
    std::optional<QString> json;
};

/// The command's description and options.
void describeComparison(QCommandLineParser &parser);

/// What the options say; appends a problem for each that cannot be read.
ComparisonOrder comparisonOrderFrom(const QCommandLineParser &parser, Problems &problems);

} // namespace threadloop
