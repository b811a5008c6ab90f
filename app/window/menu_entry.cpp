// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/menu_entry.h"

#include <QAction>
#include <QMenu>

namespace threadloop {

QAction *addEntry(QMenu &menu, const QString &text, const char *name, const char *shortcut,
                  const QString &toolTip)
{
    auto *action = new QAction(text, &menu);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(QKeySequence(QLatin1String(shortcut)));
    action->setToolTip(toolTip);
    menu.addAction(action);
    return action;
}

} // namespace threadloop
