// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/experiment_answers.h"

#include "app/measure/cell_trials.h"
#include "app/measure/number_text.h"
#include "app/plan/mode.h"
#include "app/report/display.h"
#include "app/report/sweep_report.h"

#include <algorithm>
#include <cmath>

namespace threadloop {

namespace {

template <class Named>
std::size_t indexIn(const std::vector<Named> &all, const std::string &id)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const Named &one) { return one.id == id; });
    return static_cast<std::size_t>(found - all.begin());
}

/// "/wait, event-loop, C = 100 (pool of 40)": with the variant where there are several.
std::string nameOf(const ExperimentSide &side, const Experiment &experiment)
{
    if (!side.name.empty())
        return side.name;
    const Plan &plan = experiment.cells[indexIn(experiment.cells, side.cell)].plan;
    std::string name = plan.target.requestTarget + ", " + std::string(modeName(plan.mode)) +
                       ", C = " + std::to_string(plan.concurrency);
    if (experiment.variants.size() > 1)
        name += " (" + experiment.variants[indexIn(experiment.variants, side.variant)].title + ")";
    return name;
}

const Metric &metricOf(ExperimentMetric figure)
{
    switch (figure) {
    case ExperimentMetric::ReqsPerSec:
        return *metricNamed("reqs_per_sec");
    case ExperimentMetric::LatencyMs:
        return *metricNamed("p50");
    case ExperimentMetric::LatencyP99Ms:
        break;
    }
    return *metricNamed("p99");
}

/// One computation of an outcome.
class Evaluation
{
public:
    Evaluation(const Experiment &experiment, const ExperimentResults &results)
        : m_experiment(experiment)
        , m_results(results)
    {}

    void operator()(const answer::Compare &compare)
    {
        compareSides(compare.a, compare.b, compare.figure, compare.marginPercent / 100);
    }
    void operator()(const answer::Canary &canary)
    {
        compareSides(canary.beside, canary.alone, canary.figure, 0);
        m_outcome.isHeldUp = m_outcome.a && m_outcome.b && *m_outcome.a >= canary.factor * *m_outcome.b;
    }
    void operator()(const answer::Reference &reference)
    {
        m_outcome.a = figureOf(reference.at, m_experiment.metric);
        m_outcome.b = m_experiment.cells[indexIn(m_experiment.cells, reference.at.cell)].reference;
    }
    void operator()(const answer::FindKnee &knee);

    AnswerOutcome take() { return std::move(m_outcome); }

private:
    const RunResults &trialsOf(const ExperimentSide &side) const
    {
        return m_results.trials(indexIn(m_experiment.variants, side.variant),
                                indexIn(m_experiment.cells, side.cell));
    }
    std::optional<double> figureOf(const ExperimentSide &side, ExperimentMetric figure);
    void compareSides(const ExperimentSide &a, const ExperimentSide &b, ExperimentMetric figure,
                      double margin);
    bool canBeUsed(const RunResults &trials, const std::string &name);
    void doubt(const RunResults &trials, const std::string &name);

    const Experiment &m_experiment;
    const ExperimentResults &m_results;
    AnswerOutcome m_outcome;
};

/// Whether there are runs, none of them cut short; notes why not.
bool Evaluation::canBeUsed(const RunResults &trials, const std::string &name)
{
    const bool isCutShort = std::any_of(trials.begin(), trials.end(), [](const auto &run) {
        return run->stopReason == StopReason::Cancelled || run->stopReason == StopReason::Failed;
    });
    if (trials.empty())
        m_outcome.missing.push_back(name + " was not run");
    else if (isCutShort)
        m_outcome.missing.push_back(name + " was cut short");
    return !trials.empty() && !isCutShort;
}

/// One clause a side: the first objection tells more than their number.
void Evaluation::doubt(const RunResults &trials, const std::string &name)
{
    for (const auto &run : trials) {
        if (!run->validity.isValid()) {
            m_outcome.doubts.push_back(name +
                                       " failed a self-check: " + run->validity.objections.front().text);
            return;
        }
    }
    for (const auto &run : trials) {
        if (run->counts.failed() > 0) {
            m_outcome.doubts.push_back(name + " had " + std::to_string(run->counts.failed()) +
                                       " failed requests");
            return;
        }
    }
    if (std::any_of(trials.begin(), trials.end(), [](const auto &run) { return run->validity.isShort; }))
        m_outcome.doubts.push_back(name + " is too short for a verdict");
}

std::optional<double> Evaluation::figureOf(const ExperimentSide &side, ExperimentMetric figure)
{
    const std::string name = nameOf(side, m_experiment);
    const RunResults &trials = trialsOf(side);
    if (!canBeUsed(trials, name))
        return std::nullopt;
    std::vector<double> values;
    for (const auto &run : trials) {
        if (const auto value = threadloop::figureOf(*run, figure); value && *value > 0)
            values.push_back(*value);
    }
    if (values.size() < trials.size()) {
        m_outcome.missing.push_back("no request of " + name + " succeeded");
        return std::nullopt;
    }
    doubt(trials, name);
    return medianOf(values);
}

void Evaluation::compareSides(const ExperimentSide &a, const ExperimentSide &b, ExperimentMetric figure,
                              double margin)
{
    m_outcome.a = figureOf(a, figure);
    m_outcome.b = figureOf(b, figure);
    if (!m_outcome.a || !m_outcome.b)
        return;
    const Metric &metric = metricOf(figure);
    ComparisonRules rules;
    rules.greaterIsBetter = metric.greaterIsBetter;
    rules.margin = margin;
    rules.force = true; // doubts are told beside it
    const Comparison comparison =
        compare(sideOf({b.cell, trialsOf(b), {}}, metric), sideOf({a.cell, trialsOf(a), {}}, metric), rules);
    m_outcome.ratio = comparison.interval;
    const double ratio = *m_outcome.a / *m_outcome.b;
    m_outcome.isEquivalent = comparison.interval ? comparison.verdict == Verdict::Equivalent
                                                 : std::max(ratio, 1 / ratio) <= 1 + margin;
}

