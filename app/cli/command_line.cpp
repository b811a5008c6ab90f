// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include "app/cli/chart_command.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/exit_status.h"
#include "app/cli/options.h"
#include "app/load/descriptor_limit.h"
#include "app/session/c_locale.h"
#include "app/version/version.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <array>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <system_error>

namespace threadloop {
namespace {

struct Command
{
    const char *name;
    const char *summary;
    int (*carryOut)(const QStringList &arguments);
};

#ifdef THREADLOOP_GUI
constexpr bool kHasWindow = true;
#else
constexpr bool kHasWindow = false;
#endif

constexpr std::array<Command, 7> kCommands{{
    {"run", "make runs against a server and print what they reached", &runCommand},
    {"serve", "run the embedded server alone", &serveCommand},
    {"article", "run the article's experiments beside its figures", &articleCommand},
    {"experiment", "list and run experiments, the program's and your own", &experimentCommand},
    {"compare", "compare results and say what they show", &compareCommand},
    {"history", "list, show, export, delete and import the runs that were stored", &historyCommand},
    {"chart", kHasWindow ? "draw results of runs to a picture" : "not here: this build draws nothing",
     &chartCommand},
}};

std::string helpText()
{
    std::string text = kHasWindow ? "Usage: threadloop [COMMAND [options]]\n       threadloop [--new] "
                                    "[--article] [FILE.threadloop]\n\n"
                                  : "Usage: threadloop COMMAND [options]\n\n";
    text += "Shows how a server behaves under concurrency, and why.\n";
    if (kHasWindow) {
        text += "Without a command it opens its window: --new with the fields of the first start, --article "
                "with the\n"
                "article's experiments running.\n";
    }
    text += "\nCommands:\n";
    for (const Command &command : kCommands) {
        text += "  " + std::string(command.name) + std::string(12 - std::string(command.name).size(), ' ') +
                command.summary + "\n";
    }
    text +=
        "\n  threadloop COMMAND --help tells the options of a command\n  threadloop --version     tells the "
        "version\n\n"
        "Exit status: 0 all well, 1 some requests failed, 2 wrong usage, 3 it could not run or not deliver,\n"
        "4 what --fail-if names has come about, 130 or 143 ended by SIGINT or SIGTERM.\n";
    return text;
}

int print(const std::string &text)
{
    Console console(false);
    if (console.result(text)) {
        return exit_status::ok;
    }
    console.complainOfLostResults();
    return exit_status::couldNot;
}

/// The system may refuse a thread or memory anywhere: that is a status, not a crash.
int carryOut(const Command &command, const QStringList &arguments)
{
    std::string reason;
    try {
        return command.carryOut(arguments);
    } catch (const std::system_error &error) {
        reason = error.code().message();
    } catch (const std::bad_alloc &) {
        reason = "out of memory";
    }
    Console(false).error("the system has too few resources: " + reason);
    return exit_status::couldNot;
}

/// Only what draws needs more than Qt's core, and that slows every start. It is decided here, before any Qt
/// object exists; pictures of runs are drawn after them.
std::unique_ptr<QCoreApplication> makeApplication(int argc, char **argv, int &shownArgc)
{
    const bool draws = argc > 1 && (std::string_view(argv[1]) == "chart" || wantsPictures(argc, argv));
    return draws ? makeChartApplication(shownArgc, argv)
                 : std::make_unique<QCoreApplication>(shownArgc, argv);
}

/// What is meant for the window for certain: another option may be a mistake.
bool asksForTheWindow(const QString &first)
{
    return first.isEmpty() || first.endsWith(QStringLiteral(".threadloop")) ||
           first == QStringLiteral("--new") || first == QStringLiteral("--article");
}

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i) {
        arguments.append(QString::fromLocal8Bit(argv[i]));
    }
    return arguments;
}

} // namespace

Invocation invocationOf(int argc, char **argv)
{
    if (argc < 2) {
        return Invocation::Window;
    }
    const std::string_view first = argv[1];
    const bool isQtOption =
        first.starts_with("-") && first != "--help" && first != "-h" && first != "--version" && first != "-v";
    return first.ends_with(".threadloop") || isQtOption ? Invocation::Window : Invocation::CommandLine;
}

int runCommandLine(int argc, char **argv)
{
    const QStringList arguments = argumentsOf(argc, argv);
    int shownArgc =
        std::min(argc, 1); // a Qt application takes arguments for its own, as -style, out of any place
    const std::unique_ptr<QCoreApplication> application = makeApplication(argc, argv, shownArgc);
    QCoreApplication::setApplicationName(QStringLiteral("threadloop"));
    QCoreApplication::setApplicationVersion(QString::fromStdString(std::string(versionNumber())));
    raiseDescriptorLimit();
    keepPlainCLocale();
    const QString first = arguments.value(1);
    if (first == QStringLiteral("--version") || first == QStringLiteral("-v")) {
        return print("threadloop " + versionText() + '\n');
    }
    if (first == QStringLiteral("--help") || first == QStringLiteral("-h") ||
        first == QStringLiteral("help")) {
        return print(helpText());
    }
    for (const Command &command : kCommands) {
        if (first == QLatin1String(command.name)) {
            return carryOut(command, arguments.mid(2));
        }
    }
    if (first.isEmpty()) {
        print(helpText());
    }
    if (kHasWindow && asksForTheWindow(first)) {
        Console(false).error("there is no display for the window");
        return exit_status::wrongUsage;
    }
    if (first.isEmpty()) {
        return exit_status::wrongUsage;
    }
    return refuseUsage({}, {{"", "'" + first.toStdString() + "' is no command"}});
}

} // namespace threadloop
