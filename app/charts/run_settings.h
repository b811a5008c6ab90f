// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <vector>

namespace threadloop {

struct RunResult;

/// The settings that a run can be told by, in the words of a chart: its target first, its label last. An
/// empty text says: the usual. Of equal length for all runs.
QStringList settingsOf(const RunResult &result);

/// The same of several runs, where the settings in which modes differ by their nature are left empty unless
/// runs of one mode differ in them. (The article's event-loop client has another concurrency than its thread
/// pool, and nobody would call that the difference.) None of the results is null.
QList<QStringList> settingsOfAll(const std::vector<const RunResult *> &results);

/// What has to be said of each of the runs, but for mode and target, because the runs differ in it:
/// {"C = 40", "12 threads"}; empty lists where nothing does. `settings` as the two above give them.
QList<QStringList> tellingTexts(const QList<QStringList> &settings);

} // namespace threadloop
