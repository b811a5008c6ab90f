// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session_drop.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace threadloop {
namespace {

/// The session among what is dropped; empty when there is none, or there are several.
QString sessionIn(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile() && url.path().endsWith(QStringLiteral(".threadloop"))) {
            paths.append(url.toLocalFile());
        }
    }
    return paths.size() == 1 ? paths.front() : QString();
}

bool isDrop(QEvent::Type type)
{
    return type == QEvent::DragEnter || type == QEvent::DragMove || type == QEvent::Drop;
}

} // namespace

SessionDrop::SessionDrop(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
    window.setAcceptDrops(true); // where no part of it takes drops
    QApplication::instance()->installEventFilter(this);
}

bool SessionDrop::eventFilter(QObject *watched, QEvent *event)
{
    if (!isDrop(event->type()) || !watched->isWidgetType()) {
        return false;
    }
    const auto *widget = static_cast<QWidget *>(watched);
    auto *drop = static_cast<QDropEvent *>(event); // what enters and moves is one, too
    const QString path = sessionIn(*drop->mimeData());
    if (path.isEmpty() || widget->window() != &m_window) {
        return false;
    }
    drop->setDropAction(Qt::CopyAction); // whoever offers to move it, would delete it afterwards
    drop->accept();
    if (event->type() == QEvent::Drop) {
        QMetaObject::invokeMethod(
            this, [this, path] { Q_EMIT dropped(path); }, Qt::QueuedConnection);
    }
    return true;
}

} // namespace threadloop
