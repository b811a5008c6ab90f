// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/compare_words.h"

#include "app/charts/chart_text.h"
#include "app/measure/number_text.h"

#include <algorithm>

namespace threadloop {
namespace {

QString number(double value)
{
    return QString::number(value, 'f', value < 10 ? 2 : 1);
}

QString trialsText(std::size_t count)
{
    return count == 1 ? QStringLiteral("1 trial") : QStringLiteral("%1 trials").arg(count);
}

/// "1.21 times the baseline [1.18, 1.24]"; empty without a ratio.
QString ratioWords(const Comparison &comparison)
{
    if (!comparison.ratio) {
        return {};
    }
    const QString ratio = QStringLiteral("%1 times the baseline").arg(number(*comparison.ratio));
    const auto &interval = comparison.interval;
    return interval ? ratio + QStringLiteral(" [%1, %2]").arg(number(interval->low), number(interval->high))
                    : ratio;
}

/// Which of the sides it is true of: "a trial", "a trial of the baseline".
QString aTrial(bool ofCandidate)
{
    return ofCandidate ? QStringLiteral("a trial") : QStringLiteral("a trial of the baseline");
}

QString doubtWords(const ComparisonRecord &record)
{
    const std::size_t trials = record.cells.candidate.runs.size();
    const std::size_t baselines = record.cells.baseline.runs.size();
    switch (record.comparison.doubt) {
    case Doubt::None:
        return {};
    case Doubt::TooFewTrials:
        return trials < fewestTrials
                   ? QStringLiteral("%1, needs %2").arg(trialsText(trials)).arg(fewestTrials)
                   : QStringLiteral("the baseline has %1, needs %2")
                         .arg(trialsText(baselines))
                         .arg(fewestTrials);
    case Doubt::MissingValues:
        return aTrial(record.candidate.lacksValues) + QStringLiteral(" has no such figure");
    case Doubt::InvalidTrials:
        return aTrial(record.candidate.hasInvalid) + QStringLiteral(" is not valid");
    case Doubt::ShortTrials:
        return aTrial(record.candidate.hasShort) + QStringLiteral(" is too short");
    case Doubt::WideInterval:
        return QStringLiteral("the interval is too wide");
    }
    return {};
}

} // namespace

QString baselineWords(const ComparisonSide &baseline)
{
    return QStringLiteral("baseline, ") + trialsText(baseline.trials.size());
}

QString verdictWords(const ComparisonRecord &record)
{
    const Comparison &comparison = record.comparison;
    const QString ratio = ratioWords(comparison);
    const auto withRatio = [&ratio](const QString &verdict) {
        return ratio.isEmpty() ? verdict : ratio + QStringLiteral(": ") + verdict;
    };
    switch (comparison.verdict) {
    case Verdict::Faster:
        return withRatio(QStringLiteral("faster"));
    case Verdict::Slower:
        return withRatio(QStringLiteral("slower"));
    case Verdict::Equivalent:
        return withRatio(QStringLiteral("equivalent within %1 %")
                             .arg(QString::fromStdString(trimmedNumber(record.rules.margin * 100, 2))));
    case Verdict::NotShown:
        break;
    }
    return withRatio(QStringLiteral("not shown, ") + doubtWords(record));
}

QString verdictHint(const ComparisonRecord &record)
{
    switch (record.comparison.doubt) {
    case Doubt::None:
    case Doubt::MissingValues:
        return {};
    case Doubt::TooFewTrials:
        return QStringLiteral("A verdict needs %1 trials of each cell: set the repeats to %1 or more and run")
            .arg(fewestTrials);
    case Doubt::InvalidTrials:
        return QStringLiteral(
            "A trial is not valid: its row says why. Leave it out by its tick, or run again");
    case Doubt::ShortTrials:
        return QStringLiteral(
            "Verdicts need trials of a second and 100 requests at least: let them run longer");
    case Doubt::WideInterval:
        return QStringLiteral("More trials make the intervals narrower");
    }
    return {};
}

} // namespace threadloop
