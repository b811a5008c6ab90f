// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

class QAction;

namespace threadloop {

/// A push button that is one with an action; unlike a tool button it also answers to Enter.
class ActionButton : public QPushButton
{
    Q_OBJECT

public:
    /// The action must outlive the button. Its object name is the action's with "Button" behind.
    explicit ActionButton(QAction &action, QWidget *parent = nullptr);

private:
    void follow();

    QAction &m_action;
};

} // namespace threadloop
