// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/experiments.h"

#include "app/session/article.h"

#include <QStringList>
#include <set>

namespace threadloop {

std::variant<std::vector<Experiment>, Problem> articleExperiments(const std::optional<QString> &only)
{
    std::set<int> numbers;
    for (int number = 1; !only && number <= kArticleExperiments; ++number) {
        numbers.insert(number);
    }
    for (const QString &text :
         only.value_or(QString()).split(QLatin1Char(','), only ? Qt::KeepEmptyParts : Qt::SkipEmptyParts)) {
        const int number = text.trimmed().toInt();
        if (number < 1 || number > kArticleExperiments) {
            return Problem{"only", "'" + text.toStdString() +
                                       "' is no experiment of the article; they are numbered 1 to 7"};
        }
        numbers.insert(number);
    }
    std::vector<Experiment> experiments;
    for (const int number : numbers) {
        experiments.push_back(articleExperiment(number));
    }
    return experiments;
}

} // namespace threadloop
