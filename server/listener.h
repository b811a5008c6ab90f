// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/loop/file_descriptor.h"
#include "server/server.h"

#include <QTcpServer>
#include <QTimer>
#include <functional>
#include <variant>

namespace threadloop {

/// Accepts connections and deals their descriptors; no socket object is ever made of them here.
///
/// Lives in the listener's thread, whose Qt event loop drives it.
class Listener : private QTcpServer
{
public:
    /// `deal` gets every accepted descriptor, non-blocking, closed on exec, without Nagle's delay.
    explicit Listener(std::function<void(FileDescriptor)> deal);

    /// Listens on a numeric address, "localhost" or a name that resolves (which may block for long).
    std::variant<Endpoint, ServerError> open(const std::string &host, std::uint16_t port);
    /// Frees the port; connections that were not accepted yet are reset by the system.
    void close() { QTcpServer::close(); }

private:
    void incomingConnection(qintptr descriptor) override;

    std::function<void(FileDescriptor)> m_deal;
    QTimer m_resume;
};

} // namespace threadloop
