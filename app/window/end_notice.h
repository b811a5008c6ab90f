// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/desktop_notice.h"

#include <QElapsedTimer>
#include <chrono>

class QWidget;

namespace threadloop {

/// Runs that take longer than this are told of when they end and nobody looks.
inline constexpr std::chrono::milliseconds kLongRun{10'000};

/// Tells those who turned to something else meanwhile that a long run is over: by a notice on the desktop,
/// and by what the desktop does for a window that wants attention.
class EndNotice
{
public:
    /// The window must outlive it.
    EndNotice(QWidget &window, NotifyDesktop notify, std::chrono::milliseconds longRun);

    void begin() { m_since.start(); }
    /// Says nothing after a short run, or while the window is in use.
    void end(const QString &outcome);

private:
    QWidget &m_window;
    NotifyDesktop m_notify;
    std::chrono::milliseconds m_longRun;
    QElapsedTimer m_since;
};

} // namespace threadloop
