// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTest>

#include <string>

/// Lets QCOMPARE show the texts that differ.
template <>
inline char *QTest::toString(const std::string &text)
{
    return qstrdup(text.c_str());
}
