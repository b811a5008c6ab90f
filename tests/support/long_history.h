// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;

namespace threadloop {

/// A new history of that many runs, each of about nine seconds and seven minutes after the one before, of
/// several targets and all modes. Ends the program when it cannot be written.
void makeLongHistory(const QString &path, int count);

} // namespace threadloop
