// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/draft_fields.h"
#include "tests/support/test_main.h"

#include <QtTest>
#include <set>

using namespace threadloop;

class TestDraftFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachNameAndLetterStandsForOneField()
    {
        std::set<std::string_view> names;
        std::set<char> letters;
        for (const PlanField &field : planFields) {
            QVERIFY(names.insert(field.name).second);
            QVERIFY(field.letter == 0 || letters.insert(field.letter).second);
        }
        for (const ServerField &field : serverFields)
            QVERIFY(names.insert(field.name).second);
    }

    /// What the table says of defaults is what plansFrom() and serverSettingsFrom() do.
    void defaultsHoldWhileNothingIsSet()
    {
        PlanDraft plan;
        PlanDraft spelled;
        for (const PlanField &field : planFields) {
            if (!field.byDefault.empty() && field.name != "arrivals") // which need a rate
                spelled.*field.text = std::string(field.byDefault);
        }
        QVERIFY(std::get<std::vector<Plan>>(plansFrom(plan)) ==
                std::get<std::vector<Plan>>(plansFrom(spelled)));
        plan.rate = spelled.rate = "5";
        spelled.arrivals = "constant";
        QVERIFY(std::get<std::vector<Plan>>(plansFrom(plan)) ==
                std::get<std::vector<Plan>>(plansFrom(spelled)));
        ServerDraft server;
        for (const ServerField &field : serverFields) {
            if (!field.byDefault.empty())
                server.*field.text = std::string(field.byDefault);
        }
        QVERIFY(std::get<ServerSettings>(serverSettingsFrom({})) ==
                std::get<ServerSettings>(serverSettingsFrom(server)));
    }

    void namesWhatIsNotHeld_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("asked");
        QTest::addColumn<QByteArray>("held");
        QTest::addColumn<bool>("isHeld");
        const auto row = [](const char *name, const char *field, const char *asked, const char *held,
                            bool isHeld) {
            QTest::newRow(name) << QByteArray(field) << QByteArray(asked) << QByteArray(held) << isHeld;
        };
        row("the same", "requests", "10", "10", true);
        row("another", "requests", "10", "11", false);
        row("without blanks", "requests", " 10\n", "10", true);
        row("nothing was asked", "sweep", "", "rate=1,2", true);
        row("no place", "sweep", "rate=1,2", "", false);
        row("all modes", "mode", "all", "sequential,thread-pool,event-loop", true);
        row("other order", "mode", "event-loop,sequential", "sequential,event-loop", true);
        row("fewer modes", "mode", "all", "sequential", false);
        row("no such mode", "mode", "fast", "", false);
    }
    void namesWhatIsNotHeld()
    {
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, asked);
        QFETCH(QByteArray, held);
        QFETCH(bool, isHeld);
        PlanDraft one;
        PlanDraft other;
        for (const PlanField &known : planFields) {
            if (known.name == field.toStdString()) {
                one.*known.text = asked.toStdString();
                other.*known.text = held.toStdString();
            }
        }
        const std::vector<std::string> names = fieldsNotHeld(one, other);
        QCOMPARE(names, isHeld ? std::vector<std::string>() : std::vector{field.toStdString()});
    }

    void comparesListsAsTheyCount()
    {
        PlanDraft asked;
        PlanDraft held;
        asked.targets = {"http://h/", "/wait", "/wait", " "};
        held.targets = {"/wait", "http://h/"};
        asked.headers = {"A: b", "", " C: d "};
        held.headers = {"A: b", "C: d"};
        QVERIFY(fieldsNotHeld(asked, held).empty());
        held.headers = {"C: d", "A: b"}; // they are sent in this order
        asked.body = "one\r\ntwo";
        held.body = "one\ntwo";
        held.targets.clear();
        asked.label = "mine";
        QCOMPARE(fieldsNotHeld(asked, held),
                 (std::vector<std::string>{"targets", "header", "data", "label"}));
    }

    void comparesServers()
    {
        const ServerDraft asked{"127.0.0.2", "1", "2", "3", "4s", true};
        QVERIFY(fieldsNotHeld(asked, asked).empty());
        QCOMPARE(fieldsNotHeld(asked, {{}, "1", "2", "3", "5s", false}),
                 (std::vector<std::string>{"host", "delay", "interpreter-lock"}));
    }
};

THREADLOOP_TEST(TestDraftFields)
#include "test_draft_fields.moc"
