// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/exit_status.h"
#include "app/cli/history_list.h"
#include "app/cli/options.h"
#include "app/cli/outputs.h"
#include "app/cli/result_file.h"
#include "app/cli/sentences.h"
#include "app/history/history.h"
#include "app/measure/number_text.h"
#include "app/report/text_line.h"

#include <array>
#include <charconv>

namespace threadloop {
namespace {

const QString kHistory = QStringLiteral("history");
const QString kLast = QStringLiteral("last");

/// What one call works with.
struct HistoryCall
{
    const QCommandLineParser &parser;
    QStringList names; ///< the arguments behind the action
    OutputOptions outputs;
    Console &console;
    History &history;
};

struct Action
{
    QLatin1String name;
    bool takesNames;
    bool writesFiles;
    int (*carryOut)(HistoryCall &call);
};

bool namesFile(const OutputOptions &options)
{
    return options.json || options.csv || options.markdown || options.html || options.series ||
           options.hgrm || options.hlog;
}

int complain(Console &console, const HistoryError &error)
{
    console.error("history: " + sentenceFor(error));
    return exit_status::couldNot;
}

/// The entries of all runs that were named, or the first that there is not.
HistoryResult<std::vector<RunEntry>> entriesNamed(const HistoryCall &call)
{
    std::vector<RunEntry> entries;
    for (const QString &name : call.names) {
        HistoryResult<RunEntry> found = call.history.find(name.toStdString());
        if (auto *error = std::get_if<HistoryError>(&found)) {
            return std::move(*error);
        }
        entries.push_back(std::get<RunEntry>(std::move(found)));
    }
    return entries;
}

HistoryResult<RunResults> resultsOf(const std::vector<RunEntry> &entries, const HistoryCall &call)
{
    RunResults results;
    for (const RunEntry &entry : entries) {
        auto loaded = call.history.load(entry.number);
        if (auto *error = std::get_if<HistoryError>(&loaded)) {
            return std::move(*error);
        }
        results.push_back(std::get<std::shared_ptr<const RunResult>>(std::move(loaded)));
    }
    return results;
}

HistoryResult<RunResults> resultsNamed(const HistoryCall &call)
{
    auto entries = entriesNamed(call);
    if (auto *error = std::get_if<HistoryError>(&entries)) {
        return std::move(*error);
    }
    return resultsOf(std::get<std::vector<RunEntry>>(entries), call);
}

/// Writes the files that were asked for, and the text unless one of them takes standard output.
int tell(const HistoryCall &call, const std::string &text, const RunResults &results)
{
    Outputs outputs(call.outputs, call.console);
    if (!outputs.takeStandardOutput()) {
        call.console.result(text);
    }
    return outputs.write(results) ? exit_status::ok : exit_status::couldNot;
}

int list(HistoryCall &call)
{
    auto listed = call.history.list();
    if (const auto *error = std::get_if<HistoryError>(&listed)) {
        return complain(call.console, *error);
    }
    auto &entries = std::get<std::vector<RunEntry>>(listed);
    if (call.parser.isSet(kLast)) {
        const std::string text = call.parser.value(kLast).toStdString();
        std::size_t most = 0;
        const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), most);
        if (problem != std::errc() || end != text.data() + text.size() || most == 0) {
            return refuseUsage(kHistory, {{"last", "'" + text + "' is no number of runs"}});
        }
        entries.resize(std::min(most, entries.size()));
    }
    if (!namesFile(call.outputs)) { // the table alone needs no series
        call.console.result(historyTable(entries));
        return exit_status::ok;
    }
    const auto results = resultsOf(entries, call);
    if (const auto *error = std::get_if<HistoryError>(&results)) {
        return complain(call.console, *error);
    }
    return tell(call, historyTable(entries), std::get<RunResults>(results));
}

int show(HistoryCall &call)
{
    const auto entries = entriesNamed(call);
    const auto results = resultsNamed(call);
    if (const auto *error = std::get_if<HistoryError>(&results)) {
        return complain(call.console, *error);
    }
    std::string text;
    for (std::size_t i = 0; i < std::get<RunResults>(results).size(); ++i) {
        const RunResult &result = *std::get<RunResults>(results)[i];
        text += textLine(result) + "\n" + detailLine(result) + "\n" +
                historyRemarks(std::get<std::vector<RunEntry>>(entries)[i]);
    }
    return tell(call, text, std::get<RunResults>(results));
}

/// The id of the first of the named runs that is marked as a baseline; empty without one.
std::string markedBaseline(const HistoryCall &call)
{
    const auto entries = entriesNamed(call);
    const auto *const named = std::get_if<std::vector<RunEntry>>(&entries);
    if (named == nullptr) {
        return {};
    }
    const auto marked =
        std::find_if(named->begin(), named->end(), [](const RunEntry &entry) { return entry.isBaseline; });
    return marked == named->end() ? std::string() : marked->id;
}

int exportRuns(HistoryCall &call)
{
    const auto results = resultsNamed(call);
    if (const auto *error = std::get_if<HistoryError>(&results)) {
        return complain(call.console, *error);
    }
    OutputOptions options = call.outputs;
    if (!namesFile(options)) {
        options.json = QStringLiteral("-");
    }
    options.baseline = markedBaseline(call);
    return Outputs(options, call.console).write(std::get<RunResults>(results)) ? exit_status::ok
                                                                               : exit_status::couldNot;
}

