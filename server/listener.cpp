// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/listener.h"

#include <QHostAddress>
#include <QHostInfo>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <optional>
#include <sys/socket.h>
#include <utility>

namespace threadloop {
namespace {

constexpr int kBacklog = 4096;
/// After it ran out of descriptors, the listener looks again this much later whether one has become free.
constexpr std::chrono::milliseconds kResumeAfter{50};

std::optional<QHostAddress> resolve(const std::string &host)
{
    QString name = QString::fromStdString(host);
    if (name.startsWith(u'[') && name.endsWith(u']')) {
        name = name.mid(1, name.size() - 2);
    }
    if (name.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0) {
        return QHostAddress(QHostAddress::LocalHost);
    }
    QHostAddress address;
    if (address.setAddress(name)) {
        return address;
    }
    if (name.isEmpty()) {
        return std::nullopt;
    }
    const QList<QHostAddress> found = QHostInfo::fromName(name).addresses();
    return found.isEmpty() ? std::nullopt : std::optional(found.front());
}

ServerError::Kind kindOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::AddressInUseError:
        return ServerError::Kind::AddressInUse;
    case QAbstractSocket::SocketAddressNotAvailableError:
        return ServerError::Kind::AddressUnavailable;
    case QAbstractSocket::SocketAccessError:
        return ServerError::Kind::PermissionDenied;
    case QAbstractSocket::SocketResourceError:
        return ServerError::Kind::OutOfResources;
    default: // Qt's enumeration is about clients and proxies for the rest
        return ServerError::Kind::Other;
    }
}

void prepare(int descriptor)
{
    ::fcntl(descriptor, F_SETFL, ::fcntl(descriptor, F_GETFL) | O_NONBLOCK);
    ::fcntl(descriptor, F_SETFD, FD_CLOEXEC);
    const int on = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

} // namespace

Listener::Listener(std::function<void(FileDescriptor)> deal)
    : m_deal(std::move(deal))
{
    setListenBacklogSize(kBacklog);
    m_resume.setSingleShot(true);
    m_resume.setInterval(kResumeAfter);
    // Qt pauses accepting when it runs out of descriptors, and never resumes by itself.
    connect(this, &QTcpServer::acceptError, &m_resume, [this] { m_resume.start(); });
    connect(&m_resume, &QTimer::timeout, this, [this] {
        if (isListening()) {
            resumeAccepting();
        }
    });
}

std::variant<Endpoint, ServerError> Listener::open(const std::string &host, std::uint16_t port)
{
    const std::optional<QHostAddress> address = resolve(host);
    if (!address) {
        return ServerError{ServerError::Kind::InvalidHost, host, port, "no such address or name"};
    }
    if (!listen(*address, port)) {
        return ServerError{kindOf(serverError()), host, port, errorString().toStdString()};
    }
    return Endpoint{serverAddress().toString().toStdString(), serverPort()};
}

void Listener::incomingConnection(qintptr descriptor)
{
    FileDescriptor accepted(static_cast<int>(descriptor));
    prepare(accepted.get());
    m_deal(std::move(accepted));
}

} // namespace threadloop
