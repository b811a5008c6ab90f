// SPDX-License-Identifier: GPL-3.0-or-later
// Two threads write one plain counter without synchronisation, while a mailbox and Qt's loop are in use
// around them.
#include "server/loop/post_box.h"

#include <QCoreApplication>
#include <cstdio>
#include <thread>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    int unprotected = 0;
    threadloop::PostBox<int> box([](int &) { QCoreApplication::quit(); });
    std::thread writer([&] {
        for (int round = 0; round < 100'000; ++round) {
            unprotected = unprotected + 1;
        }
        box.post(1);
    });
    for (int round = 0; round < 100'000; ++round) {
        unprotected = unprotected + 1;
    }
    QCoreApplication::exec();
    writer.join();
    std::printf("%d\n", unprotected);
    return 0;
}
