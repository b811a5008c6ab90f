// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/experiment_results.h"

#include <QString>
#include <QStringList>

namespace threadloop {

// What the window says of an experiment, in its language. The names in results and files stay as the
// experiment's file has them.

/// "3. Waiting on threads", or the title alone.
QString experimentTitle(const Experiment &experiment);
/// The title; with the variant's where there are several.
QString variantTitle(const Experiment &experiment, const ExperimentVariant &variant);
/// The question.
QString experimentQuestion(const Experiment &experiment);
/// What to look for; may be empty.
QString experimentLookFor(const Experiment &experiment);
/// What the results show, a sentence each, as far as they are there.
QStringList experimentFindings(const Experiment &experiment, const ExperimentResults &results);

} // namespace threadloop
