// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/plan_draft.h"

#include <QCommandLineParser>
#include <QStringList>
#include <optional>
#include <string>
#include <vector>

namespace threadloop {

/// What a command's arguments came to: go on, or end with this exit status.
struct Parsing
{
    bool goOn = false;
    int status = 0;
};

/// Parses `arguments` (without the program's name). Prints the help for --help; complains about what is
/// unknown.
Parsing parseArguments(QCommandLineParser &parser, const QString &command, const QStringList &arguments);

/// --host, --port, --workers, --threads, --delay, --interpreter-lock.
void addServerOptions(QCommandLineParser &parser);
ServerDraft serverDraftFrom(const QCommandLineParser &parser);
/// Whether one of them was given.
bool hasServerOptions(const QCommandLineParser &parser);

/// All options of a plan, -n and its companions.
void addPlanOptions(QCommandLineParser &parser);
/// The draft, or a problem: a body's file that cannot be read.
std::variant<PlanDraft, Problem> planDraftFrom(const QCommandLineParser &parser);

/// Where results go besides standard output's lines.
struct OutputOptions
{
    std::optional<QString> json; ///< a file name, or "-"
    std::optional<QString> csv;
    std::optional<QString> markdown;
    std::optional<QString> html;   ///< a page with charts, drawn after the runs
    std::optional<QString> series; ///< CSV of every tick
    std::string baseline; ///< id of a run of the cell that the page compares with; empty: the obvious one
    std::optional<QString> hgrm; ///< percentile distributions
    std::optional<QString> hlog; ///< an interval log: the runs have to keep the latencies of every tick
    std::optional<bool> details; ///< unset: on a terminal
    bool quiet = false;
    std::optional<QString> history; ///< the database in which the runs are stored; unset: they are not

    /// The outputs that were asked for, file names and "-".
    std::vector<QString> places() const;
};

/// A file that the command reads, or keeps something else in.
struct UsedFile
{
    QString name;
    std::string what; ///< completes "'out.json' is ...": "what is compared"
};

/// The database as such a file.
UsedFile historyAt(const QString &database);
/// The same where runs are stored; empty where they are not.
std::vector<UsedFile> usedBy(const OutputOptions &options);

/// Why these outputs cannot be written: one has no name, two have one place, or one would overwrite a file
/// that is used. Each would be lost without a word. nullopt when they can.
std::optional<Problem> clashOf(const std::vector<QString> &outputs, const std::vector<UsedFile> &used);

/// Whether one of the arguments asks for charts to be drawn.
bool wantsPictures(int argc, char **argv);

/// Those that name files.
void addFileOptions(QCommandLineParser &parser);
/// What they say, or a problem: two outputs for standard output.
std::variant<OutputOptions, Problem> fileOptionsFrom(const QCommandLineParser &parser);

/// All of a command that makes runs.
void addOutputOptions(QCommandLineParser &parser);
/// --database alone, for commands that make no run.
void addDatabaseOption(QCommandLineParser &parser);
/// The database as given, or the one in the user's data folder.
QString databaseFrom(const QCommandLineParser &parser);
/// The options, or a problem: two outputs for standard output.
std::variant<OutputOptions, Problem> outputOptionsFrom(const QCommandLineParser &parser);

/// Says on standard error what is wrong with which option, and where to read more. Returns exit status 2.
int refuseUsage(const QString &command, const Problems &problems);

} // namespace threadloop
