// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/exit_status.h"
#include "app/cli/experiments.h"
#include "app/cli/finish.h"
#include "app/cli/options.h"
#include "app/measure/ideal.h"
#include "app/report/experiment_report.h"

#include <cmath>

namespace threadloop {
namespace {

const QString kName = QStringLiteral("article");

/// About how long a cell takes: what the article measured where a computation holds it up, else the ideal.
double estimatedSeconds(const ExperimentCell &cell, const ExperimentVariant &variant)
{
    const double requests = static_cast<double>(cell.plan.stop.requests.value_or(0));
    if (variant.background && variant.server.interpreterLock && cell.reference) {
        return requests / *cell.reference;
    }
    IdealInput input;
    input.route = routeKindOf(cell.plan.request.method, cell.plan.target.requestTarget);
    input.serviceTime = serviceTimeOf(input.route, cell.plan.target.requestTarget, variant.server.delay,
                                      std::chrono::milliseconds(50)); // about right for what computes here
    input.concurrency = cell.plan.concurrency;
    input.poolThreads = variant.server.threads;
    input.workers = variant.server.workers;
    input.requests = cell.plan.stop.requests;
    const std::optional<Ideal> ideal = idealOf(input);
    return ideal ? requests / ideal->reqsPerSec : 0;
}

double estimatedSeconds(const std::vector<Experiment> &experiments)
{
    double seconds = 0;
    for (const Experiment &experiment : experiments) {
        for (const ExperimentVariant &variant : experiment.variants) {
            for (const ExperimentCell &cell : experiment.cells) {
                seconds += estimatedSeconds(cell, variant);
            }
        }
    }
    return seconds;
}

std::string announcement(const std::vector<Experiment> &experiments)
{
    const auto seconds = static_cast<int>(std::ceil(estimatedSeconds(experiments)));
    const std::string count = std::to_string(experiments.size());
    return count + (experiments.size() == 1 ? " experiment takes about " : " experiments take about ") +
           (seconds >= 60 ? std::to_string(seconds / 60) + " min " : std::string()) +
           std::to_string(seconds % 60) + " s";
}

Matrix matrixOf(const Experiment &experiment, const ExperimentVariant &variant)
{
    Matrix matrix;
    matrix.server = variant.server;
    matrix.server.port = 0; // a server of its own for each variant: any port will do
    for (const ExperimentCell &cell : experiment.cells) {
        const bool isRate = experiment.metric == ExperimentMetric::ReqsPerSec;
        Plan plan = Experiment::planOf(cell, variant);
        plan.label = "article " + std::to_string(experiment.number) + ", " + variant.title;
        matrix.cells.push_back({std::move(plan), 1, isRate ? cell.reference : std::nullopt});
    }
    return matrix;
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
    MatrixRunner runner(console, [&](std::size_t cell, const std::shared_ptr<const RunResult> &result) {
        place->set(variant, cell, result);
    });
    for (const Experiment &experiment : experiments) {
        ExperimentResults results(experiment);
        place = &results;
        bool goOn = true;
        for (variant = 0; goOn && variant < experiment.variants.size(); ++variant) {
            goOn = runner.run(matrixOf(experiment, experiment.variants[variant]));
        }
        if (!outputs.takeStandardOutput()) {
            console.result(experimentText(experiment, results));
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
    if (const Parsing parsing = parseArguments(parser, kName, arguments); !parsing.goOn) {
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
        return refuseUsage(kName, problems);
    }
    return runArticle(std::get<std::vector<Experiment>>(experiments), std::get<OutputOptions>(options));
}

} // namespace threadloop
