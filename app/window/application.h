// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace threadloop {

/// Whether a window could be shown: a display is named, or a platform that needs none.
bool hasDisplay(int argc, char **argv);

/// Shows the window and runs until it is closed. Returns the exit status.
int runWindow(int argc, char **argv);

} // namespace threadloop
