// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/history_error.h"

#include <QString>

#include <optional>

namespace threadloop {

/// Copies the history at `from`, whole and consistent although others may be writing to it, to `to`, which
/// must not exist; its folder is made. Nothing is left there when that fails. Any thread.
std::optional<HistoryError> copyHistory(const QString &from, const QString &to);

} // namespace threadloop
