// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/desktop_notice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QFileInfo>
#include <QGuiApplication>
#include <QVariantMap>

namespace threadloop {
namespace {

/// Asking for a bus where there is none would start one, and wait for it.
bool isThereABus()
{
    const QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") ||
           (!folder.isEmpty() && QFileInfo::exists(folder + QStringLiteral("/bus")));
}

} // namespace

void notifyByBus(const QString &title, const QString &text)
{
    if (isThereABus()) {
        notifyOn(QDBusConnection::sessionBus(), title, text);
    }
}

void notifyOn(const QDBusConnection &bus, const QString &title, const QString &text)
{
    const QString service = QStringLiteral("org.freedesktop.Notifications");
    QDBusMessage call = QDBusMessage::createMethodCall(
        service, QStringLiteral("/org/freedesktop/Notifications"), service, QStringLiteral("Notify"));
    const QString desktopFile = QGuiApplication::desktopFileName();
    constexpr uint kReplacesNone = 0;
    constexpr int kDefaultTimeout = -1;
    call << QGuiApplication::applicationDisplayName() << kReplacesNone << desktopFile << title
         << text.toHtmlEscaped() << QStringList()
         << QVariantMap{{QStringLiteral("desktop-entry"), desktopFile}} << kDefaultTimeout;
    if (bus.isConnected()) {
        bus.send(call); // without an answer there is nothing to fail
    }
}

} // namespace threadloop
