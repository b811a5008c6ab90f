// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/known_sentences.h"
#include "app/language/language.h"
#include "app/measure/error_detail.h"
#include "app/plan/plan_draft.h"
#include "app/plan/sweep.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;

/// English sentences of the layers below the window, in the window's language.
class TestKnownSentences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_language = std::make_unique<Language>(QLocale(QLocale::German, QLocale::Germany));
    }

    void cleanupTestCase() { m_language.reset(); }

    void saysTheSentenceAndWhatStandsInIt_data()
    {
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("german");
        const auto row = [](const char *name, const char *english, const char *german) {
            QTest::newRow(name) << QString::fromUtf8(english) << QString::fromUtf8(german);
        };
        row("a word", "Connection refused", "Verbindung abgelehnt");
        row("numbers", "limited by 100 connections: 1000 / 50 ms = 20000 req/s",
            "begrenzt durch 100 Verbindungen: 1.000 / 50 ms = 20.000 Anfr./s");
        row("one of them", "limited by 1 pool thread: 1 / 2.5 ms = 400 req/s",
            "begrenzt durch 1 Pool-Thread: 1 / 2,5 ms = 400 Anfr./s");
        row("what was typed stays", "\"1.000\" is no whole number", "„1.000“ ist keine ganze Zahl");
        row("an argument that looks like a placeholder", "\"%1%2\" is no host name",
            "„%1%2“ ist kein Rechnername");
        row("in parts", "Connection refused; Broken pipe", "Verbindung abgelehnt; Verbindung unterbrochen");
        row("a folder", "its folder cannot be written", "in den Ordner kann nicht geschrieben werden");
        row("unknown", "the moon is full", "the moon is full");
        row("nothing", "", "");
        row("a title", "The thread-pool cliff", "Die Klippe des Thread-Pools");
    }

    void saysTheSentenceAndWhatStandsInIt()
    {
        QFETCH(QString, english);
        QTEST(translatedSentence(english), "german");
    }

    void endsAsTheLanguageDoes()
    {
        m_language.reset();
        m_language = std::make_unique<Language>(QLocale(QLocale::Chinese, QLocale::China));
        for (const char *expected : {"As expected", "Expected"}) {
            const QString answer =
                QStringLiteral("Knee at 43: 17.8 reqs / sec for each up to there, 773 beyond (where rise and "
                               "plateau intersect). %1 at 40.")
                    .arg(QLatin1String(expected));
            QVERIFY2(translatedSentence(answer).endsWith(QChar(0x3002)),
                     qPrintable(translatedSentence(answer)));
        }
        m_language.reset();
        initTestCase();
    }

    void saysFindingsOfExperiments()
    {
        const std::string source = "With the lock /wait answered {a} and /asyncwait {b} requests per second.";
        QCOMPARE(
            translatedSentence("With the lock /wait answered 12.50 and /asyncwait 1500 requests per second.",
                               {"something else", source}),
            QStringLiteral(
                "Mit der Sperre beantwortete /wait 12,50 und /asyncwait 1.500 Anfragen pro Sekunde."));
    }

    /// What a draft can be told is known, so that no field shows half a language.
    void knowsWhatPlansComplainOf_data()
    {
        QTest::addColumn<QString>("message");
        const auto rows = [](const char *what, const auto &made) {
            if (const auto *problems = std::get_if<Problems>(&made)) {
                for (const Problem &problem : *problems) {
                    QTest::addRow("%s, %s", what, problem.field.c_str())
                        << QString::fromStdString(problem.message);
                }
            } else {
                QTest::newRow(what) << QString(); // no mistake after all, which no sentence tells
            }
        };
        const auto plan = [&rows](const char *what, std::optional<std::string> PlanDraft::*member,
                                  const char *text) {
            PlanDraft draft;
            draft.*member = text;
            rows(what, plansFrom(draft));
        };
        for (const char *text : {"0", "many", "1.5"}) {
            plan("requests", &PlanDraft::requests, text);
            plan("concurrency", &PlanDraft::concurrency, text);
        }
        for (const char *text : {"5", "0s", "1e9m", "0.0000001us", "99999999999999m"}) {
            plan("duration", &PlanDraft::duration, text);
        }
        plan("rate", &PlanDraft::rate, "-1");
        plan("arrivals without a rate", &PlanDraft::arrivals, "poisson");
        plan("seed without a rate", &PlanDraft::seed, "3");
        plan("mode", &PlanDraft::mode, "parallel");
        plan("mode twice", &PlanDraft::mode, "sequential,sequential");
        plan("method", &PlanDraft::method, "GE T");
        plan("tunnel", &PlanDraft::method, "CONNECT");
        plan("expect", &PlanDraft::expect, "999");
        plan("expect 1xx", &PlanDraft::expect, "100");
        plan("connections", &PlanDraft::connections, "some");
        plan("timeout", &PlanDraft::timeout, "0s");
        plan("loops", &PlanDraft::loops, "0");
        plan("background", &PlanDraft::background, "ftp://there");
        for (const char *target :
             {"", "wait", "https://x/", "ftp://x/", "http://", "http://a:0/", "http://u@h/", "http://[::1/",
              "http://[1]/", "/a b", "/%zz", "/ü", "/a#b", "/\x01"}) {
            PlanDraft draft;
            draft.targets = {target};
            rows(target, plansFrom(draft));
        }
        for (const char *header : {"none", "Connection: close", "X: a\x01"}) {
            PlanDraft draft;
            draft.headers = {header};
            rows(header, plansFrom(draft));
        }
        PlanDraft pool;
        pool.mode = "thread-pool";
        pool.requests = pool.concurrency = "60000";
        rows("pool", plansFrom(pool));
        PlanDraft brief;
        brief.duration = "1s";
        brief.warmup = "2s";
        rows("brief", plansFrom(brief));
        ServerDraft server;
        server.host = "";
        rows("host", serverSettingsFrom(server));
        for (const char *sweep : {"mode=1,2", "concurrency=1", "concurrency=1,1", "concurrency=a,b",
                                  "rate=a,b", "delay=1,2", "concurrency=1..9", "concurrency=9..1:3",
                                  "concurrency=0..9:3x", "concurrency=1..9:1", "concurrency=1..2:9"}) {
            PlanDraft draft;
            draft.sweep = sweep;
            rows(sweep, sweptGridFrom(draft, ServerDraft()));
        }
    }

    void knowsWhatPlansComplainOf()
    {
        QFETCH(QString, message);
        QVERIFY2(isKnownSentence(message), qPrintable(message));
        QVERIFY2(translatedSentence(message) != message, qPrintable(message));
    }

    void knowsWhyRequestsFail_data()
    {
        QTest::addColumn<QString>("text");
        for (const Fault fault : {Fault::ConnectTimedOut, Fault::ReplyTimedOut, Fault::ClosedBeforeReply,
                                  Fault::ClosedWithinReply, Fault::MalformedReply, Fault::ReplyTooLarge,
                                  Fault::UnexpectedBytes, Fault::ProtocolSwitched}) {
            const std::string text = ErrorDetail::ofFault(fault).text();
            QTest::newRow(text.c_str()) << QString::fromStdString(text);
        }
        for (const int error : {ECONNREFUSED, ECONNRESET, ETIMEDOUT, EPIPE, EHOSTUNREACH, ENETUNREACH,
                                EADDRINUSE, EADDRNOTAVAIL, EACCES, EPERM, EMFILE, ENFILE, ENOMEM, EAGAIN}) {
            const std::string text = ErrorDetail::ofErrno(error).text();
            QTest::newRow(text.c_str()) << QString::fromStdString(text);
        }
        QTest::newRow("status") << QString::fromStdString(ErrorDetail::ofStatus(503).text());
    }

    void knowsWhyRequestsFail()
    {
        QFETCH(QString, text);
        QVERIFY2(isKnownSentence(text), qPrintable(text));
    }

private:
    std::unique_ptr<Language> m_language;
};

THREADLOOP_TEST(TestKnownSentences)
#include "test_known_sentences.moc"
