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
namespace {

constexpr double kIconEms = 1.7;

} // namespace

Message withDetails(Tone tone, const QString &text, const QString &details)
{
    return {tone, text, MessageBar::tr("Copy details"),
            [details] { QGuiApplication::clipboard()->setText(details); }};
}

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_count(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("messageBar"));
    setAutoFillBackground(true);
    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setTextFormat(Qt::PlainText); // it may quote a file or the clipboard
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_count->setObjectName(QStringLiteral("messageCount"));
    m_count->setToolTip(tr("Closing this message brings back the one before it"));
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
        const auto action = m_messages.back().action; // it may show the next message
        close();
        action();
    });

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kMargin, kTightSpace, kSpace, kTightSpace);
    layout->setSpacing(kSpace);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_count);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    QFrame::hide();
}

void MessageBar::show(Message message)
{
    std::erase_if(m_messages, [&message](const Message &other) { return other.text == message.text; });
    m_messages.push_back(std::move(message));
    showNewest();
}

void MessageBar::close()
{
    if (!m_messages.empty()) {
        m_messages.pop_back();
        showNewest();
    }
}

void MessageBar::clear()
{
    m_messages.clear();
    showNewest();
}

void MessageBar::showNewest()
{
    if (m_messages.empty()) {
        hide();
        return;
    }
    const Message &newest = m_messages.back();
    m_text->setText(newest.text);
    m_count->setText(tr("1 of %1").arg(m_messages.size()));
    m_count->setVisible(m_messages.size() > 1);
    m_action->setText(newest.actionText);
    if (!newest.actionText.isEmpty()) { // hidden, it keeps a name
        m_action->setAccessibleName(newest.actionText);
    }
    m_action->setToolTip(tr("%1 (Ctrl+Shift+U)").arg(newest.actionText));
    m_action->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+U")));
    m_action->setVisible(!newest.actionText.isEmpty());
    follow();
    QFrame::show();
    QAccessibleEvent event(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
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
    if (m_messages.empty()) {
        return;
    }
    m_isFollowing = true;
    const Tone tone = m_messages.back().tone;
    const QPalette base = QApplication::palette();
    QPalette own; // all but the background stays the application's
    own.setColor(QPalette::Window, toneBackground(tone, base));
    setPalette(own);
    const char *name = tone == Tone::Error ? "error" : tone == Tone::Warning ? "warning" : "note";
    m_icon->setPixmap(
        icon(name, toneColor(tone, base)).pixmap(QSize(ems(kIconEms), ems(kIconEms)), devicePixelRatioF()));
    m_close->setIcon(icon("close", base));
    m_isFollowing = false;
}

} // namespace threadloop
