// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

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

/// In place of QTEST_MAIN: several test classes share an executable, which runs the one named by its first
/// argument.
#define THREADLOOP_TEST(Class)                                                                               \
    static const threadloop::test::Registration registrationOf##Class(                                       \
        #Class, []() -> std::unique_ptr<QObject> { return std::make_unique<Class>(); });
