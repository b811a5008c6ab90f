// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QStringList>
#include <memory>

namespace threadloop {

/// The application of a command that draws: `threadloop chart`, and others that write a page. It draws on no
/// screen. Built without the window, a plain one. Must be the first Qt object of the process.
std::unique_ptr<QCoreApplication> makeChartApplication(int &argc, char **argv);

/// `threadloop chart RESULT.json|ID... --kind KIND -o FILE`: draws results that were written or stored
/// before. Returns the exit status; 3 with an explanation where the program was built without the window.
int chartCommand(const QStringList &arguments);

} // namespace threadloop
