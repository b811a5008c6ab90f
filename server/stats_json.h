// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/server_snapshot.h"

#include <string>

namespace threadloop {

/// Appends the snapshot as one JSON object: the server's counters, then the same keys for every worker under
/// "workers". Times carry their unit in the key; what is not known yet is null.
void appendStats(std::string &json, const ServerSnapshot &snapshot);

} // namespace threadloop
