// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace threadloop {

/// Names this process so that no other one, on any machine or after any restart, has the same name: the
/// machine's boot, the process id and when it was started. Any thread.
std::string processMark();

/// Whether the process of that name may still run: false when it has ended or the machine was restarted. One
/// of another machine, which shares the file, is taken for running. Any thread.
bool mayBeRunning(std::string_view mark);

} // namespace threadloop
