// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/history_error.h"
#include "app/measure/snapshot.h"
#include "app/session/session_event.h"

#include <QString>

namespace threadloop {

// What a session says as values, as sentences for a person at the window: what happened, and what to do next.

QString windowSentence(const ServerError &error);
QString windowSentence(const event::Scarce &scarce);
QString windowSentence(const event::CellRefused &refused);
QString windowSentence(const HistoryError &error);
/// The history failed while runs were made: the next ones are kept by the window alone.
QString notStoredSentence(const HistoryError &error);
QString damagedHistorySentence(const QString &asideName);
/// Of a run that could not go on.
QString failedSentence(const RunResult &result);
/// Of a run in which some requests failed.
QString someFailedSentence(const RunResult &result);

/// "/wait, thread-pool: 63 %, 4.2 s left"
QString progressSentence(const Snapshot &snapshot);

/// "700 ms": a duration to be read, while fields hold it as it is typed: "700ms".
QString durationText(std::chrono::nanoseconds duration);

/// "12 failed: 10 timeout, 2 reset"; empty without failures.
QString failuresText(const Counts &counts);
/// "1000 started = 990 ok + 10 timeout": every started request, by how it ended.
QString balanceText(const Counts &counts);

/// Whether the percentiles are of an open or a closed loop: "closed loop".
QString loopWord(const Plan &plan);
/// What such percentiles can and cannot see.
QString loopExplained(const Plan &plan);
/// What an open loop's schedule adds: service time and send delay; empty for a closed loop.
QString scheduleText(const RunResult &result);
/// What was started in the phases, which is in no figure; empty without phases.
QString leadText(const RunResult &result);

/// Everything that is known of a run that went wrong, to be sent to somebody.
QString detailsOf(const RunResult &result);

} // namespace threadloop
