// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/taskbar_progress.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QFile>
#include <QGuiApplication>
#include <algorithm>

namespace threadloop {
namespace {

/// Asking for a bus that is not there may start one.
bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

} // namespace

TaskbarProgress::TaskbarProgress(QObject *parent, Send send)
    : QObject(parent)
    , m_send(std::move(send))
{}

void TaskbarProgress::show(double progress)
{
    const int percent = static_cast<int>(std::clamp(progress, 0.0, 1.0) * 100);
    if (percent != m_percent) {
        m_percent = percent;
        m_send({{QStringLiteral("progress"), percent / 100.0}, {QStringLiteral("progress-visible"), true}});
    }
}

void TaskbarProgress::hide()
{
    if (m_percent >= 0) {
        m_percent = -1;
        m_send({{QStringLiteral("progress"), 0.0}, {QStringLiteral("progress-visible"), false}});
    }
}

void TaskbarProgress::sendOverSessionBus(const QVariantMap &properties)
{
    if (!hasSessionBus()) {
        return;
    }
    // The protocol wants a path of the sender's own, and names the program by its desktop entry.
    QDBusMessage update = QDBusMessage::createSignal(QStringLiteral("/io/github/threadloop/threadloop"),
                                                     QStringLiteral("com.canonical.Unity.LauncherEntry"),
                                                     QStringLiteral("Update"));
    update << QStringLiteral("application://%1.desktop").arg(QGuiApplication::desktopFileName())
           << properties;
    QDBusConnection::sessionBus().send(update); // a signal: nobody has to listen
}

} // namespace threadloop
