// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/run_columns.h"

#include <QCoreApplication>
#include <array>

namespace threadloop {
namespace {

struct RunTitlesText
{
    Q_DECLARE_TR_FUNCTIONS(RunColumns)
};

} // namespace

QString columnTitle(RunColumn::Id column)
{
    switch (column) {
    case RunColumn::Shown:
        return RunTitlesText::tr("Shown");
    case RunColumn::Number:
        return RunTitlesText::tr("Run");
    case RunColumn::Started:
        return RunTitlesText::tr("Started");
    case RunColumn::Name:
        return RunTitlesText::tr("Name");
    case RunColumn::Tags:
        return RunTitlesText::tr("Tags");
    case RunColumn::Note:
        return RunTitlesText::tr("Note");
    case RunColumn::CellName:
        return RunTitlesText::tr("Cell");
    case RunColumn::Target:
        return RunTitlesText::tr("Target");
    case RunColumn::Mode:
        return RunTitlesText::tr("Mode");
    case RunColumn::Requests:
        return RunTitlesText::tr("Requests");
    case RunColumn::Concurrency:
        return RunTitlesText::tr("C");
    case RunColumn::Rate:
        return RunTitlesText::tr("req/s");
    case RunColumn::P50:
    case RunColumn::P75:
    case RunColumn::P90:
    case RunColumn::P95:
    case RunColumn::P99:
    case RunColumn::P999:
        return RunTitlesText::tr("%1, ms").arg(QString::fromLatin1(percentileName(*percentileIn(column))));
    case RunColumn::Errors:
        return RunTitlesText::tr("Errors");
    case RunColumn::Share:
        return RunTitlesText::tr("% of ideal");
    case RunColumn::Loop:
        return RunTitlesText::tr("Loop");
    case RunColumn::Valid:
        return RunTitlesText::tr("Valid");
    case RunColumn::Limit:
        return RunTitlesText::tr("Limit");
    }
    return {};
}

QString columnName(RunColumn::Id column)
{
    static constexpr std::array<const char *, RunColumn::count> names{
        "shown",       "number", "started", "name",  "cell", "target", "mode", "requests",
        "concurrency", "loop",   "rate",    "p50",   "p75",  "p90",    "p95",  "p99",
        "p99.9",       "errors", "share",   "valid", "tags", "note",   "limit"};
    return QString::fromLatin1(names[column]);
}

QString columnToolTip(RunColumn::Id column)
{
    switch (column) {
    case RunColumn::Shown:
        return RunTitlesText::tr("Whether the charts show the run; a half tick shows it faintly");
    case RunColumn::Number:
        return RunTitlesText::tr("The run's number in the history, as in threadloop history show");
    case RunColumn::Name:
        return RunTitlesText::tr("The run's name, else the label it was given; F2 changes the name");
    case RunColumn::Tags:
        return RunTitlesText::tr("Words to find the run by (Ctrl+T)");
    case RunColumn::CellName:
        return RunTitlesText::tr("Number of the cell in this session; in brackets the how manieth run of it");
    case RunColumn::Requests:
        return RunTitlesText::tr("Successful requests");
    case RunColumn::Concurrency:
        return RunTitlesText::tr("Requests in flight asked for; behind the stroke the most that were seen");
    case RunColumn::Rate:
        return RunTitlesText::tr("Successful requests per second");
    case RunColumn::P50:
    case RunColumn::P75:
    case RunColumn::P90:
    case RunColumn::P95:
    case RunColumn::P99:
    case RunColumn::P999:
        return RunTitlesText::tr(
            "Of successful requests: the response time in an open loop; a closed one sends "
            "nothing while it waits");
    case RunColumn::Loop:
        return RunTitlesText::tr("Closed: each request follows the reply before. Open: requests are due by a "
                                 "schedule");
    case RunColumn::Valid:
        return RunTitlesText::tr("Whether the run passed its self-checks, and was long enough for a verdict");
    case RunColumn::Share:
        return RunTitlesText::tr("Share of what the route allows when nothing costs anything");
    case RunColumn::Limit:
        return RunTitlesText::tr("What kept the run from being faster");
    case RunColumn::Started:
    case RunColumn::Target:
    case RunColumn::Mode:
    case RunColumn::Errors:
    case RunColumn::Note:
        break;
    }
    return {};
}

} // namespace threadloop
