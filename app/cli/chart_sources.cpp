// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/chart_sources.h"

#include "app/cli/result_file.h"
#include "app/cli/sentences.h"
#include "app/history/history.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace threadloop {
namespace {

/// Opens the database when the first stored run is asked for.
class StoredRuns
{
public:
    explicit StoredRuns(QString database)
        : m_database(std::move(database))
    {}

    Parsed<RunResults> run(const std::string &name)
    {
        if (!m_history) {
            auto opened = History::open(m_database);
            if (const auto *error = std::get_if<HistoryError>(&opened)) {
                return ParseError{sentenceFor(*error)};
            }
            m_history = std::get<std::unique_ptr<History>>(std::move(opened));
        }
        const auto entry = m_history->find(name);
        if (const auto *error = std::get_if<HistoryError>(&entry)) {
            return ParseError{sentenceFor(*error)};
        }
        auto loaded = m_history->load(std::get<RunEntry>(entry).number);
        if (const auto *error = std::get_if<HistoryError>(&loaded)) {
            return ParseError{sentenceFor(*error)};
        }
        return RunResults{std::get<std::shared_ptr<const RunResult>>(std::move(loaded))};
    }

private:
    QString m_database;
    std::unique_ptr<History> m_history;
};

void addOnce(RunResults &runs, const std::shared_ptr<const RunResult> &run)
{
    const auto isSame = [&run](const auto &known) { return !run->id.empty() && known->id == run->id; };
    if (std::none_of(runs.begin(), runs.end(), isSame)) {
        runs.push_back(run);
    }
}

} // namespace

bool namesStoredRun(const QString &source)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]+|[0-9a-fA-F][0-9a-fA-F-]{3,35})$"));
    return form.match(source).hasMatch() && !QFileInfo::exists(source);
}

Parsed<RunResults> runsFrom(const QStringList &sources, const QString &database)
{
    StoredRuns stored(database);
    RunResults runs;
    for (const QString &source : sources) {
        const Parsed<RunResults> read =
            namesStoredRun(source) ? stored.run(source.toStdString()) : readResults(source);
        if (!read) {
            return ParseError{"'" + source.toStdString() + "': " + read.error()};
        }
        for (const auto &run : *read) {
            addOnce(runs, run);
        }
    }
    return runs;
}

} // namespace threadloop
