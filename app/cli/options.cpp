// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options.h"

#include "app/cli/console.h"
#include "app/cli/exit_status.h"
#include "app/history/history_file.h"
#include "app/plan/draft_fields.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <array>
#include <string_view>

namespace threadloop {
namespace {

void add(QCommandLineParser &parser, const QStringList &names, const char *description,
         const char *value = nullptr)
{
    parser.addOption(QCommandLineOption(names, QString::fromLatin1(description),
                                        value == nullptr ? QString() : QString::fromLatin1(value)));
}

void add(QCommandLineParser &parser, const char *name, const char *description, const char *value = nullptr)
{
    add(parser, QStringList{QString::fromLatin1(name)}, description, value);
}

/// The last value given, as on every command line.
std::optional<std::string> text(const QCommandLineParser &parser, std::string_view name)
{
    const QString key = QString::fromLatin1(QByteArrayView(name));
    return parser.isSet(key) ? std::optional(parser.value(key).toStdString()) : std::nullopt;
}

constexpr std::array kFileOptions{"json", "csv", "markdown", "html", "series", "hgrm", "hlog"};

std::optional<QString> fileName(const QCommandLineParser &parser, const char *name)
{
    const QString key = QString::fromLatin1(name);
    return parser.isSet(key) ? std::optional(parser.value(key)) : std::nullopt;
}

/// "-d @FILE" reads the file, everything else is the body itself.
std::variant<std::string, Problem> bodyFrom(const QString &value)
{
    if (!value.startsWith(QLatin1Char('@'))) {
        return value.toStdString();
    }
    QFile file(value.mid(1));
    if (!file.open(QIODevice::ReadOnly)) {
        return Problem{"data", "cannot read '" + file.fileName().toStdString() +
                                   "': " + file.errorString().toStdString()};
    }
    return file.readAll().toStdString();
}

/// The same for every name of a file, whether it exists or not; standard output is a place, too.
QString placeOf(const QString &output)
{
    if (output == QStringLiteral("-")) {
        return output;
    }
    const QFileInfo file(output);
    return file.exists() ? file.canonicalFilePath() : QDir::cleanPath(file.absoluteFilePath());
}

} // namespace

std::vector<QString> OutputOptions::places() const
{
    std::vector<QString> places;
    for (const std::optional<QString> &output : {json, csv, markdown, html, series, hgrm, hlog}) {
        if (output) {
            places.push_back(*output);
        }
    }
    return places;
}

UsedFile historyAt(const QString &database)
{
    return {database, "the history"};
}

std::vector<UsedFile> usedBy(const OutputOptions &options)
{
    return options.history ? std::vector{historyAt(*options.history)} : std::vector<UsedFile>();
}

std::optional<Problem> clashOf(const std::vector<QString> &outputs, const std::vector<UsedFile> &used)
{
    QStringList places;
    for (const QString &output : outputs) {
        if (output.isEmpty()) {
            return Problem{"", "an output needs a file name, or - for standard output"};
        }
        const QString place = placeOf(output);
        if (places.contains(place)) {
            return Problem{"", place == output && output == QStringLiteral("-")
                                   ? "only one output can go to standard output"
                                   : "two outputs cannot go to the same file '" + output.toStdString() + "'"};
        }
        places.append(place);
        const auto taken = std::find_if(used.begin(), used.end(), [&place](const UsedFile &file) {
            return place != QStringLiteral("-") && placeOf(file.name) == place;
        });
        if (taken != used.end()) {
            return Problem{"", "'" + output.toStdString() + "' is " + taken->what};
        }
    }
    return std::nullopt;
}

Parsing parseArguments(QCommandLineParser &parser, const QString &command, const QStringList &arguments)
{
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  QStringLiteral("Shows this help."));
    parser.addOption(help);
    // The parser takes the first argument for the program's name, and shows it in the help.
    if (!parser.parse(QStringList{QStringLiteral("threadloop ") + command} + arguments)) {
        return {false, refuseUsage(command, {{"", parser.errorText().toStdString()}})};
    }
    if (parser.isSet(help)) {
        Console console(false);
        QString shown = parser.helpText();
        // Qt writes the executable's path here, without the subcommand.
        const qsizetype begin = shown.indexOf(QLatin1Char(' ')) + 1;
        const qsizetype end = shown.indexOf(QStringLiteral(" [options]"));
        shown.replace(begin, end - begin, QStringLiteral("threadloop ") + command);
        if (!console.result(shown.toStdString())) {
            console.complainOfLostResults();
            return {false, exit_status::couldNot};
        }
        return {false, exit_status::ok};
    }
    return {true, exit_status::ok};
}

