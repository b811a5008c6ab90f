// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/descriptor_limit.h"

#include "server/loop/file_descriptor.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <fcntl.h>
#include <sys/resource.h>

using namespace threadloop;

class TestDescriptorLimit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void raisesTheSoftLimitToTheHardOne();
    void countsWhatIsOpen();
};

void TestDescriptorLimit::raisesTheSoftLimitToTheHardOne()
{
    rlimit limit{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &limit), 0);
    limit.rlim_cur = 100;
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &limit), 0);
    QCOMPARE(raiseDescriptorLimit(), std::uint64_t(limit.rlim_max));
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &limit), 0);
    QCOMPARE(limit.rlim_cur, limit.rlim_max);
}

void TestDescriptorLimit::countsWhatIsOpen()
{
    const std::uint64_t before = descriptorsAvailable();
    const FileDescriptor one(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    const FileDescriptor two(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    QCOMPARE(descriptorsAvailable(), before - 2);
    QVERIFY(descriptorsNeeded(1000, 2) > 1006);
}

THREADLOOP_TEST(TestDescriptorLimit)
#include "test_descriptor_limit.moc"
