// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/error_detail.h"
#include "app/measure/outcome.h"
#include "app/measure/run_result.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <cerrno>
#include <set>

using namespace threadloop;

class TestOutcome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesMatchTheResults()
    {
        const std::vector<std::string_view> names{"ok",    "http_error",     "timeout",     "connect_error",
                                                  "reset", "protocol_error", "local_error", "aborted"};
        QCOMPARE(names.size(), outcomeCount);
        for (std::size_t i = 0; i < outcomeCount; ++i) {
            QCOMPARE(outcomeName(allOutcomes[i]), names[i]);
            QVERIFY(outcomeFromName(names[i]) == allOutcomes[i]);
        }
        QVERIFY(!outcomeFromName("OK"));
    }

    void onlyFailuresAreFailures()
    {
        for (const Outcome outcome : allOutcomes)
            QCOMPARE(isFailure(outcome), outcome != Outcome::Ok && outcome != Outcome::Aborted);
    }

    void countsBalance()
    {
        Counts counts;
        QVERIFY(counts.isBalanced());
        counts.started = 36;
        std::uint64_t n = 0;
        for (const Outcome outcome : allOutcomes)
            counts[outcome] = ++n;
        QCOMPARE(counts.finishedTotal(), std::uint64_t{36});
        QVERIFY(counts.isBalanced());
        QCOMPARE(counts.ok(), std::uint64_t{1});
        QCOMPARE(counts.aborted(), std::uint64_t{8});
        QCOMPARE(counts.failed(), std::uint64_t{27});
        counts[Outcome::Reset] -= 1;
        QVERIFY(!counts.isBalanced());
        QCOMPARE(counts.inFlight(), std::uint64_t{1});
    }

    void countsAddUpPerOutcome()
    {
        Counts a;
        a.started = 5;
        a[Outcome::Ok] = 3;
        a[Outcome::Timeout] = 2;
        Counts b = a;
        b[Outcome::Reset] = 7;
        a += b;
        QCOMPARE(a.started, std::uint64_t{10});
        QCOMPARE(a[Outcome::Ok], std::uint64_t{6});
        QCOMPARE(a[Outcome::Timeout], std::uint64_t{4});
        QCOMPARE(a[Outcome::Reset], std::uint64_t{7});
    }

    void detailsHaveTexts_data()
    {
        QTest::addColumn<quint32>("code");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("none") << ErrorDetail().code() << QByteArray("other");
        QTest::newRow("errno") << ErrorDetail::ofErrno(ECONNREFUSED).code()
                               << QByteArray("Connection refused");
        QTest::newRow("fault") << ErrorDetail::ofFault(Fault::ClosedWithinReply).code()
                               << QByteArray("closed within the reply");
        QTest::newRow("status") << ErrorDetail::ofStatus(503).code() << QByteArray("status 503");
    }

    void detailsHaveTexts()
    {
        QFETCH(quint32, code);
        QFETCH(QByteArray, text);
        QCOMPARE(ErrorDetail::fromCode(code).text(), text.toStdString());
        QCOMPARE(ErrorDetail::fromCode(code).code(), code);
    }

    void detailsOfDifferentKindsDiffer()
    {
        QCOMPARE(ErrorDetail().code(), 0U);
        QVERIFY(ErrorDetail::ofErrno(2) != ErrorDetail::ofStatus(2));
        QVERIFY(ErrorDetail::ofErrno(2).code() != ErrorDetail::ofFault(static_cast<Fault>(2)).code());
    }

    void everyFaultHasItsOwnText()
    {
        std::set<std::string> texts;
        const int last = static_cast<int>(Fault::ProtocolSwitched);
        for (int fault = 0; fault <= last; ++fault)
            texts.insert(ErrorDetail::ofFault(static_cast<Fault>(fault)).text());
        QCOMPARE(texts.size(), std::size_t(last + 1));
    }

    void ownLimitsSayWhatToDo()
    {
        QVERIFY(ErrorDetail::ofErrno(EADDRNOTAVAIL).text().find("keep connections alive") !=
                std::string::npos);
        QVERIFY(ErrorDetail::ofErrno(EMFILE).text().find("ulimit -n") != std::string::npos);
        QCOMPARE(ErrorDetail::ofErrno(ECONNREFUSED).text(), std::string("Connection refused"));
    }

    void stopReasonsHaveNames()
    {
        QCOMPARE(stopReasonName(StopReason::Completed), std::string_view("completed"));
        QCOMPARE(stopReasonName(StopReason::Duration), std::string_view("duration"));
        QCOMPARE(stopReasonName(StopReason::Cancelled), std::string_view("cancelled"));
        QCOMPARE(stopReasonName(StopReason::Failed), std::string_view("failed"));
        QVERIFY(stopReasonFromName("failed") == StopReason::Failed);
        QVERIFY(!stopReasonFromName("done"));
    }
};

THREADLOOP_TEST(TestOutcome)
#include "test_outcome.moc"
