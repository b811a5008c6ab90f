// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/growing_dialog.h"

#include <QEvent>
#include <QLayout>

namespace threadloop {

bool GrowingDialog::event(QEvent *event)
{
    const bool isHandled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest) {
        keepTextsWhole();
    }
    return isHandled;
}

void GrowingDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    keepTextsWhole();
}

/// Through the minimum: a user cannot make it smaller than its texts either.
void GrowingDialog::keepTextsWhole()
{
    if (layout() != nullptr && layout()->hasHeightForWidth()) {
        setMinimumHeight(layout()->totalHeightForWidth(width()));
    }
}

} // namespace threadloop
