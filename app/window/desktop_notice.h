// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>

QT_BEGIN_NAMESPACE
class QDBusConnection;
QT_END_NAMESPACE

namespace threadloop {

/// Shows a notice on the desktop, or does nothing where it cannot. A seam: tests listen here.
using NotifyDesktop = std::function<void(const QString &title, const QString &text)>;

/// By the session bus (Desktop Notifications Specification 1.2, org.freedesktop.Notifications.Notify). It
/// waits for no answer, starts no bus, and keeps quiet when there is none.
void notifyByBus(const QString &title, const QString &text);

/// The same on this bus.
void notifyOn(const QDBusConnection &bus, const QString &title, const QString &text);

} // namespace threadloop
