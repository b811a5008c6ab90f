// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/loop/mailbox.h"

#include <QObject>
#include <QSocketNotifier>
#include <functional>

namespace threadloop {

/// A Mailbox drained by a thread that runs Qt's event loop: `receive` is called there, once for each value.
/// Create and destroy it in that thread; `post` may be called from any. Destroy it only when all posters are
/// gone.
template <class T>
class PostBox
{
public:
    explicit PostBox(std::function<void(T &)> receive)
        : m_receive(std::move(receive))
        , m_notifier(m_mailbox.descriptor(), QSocketNotifier::Read)
    {
        QObject::connect(&m_notifier, &QSocketNotifier::activated, &m_notifier, [this] { drain(); });
    }

    void post(T value) { m_mailbox.post(std::move(value)); }

    /// Delivers what is waiting now, without the event loop. The receiver's thread.
    void drain()
    {
        std::vector<T> values;
        m_mailbox.take(values);
        for (T &value : values) {
            m_receive(value);
        }
    }

private:
    Mailbox<T> m_mailbox;
    std::function<void(T &)> m_receive;
    QSocketNotifier m_notifier;
};

} // namespace threadloop
