// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/verdict_text.h"

#include "app/measure/number_text.h"

namespace threadloop {

namespace {

std::string doubtText(Doubt doubt)
{
    switch (doubt) {
    case Doubt::None:
        return {};
    case Doubt::TooFewTrials:
        return "fewer than " + std::to_string(fewestTrials) + " trials";
    case Doubt::MissingValues:
        return "a trial has no value";
    case Doubt::InvalidTrials:
        return "a trial is not valid";
    case Doubt::ShortTrials:
        return "a trial is too short";
    case Doubt::WideInterval:
        return "the interval is too wide";
    }
    return {};
}

/// A side's trials that carry no verdict.
struct DoubtfulTrials
{
    std::string first; ///< "trial 3 of the baseline is invalid: ..."
    std::size_t count = 0;
};

/// Why the run carries no verdict, as the end of "trial 3 is ..."; empty when it may.
std::string flawOf(const RunResult &run, Doubt doubt)
{
    if (doubt == Doubt::ShortTrials)
        return run.validity.isShort ? "too short for a verdict" : "";
    const std::string objections = objectionsText(run);
    return objections.empty() ? std::string() : "invalid: " + objections;
}

void addDoubtful(DoubtfulTrials &trials, const CellTrials &cell, const char *side, Doubt doubt)
{
    for (const auto &run : cell.runs) {
        const std::string flaw = flawOf(*run, doubt);
        if (!flaw.empty() && ++trials.count == 1)
            trials.first = "trial " + std::to_string(run->trial) + " of the " + side + " is " + flaw;
    }
}

/// "trial 3 of the baseline is invalid: the client itself was busy; and 2 more trials"; empty without any.
std::string doubtfulText(const ComparisonRecord &record, Doubt doubt)
{
    DoubtfulTrials trials;
    addDoubtful(trials, record.cells.baseline, "baseline", doubt);
    addDoubtful(trials, record.cells.candidate, "candidate", doubt);
    return trials.count < 2 ? trials.first
                            : trials.first + "; and " + countOf(trials.count - 1, "more trial");
}

} // namespace

std::string verdictText(const Comparison &comparison)
{
    switch (comparison.verdict) {
    case Verdict::Faster:
        return "faster";
    case Verdict::Slower:
        return "slower";
    case Verdict::Equivalent:
        return "equivalent";
    case Verdict::NotShown:
        return "not shown: " + doubtText(comparison.doubt);
    }
    return {};
}

std::string verdictText(const ComparisonRecord &record)
{
    if (record.comparison.verdict == Verdict::NotShown)
        return "not shown: " + explanationOf(record);
    const std::string forced = forcedText(record);
    return verdictText(record.comparison) + (forced.empty() ? "" : ", forced: " + forced);
}

std::string explanationOf(const ComparisonRecord &record)
{
    const Doubt doubt = record.comparison.doubt;
    return doubt == Doubt::InvalidTrials || doubt == Doubt::ShortTrials ? doubtfulText(record, doubt)
                                                                        : doubtText(doubt);
}

std::string forcedText(const ComparisonRecord &record)
{
    if (!record.rules.force || record.comparison.verdict == Verdict::NotShown)
        return {};
    const std::string invalid = doubtfulText(record, Doubt::InvalidTrials);
    return invalid.empty() ? doubtfulText(record, Doubt::ShortTrials) : invalid;
}

std::string objectionsText(const RunResult &run)
{
    std::string text;
    for (const std::string &clause : objectionsTo(run))
        text += (text.empty() ? "" : "; ") + clause;
    return text;
}

} // namespace threadloop
