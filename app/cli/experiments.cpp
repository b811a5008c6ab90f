// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/experiments.h"

#include <QFile>
#include <QStringList>
#include <set>

namespace threadloop {
namespace {

constexpr int kExperiments = 7;

Experiment load(int number)
{
    QFile file(QStringLiteral(":/experiments/article-%1.json").arg(number));
    const bool opened = file.open(QIODevice::ReadOnly);
    const QByteArray json = file.readAll();
    Parsed<Experiment> experiment = parseExperiment({json.data(), static_cast<std::size_t>(json.size())});
    if (!opened || !experiment) {
        // A file that was compiled in: a test reads them all.
        qFatal("%s: %s", qPrintable(file.fileName()), experiment ? "missing" : experiment.error().c_str());
    }
    return *std::move(experiment);
}

} // namespace

std::variant<std::vector<Experiment>, Problem> articleExperiments(const std::optional<QString> &only)
{
    std::set<int> numbers;
    for (int number = 1; !only && number <= kExperiments; ++number) {
        numbers.insert(number);
    }
    for (const QString &text :
         only.value_or(QString()).split(QLatin1Char(','), only ? Qt::KeepEmptyParts : Qt::SkipEmptyParts)) {
        const int number = text.trimmed().toInt();
        if (number < 1 || number > kExperiments) {
            return Problem{"only", "'" + text.toStdString() +
                                       "' is no experiment of the article; they are numbered 1 to 7"};
        }
        numbers.insert(number);
    }
    std::vector<Experiment> experiments;
    for (const int number : numbers) {
        experiments.push_back(load(number));
    }
    return experiments;
}

} // namespace threadloop
