// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace threadloop {

/// The history's file: in the folder that was chosen, else in the user's data folder,
/// ~/.local/share/threadloop/history.sqlite. Window and command line find the same. A QCoreApplication is not
/// needed. Any thread.
QString defaultHistoryFile();

/// The history of this folder.
QString historyFileIn(const QString &folder);

/// From now on the history is in this folder; empty, or the user's data folder: where it is at first. The
/// choice is a file of its own in the user's data folder, so that every program reads it. False when that
/// cannot be written.
bool chooseHistoryFolder(const QString &folder);

/// What a file is, from its first bytes and without opening it as a database.
struct HistoryFileHead
{
    enum class Kind : std::uint8_t {
        Missing, ///< not there, or empty: it can be made
        Database,
        Other, ///< no SQLite database, or cut off within its head
        Unreadable
    };
    Kind kind = Kind::Missing;
    std::uint32_t version = 0; ///< of the schema, of a Database
};

/// Reads the head (SQLite's file format, section 1.3). Any thread.
HistoryFileHead readHistoryHead(const QString &path);

/// Renames a damaged database, and what SQLite keeps beside it, out of the way: the new name, or nullopt when
/// that failed. One process at a time. Any thread.
std::optional<QString> setAside(const QString &path);

} // namespace threadloop
