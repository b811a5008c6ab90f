// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/exit_status.h"
#include "app/cli/experiments.h"
#include "app/cli/finish.h"
#include "app/cli/options.h"
#include "app/report/experiment_report.h"
#include "app/report/text_line.h"
#include "app/session/article.h"

#include <cmath>

namespace threadloop {
namespace {

const QString kArticle = QStringLiteral("article");

std::string announcement(const std::vector<Experiment> &experiments)
{
    const auto seconds = static_cast<int>(std::ceil(estimatedSeconds(experiments)));
    const std::string count = std::to_string(experiments.size());
    return count + (experiments.size() == 1 ? " experiment takes about " : " experiments take about ") +
           (seconds >= 60 ? std::to_string(seconds / 60) + " min " : std::string()) +
           std::to_string(seconds % 60) + " s";
}

/// The line of every run and what explains it, in the order in which they were made.
std::string details(const Experiment &experiment, const ExperimentResults &results)
{
    std::string text;
    for (std::size_t variant = 0; variant < experiment.variants.size(); ++variant) {
        for (std::size_t cell = 0; cell < experiment.cells.size(); ++cell) {
            if (const RunResult *result = results.at(variant, cell)) {
                text += textLine(*result) + "\n" + detailLine(*result) + "\n";
            }
        }
    }
    return text + "\n";
}

int runArticle(const std::vector<Experiment> &experiments, const OutputOptions &options)
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
                            place->set(variant, cell, result);
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
        if (!outputs.takeStandardOutput()) {
            console.result(experimentText(experiment, results) +
                           (options.details.value_or(false) ? details(experiment, results) : std::string()));
        }
        if (!goOn) {
            break;
        }
    }
    return finish(runner, outputs, console);
}

} // namespace

int articleCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Runs the article's experiments in the article's settings on servers of its own,\n"
        "and prints each one's question, table and answer, the article's figures beside the measured ones."));
    parser.addOption({QStringLiteral("only"), QStringLiteral("Run only these experiments, as in 4,7."),
                      QStringLiteral("list")});
    addOutputOptions(parser);
    if (const Parsing parsing = parseArguments(parser, kArticle, arguments); !parsing.goOn) {
        return parsing.status;
    }
    Problems problems;
    if (!parser.positionalArguments().isEmpty()) {
        problems.push_back(
            {"", "article takes no target: '" + parser.positionalArguments().first().toStdString() + "'"});
    }
    const auto options = outputOptionsFrom(parser);
    if (const auto *problem = std::get_if<Problem>(&options)) {
        problems.push_back(*problem);
    }
    const QString only = QStringLiteral("only");
    const auto experiments =
        articleExperiments(parser.isSet(only) ? std::optional(parser.value(only)) : std::nullopt);
    if (const auto *problem = std::get_if<Problem>(&experiments)) {
        problems.push_back(*problem);
    }
    if (!problems.empty()) {
        return refuseUsage(kArticle, problems);
    }
    return runArticle(std::get<std::vector<Experiment>>(experiments), std::get<OutputOptions>(options));
}

} // namespace threadloop
