// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSocketNotifier>

namespace threadloop {

class Reactor;

/// Lets Qt's event loop drive a reactor: one QSocketNotifier on its epoll set. Create and destroy it in the
/// loop's thread.
class QtDriver
{
public:
    explicit QtDriver(Reactor &reactor);

private:
    QSocketNotifier m_notifier;
};

} // namespace threadloop
