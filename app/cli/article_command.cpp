// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/exit_status.h"
#include "app/cli/experiment_runner.h"
#include "app/cli/experiments.h"
#include "app/cli/options.h"

namespace threadloop {
namespace {

const QString kArticle = QStringLiteral("article");

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
    return runExperiments(std::get<std::vector<Experiment>>(experiments), std::get<OutputOptions>(options),
                          ExperimentTelling::Findings);
}

} // namespace threadloop
