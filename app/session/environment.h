// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/run_result.h"
#include "app/plan/server_settings.h"

namespace threadloop {

/// This program's version, the Qt at run time, the kernel, the processor's name and the cores this process
/// may use. `server` is left unset. Reads /proc; any thread.
Environment currentEnvironment();

/// The part of the settings that a result keeps.
ServerEnvironment serverEnvironment(const ServerSettings &settings);

} // namespace threadloop
