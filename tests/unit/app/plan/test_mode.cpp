// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/mode.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;

class TestMode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAndModesMatch()
    {
        QCOMPARE(modeName(Mode::Sequential), std::string_view("sequential"));
        QCOMPARE(modeName(Mode::ThreadPool), std::string_view("thread-pool"));
        QCOMPARE(modeName(Mode::EventLoop), std::string_view("event-loop"));
        for (const Mode mode : allModes)
            QVERIFY(modeFromName(modeName(mode)) == mode);
        QVERIFY(!modeFromName("Sequential"));
        QVERIFY(!modeFromName(""));
    }

    void readsLists()
    {
        QVERIFY(*parseModes("all") == std::vector<Mode>(allModes.begin(), allModes.end()));
        QVERIFY(*parseModes("event-loop") == std::vector<Mode>{Mode::EventLoop});
        const std::vector<Mode> inTheirOrder{Mode::EventLoop, Mode::Sequential};
        QVERIFY(*parseModes("event-loop,sequential") == inTheirOrder);
    }

    void refusesLists_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("unknown") << QByteArray("threads") << QByteArray("\"threads\" is no mode");
        QTest::newRow("empty") << QByteArray("") << QByteArray("\"\" is no mode");
        QTest::newRow("empty element") << QByteArray("sequential,") << QByteArray("\"\" is no mode");
        QTest::newRow("all among others") << QByteArray("all,sequential") << QByteArray("\"all\" is no mode");
        QTest::newRow("space") << QByteArray("sequential, event-loop")
                               << QByteArray("\" event-loop\" is no mode");
        QTest::newRow("twice") << QByteArray("event-loop,event-loop")
                               << QByteArray("event-loop is named twice");
    }

    void refusesLists()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, message);
        const auto modes = parseModes(text.toStdString());
        QVERIFY(!modes);
        QVERIFY2(modes.error().find(message.toStdString()) != std::string::npos, modes.error().c_str());
    }
};

THREADLOOP_TEST(TestMode)
#include "test_mode.moc"
