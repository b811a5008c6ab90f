// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/exit_status.h"
#include "app/cli/experiment_runner.h"
#include "app/cli/options.h"
#include "app/plan/draft_reader.h"
#include "app/session/article.h"
#include "app/session/experiment_folder.h"

#include <QFileInfo>
#include <algorithm>

namespace threadloop {
namespace {

const QString kExperiment = QStringLiteral("experiment");
const QString kRepeat = QStringLiteral("repeat");

std::string leftAligned(const std::string &text, std::size_t width)
{
    return text + std::string(width > text.size() ? width - text.size() : 0, ' ');
}

void complainOf(const ExperimentCatalogue &catalogue, Console &console)
{
    for (const RefusedExperiment &refused : catalogue.refused) {
        console.error("'" + refused.file.toStdString() + "': " + refused.reason);
    }
}

/// Name, time and title on one line, the question and a file of the user's below it.
int list(Console &console)
{
    const ExperimentCatalogue catalogue = readExperiments();
    std::size_t width = 0;
    for (const KnownExperiment &known : catalogue.known) {
        width = std::max(width, known.experiment.name.size());
    }
    std::string text;
    for (const KnownExperiment &known : catalogue.known) {
        const Experiment &experiment = known.experiment;
        text += leftAligned(experiment.name, width + 2) +
                leftAligned("about " + aboutSeconds(estimatedSeconds({experiment})), 17) + experiment.title +
                "\n    " + experiment.question + "\n";
        if (!known.file.isEmpty()) {
            text += "    " + known.file.toStdString() + "\n";
        }
    }
    complainOf(catalogue, console);
    if (!console.result(text)) {
        console.complainOfLostResults();
        return exit_status::couldNot;
    }
    return exit_status::ok;
}

/// By its name, or else by its file's.
std::variant<Experiment, Problem> experimentCalled(const QString &name, const ExperimentCatalogue &catalogue)
{
    if (const KnownExperiment *known = catalogue.find(name.toStdString())) {
        return known->experiment;
    }
    if (!QFileInfo::exists(name)) {
        return Problem{"", "'" + name.toStdString() +
                               "' is neither an experiment nor a file; see: threadloop experiment list"};
    }
    Parsed<Experiment> read = readExperimentFile(name);
    if (!read) {
        return Problem{"", "'" + name.toStdString() + "': " + read.error()};
    }
    return *std::move(read);
}

std::vector<Experiment> experimentsCalled(const QStringList &names, Problems &problems)
{
    const ExperimentCatalogue catalogue = readExperiments();
    std::vector<Experiment> experiments;
    for (const QString &name : names) {
        auto called = experimentCalled(name, catalogue);
        if (auto *problem = std::get_if<Problem>(&called)) {
            problems.push_back(std::move(*problem));
        } else {
            experiments.push_back(std::get<Experiment>(std::move(called)));
        }
    }
    if (names.isEmpty()) {
        problems.push_back({"", "run takes the names of experiments, or files"});
    }
    return experiments;
}

int run(const QCommandLineParser &parser, const QStringList &names)
{
    Problems problems;
    std::vector<Experiment> experiments = experimentsCalled(names, problems);
    const auto options = outputOptionsFrom(parser);
    if (const auto *problem = std::get_if<Problem>(&options)) {
        problems.push_back(*problem);
    } else {
        std::vector<UsedFile> used;
        for (const QString &name : names) {
            used.push_back({name, "an experiment to be run"});
        }
        if (std::optional<Problem> clash = clashOf(std::get<OutputOptions>(options).places(), used)) {
            problems.push_back(*std::move(clash));
        }
    }
    if (parser.isSet(kRepeat)) {
        DraftReader reader;
        const auto rounds = reader.whole<std::uint32_t>("repeat", parser.value(kRepeat).toStdString(), 1,
                                                        PlanLimits::repeats);
        problems.insert(problems.end(), reader.problems().begin(), reader.problems().end());
        for (Experiment &experiment : experiments) {
            experiment.repetition.rounds = rounds.value_or(1);
        }
    }
    if (!problems.empty()) {
        return refuseUsage(kExperiment, problems);
    }
    return runExperiments(experiments, std::get<OutputOptions>(options), ExperimentTelling::Answers);
}

} // namespace

int experimentCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral(
            "list: names, times and questions of the experiments there are.\n"
            "run NAME|FILE...: runs them on servers of their own, and prints each one's question,\n"
            "table and answers. Your own are *.json in %1.")
            .arg(userExperimentFolder()));
    parser.addPositionalArgument(QStringLiteral("action"), QStringLiteral("list, or run."),
                                 QStringLiteral("list|run"));
    parser.addPositionalArgument(QStringLiteral("name"), QStringLiteral("Experiment, or file."),
                                 QStringLiteral("[name|file...]"));
    parser.addOption({kRepeat,
                      QStringLiteral("Trials of each cell, in rounds (as the experiment says; six allow "
                                     "intervals)."),
                      QStringLiteral("number")});
    addOutputOptions(parser);
    if (const Parsing parsing = parseArguments(parser, kExperiment, arguments); !parsing.goOn) {
        return parsing.status;
    }
    const QStringList words = parser.positionalArguments();
    const QString action = words.value(0);
    if (action == QStringLiteral("run")) {
        return run(parser, words.mid(1));
    }
    if (action != QStringLiteral("list") || words.size() > 1) {
        return refuseUsage(kExperiment, {{"", "write: experiment list, or experiment run NAME..."}});
    }
    Console console(parser.isSet(QStringLiteral("quiet")));
    return list(console);
}

} // namespace threadloop
