// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/saved_session.h"

#include <string>
#include <vector>

namespace threadloop {

class ChartsArea;
class ClientPanel;
class RunsModel;
class RunsTable;
class ServerPanel;

/// The parts of the window that hold a session. They must outlive who uses them.
struct SessionParts
{
    ServerPanel &server;
    ClientPanel &client;
    ChartsArea &charts;
    RunsModel &runs;
    RunsTable &table;
};

/// What of a session the window could not take over.
struct NotHeld
{
    std::vector<std::string> fields;  ///< names of options, as fieldsNotHeld() tells them
    std::vector<SavedRun> runs;       ///< that the history does not have
    std::vector<SavedRun> unfinished; ///< that another program is still making
};

/// What the window holds now.
SavedSession heldSession(const SessionParts &parts);

/// Puts a session into the window, in place of what it holds. What the server runs with stays until it is
/// started anew.
NotHeld holdSession(const SessionParts &parts, const SavedSession &session);

} // namespace threadloop