void addServerOptions(QCommandLineParser &parser)
{
    add(parser, "host", "Address the embedded server listens on (127.0.0.1).", "address");
    add(parser, "port", "Its port; 0 picks a free one (8000, or a free one when that is taken).", "port");
    add(parser, "workers", "Its workers: an event loop and a thread pool each (1).", "number");
    add(parser, "threads", "Threads in each worker's pool (40).", "number");
    add(parser, "delay", "What /wait and /asyncwait wait (50ms).", "time");
    add(parser, "interpreter-lock", "Give each worker one lock for all computing, as CPython has.");
}

ServerDraft serverDraftFrom(const QCommandLineParser &parser)
{
    ServerDraft draft;
    for (const ServerField &field : serverFields) {
        draft.*field.text = text(parser, field.name);
    }
    draft.interpreterLock = parser.isSet(QStringLiteral("interpreter-lock"));
    return draft;
}

bool hasServerOptions(const QCommandLineParser &parser)
{
    const ServerDraft draft = serverDraftFrom(parser);
    return draft.interpreterLock ||
           std::any_of(serverFields.begin(), serverFields.end(),
                       [&draft](const ServerField &field) { return (draft.*field.text).has_value(); });
}

void addPlanOptions(QCommandLineParser &parser)
{
    add(parser, "mode", "sequential, thread-pool, event-loop, several with commas, or all (all).", "list");
    add(parser, {QStringLiteral("n"), QStringLiteral("requests")}, "Requests of each run (100).", "number");
    add(parser, {QStringLiteral("z"), QStringLiteral("duration")},
        "Time of each run, as in 500us, 50ms, 2s, 1m; with -n whichever comes first.", "time");
    add(parser, {QStringLiteral("c"), QStringLiteral("concurrency")},
        "Requests in flight (as many as requests, at most 1000; 100 with a duration alone).", "number");
    add(parser, "rate", "Open loop: requests per second by a schedule, over all connections (closed loop).",
        "number");
    add(parser, "arrivals", "Schedule of an open loop: constant, or poisson for random gaps (constant).",
        "kind");
    add(parser, "ramp",
        "Let concurrency or rate grow for so long; what was started meanwhile is in no figure (0s).", "time");
    add(parser, "warmup",
        "Then go on for so long before anything counts; with -z both are part of its time (0s).", "time");
    add(parser, "repeat",
        "Trials of each cell; each round runs all cells once in a random order (1; six allow a verdict).",
        "number");
    add(parser, "sweep",
        "Make the runs for each value of concurrency, rate, threads, workers or delay: FIELD=1,2,4, "
        "FIELD=10..160:16 for 16 values evenly spaced, FIELD=1..1024:11x for 11 in a constant ratio.",
        "values");
    add(parser, "seed", "Seed of random arrivals and of that order (1).", "number");
    add(parser, "connections", "keep-alive, or new for one connection per request (keep-alive).", "kind");
    add(parser, "timeout", "Time for one request, its connect included (30s).", "time");
    add(parser, "loops", "Event-loop threads of the client (1).", "number");
    add(parser, {QStringLiteral("m"), QStringLiteral("method")}, "Request method (GET; POST with a body).",
        "name");
    add(parser, {QStringLiteral("H"), QStringLiteral("header")}, "Header to add; may be repeated.",
        "Name: value");
    add(parser, {QStringLiteral("d"), QStringLiteral("data")}, "Request body, or @FILE.", "body");
    add(parser, "expect", "Statuses that count as success: 200, 2xx, or a list (2xx).", "statuses");
    add(parser, "background", "Keep one request to this path or URL in flight beside each run.", "target");
    add(parser, "label", "Text to keep with the results.", "text");
}

std::variant<PlanDraft, Problem> planDraftFrom(const QCommandLineParser &parser)
{
    PlanDraft draft;
    for (const QString &target : parser.positionalArguments()) {
        draft.targets.push_back(target.toStdString());
    }
    for (const PlanField &field : planFields) {
        draft.*field.text = text(parser, field.name);
    }
    for (const QString &header : parser.values(QStringLiteral("header"))) {
        draft.headers.push_back(header.toStdString());
    }
    if (parser.isSet(QStringLiteral("data"))) {
        auto body = bodyFrom(parser.value(QStringLiteral("data")));
        if (auto *problem = std::get_if<Problem>(&body)) {
            return std::move(*problem);
        }
        draft.body = std::get<std::string>(std::move(body));
    }
    draft.label = text(parser, "label").value_or(std::string());
    return draft;
}

