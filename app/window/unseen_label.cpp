// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/unseen_label.h"

#include <QComboBox>
#include <QLabel>

namespace threadloop {

void labelUnseen(QComboBox &choice, const QString &what)
{
    choice.setAccessibleName(what);
    auto *label = new QLabel(what, choice.parentWidget()); // Qt looks for it among the siblings
    label->setObjectName(QStringLiteral("unseenLabel"));
    label->setBuddy(&choice);
    label->hide();
}

} // namespace threadloop
