// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/experiment_text.h"

#include "app/language/known_sentences.h"
#include "app/report/experiment_report.h"

#include <QCoreApplication>

namespace threadloop {
namespace {

struct ExperimentTextWords
{
    Q_DECLARE_TR_FUNCTIONS(ExperimentText)
};

} // namespace

QString experimentTitle(const Experiment &experiment)
{
    const QString title = translatedSentence(experiment.title);
    return experiment.number == 0
               ? title
               : ExperimentTextWords::tr("%1. %2", "number, title").arg(experiment.number).arg(title);
}

QString variantTitle(const Experiment &experiment, const ExperimentVariant &variant)
{
    const QString title = experimentTitle(experiment);
    return experiment.variants.size() == 1 ? title
                                           : ExperimentTextWords::tr("%1, %2", "experiment, variant")
                                                 .arg(title, translatedSentence(variant.title));
}

QString experimentQuestion(const Experiment &experiment)
{
    return translatedSentence(experiment.question);
}

QString experimentLookFor(const Experiment &experiment)
{
    return translatedSentence(experiment.lookFor);
}

QStringList experimentFindings(const Experiment &experiment, const ExperimentResults &results)
{
    std::vector<std::string> sources;
    for (const ExperimentFinding &finding : experiment.findings) {
        sources.push_back(finding.text);
    }
    QStringList texts;
    for (const std::string &finding : findingsOf(experiment, results)) {
        texts.push_back(translatedSentence(finding, sources));
    }
    return texts;
}

} // namespace threadloop
