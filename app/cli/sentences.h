// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/snapshot.h"
#include "app/session/session_event.h"

#include <string>

namespace threadloop {

// What a session says as values, as sentences for a person at a terminal; without a full stop at the end.

/// What happened, and what to do about it.
std::string sentenceFor(const ServerError &error);
std::string sentenceFor(const event::Scarce &scarce);
std::string sentenceFor(const event::CellRefused &refused);
std::string sentenceFor(const HistoryError &error);

/// What became of a database that could not be read.
std::string damagedHistoryNote(const QString &asideName);

/// "port 8000 is taken, using 43121".
std::string portNote(std::uint16_t taken, std::uint16_t used);
/// Why a server that listens beyond loopback deserves a thought.
std::string exposureWarning(const std::string &host);
/// Whether the numeric address is this machine's loopback.
bool isLoopbackAddress(const std::string &address);

/// "/wait, thread-pool: 63 %, 4.2 s left; cell 2 of 6".
std::string progressLine(const Snapshot &snapshot, std::size_t cell, std::size_t cells);

} // namespace threadloop
