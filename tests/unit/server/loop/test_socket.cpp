// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/loop/socket.h"
#include "server/loop/task_scope.h"
#include "tests/support/test_main.h"

#include <QtTest>
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <string>
#include <sys/socket.h>

using namespace threadloop;

namespace {

/// A connected pair of TCP sockets on loopback, both non-blocking.
std::pair<FileDescriptor, FileDescriptor> tcpPair()
{
    FileDescriptor listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    ::bind(listener.get(), reinterpret_cast<sockaddr *>(&address), length);
    ::listen(listener.get(), 1);
    ::getsockname(listener.get(), reinterpret_cast<sockaddr *>(&address), &length);
    FileDescriptor client(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    ::connect(client.get(), reinterpret_cast<sockaddr *>(&address), length);
    FileDescriptor server(::accept4(listener.get(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
    ::fcntl(client.get(), F_SETFL, O_NONBLOCK);
    return {std::move(client), std::move(server)};
}

Task<void> readAll(Socket *socket, std::size_t bufferBytes, std::string *text, IoResult::Status *end,
                   Wake *wake)
{
    std::vector<char> buffer(bufferBytes);
    for (;;) {
        *wake = co_await socket->readable();
        if (*wake != Wake::Ready) {
            co_return;
        }
        const IoResult result = socket->receive(buffer);
        if (result.status == IoResult::Status::Done) {
            text->append(buffer.data(), result.bytes);
        } else if (result.status != IoResult::Status::WouldBlock) {
            *end = result.status;
            co_return;
        }
    }
}

} // namespace

class TestSocket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverythingUpToTheEnd_data()
    {
        QTest::addColumn<int>("bufferBytes");
        QTest::newRow("one byte at a time") << 1;
        QTest::newRow("exactly the message") << 10;
        QTest::newRow("more than there is") << 4096;
    }
    void readsEverythingUpToTheEnd()
    {
        QFETCH(int, bufferBytes);
        auto [peer, own] = tcpPair();
        Reactor reactor;
        Socket socket(reactor, std::move(own), Socket::Origin::Accepted);
        QCOMPARE(socket.watchError(), 0);
        TaskScope scope;
        std::string text;
        auto end = IoResult::Status::Done;
        Wake wake = Wake::Ready;
        scope.spawn(readAll(&socket, static_cast<std::size_t>(bufferBytes), &text, &end, &wake));
        QCOMPARE(::send(peer.get(), "0123456789", 10, 0), ssize_t(10));
        reactor.drain(1000);
        QCOMPARE(text, std::string("0123456789"));
        // The last bytes and the end arrive with one edge: a short read must not stop reading here.
        QCOMPARE(::send(peer.get(), "abc", 3, 0), ssize_t(3));
        peer.reset();
        for (int drains = 0; drains < 10 && !scope.isEmpty(); ++drains) {
            reactor.drain(1000);
        }
        QVERIFY(scope.isEmpty());
        QCOMPARE(text, std::string("0123456789abc"));
        QCOMPARE(end, IoResult::Status::EndOfFile);
    }

    void interruptGivesTheReason()
    {
        auto [peer, own] = tcpPair();
        Reactor reactor;
        Socket socket(reactor, std::move(own), Socket::Origin::Accepted);
        TaskScope scope;
        std::string text;
        auto end = IoResult::Status::Done;
        Wake wake = Wake::Ready;
        scope.spawn(readAll(&socket, 16, &text, &end, &wake));
        socket.interrupt(Wake::TimedOut);
        QVERIFY(scope.isEmpty());
        QCOMPARE(wake, Wake::TimedOut);
        socket.interrupt(Wake::Cancelled); // nobody waits: nothing happens
    }

    void resetCancelsWhileNobodyWaits()
    {
        auto [peer, own] = tcpPair();
        Reactor reactor;
        Socket socket(reactor, std::move(own), Socket::Origin::Accepted);
        Cancellation cancellation;
        socket.cancelOnHangUp(&cancellation);
        reactor.drain(0);
        QVERIFY(!cancellation.isCancelled());
        const linger reset{1, 0};
        ::setsockopt(peer.get(), SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
        peer.reset();
        reactor.drain(1000);
        QVERIFY(cancellation.isCancelled());
        QVERIFY(socket.hasHungUp());
    }

    void halfCloseDoesNotCancel()
    {
        auto [peer, own] = tcpPair();
        Reactor reactor;
        Socket socket(reactor, std::move(own), Socket::Origin::Accepted);
        Cancellation cancellation;
        socket.cancelOnHangUp(&cancellation);
        ::shutdown(peer.get(), SHUT_WR);
        reactor.drain(1000);
        QVERIFY(!cancellation.isCancelled());
        QVERIFY(socket.isReadable());
    }

    void blockedSendContinuesWhenThePeerReads()
    {
        auto [peer, own] = tcpPair();
        Reactor reactor;
        Socket socket(reactor, std::move(own), Socket::Origin::Accepted);
        TaskScope scope;
        const std::string payload(8 * 1024 * 1024, 'x');
        std::size_t sent = 0;
        const auto body = [](Socket *inner, const std::string *bytes, std::size_t *count) -> Task<void> {
            while (*count < bytes->size()) {
                co_await inner->writable();
                const IoResult result = inner->send(std::span(*bytes).subspan(*count));
                if (result.status == IoResult::Status::Done) {
                    *count += result.bytes;
                }
            }
        };
        scope.spawn(body(&socket, &payload, &sent));
        QVERIFY(!scope.isEmpty());
        std::vector<char> buffer(256 * 1024);
        std::size_t got = 0;
        for (int rounds = 0; rounds < 100'000 && got < payload.size(); ++rounds) {
            const ssize_t bytes = ::recv(peer.get(), buffer.data(), buffer.size(), 0);
            if (bytes > 0) {
                got += static_cast<std::size_t>(bytes);
            }
            reactor.drain(1);
        }
        QCOMPARE(got, payload.size());
        QVERIFY(scope.isEmpty());
    }

    void abortOnCloseResetsThePeer()
    {
        auto [peer, own] = tcpPair();
        Reactor reactor;
        Socket socket(reactor, std::move(own), Socket::Origin::Accepted);
        socket.abortOnClose();
        socket.close();
        char byte = 0;
        QCOMPARE(::recv(peer.get(), &byte, 1, 0), ssize_t(-1));
        QCOMPARE(errno, ECONNRESET);
    }
};

THREADLOOP_TEST(TestSocket)
#include "test_socket.moc"
