// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace threadloop {

/// Takes session files that are dropped anywhere onto a window, before its text fields take them for texts.
class SessionDrop : public QObject
{
    Q_OBJECT

public:
    explicit SessionDrop(QWidget &window);

Q_SIGNALS:
    /// The drop is over by then.
    void dropped(const QString &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_window;
};

} // namespace threadloop
