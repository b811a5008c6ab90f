// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/loop/cancellation.h"
#include "tests/support/test_main.h"

#include <QtTest>
#include <memory>

using namespace threadloop;

namespace {

struct Waiting : Cancellation::Waiter
{
    Waiting()
        : Waiter([](Waiter &waiter) { ++static_cast<Waiting &>(waiter).woken; })
    {}
    int woken = 0;
};

} // namespace

class TestCancellation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wakesEveryWaiterOnce()
    {
        Cancellation cancellation;
        Waiting waiters[3];
        for (Waiting &waiter : waiters) {
            cancellation.add(waiter);
        }
        cancellation.remove(waiters[1]);
        QVERIFY(!cancellation.isCancelled());
        cancellation.cancel();
        cancellation.cancel();
        QVERIFY(cancellation.isCancelled());
        QCOMPARE(waiters[0].woken, 1);
        QCOMPARE(waiters[1].woken, 0);
        QCOMPARE(waiters[2].woken, 1);
    }

    void lastWaiterMayDestroyIt()
    {
        auto cancellation = std::make_unique<Cancellation>();
        struct Destroyer : Cancellation::Waiter
        {
            explicit Destroyer(std::unique_ptr<Cancellation> &owner_)
                : Waiter([](Waiter &waiter) { static_cast<Destroyer &>(waiter).owner.reset(); })
                , owner(owner_)
            {}
            std::unique_ptr<Cancellation> &owner;
        } destroyer(cancellation);
        cancellation->add(destroyer);
        cancellation->cancel(); // the address sanitizer would see a touch afterwards
        QVERIFY(!cancellation);
    }
};

THREADLOOP_TEST(TestCancellation)
#include "test_cancellation.moc"
