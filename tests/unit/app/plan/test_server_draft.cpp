// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/plan_draft.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;
using namespace std::chrono_literals;

class TestServerDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsInTheDefaults()
    {
        const auto settings = std::get<ServerSettings>(serverSettingsFrom(ServerDraft()));
        QCOMPARE(settings.host, std::string("127.0.0.1"));
        QVERIFY(!settings.port);
        QCOMPARE(settings.workers, 1U);
        QCOMPARE(settings.threads, 40U);
        QVERIFY(settings.delay == 50ms);
        QVERIFY(!settings.interpreterLock);
    }

    void takesEverythingThatIsGiven()
    {
        const ServerDraft draft{"::1", "0", "2", "12", "1s", true};
        const auto settings = std::get<ServerSettings>(serverSettingsFrom(draft));
        QVERIFY(settings == (ServerSettings{"::1", std::uint16_t{0}, 2, 12, 1s, true}));
    }

    void allowsNoDelay()
    {
        ServerDraft draft;
        draft.delay = "0ms";
        QVERIFY(std::get<ServerSettings>(serverSettingsFrom(draft)).delay == 0ms);
    }

    void namesTheFieldThatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("host") << QByteArray("host") << QByteArray("");
        QTest::newRow("port") << QByteArray("port") << QByteArray("65536");
        QTest::newRow("port, word") << QByteArray("port") << QByteArray("http");
        QTest::newRow("no workers") << QByteArray("workers") << QByteArray("0");
        QTest::newRow("too many workers") << QByteArray("workers") << QByteArray("257");
        QTest::newRow("no threads") << QByteArray("threads") << QByteArray("0");
        QTest::newRow("too many threads") << QByteArray("threads") << QByteArray("4097");
        QTest::newRow("delay") << QByteArray("delay") << QByteArray("50");
        QTest::newRow("delay too long") << QByteArray("delay") << QByteArray("60001ms");
    }

    void namesTheFieldThatIsWrong()
    {
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, value);
        const std::map<QByteArray, std::optional<std::string> ServerDraft::*> members{
            {"host", &ServerDraft::host},
            {"port", &ServerDraft::port},
            {"workers", &ServerDraft::workers},
            {"threads", &ServerDraft::threads},
            {"delay", &ServerDraft::delay}};
        ServerDraft draft;
        draft.*members.at(field) = value.toStdString();
        const auto problems = std::get<Problems>(serverSettingsFrom(draft));
        QCOMPARE(problems.size(), std::size_t{1});
        QCOMPARE(problems[0].field, field.toStdString());
    }
};

THREADLOOP_TEST(TestServerDraft)
#include "test_server_draft.moc"
