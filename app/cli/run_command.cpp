// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/exit_status.h"
#include "app/cli/finish.h"
#include "app/cli/matrix_runner.h"
#include "app/cli/options.h"
#include "app/cli/outputs.h"
#include "app/plan/draft_reader.h"
#include "app/plan/sweep.h"
#include "app/report/text_line.h"
#include "app/session/experiment_folder.h"

#include <QFileInfo>

namespace threadloop {
namespace {

const QString kRun = QStringLiteral("run");
const QString kWaitReady = QStringLiteral("wait-ready");
const QString kSave = QStringLiteral("save-experiment");
const QString kTitle = QStringLiteral("title");
const QString kQuestion = QStringLiteral("question");

void describeRun(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        QStringLiteral("Makes one run for each target and each mode, and prints one line a run.\n"
                       "A target is a URL, or a path such as /wait of a server that is started for the runs\n"
                       "(/wait /asyncwait when none is given)."));
    parser.addPositionalArgument(QStringLiteral("target"),
                                 QStringLiteral("URL, or path of the embedded server."),
                                 QStringLiteral("[target...]"));
    addPlanOptions(parser);
    parser.addOption({kWaitReady, QStringLiteral("Wait so long for a foreign target to accept connections."),
                      QStringLiteral("time")});
    addServerOptions(parser);
    parser.addOption(
        {kSave, QStringLiteral("Keep these runs as an experiment, too: targets, modes, sweep and repeats."),
         QStringLiteral("file")});
    parser.addOption(
        {kTitle, QStringLiteral("Its title (the file's name without its ending)."), QStringLiteral("text")});
    parser.addOption({kQuestion, QStringLiteral("What it asks (its title)."), QStringLiteral("text")});
    Gates::addOption(parser);
    addOutputOptions(parser);
}

/// Moves the value out, or appends the problems.
template <class Value, class Made>
std::optional<Value> collect(Made made, Problems &problems)
{
    if (auto *value = std::get_if<Value>(&made)) {
        return std::move(*value);
    }
    if constexpr (std::is_same_v<Made, std::variant<Value, Problems>>) {
        const auto &found = std::get<Problems>(made);
        problems.insert(problems.end(), found.begin(), found.end());
    } else {
        problems.push_back(std::get<Problem>(made));
    }
    return std::nullopt;
}

std::optional<std::chrono::nanoseconds> readWaitReady(const QCommandLineParser &parser, Problems &problems)
{
    if (!parser.isSet(kWaitReady)) {
        return std::nullopt;
    }
    DraftReader reader;
    const auto time = reader.duration("wait-ready", parser.value(kWaitReady).toStdString(),
                                      std::chrono::nanoseconds(1), PlanLimits::waitReady);
    problems.insert(problems.end(), reader.problems().begin(), reader.problems().end());
    return time;
}

std::vector<Matrix> readMatrices(const QCommandLineParser &parser, Problems &problems)
{
    if (parser.values(QStringLiteral("sweep")).size() > 1) {
        problems.push_back({"sweep", "is given twice; one field is swept at a time"});
    }
    std::vector<Matrix> matrices;
    if (const auto draft = collect<PlanDraft>(planDraftFrom(parser), problems)) {
        if (const auto grid = collect<SweptGrid>(sweptGridFrom(*draft, serverDraftFrom(parser)), problems)) {
            matrices = matricesOf(*grid, repetitionOf(*draft));
        }
    }
    const auto waitReady = readWaitReady(parser, problems);
    for (Matrix &matrix : matrices) {
        matrix.waitReady = waitReady;
    }
    return matrices;
}

void checkSaving(const QCommandLineParser &parser, const OutputOptions &outputs, Problems &problems)
{
    const bool isSaved = parser.isSet(kSave);
    if (isSaved && parser.value(kSave).isEmpty()) {
        problems.push_back({kSave.toStdString(), "needs a file name"});
    } else if (isSaved) {
        std::vector<QString> written = outputs.places();
        written.push_back(parser.value(kSave));
        if (std::optional<Problem> problem = clashOf(written, usedBy(outputs))) {
            problems.push_back(*std::move(problem));
        }
    }
    for (const QString &name : {kTitle, kQuestion}) {
        if (parser.isSet(name) && !isSaved) {
            problems.push_back({name.toStdString(), "belongs to an experiment; add --save-experiment FILE"});
        }
    }
}

/// The experiment, before the first request: what cannot be written is told in time. False then.
bool saveExperiment(const QCommandLineParser &parser, Console &console)
{
    if (!parser.isSet(kSave)) {
        return true;
    }
    const QString file = parser.value(kSave);
    const QString title = parser.isSet(kTitle) ? parser.value(kTitle) : QFileInfo(file).completeBaseName();
    const ExperimentTexts texts{title.toStdString(), parser.value(kQuestion).toStdString(), {}};
    const Problems problems =
        saveExperiment(file, std::get<PlanDraft>(planDraftFrom(parser)), serverDraftFrom(parser), texts);
    for (const Problem &problem : problems) {
        console.error(problem.field.empty() ? problem.message + "; nothing was run"
                                            : problem.field + ": " + problem.message);
    }
    return problems.empty();
}

} // namespace

int runCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    describeRun(parser);
    if (const Parsing parsing = parseArguments(parser, kRun, arguments); !parsing.goOn) {
        return parsing.status;
    }
    Problems problems;
    std::vector<Matrix> matrices = readMatrices(parser, problems);
    const auto options = collect<OutputOptions>(outputOptionsFrom(parser), problems);
    const Gates gates = Gates::readFrom(parser, problems);
    if (options) {
        checkSaving(parser, *options, problems);
    }
    if (!problems.empty() || !options) {
        return refuseUsage(kRun, problems);
    }
    for (Matrix &matrix : matrices) {
        matrix.keepIntervals = options->hlog.has_value();
    }
    Console console(options->quiet);
    Outputs outputs(*options, console);
    if (!outputs.areWritable() || !saveExperiment(parser, console)) {
        return exit_status::couldNot;
    }
    if (hasServerOptions(parser) && !matrices.front().needsServer()) {
        console.note("no target is a path of the embedded server: its options have no effect");
    }
    MatrixRunner runner(
        console, options->history, [&](std::size_t, const std::shared_ptr<const RunResult> &result) {
            if (!outputs.takeStandardOutput()) {
                console.result(textLine(*result) + (outputs.showDetails() ? "\n" + detailLine(*result) : "") +
                               "\n");
            }
        });
    runner.run(matrices);
    return finish(runner, outputs, console, gates);
}

} // namespace threadloop
