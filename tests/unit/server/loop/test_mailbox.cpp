// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/loop/mailbox.h"
#include "server/loop/post_box.h"
#include "tests/support/test_main.h"

#include <QtTest>
#include <poll.h>
#include <thread>

using namespace threadloop;

namespace {

bool isReadable(int descriptor)
{
    pollfd entry{descriptor, POLLIN, 0};
    return ::poll(&entry, 1, 0) == 1;
}

} // namespace

class TestMailbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wakesOnceForABatchAndKeepsTheOrder()
    {
        Mailbox<int> mailbox;
        QVERIFY(!isReadable(mailbox.descriptor()));
        mailbox.post(1);
        mailbox.post(2);
        QVERIFY(isReadable(mailbox.descriptor()));
        std::vector<int> taken{99};
        mailbox.take(taken);
        QCOMPARE(taken, (std::vector<int>{1, 2}));
        QVERIFY(!isReadable(mailbox.descriptor()));
        mailbox.take(taken);
        QVERIFY(taken.empty());
    }

    void losesNothingFromManyThreads()
    {
        constexpr int kThreads = 4;
        constexpr int kEach = 20'000;
        Mailbox<int> mailbox;
        std::vector<std::thread> posters;
        for (int number = 0; number < kThreads; ++number) {
            posters.emplace_back([&mailbox, number] {
                for (int index = 0; index < kEach; ++index) {
                    mailbox.post(number * kEach + index);
                }
            });
        }
        std::vector<int> next(kThreads, 0);
        std::vector<int> taken;
        for (int got = 0; got < kThreads * kEach;) {
            pollfd entry{mailbox.descriptor(), POLLIN, 0};
            QVERIFY(::poll(&entry, 1, 30'000) == 1);
            mailbox.take(taken);
            got += static_cast<int>(taken.size());
            for (const int value : taken) {
                const auto poster = static_cast<std::size_t>(value / kEach);
                QCOMPARE(value % kEach, next[poster]); // each poster's values in its own order
                ++next[poster];
            }
        }
        for (std::thread &poster : posters) {
            poster.join();
        }
    }

    void postBoxDeliversInQtsLoop()
    {
        std::vector<int> received;
        const std::thread::id receiver = std::this_thread::get_id();
        bool inReceiver = true;
        PostBox<int> box([&](int &value) {
            inReceiver = inReceiver && std::this_thread::get_id() == receiver;
            received.push_back(value);
        });
        std::thread poster([&box] {
            for (int value = 0; value < 100; ++value) {
                box.post(value);
            }
        });
        QTRY_COMPARE(received.size(), std::size_t(100));
        poster.join();
        QVERIFY(inReceiver);
        QVERIFY(std::is_sorted(received.begin(), received.end()));
    }
};

THREADLOOP_TEST(TestMailbox)
#include "test_mailbox.moc"
