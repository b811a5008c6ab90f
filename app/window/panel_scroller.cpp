// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panel_scroller.h"

#include "app/window/look.h"

#include <QEvent>
#include <QScrollBar>

namespace threadloop {

PanelScroller::PanelScroller(QWidget &content)
{
    setWidget(&content);
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
}

QSize PanelScroller::sizeHint() const
{
    // Room for the scroll bar: nothing may be cut off at the side.
    const int width = widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width();
    return {width, widget()->sizeHint().height()};
}

QSize PanelScroller::minimumSizeHint() const
{
    constexpr double kLeastEms = 6.7;
    return {sizeHint().width(), ems(kLeastEms)};
}

bool PanelScroller::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        updateGeometry();
    }
    return QScrollArea::eventFilter(watched, event);
}

} // namespace threadloop
