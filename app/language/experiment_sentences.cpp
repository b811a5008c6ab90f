// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/sentence_lists.h"

#include <QtGlobal>

namespace threadloop {
namespace {

// app/report/experiment_answers.cpp and sweep_report.cpp
constexpr const char *kAnswers[] = {
    QT_TRANSLATE_NOOP("Answers", "Not answered: %1."),
    QT_TRANSLATE_NOOP("Answers", "%1. Doubtful: %2."),
    QT_TRANSLATE_NOOP("Answers", "%1 was not run"),
    QT_TRANSLATE_NOOP("Answers", "%1 was cut short"),
    QT_TRANSLATE_NOOP("Answers", "%1 failed a self-check: %2"),
    QT_TRANSLATE_NOOP("Answers", "%1 had %2 failed requests"),
    QT_TRANSLATE_NOOP("Answers", "%1 is too short for a verdict"),
    QT_TRANSLATE_NOOP("Answers", "no request of %1 succeeded"),
    QT_TRANSLATE_NOOP("Answers", "the runs are no sweep"),
    QT_TRANSLATE_NOOP("Answers", "%1: %2 here, %3 in the article, %4."),
    QT_TRANSLATE_NOOP("Answers", "%1: %2; %3: %4; no difference beyond %5 %."),
    QT_TRANSLATE_NOOP("Answers", "%1: %2; %3: %4; no difference beyond %5 %"),
    QT_TRANSLATE_NOOP("Answers", "%1: %2; %3: %4; %5. It is held up."),
    QT_TRANSLATE_NOOP("Answers", "%1: %2; %3: %4; %5. It is not held up."),
    QT_TRANSLATE_NOOP("Answers", "%1: %2; %3: %4; %5. It is held up"),
    QT_TRANSLATE_NOOP("Answers", "%1: %2; %3: %4; %5. It is not held up"),
    QT_TRANSLATE_NOOP("Answers", "%1: %2; %3: %4; %5."),
    QT_TRANSLATE_NOOP("Answers", "%1: %2; %3: %4; %5"),
    QT_TRANSLATE_NOOP("Answers", "%1. As expected at %2."),
    QT_TRANSLATE_NOOP("Answers", "%1. As expected at %2"),
    QT_TRANSLATE_NOOP("Answers", "%1. Expected at %2."),
    QT_TRANSLATE_NOOP("Answers", "%1. Expected at %2"),
    QT_TRANSLATE_NOOP("Answers", "No knee: the throughput does not rise and then stay"),
    QT_TRANSLATE_NOOP("Answers",
                      "Knee at %1: %2 reqs / sec for each up to there, %3 beyond (where rise and plateau "
                      "intersect)"),
    QT_TRANSLATE_NOOP("Answers",
                      "Knee at %1: %2 of each request asked for is reached up to there, %3 reqs / sec beyond "
                      "(where rise and plateau intersect)"),
    QT_TRANSLATE_NOOP("Answers",
                      "Knee at %1: %2 reqs / sec below, falling with the delay above (where rise and plateau "
                      "intersect)"),
    QT_TRANSLATE_NOOP("Answers", "%1 [%2, %3] times as many"),
    QT_TRANSLATE_NOOP("Answers", "%1 [%2, %3] times as long"),
    QT_TRANSLATE_NOOP("Answers", "%1 times as many"),
    QT_TRANSLATE_NOOP("Answers", "%1 times as long"),
    QT_TRANSLATE_NOOP("Answers", "%1 reqs / sec"),
    QT_TRANSLATE_NOOP("Answers", "p50 %1"),
    QT_TRANSLATE_NOOP("Answers", "p99 %1"),
};

} // namespace

SentenceList experimentSentences()
{
    return {"Answers", kAnswers};
}

} // namespace threadloop
