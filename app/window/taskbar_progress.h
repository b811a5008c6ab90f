// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVariantMap>
#include <functional>

namespace threadloop {

/// Tells docks and task bars how far the runs are: the signal Update of com.canonical.Unity.LauncherEntry,
/// which Plasma, Unity, Dash to Dock and others follow. Without a session bus it does nothing.
class TaskbarProgress : public QObject
{
    Q_OBJECT

public:
    /// Sends the properties of one update; tests bring their own.
    using Send = std::function<void(const QVariantMap &properties)>;

    explicit TaskbarProgress(QObject *parent, Send send = sendOverSessionBus);

    /// A share, 0 to 1. Told when the whole percent changes.
    void show(double progress);
    void hide();

private:
    static void sendOverSessionBus(const QVariantMap &properties);

    Send m_send;
    int m_percent = -1; ///< told last; below 0: nothing is shown
};

} // namespace threadloop
