// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace threadloop {

// The subcommands. Each takes its arguments without the program's and its own name, needs a QCoreApplication,
// blocks until it is done, and returns the exit status (exit_status.h). Main thread.

int runCommand(const QStringList &arguments);
int serveCommand(const QStringList &arguments);
int articleCommand(const QStringList &arguments);
int experimentCommand(const QStringList &arguments);
int compareCommand(const QStringList &arguments);
int historyCommand(const QStringList &arguments);

} // namespace threadloop
