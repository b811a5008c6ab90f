// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/compare_words.h"

#include "app/charts/chart_text.h"
#include "app/measure/number_text.h"

#include <algorithm>

namespace threadloop {
namespace {

QString number(double value)
{
    return decimalNumber(value, value < 10 ? 2 : 1);
}

QString trialsText(std::size_t count)
{
    return ChartText::tr("%n trial(s)", nullptr, static_cast<int>(count));
}

/// "1.21 times the baseline [1.18, 1.24]"; empty without a ratio.
QString ratioWords(const Comparison &comparison)
{
    if (!comparison.ratio) {
        return {};
    }
    const QString ratio = number(*comparison.ratio);
    const auto &interval = comparison.interval;
    return interval ? ChartText::tr("%1 times the baseline [%2, %3]")
                          .arg(ratio, number(interval->low), number(interval->high))
                    : ChartText::tr("%1 times the baseline").arg(ratio);
}

QString doubtWords(const ComparisonRecord &record)
{
    const std::size_t trials = record.cells.candidate.runs.size();
    const std::size_t baselines = record.cells.baseline.runs.size();
    switch (record.comparison.doubt) {
    case Doubt::None:
        return {};
    case Doubt::TooFewTrials:
        return trials < fewestTrials ? ChartText::tr("%1, needs %2").arg(trialsText(trials)).arg(fewestTrials)
                                     : ChartText::tr("the baseline has %1, needs %2")
                                           .arg(trialsText(baselines))
                                           .arg(fewestTrials);
    case Doubt::MissingValues:
        return record.candidate.lacksValues ? ChartText::tr("a trial has no such figure")
                                            : ChartText::tr("a trial of the baseline has no such figure");
    case Doubt::InvalidTrials:
        return record.candidate.hasInvalid ? ChartText::tr("a trial is not valid")
                                           : ChartText::tr("a trial of the baseline is not valid");
    case Doubt::ShortTrials:
        return record.candidate.hasShort ? ChartText::tr("a trial is too short")
                                         : ChartText::tr("a trial of the baseline is too short");
    case Doubt::WideInterval:
        return ChartText::tr("the interval is too wide");
    }
    return {};
}

} // namespace

QString baselineWords(const ComparisonSide &baseline)
{
    return ChartText::tr("baseline, %n trial(s)", nullptr, static_cast<int>(baseline.trials.size()));
}

QString verdictWords(const ComparisonRecord &record)
{
    const Comparison &comparison = record.comparison;
    const QString ratio = ratioWords(comparison);
    const auto withRatio = [&ratio](const QString &verdict) {
        return ratio.isEmpty() ? verdict : ChartText::tr("%1: %2", "ratio, verdict").arg(ratio, verdict);
    };
    switch (comparison.verdict) {
    case Verdict::Faster:
        return withRatio(ChartText::tr("faster"));
    case Verdict::Slower:
        return withRatio(ChartText::tr("slower"));
    case Verdict::Equivalent:
        return withRatio(ChartText::tr("equivalent within %1 %")
                             .arg(localNumber(trimmedNumber(record.rules.margin * 100, 2))));
    case Verdict::NotShown:
        break;
    }
    return withRatio(ChartText::tr("not shown, %1").arg(doubtWords(record)));
}

QString verdictHint(const ComparisonRecord &record)
{
    switch (record.comparison.doubt) {
    case Doubt::None:
    case Doubt::MissingValues:
        return {};
    case Doubt::TooFewTrials:
        return ChartText::tr("A verdict needs %1 trials of each cell: set the repeats to %1 or more and run")
            .arg(fewestTrials);
    case Doubt::InvalidTrials:
        return ChartText::tr(
            "A trial is not valid: its row says why. Leave it out by its tick, or run again");
    case Doubt::ShortTrials:
        return ChartText::tr(
            "Verdicts need trials of a second and 100 requests at least: let them run longer");
    case Doubt::WideInterval:
        return ChartText::tr("More trials make the intervals narrower");
    }
    return {};
}

} // namespace threadloop
