// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace threadloop {

/// What the first argument asks for, decided before any Qt object exists.
enum class Invocation {
    Window,     ///< nothing, a session file or a Qt option
    CommandLine ///< a subcommand, --help, --version, or something to complain about
};

Invocation invocationOf(int argc, char **argv);

/// Carries out a subcommand, --help or --version under a QCoreApplication of its own. Returns the exit
/// status.
int runCommandLine(int argc, char **argv);

} // namespace threadloop
