// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <vector>

namespace threadloop {

/// Which of the settings of several runs, after the first, have to be told because the runs differ in them. A
/// list for each run, of equal lengths, with the run's label last: what the label alone says is left out, as
/// "pool of 12" says the number of threads. Empty without runs.
std::vector<qsizetype> tellingSettings(const QList<QStringList> &settings);

} // namespace threadloop
