// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look.h"

#include <QFrame>
#include <functional>
#include <vector>

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

/// The one closable bar under the toolbar. It shows the newest message and how many there are; when that is
/// closed or acted upon, the one before it comes back. It never covers anything and never asks.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// Shows it before all others; an earlier one that says the same is forgotten.
    void show(Message message);
    /// Closes what is shown.
    void close();
    /// Closes all.
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showNewest();
    void follow();

    std::vector<Message> m_messages; ///< the newest last
    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_count;
    QPushButton *m_action;
    QToolButton *m_close;
    bool m_isFollowing = false;
};

} // namespace threadloop
