// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QtTest>

#include <memory>

namespace threadloop::test {

/// Enters a test class in its executable's list, under its name. Before `main`, in the main thread.
class Registration
{
public:
    using Make = std::unique_ptr<QObject> (*)();
    Registration(const char *name, Make make);
};

} // namespace threadloop::test

// Qt's five seconds are the speed of a machine; only a test that fails waits as long as this.
#undef QTRY_VERIFY
#define QTRY_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT((condition), 30'000)
#undef QTRY_VERIFY2
#define QTRY_VERIFY2(condition, message) QTRY_VERIFY2_WITH_TIMEOUT((condition), (message), 30'000)
#undef QTRY_COMPARE
#define QTRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT((actual), (expected), 30'000)

/// In place of QTEST_MAIN: several test classes share an executable, which runs the one named by its first
/// argument.
#define THREADLOOP_TEST(Class)                                                                               \
    static const threadloop::test::Registration registrationOf##Class(                                       \
        #Class, []() -> std::unique_ptr<QObject> { return std::make_unique<Class>(); });
