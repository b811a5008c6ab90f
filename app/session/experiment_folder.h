// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/experiment.h"
#include "app/plan/experiment_writer.h"

#include <QString>
#include <optional>
#include <string>
#include <vector>

namespace threadloop {

/// An experiment that was found by its name.
struct KnownExperiment
{
    Experiment experiment;
    QString file; ///< of the user; empty: it came with the program
};

/// A file that could not become one, and why.
struct RefusedExperiment
{
    QString file;
    std::string reason;
};

/// The experiments that can be run by a name: those of the program, the article's first, then the user's.
struct ExperimentCatalogue
{
    std::vector<KnownExperiment> known;
    /// Files of the user that cannot be read, and those named like an experiment of the program, which is not
    /// replaced: they can be run by their file names.
    std::vector<RefusedExperiment> refused;

    /// Null when there is none.
    const KnownExperiment *find(const std::string &name) const;
};

/// Where the user's own experiments are: threadloop/experiments in the user's data folder. It need not exist.
QString userExperimentFolder();

/// Reads the program's and the folder's *.json. Any thread.
ExperimentCatalogue readExperiments(const QString &folder = userExperimentFolder());

/// Reads one file; the experiment's name is the file's without its ending.
Parsed<Experiment> readExperimentFile(const QString &file);

/// Writes a grid as an experiment, whole or not at all, and makes the folder where it is missing. What is
/// wrong with the drafts, or (with an empty field) with the file. Any thread.
Problems saveExperiment(const QString &file, const PlanDraft &plan, const ServerDraft &server,
                        const ExperimentTexts &texts);

} // namespace threadloop
