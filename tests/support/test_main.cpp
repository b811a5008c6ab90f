// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QtTest>
#ifdef QT_WIDGETS_LIB
#include <QApplication>
using Application = QApplication;
#else
#include <QCoreApplication>
using Application = QCoreApplication;
#endif

#include <cstdio>
#include <map>
#include <string>

namespace threadloop::test {
namespace {

/// Built on first use: registrations come from several files, whose order is not defined.
std::map<std::string, Registration::Make> &tests()
{
    static std::map<std::string, Registration::Make> tests;
    return tests;
}

} // namespace

Registration::Registration(const char *name, Make make)
{
    tests().emplace(name, make);
}

} // namespace threadloop::test

/// NAME [arguments of Qt Test]: runs this test class alone, the way a test executable of its own would.
int main(int argc, char **argv)
{
    const auto &tests = threadloop::test::tests();
    const auto chosen = argc > 1 ? tests.find(argv[1]) : tests.end();
    if (chosen == tests.end()) {
        std::fprintf(stderr, "usage: %s NAME [arguments of Qt Test]; the names:\n", argv[0]);
        for (const auto &[name, make] : tests)
            std::fprintf(stderr, "  %s\n", name.c_str());
        return 2;
    }
    for (int i = 1; i < argc; ++i)
        argv[i] = argv[i + 1];
    --argc;
    // Some tests look up names that do not exist: that must not take long where no name server answers.
    // Children inherit it.
    qputenv("RES_OPTIONS", "timeout:1 attempts:1");
    // Runs are stored: not among the user's own.
    const QTemporaryDir data;
    qputenv("XDG_DATA_HOME", data.path().toUtf8());
    const Application application(argc, argv);
    return QTest::qExec(chosen->second().get(), argc, argv);
}
