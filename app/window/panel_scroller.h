// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace threadloop {

/// Scrolls a panel when it must, and only up and down.
class PanelScroller : public QScrollArea
{
    Q_OBJECT

public:
    /// Owns the content from now on.
    explicit PanelScroller(QWidget &content);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace threadloop
