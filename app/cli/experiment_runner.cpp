// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/experiment_runner.h"

#include "app/cli/exit_status.h"
#include "app/cli/finish.h"
#include "app/report/experiment_answers.h"
#include "app/report/experiment_report.h"
#include "app/report/text_line.h"
#include "app/session/article.h"

#include <cmath>

namespace threadloop {
namespace {

std::string announcement(const std::vector<Experiment> &experiments)
{
    const std::string count = std::to_string(experiments.size());
    return count + (experiments.size() == 1 ? " experiment takes about " : " experiments take about ") +
           aboutSeconds(estimatedSeconds(experiments));
}

/// The line of every run and what explains it, in the order in which they were made.
std::string details(const Experiment &experiment, const ExperimentResults &results)
{
    std::string text;
    for (std::size_t variant = 0; variant < experiment.variants.size(); ++variant) {
        for (std::size_t cell = 0; cell < experiment.cells.size(); ++cell) {
            for (const auto &result : results.trials(variant, cell)) {
                text += textLine(*result) + "\n" + detailLine(*result) + "\n";
            }
        }
    }
    return text + "\n";
}

/// The experiment's text with its answers, where they are told, before the empty line at its end.
std::string textOf(const Experiment &experiment, const ExperimentResults &results, ExperimentTelling telling)
{
    std::string text = experimentText(experiment, results);
    if (telling == ExperimentTelling::Findings || experiment.answers.empty()) {
        return text;
    }
    text.pop_back();
    for (const std::string &answer : answersOf(experiment, results)) {
        text += "   " + answer + "\n";
    }
    return text + "\n";
}

/// The same for a page.
ReportSubject subjectOf(const Experiment &experiment, const ExperimentResults &results,
                        ExperimentTelling telling)
{
    std::vector<std::string> answers = findingsOf(experiment, results);
    if (telling == ExperimentTelling::Answers) {
        for (std::string &answer : answersOf(experiment, results)) {
            answers.push_back(std::move(answer));
        }
    }
    return {experiment.title, experiment.question, std::move(answers), experiment.lookFor};
}

} // namespace

int runExperiments(const std::vector<Experiment> &experiments, const OutputOptions &options,
                   ExperimentTelling telling)
{
    Console console(options.quiet);
    Outputs outputs(options, console);
    if (!outputs.areWritable()) {
        return exit_status::couldNot;
    }
    console.note(announcement(experiments));
    std::size_t variant = 0;
    ExperimentResults *place = nullptr;
    MatrixRunner runner(console, options.history,
                        [&](std::size_t cell, const std::shared_ptr<const RunResult> &result) {
                            place->add(variant, cell, result);
                        });
    for (const Experiment &experiment : experiments) {
        ExperimentResults results(experiment);
        place = &results;
        bool goOn = true;
        for (variant = 0; goOn && variant < experiment.variants.size(); ++variant) {
            Matrix matrix = matrixOf(experiment, experiment.variants[variant]);
            matrix.keepIntervals = options.hlog.has_value();
            goOn = runner.run(matrix);
        }
        outputs.add(subjectOf(experiment, results, telling));
        if (!outputs.takeStandardOutput()) {
            console.result(textOf(experiment, results, telling) +
                           (options.details.value_or(false) ? details(experiment, results) : std::string()));
        }
        if (!goOn) {
            break;
        }
    }
    return finish(runner, outputs, console);
}

std::string aboutSeconds(double exact)
{
    const auto seconds = static_cast<int>(std::ceil(exact));
    return (seconds >= 60 ? std::to_string(seconds / 60) + " min " : std::string()) +
           std::to_string(seconds % 60) + " s";
}

} // namespace threadloop
