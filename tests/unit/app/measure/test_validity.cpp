// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/validity.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;

namespace {

/// A closed loop of 100, as it should be.
SelfCheckEvidence goodRun()
{
    SelfCheckEvidence evidence;
    evidence.durationSeconds = 2;
    evidence.samples = 4000;
    evidence.inFlightMean = 99;
    evidence.inFlightByLittlesLaw = 99.5;
    evidence.askedInFlight = 100;
    evidence.busyInFlightMean = 99;
    evidence.inFlightPeak = 100;
    evidence.generatorCpu = 0.4;
    return evidence;
}

using Change = void (*)(SelfCheckEvidence &);

} // namespace

Q_DECLARE_METATYPE(Change)

class TestValidity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodRunIsValid()
    {
        const Validity validity = validityOf(goodRun());
        QVERIFY(validity.isValid());
        QVERIFY(!validity.isShort);
    }

    void objects_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QByteArray>("check"); // empty: there is no objection
        const auto row = [](const char *name, const char *check, Change change) {
            QTest::newRow(name) << change << QByteArray(check);
        };
        row("samples are missing", "littles-law",
            [](SelfCheckEvidence &e) { e.inFlightByLittlesLaw = 96.5; });
        row("too many", "littles-law", [](SelfCheckEvidence &e) { e.inFlightByLittlesLaw = 101.5; });
        row("within 2 %", "", [](SelfCheckEvidence &e) { e.inFlightByLittlesLaw = 100.9; });
        row("no nearer than the samples can tell", "", [](SelfCheckEvidence &e) {
            e.inFlightByLittlesLaw = 96.5;
            e.inFlightError = 1;
        });
        row("nor than the time that nobody saw", "", [](SelfCheckEvidence &e) {
            e.inFlightByLittlesLaw = 96.5;
            e.inFlightUnseen = 1;
        });
        row("never sampled", "", [](SelfCheckEvidence &e) {
            e.inFlightMean.reset();
            e.inFlightByLittlesLaw = 1;
        });
        row("client at its end", "generator", [](SelfCheckEvidence &e) { e.generatorCpu = 0.91; });
        row("client at 90 %", "", [](SelfCheckEvidence &e) { e.generatorCpu = 0.9; });
        row("one core's work on two", "", [](SelfCheckEvidence &e) {
            e.generatorCpu = 1.5;
            e.generatorCores = 2;
        });
        row("both cores", "generator", [](SelfCheckEvidence &e) {
            e.generatorCpu = 1.9;
            e.generatorCores = 2;
        });
        row("sent late", "send-delay", [](SelfCheckEvidence &e) {
            e.sendDelayP99Ms = 5.1;
            e.responseP50Ms = 50;
        });
        row("sent a little late", "", [](SelfCheckEvidence &e) {
            e.sendDelayP99Ms = 5;
            e.responseP50Ms = 50;
        });
        row("one slot never worked", "concurrency", [](SelfCheckEvidence &e) { e.inFlightPeak = 99; });
        row("mean below 95 %", "concurrency", [](SelfCheckEvidence &e) { e.busyInFlightMean = 94.9; });
        row("mean of 95 %", "", [](SelfCheckEvidence &e) { e.busyInFlightMean = 95; });
        row("open loop, below its largest number", "", [](SelfCheckEvidence &e) {
            e.askedInFlight.reset();
            e.busyInFlightMean = 3;
            e.inFlightPeak = 5;
        });
    }
    void objects()
    {
        QFETCH(Change, change);
        QFETCH(QByteArray, check);
        SelfCheckEvidence evidence = goodRun();
        change(evidence);
        const Validity validity = validityOf(evidence);
        QCOMPARE(validity.isValid(), check.isEmpty());
        QCOMPARE(validity.objections.size(), std::size_t(check.isEmpty() ? 0 : 1));
        if (!check.isEmpty()) {
            const Objection &objection = validity.objections.front();
            QCOMPARE(QByteArray::fromStdString(std::string(selfCheckName(objection.check))), check);
            QVERIFY(!objection.text.empty());
            QVERIFY(selfCheckFromName(check.toStdString()) == objection.check);
        }
    }

    void tellsOfAllThatIsWrong()
    {
        SelfCheckEvidence evidence = goodRun();
        evidence.generatorCpu = 1;
        evidence.inFlightPeak = 3;
        QCOMPARE(validityOf(evidence).objections.size(), std::size_t{2});
    }

    void shortIsNoObjection()
    {
        SelfCheckEvidence evidence = goodRun();
        evidence.durationSeconds = 0.99;
        QVERIFY(validityOf(evidence).isShort);
        QVERIFY(validityOf(evidence).isValid());
        evidence.durationSeconds = 60;
        evidence.samples = 99;
        QVERIFY(validityOf(evidence).isShort);
        evidence.samples = 100;
        QVERIFY(!validityOf(evidence).isShort);
    }
};

THREADLOOP_TEST(TestValidity)
#include "test_validity.moc"
