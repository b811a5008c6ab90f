// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/database.h"
#include "app/history/run_entry.h"

#include <memory>
#include <span>
#include <string>

namespace threadloop {

// A run as rows of the tables. Everything throws DatabaseFailure; of the connection's thread.

/// Adds a run, without its series; its number.
std::int64_t insertRun(const Database &database, const RunResult &result, StoredState state,
                       const std::string &process);

/// Brings a run up to date; what the user wrote about it stays.
void updateRun(const Database &database, std::int64_t number, const RunResult &result, StoredState state);

/// Appends rows of a run's series, the first of which has this index.
void appendSeries(const Database &database, std::int64_t number, std::size_t firstRow,
                  std::span<const SeriesRow> rows);

/// Puts the run's histograms in the place of those before.
void putHistograms(const Database &database, std::int64_t number, const RunResult &result);

/// What entryFrom() reads, in its order.
QString entryColumns();
RunEntry entryFrom(const Statement &statement);

/// The whole run; null when there is none of this number.
std::shared_ptr<const RunResult> loadRun(const Database &database, std::int64_t number);

} // namespace threadloop
