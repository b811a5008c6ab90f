// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look.h"

#include <QFrame>
#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace threadloop {

/// What the bar says, and the one thing that can be done about it.
struct Message
{
    Tone tone = Tone::Note;
    QString text;
    QString actionText; ///< empty: nothing can be done but to close the bar
    std::function<void()> action{};
};

/// A message whose action copies the details to the clipboard, to be sent to somebody.
Message withDetails(Tone tone, const QString &text, const QString &details);

/// The one closable bar under the toolbar. It shows the newest message, never covers anything and never asks.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// Replaces what is shown.
    void show(Message message);
    void close();

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow();

    Message m_message;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
    bool m_isFollowing = false;
};

} // namespace threadloop
