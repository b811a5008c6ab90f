// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/message_bar.h"

#include "app/window/icons.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace threadloop {

Message withDetails(Tone tone, const QString &text, const QString &details)
{
    return {tone, text, MessageBar::tr("Copy details"),
            [details] { QGuiApplication::clipboard()->setText(details); }};
}

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("messageBar"));
    setAutoFillBackground(true);
    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_action->setObjectName(QStringLiteral("messageAction"));
    m_action->setAccessibleName(tr("What can be done about it"));
    m_action->setToolTip(m_action->accessibleName());
    m_close->setObjectName(QStringLiteral("messageClose"));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::TabFocus);
    m_close->setAccessibleName(tr("Close the message"));
    m_close->setToolTip(tr("Close the message (Ctrl+Shift+W)"));
    m_close->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+W")));
    connect(m_close, &QToolButton::clicked, this, &MessageBar::close);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto action = m_message.action; // it may show the next message
        close();
        action();
    });

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kMargin, kTightSpace, kSpace, kTightSpace);
    layout->setSpacing(kSpace);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    QFrame::hide();
}

void MessageBar::show(Message message)
{
    m_message = std::move(message);
    m_text->setText(m_message.text);
    m_action->setText(m_message.actionText);
    m_action->setAccessibleName(m_message.actionText);
    m_action->setToolTip(tr("%1 (Ctrl+Shift+U)").arg(m_message.actionText));
    m_action->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+U")));
    m_action->setVisible(!m_message.actionText.isEmpty());
    follow();
    QFrame::show();
    QAccessibleEvent event(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::close()
{
    QFrame::hide();
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_isFollowing) {
        follow();
    }
}

void MessageBar::follow()
{
    m_isFollowing = true;
    const QPalette base = QApplication::palette();
    QPalette own = base;
    own.setColor(QPalette::Window, toneBackground(m_message.tone, base));
    setPalette(own);
    const char *name = m_message.tone == Tone::Error     ? "error"
                       : m_message.tone == Tone::Warning ? "warning"
                                                         : "note";
    m_icon->setPixmap(icon(name, toneColor(m_message.tone, base)).pixmap(QSize(20, 20), devicePixelRatioF()));
    m_close->setIcon(icon("close", base));
    m_isFollowing = false;
}

} // namespace threadloop
