// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/end_notice.h"

#include <QApplication>
#include <QCoreApplication>
#include <QWidget>
#include <utility>

namespace threadloop {

EndNotice::EndNotice(QWidget &window, NotifyDesktop notify, std::chrono::milliseconds longRun)
    : m_window(window)
    , m_notify(std::move(notify))
    , m_longRun(longRun)
{}

void EndNotice::end(const QString &outcome)
{
    if (m_since.hasExpired(m_longRun.count()) && !m_window.isActiveWindow()) {
        QApplication::alert(&m_window);
        m_notify(QCoreApplication::translate("EndNotice", "The run is over"), outcome);
    }
}

} // namespace threadloop
