// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/single_request.h"
#include "tests/support/load_run.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <array>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace threadloop;
using namespace threadloop::test;
using namespace std::chrono_literals;

namespace {

constexpr int kPatienceMs = 60'000;

/// Listens on the loopback address and answers nothing.
class MuteServer
{
public:
    MuteServer()
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        auto *const general = reinterpret_cast<sockaddr *>(&address);
        if (::bind(m_listener, general, length) == 0 && ::listen(m_listener, 1) == 0 &&
            ::getsockname(m_listener, general, &length) == 0) {
            m_port = ntohs(address.sin_port);
        }
    }
    ~MuteServer()
    {
        ::close(m_connection);
        ::close(m_listener);
    }
    MuteServer(const MuteServer &) = delete;
    MuteServer &operator=(const MuteServer &) = delete;

    std::uint16_t port() const { return m_port; }

    bool awaitRequest()
    {
        m_connection = ::accept(m_listener, nullptr, nullptr);
        std::array<char, 1000> buffer{};
        return ::recv(m_connection, buffer.data(), buffer.size(), 0) > 0;
    }

    /// A client that has closed its half alone does not count: it may still want the answer.
    bool awaitReset() const
    {
        pollfd connection{m_connection, 0, 0}; // errors and hang-ups are told without being asked for
        return ::poll(&connection, 1, kPatienceMs) == 1;
    }

private:
    int m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    int m_connection = -1;
    std::uint16_t m_port = 0;
};

} // namespace

class TestSingleRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resetsWhatIsInterrupted();
    void resetsWhatTakesTooLong();
};

/// Half-closed, the server computed its answer to the end, and its own end waited for that.
void TestSingleRequest::resetsWhatIsInterrupted()
{
    MuteServer server;
    Interruption interruption;
    const Plan plan = planFor(server.port(), Mode::Sequential, 1, 1);
    std::thread client([&] {
        requestOnce(addressOf(plan.target), plan.target, plan.request, std::chrono::minutes(10),
                    &interruption);
    });
    const bool isAsked = server.awaitRequest();
    interruption.interrupt();
    const bool isReset = server.awaitReset();
    client.join();
    QVERIFY(isAsked);
    QVERIFY(isReset);
}

void TestSingleRequest::resetsWhatTakesTooLong()
{
    MuteServer server;
    const Plan plan = planFor(server.port(), Mode::Sequential, 1, 1);
    std::thread client(
        [&] { requestOnce(addressOf(plan.target), plan.target, plan.request, 20ms, nullptr); });
    const bool isAsked = server.awaitRequest();
    const bool isReset = server.awaitReset();
    client.join();
    QVERIFY(isAsked);
    QVERIFY(isReset);
}

THREADLOOP_TEST(TestSingleRequest)
#include "test_single_request.moc"
