// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/loop/qt_driver.h"

#include "server/loop/reactor.h"

namespace threadloop {

QtDriver::QtDriver(Reactor &reactor)
    : m_notifier(reactor.descriptor(), QSocketNotifier::Read)
{
    QObject::connect(&m_notifier, &QSocketNotifier::activated, &m_notifier, [&reactor] { reactor.drain(); });
}

} // namespace threadloop
