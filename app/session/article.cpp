// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/article.h"

#include "app/session/estimate.h"

#include <QFile>

namespace threadloop {
namespace {

std::string labelOf(const Experiment &experiment)
{
    if (experiment.number > 0) {
        return "article " + std::to_string(experiment.number);
    }
    return experiment.name.empty() ? experiment.title : experiment.name;
}

} // namespace

Experiment articleExperiment(int number)
{
    QFile file(QStringLiteral(":/experiments/article-%1.json").arg(number));
    const bool opened = file.open(QIODevice::ReadOnly);
    const QByteArray json = file.readAll();
    Parsed<Experiment> experiment = parseExperiment({json.data(), static_cast<std::size_t>(json.size())});
    if (!opened || !experiment) {
        // A file that was compiled in: a test reads them all.
        qFatal("%s: %s", qPrintable(file.fileName()), experiment ? "missing" : experiment.error().c_str());
    }
    Experiment read = *std::move(experiment);
    read.name = "article-" + std::to_string(number);
    return read;
}

std::vector<Experiment> articleExperiments()
{
    std::vector<Experiment> experiments;
    for (int number = 1; number <= kArticleExperiments; ++number) {
        experiments.push_back(articleExperiment(number));
    }
    return experiments;
}

Matrix matrixOf(const Experiment &experiment, const ExperimentVariant &variant)
{
    Matrix matrix;
    matrix.server = variant.server;
    matrix.server.port = 0; // a server of its own for each variant: any port will do
    for (const ExperimentCell &cell : experiment.cells) {
        const bool isRate = experiment.metric == ExperimentMetric::ReqsPerSec;
        Plan plan = Experiment::planOf(cell, variant);
        plan.label = labelOf(experiment) + ", " + variant.title;
        matrix.cells.push_back(
            {std::move(plan), 1, isRate ? cell.reference : std::nullopt, {}, matrix.cells.size()});
    }
    matrix.cells = interleaved(matrix.cells, experiment.repetition);
    return matrix;
}

double estimatedSeconds(const std::vector<Experiment> &experiments)
{
    double seconds = 0;
    for (const Experiment &experiment : experiments) {
        for (const ExperimentVariant &variant : experiment.variants) {
            const Matrix matrix = matrixOf(experiment, variant);
            for (const Cell &cell : matrix.cells) {
                seconds += estimatedSeconds(cell, matrix.server).value_or(0);
            }
        }
    }
    return seconds;
}

} // namespace threadloop
