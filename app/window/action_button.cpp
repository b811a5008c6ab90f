// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/action_button.h"

#include <QAction>

namespace threadloop {

ActionButton::ActionButton(QAction &action, QWidget *parent)
    : QPushButton(parent)
    , m_action(action)
{
    setObjectName(action.objectName() + QStringLiteral("Button"));
    setAutoDefault(true);
    connect(&action, &QAction::changed, this, &ActionButton::follow);
    connect(this, &QPushButton::clicked, &action, &QAction::trigger);
    follow();
}

void ActionButton::follow()
{
    setText(m_action.text());
    setIcon(m_action.icon());
    setToolTip(QStringLiteral("%1 (%2)").arg(m_action.toolTip(),
                                             m_action.shortcut().toString(QKeySequence::NativeText)));
    setAccessibleName(m_action.text());
    setAccessibleDescription(m_action.toolTip());
    setEnabled(m_action.isEnabled());
}

} // namespace threadloop