void Evaluation::operator()(const answer::FindKnee &knee)
{
    const std::size_t variant = indexIn(m_experiment.variants, knee.variant);
    RunResults runs;
    for (std::size_t cell = 0; cell < m_experiment.cells.size(); ++cell) {
        if (m_experiment.cells[cell].sweep != knee.sweep)
            continue;
        const RunResults &trials = m_results.trials(variant, cell);
        if (!canBeUsed(trials, m_experiment.cells[cell].id))
            return;
        runs.insert(runs.end(), trials.begin(), trials.end());
    }
    std::vector<SweepCurve> curves = sweepCurvesOf(runs);
    if (curves.empty())
        m_outcome.missing.push_back("the runs are no sweep");
    else
        m_outcome.curve = std::move(curves.front());
}

std::string figureText(double figure, ExperimentMetric metric)
{
    if (metric == ExperimentMetric::ReqsPerSec)
        return shortNumber(figure) + " reqs / sec";
    return (metric == ExperimentMetric::LatencyMs ? "p50 " : "p99 ") + displayMs(figure);
}

std::string ratioText(const AnswerOutcome &outcome, ExperimentMetric metric)
{
    std::string text = shortNumber(*outcome.a / *outcome.b);
    if (outcome.ratio)
        text += " [" + shortNumber(outcome.ratio->low) + ", " + shortNumber(outcome.ratio->high) + "]";
    return text + (metric == ExperimentMetric::ReqsPerSec ? " times as many" : " times as long");
}

/// The sentence of an outcome that has its figures.
class Sentence
{
public:
    Sentence(const AnswerOutcome &outcome, const Experiment &experiment)
        : m_outcome(outcome)
        , m_experiment(experiment)
    {}

    std::string operator()(const answer::Compare &compare) const
    {
        const std::string margin = trimmedNumber(compare.marginPercent, 1) + " %";
        return sides(compare.a, compare.b, compare.figure) +
               (m_outcome.isEquivalent ? "no difference beyond " + margin
                                       : ratioText(m_outcome, compare.figure)) +
               ".";
    }
    std::string operator()(const answer::Canary &canary) const
    {
        return sides(canary.beside, canary.alone, canary.figure) + ratioText(m_outcome, canary.figure) +
               (m_outcome.isHeldUp ? ". It is held up." : ". It is not held up.");
    }
    std::string operator()(const answer::Reference &reference) const
    {
        return nameOf(reference.at, m_experiment) + ": " + figureText(*m_outcome.a, m_experiment.metric) +
               " here, " + figureText(*m_outcome.b, m_experiment.metric) + " in the article, " +
               ratioText(m_outcome, m_experiment.metric) + ".";
    }
    std::string operator()(const answer::FindKnee &knee) const
    {
        constexpr double kNear = 0.1;
        const auto &found = m_outcome.curve->knee;
        std::string text = kneeText(*m_outcome.curve);
        text.front() = found ? 'K' : 'N';
        if (knee.expected) {
            const bool isNear = found && std::abs(found->at / *knee.expected - 1) <= kNear;
            text += isNear ? ". As expected" : ". Expected";
            text += " at " + sweepValueText(m_outcome.curve->field, *knee.expected);
        }
        return text + ".";
    }

private:
    std::string sides(const ExperimentSide &a, const ExperimentSide &b, ExperimentMetric figure) const
    {
        return nameOf(a, m_experiment) + ": " + figureText(*m_outcome.a, figure) + "; " +
               nameOf(b, m_experiment) + ": " + figureText(*m_outcome.b, figure) + "; ";
    }

    const AnswerOutcome &m_outcome;
    const Experiment &m_experiment;
};

std::string joined(const std::vector<std::string> &clauses)
{
    std::string text;
    for (const std::string &clause : clauses)
        text += (text.empty() ? "" : "; ") + clause;
    return text;
}

} // namespace

AnswerOutcome evaluate(const ExperimentAnswer &answer, const Experiment &experiment,
                       const ExperimentResults &results)
{
    Evaluation evaluation(experiment, results);
    std::visit(evaluation, answer);
    return evaluation.take();
}

std::vector<ToldAnswer> toldAnswersOf(const Experiment &experiment, const ExperimentResults &results)
{
    std::vector<ToldAnswer> told;
    for (const ExperimentAnswer &answer : experiment.answers) {
        const AnswerOutcome outcome = evaluate(answer, experiment, results);
        if (!outcome.missing.empty()) {
            told.push_back({"Not answered: " + joined(outcome.missing) + ".", false});
            continue;
        }
        std::string sentence = std::visit(Sentence(outcome, experiment), answer);
        if (!outcome.doubts.empty())
            sentence += " Doubtful: " + joined(outcome.doubts) + ".";
        told.push_back({std::move(sentence), true});
    }
    return told;
}

std::vector<std::string> answersOf(const Experiment &experiment, const ExperimentResults &results)
{
    std::vector<std::string> sentences;
    for (ToldAnswer &told : toldAnswersOf(experiment, results))
        sentences.push_back(std::move(told.text));
    return sentences;
}

} // namespace threadloop