int deleteRuns(HistoryCall &call)
{
    const auto entries = entriesNamed(call);
    if (const auto *error = std::get_if<HistoryError>(&entries)) {
        return complain(call.console, *error);
    }
    std::vector<std::int64_t> numbers;
    std::string names;
    for (const RunEntry &entry : std::get<std::vector<RunEntry>>(entries)) {
        numbers.push_back(entry.number);
        names += ' ' + std::to_string(entry.number);
    }
    const auto removed = call.history.remove(numbers);
    if (const auto *error = std::get_if<HistoryError>(&removed)) {
        return complain(call.console, *error);
    }
    call.console.note(countOf(std::get<std::size_t>(removed), "run") +
                      " deleted; for a day 'threadloop history restore" + names + "' brings them back");
    return exit_status::ok;
}

int restoreRuns(HistoryCall &call)
{
    std::vector<std::int64_t> numbers;
    for (const QString &name : call.names) {
        bool isNumber = false;
        numbers.push_back(name.toLongLong(&isNumber));
        if (!isNumber) {
            return refuseUsage(kHistory,
                               {{"", "restore takes the numbers of runs, not '" + name.toStdString() + "'"}});
        }
    }
    const auto restored = call.history.restore(numbers);
    if (const auto *error = std::get_if<HistoryError>(&restored)) {
        return complain(call.console, *error);
    }
    const std::size_t count = std::get<std::size_t>(restored);
    call.console.note(countOf(count, "run") + " restored");
    return count == numbers.size() ? exit_status::ok : exit_status::couldNot;
}

int importRuns(HistoryCall &call)
{
    int status = exit_status::ok;
    for (const QString &file : call.names) {
        const Parsed<RunResults> results = readResults(file);
        if (!results) {
            call.console.error("history: cannot read '" + file.toStdString() + "': " + results.error());
            status = exit_status::couldNot;
            continue;
        }
        const auto imported = call.history.import(*results);
        if (const auto *error = std::get_if<HistoryError>(&imported)) {
            return complain(call.console, *error);
        }
        const ImportCount &count = std::get<ImportCount>(imported);
        call.console.note(countOf(count.added, "run") + " imported from '" + file.toStdString() + "'" +
                          (count.known > 0 ? ", " + std::to_string(count.known) + " known before" : ""));
    }
    return status;
}

constexpr std::array<Action, 6> kActions{{
    {QLatin1String("list"), false, true, &list},
    {QLatin1String("show"), true, true, &show},
    {QLatin1String("export"), true, true, &exportRuns},
    {QLatin1String("delete"), true, false, &deleteRuns},
    {QLatin1String("restore"), true, false, &restoreRuns},
    {QLatin1String("import"), true, false, &importRuns},
}};

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        QStringLiteral("Works with the runs that were stored. Every run is, unless --no-history forbids it.\n"
                       "  list               all runs, the newest first; --json and the like write them\n"
                       "  show ID...         what a run came to, with its notes; the same\n"
                       "  export ID...       as --json (-), --csv, --markdown, --html, --series, --hgrm or\n"
                       "                     --hlog; of several runs a page compares with the baseline\n"
                       "  delete ID...       takes runs out of the list; they are kept for a day\n"
                       "  restore NUMBER...  brings deleted runs back\n"
                       "  import FILE...     adds runs from files that --json wrote\n"
                       "An ID is a run's number, or the first four or more characters of its UUID."));
    parser.addPositionalArgument(QStringLiteral("action"), QStringLiteral("One of the above."));
    parser.addPositionalArgument(QStringLiteral("id"), QStringLiteral("Runs, or files."),
                                 QStringLiteral("[ID or FILE...]"));
    parser.addOption(
        {kLast, QStringLiteral("List only so many of the newest runs."), QStringLiteral("number")});
    addDatabaseOption(parser);
    addFileOptions(parser);
}

} // namespace

int historyCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (const Parsing parsing = parseArguments(parser, kHistory, arguments); !parsing.goOn) {
        return parsing.status;
    }
    QStringList names = parser.positionalArguments();
    const QString wanted = names.isEmpty() ? QString() : names.takeFirst();
    const auto action = std::find_if(kActions.begin(), kActions.end(),
                                     [&](const Action &candidate) { return candidate.name == wanted; });
    if (action == kActions.end()) {
        return refuseUsage(kHistory,
                           {{"", wanted.isEmpty() ? "say what to do: list, show, export, ..."
                                                  : "'" + wanted.toStdString() + "' is no action"}});
    }
    if (action->takesNames == names.isEmpty()) {
        return refuseUsage(kHistory,
                           {{"", wanted.toStdString() +
                                     (action->takesNames ? " needs at least one name" : " takes no name")}});
    }
    auto outputs = fileOptionsFrom(parser);
    if (const auto *problem = std::get_if<Problem>(&outputs)) {
        return refuseUsage(kHistory, {*problem});
    }
    if (const auto problem =
            clashOf(std::get<OutputOptions>(outputs).places(), {historyAt(databaseFrom(parser))})) {
        return refuseUsage(kHistory, {*problem});
    }
    if (!action->writesFiles && namesFile(std::get<OutputOptions>(outputs))) {
        return refuseUsage(kHistory, {{"", wanted.toStdString() + " writes no file"}});
    }
    if (parser.isSet(kLast) && action->takesNames) {
        return refuseUsage(kHistory, {{"last", "is for list"}});
    }
    Console console(false);
    auto opened = History::open(databaseFrom(parser));
    if (const auto *error = std::get_if<HistoryError>(&opened)) {
        return complain(console, *error);
    }
    History &history = *std::get<std::unique_ptr<History>>(opened);
    if (history.asideName()) {
        console.note(damagedHistoryNote(*history.asideName()));
    }
    HistoryCall call{parser, names, std::get<OutputOptions>(std::move(outputs)), console, history};
    const int status = action->carryOut(call);
    if (console.hasLostResults()) {
        console.complainOfLostResults();
        return exit_status::couldNot;
    }
    return status;
}

} // namespace threadloop
