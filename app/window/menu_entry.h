// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAction;
class QMenu;

namespace threadloop {

/// A new entry at the menu's end, which it belongs to: its text, its object name, its keys, what it does.
QAction *addEntry(QMenu &menu, const QString &text, const char *name, const char *shortcut,
                  const QString &toolTip);

} // namespace threadloop