bool wantsPictures(int argc, char **argv)
{
    return std::any_of(argv + std::min(argc, 1), argv + argc, [](std::string_view argument) {
        return argument == "--html" || argument.starts_with("--html=");
    });
}

void addFileOptions(QCommandLineParser &parser)
{
    add(parser, "json", "Write the results as JSON; - for standard output.", "file");
    add(parser, "csv", "Write the results as CSV; - for standard output.", "file");
    add(parser, "markdown", "Write the results as a Markdown table; - for standard output.", "file");
    add(parser, "html",
        "Write a page that needs nothing else, with tables and charts; - for standard output.", "file");
    add(parser, "series", "Write every tick of the runs as CSV, a row each; - for standard output.", "file");
    add(parser, "hgrm",
        "Write each run's percentile distribution, HdrHistogram's text; - for standard output.", "file");
    add(parser, "hlog",
        "Write every tick's latencies as an interval log of HdrHistogram; - for standard output.", "file");
}

std::variant<OutputOptions, Problem> fileOptionsFrom(const QCommandLineParser &parser)
{
    for (const char *name : kFileOptions) {
        if (parser.values(QString::fromLatin1(name)).size() > 1) {
            return Problem{name, "is given twice; only one file is written"};
        }
    }
    OutputOptions options;
    options.json = fileName(parser, "json");
    options.csv = fileName(parser, "csv");
    options.markdown = fileName(parser, "markdown");
    options.html = fileName(parser, "html");
    options.series = fileName(parser, "series");
    options.hgrm = fileName(parser, "hgrm");
    options.hlog = fileName(parser, "hlog");
    if (std::optional<Problem> problem = clashOf(options.places(), {})) {
        return *std::move(problem);
    }
    return options;
}

void addOutputOptions(QCommandLineParser &parser)
{
    addFileOptions(parser);
    add(parser, "no-history", "Do not store the runs.");
    addDatabaseOption(parser);
    add(parser, "details", "Explain each result on a second line (on a terminal).");
    add(parser, "no-details", "Never do.");
    add(parser, {QStringLiteral("q"), QStringLiteral("quiet")},
        "No notes and no progress on standard error.");
}

void addDatabaseOption(QCommandLineParser &parser)
{
    add(parser, "database", "The history's file (threadloop/history.sqlite in the user's data folder).",
        "file");
}

QString databaseFrom(const QCommandLineParser &parser)
{
    return fileName(parser, "database").value_or(defaultHistoryFile());
}

std::variant<OutputOptions, Problem> outputOptionsFrom(const QCommandLineParser &parser)
{
    auto files = fileOptionsFrom(parser);
    if (std::holds_alternative<Problem>(files)) {
        return files;
    }
    auto &options = std::get<OutputOptions>(files);
    options.quiet = parser.isSet(QStringLiteral("quiet"));
    const bool details = parser.isSet(QStringLiteral("details"));
    const bool noDetails = parser.isSet(QStringLiteral("no-details"));
    if (details && noDetails) {
        return Problem{"details", "--details and --no-details exclude each other"};
    }
    if (details || noDetails) {
        options.details = details;
    }
    const bool hasDatabase = parser.isSet(QStringLiteral("database"));
    if (hasDatabase && databaseFrom(parser).isEmpty()) {
        return Problem{"database", "needs a file name"};
    }
    if (!parser.isSet(QStringLiteral("no-history"))) {
        options.history = databaseFrom(parser);
    } else if (hasDatabase) {
        return Problem{"no-history", "--no-history and --database exclude each other"};
    }
    if (std::optional<Problem> problem = clashOf(options.places(), usedBy(options))) {
        return *std::move(problem);
    }
    return files;
}

int refuseUsage(const QString &command, const Problems &problems)
{
    Console console(false);
    for (const Problem &problem : problems) {
        console.error(problem.field.empty() ? problem.message : problem.field + ": " + problem.message);
    }
    console.error("see: threadloop " + command.toStdString() + (command.isEmpty() ? "--help" : " --help"));
    return exit_status::wrongUsage;
}

} // namespace threadloop
