// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/experiment_folder.h"

#include "app/report/file_writer.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <algorithm>

namespace threadloop {
namespace {

/// No experiment comes near it; a device or a result of hours would be read for long.
constexpr qint64 kMostBytes = 4 * 1024 * 1024;

QStringList experimentFilesIn(const QString &folder)
{
    QStringList files;
    for (const QFileInfo &info :
         QDir(folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        files.append(info.filePath());
    }
    return files;
}

} // namespace

const KnownExperiment *ExperimentCatalogue::find(const std::string &name) const
{
    const auto found = std::find_if(known.begin(), known.end(),
                                    [&](const KnownExperiment &one) { return one.experiment.name == name; });
    return found == known.end() ? nullptr : &*found;
}

QString userExperimentFolder()
{
    // Beside the history, without the application's name.
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/threadloop/experiments");
}

ExperimentCatalogue readExperiments(const QString &folder)
{
    ExperimentCatalogue catalogue;
    for (const QString &file : experimentFilesIn(QStringLiteral(":/experiments"))) {
        Parsed<Experiment> experiment = readExperimentFile(file);
        if (!experiment) {
            // A file that was compiled in: a test reads them all.
            qFatal("%s: %s", qPrintable(file), experiment.error().c_str());
        }
        catalogue.known.push_back({*std::move(experiment), {}});
    }
    std::stable_sort(catalogue.known.begin(), catalogue.known.end(),
                     [](const KnownExperiment &one, const KnownExperiment &other) {
                         return one.experiment.number > 0 && other.experiment.number == 0;
                     });
    for (const QString &file : experimentFilesIn(folder)) {
        Parsed<Experiment> experiment = readExperimentFile(file);
        if (!experiment) {
            catalogue.refused.push_back({file, experiment.error()});
        } else if (catalogue.find(experiment->name) != nullptr) {
            catalogue.refused.push_back({file, "'" + experiment->name +
                                                   "' is an experiment of the program already; rename the "
                                                   "file, or run it by its path"});
        } else {
            catalogue.known.push_back({*std::move(experiment), file});
        }
    }
    return catalogue;
}

Parsed<Experiment> readExperimentFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return ParseError{file.errorString().toStdString()};
    }
    const QByteArray json = file.read(kMostBytes + 1);
    if (json.size() > kMostBytes) {
        return ParseError{"it is too large for an experiment"};
    }
    Parsed<Experiment> parsed = parseExperiment({json.data(), static_cast<std::size_t>(json.size())});
    if (!parsed) {
        return parsed;
    }
    Experiment experiment = *std::move(parsed);
    experiment.name = QFileInfo(path).completeBaseName().toStdString();
    return experiment;
}

Problems saveExperiment(const QString &file, const PlanDraft &plan, const ServerDraft &server,
                        const ExperimentTexts &texts)
{
    const auto made = experimentTextFrom(plan, server, texts);
    if (const auto *problems = std::get_if<Problems>(&made)) {
        return *problems;
    }
    QDir().mkpath(QFileInfo(file).absolutePath()); // a failure shows in the writing
    if (const std::optional<FileError> error = writeFile(file, std::get<std::string>(made))) {
        return {{"", "cannot write '" + error->path + "': " + error->reason}};
    }
    return {};
}

} // namespace threadloop
