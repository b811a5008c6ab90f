// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/saved_session.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QtTest>

using namespace threadloop;

namespace {

std::string id(int number)
{
    return "5b0f7f0e-9a3c-4a52-8f6e-00000000000" + std::to_string(number);
}

/// Everything is set, and some of it is not valid.
SavedSession fullSession()
{
    SavedSession session;
    PlanDraft &plan = session.client;
    plan.targets = {"/wait", "http://h:1/a?b=\"c\""};
    plan.mode = "event-loop,sequential";
    plan.requests = "10 000";
    plan.duration = "2s";
    plan.concurrency = "many";
    plan.rate = "12.5";
    plan.arrivals = "poisson";
    plan.seed = "3";
    plan.ramp = "1s";
    plan.warmup = "500ms";
    plan.repeat = "6";
    plan.sweep = "concurrency=1,2,4";
    plan.connections = "new";
    plan.timeout = "3s";
    plan.loops = "2";
    plan.method = "PUT";
    plan.headers = {"A: it's", "B: \xc3\xbc"};
    plan.body = "@not a file\n";
    plan.expect = "2xx,404";
    plan.background = "/fib/30";
    plan.label = "my runs";
    session.server = {"127.0.0.1", "8080", "2", "none", "10ms", true};
    session.runs = {{id(1), ShownAs::Compared}, {id(2), ShownAs::Faint}, {id(3), ShownAs::Whole}};
    session.focus = id(3);
    session.view = SavedView::Compare;
    session.isMoreShown = true;
    session.comparison = {"p99", id(1), 2.5, true};
    return session;
}

QByteArray goldenText()
{
    QFile file(QStringLiteral(THREADLOOP_SOURCE_DIR "/tests/unit/app/plan/golden/session.threadloop"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(file.errorString()));
    return file.readAll();
}

std::variant<SavedSession, SessionError> parsed(const QByteArray &text)
{
    return parseSession({text.data(), static_cast<std::size_t>(text.size())});
}

/// What is read is written so that the same is read again.
bool isReadSteadily(const QByteArray &text)
{
    const auto first = parsed(text);
    const auto *session = std::get_if<SavedSession>(&first);
    return session == nullptr || parseSession(sessionText(*session)) == first;
}

} // namespace

class TestSavedSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheGoldenText();
    void readsWhatItWrites();
    void takesMissingPartsForTheirDefaults();
    void keepsTextsOfAllKinds();
    void tellsWorkFromLooks();
    void refusesWhatIsWrong_data();
    void refusesWhatIsWrong();
    void refusesTooManyRuns();
    void survivesBytesThatAreMissing();
    void survivesBytesThatAreOthers();
};

void TestSavedSession::writesTheGoldenText()
{
    QCOMPARE(QByteArray::fromStdString(sessionText(fullSession())), goldenText());
}

void TestSavedSession::readsWhatItWrites()
{
    const auto read = parsed(goldenText());
    QVERIFY(std::holds_alternative<SavedSession>(read));
    QVERIFY(std::get<SavedSession>(read) == fullSession());
    QVERIFY(std::get<SavedSession>(parseSession(sessionText({}))) == SavedSession());
}

void TestSavedSession::takesMissingPartsForTheirDefaults()
{
    const auto read = parsed(R"({"schema": 1, "client": {}, "server": {}, "runs": [{"id": "a"}]})");
    SavedSession session;
    session.runs = {{"a", ShownAs::Whole}};
    QVERIFY(std::get<SavedSession>(read) == session);
}

void TestSavedSession::keepsTextsOfAllKinds()
{
    SavedSession session;
    session.client.body = "\"\\\t\r\n\x01 \xf0\x9f\x98\x80";
    session.client.requests = "";
    session.client.targets = {"", " "};
    QVERIFY(std::get<SavedSession>(parseSession(sessionText(session))) == session);
}

void TestSavedSession::tellsWorkFromLooks()
{
    const SavedSession session = fullSession();
    SavedSession other = session;
    other.focus.clear();
    other.view = SavedView::Latency;
    other.isMoreShown = false;
    QVERIFY(holdSameWork(session, other));
    other.runs.pop_back();
    QVERIFY(!holdSameWork(session, other));
    other = session;
    other.comparison.force = false;
    QVERIFY(!holdSameWork(session, other));
    other = session;
    other.client.rate.reset();
    QVERIFY(!holdSameWork(session, other));
    other = session;
    other.server.interpreterLock = false;
    QVERIFY(!holdSameWork(session, other));
}

void TestSavedSession::refusesWhatIsWrong_data()
{
    using Kind = SessionError::Kind;
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("detail");
    const auto row = [](const char *name, const QByteArray &text, Kind kind, const char *detail) {
        QTest::newRow(name) << text << static_cast<int>(kind) << QByteArray(detail);
    };
    /// The golden text with one part of it replaced.
    const auto with = [](const char *what, const char *replacement) {
        QByteArray text = goldenText();
        if (!text.contains(what))
            qFatal("the golden text has no %s", what);
        return text.replace(what, replacement);
    };
    row("nothing", "", Kind::NotJson, "at byte 0");
    row("a text", "threadloop run /wait", Kind::NotJson, "at byte");
    row("cut off", goldenText().left(200), Kind::NotJson, "at byte");
    row("something behind", goldenText() + "{}", Kind::NotJson, "garbage at the end");
    row("zeros", QByteArray(100, '\0'), Kind::NotJson, "at byte");
    row("a PNG", "\x89PNG\r\n\x1a\n", Kind::NotJson, "at byte");
    row("nested without end", QByteArray(100'000, '['), Kind::NotJson, "");
    row("an array", "[]", Kind::WrongMember, "session must be an object");
    row("an empty object", "{}", Kind::WrongMember, "session.schema must be 1");
    row("newer", R"({"schema": 2, "anything": []})", Kind::NewerSchema, "2");
    row("older", with("\"schema\": 1", "\"schema\": 0"), Kind::WrongMember, "session.schema must be 1");
    row("half a schema", with("\"schema\": 1", "\"schema\": 1.5"), Kind::WrongMember,
        "session.schema must be 1");
    row("a schema as text", with("\"schema\": 1", "\"schema\": \"1\""), Kind::WrongMember,
        "session.schema must be a number");
    row("an experiment", R"({"schema": 1, "title": "T", "variants": [], "cells": []})", Kind::WrongMember,
        "session.client must be an object");
    row("a misspelt part", with("\"comparison\"", "\"comparson\""), Kind::WrongMember,
        "session has an unknown member 'comparson'");
    row("a misspelt field", with("\"requests\"", "\"request\""), Kind::WrongMember,
        "session.client has an unknown member 'request'");
    row("a misspelt setting", with("\"workers\"", "\"worker\""), Kind::WrongMember,
        "session.server has an unknown member 'worker'");
    row("a number for a text", with("\"10 000\"", "10000"), Kind::WrongMember,
        "session.client.requests must be a text");
    row("null for a text", with("\"2s\"", "null"), Kind::WrongMember,
        "session.client.duration must be a text");
    row("a text for a list", with("[\"A: it's\",\"B: \xc3\xbc\"]", "\"A: b\""), Kind::WrongMember,
        "session.client.headers must be a list");
    row("a list of others", with("\"A: it's\"", "[]"), Kind::WrongMember,
        "session.client.headers must be a list of texts");
    row("a text for a mark", with("\"interpreter_lock\": true", "\"interpreter_lock\": \"true\""),
        Kind::WrongMember, "session.server.interpreter_lock must be true or false");
    row("a list for the server", R"({"schema": 1, "client": {}, "server": []})", Kind::WrongMember,
        "session.server must be an object");
    row("a run that is a text",
        with("{\"id\": \"5b0f7f0e-9a3c-4a52-8f6e-000000000002\",\"shown\": \"faint\"}", "\"2\""),
        Kind::WrongMember, "session.runs[1] must be an object");
    row("a run without an id", with("{\"id\": \"5b0f7f0e-9a3c-4a52-8f6e-000000000002\",", "{"),
        Kind::WrongMember, "session.runs[1].id is missing");
    row("a run with an empty id", with("{\"id\": \"5b0f7f0e-9a3c-4a52-8f6e-000000000002\"", "{\"id\": \"\""),
        Kind::WrongMember, "session.runs[1].id must not be empty");
    row("a run shown otherwise", with("\"faint\"", "\"pale\""), Kind::WrongMember,
        "session.runs[1].shown must be one of whole, faint, compared");
    row("a run twice", with("000000000002\",\"shown\"", "000000000001\",\"shown\""), Kind::WrongMember,
        "session.runs[1] is there twice");
    row("an unknown view", with("\"compare\"", "\"table\""), Kind::WrongMember,
        "session.view.shows must be one of over-time, side-by-side, latency, compare");
    row("a margin of all", with("2.5", "100"), Kind::WrongMember,
        "session.comparison.margin_percent must be at least 0 and below 100");
    row("a margin below none", with("2.5", "-1"), Kind::WrongMember, "must be at least 0");
    row("a margin beyond numbers", with("2.5", "1e999"), Kind::NotJson, "");
}

void TestSavedSession::refusesWhatIsWrong()
{
    QFETCH(QByteArray, text);
    QFETCH(int, kind);
    QFETCH(QByteArray, detail);
    const auto read = parsed(text);
    QVERIFY(std::holds_alternative<SessionError>(read));
    const auto &error = std::get<SessionError>(read);
    QVERIFY2(error.detail.find(detail.toStdString()) != std::string::npos, error.detail.c_str());
    QCOMPARE(static_cast<int>(error.kind), kind);
}

void TestSavedSession::refusesTooManyRuns()
{
    SavedSession session;
    for (std::size_t i = 0; i < mostSavedRuns; ++i)
        session.runs.push_back({std::to_string(i)});
    QVERIFY(std::holds_alternative<SavedSession>(parseSession(sessionText(session))));
    session.runs.push_back({"one more"});
    const auto read = parseSession(sessionText(session));
    QCOMPARE(std::get<SessionError>(read).detail, std::string("session.runs must be 10000 at most"));
}

void TestSavedSession::survivesBytesThatAreMissing()
{
    const QByteArray whole = goldenText();
    for (qsizetype length = 0; length + 2 < whole.size(); ++length) // without its brace and line feed
        QVERIFY(std::holds_alternative<SessionError>(parsed(whole.left(length))));
    for (qsizetype at = 0; at < whole.size(); ++at)
        QVERIFY(isReadSteadily(QByteArray(whole).remove(at, 1)));
}

void TestSavedSession::survivesBytesThatAreOthers()
{
    const QByteArray whole = goldenText();
    for (const char byte : {'\0', '"', '{', ']', '9', '\\', '\xff'}) {
        for (qsizetype at = 0; at < whole.size(); ++at) {
            QByteArray text = whole;
            text[at] = byte;
            QVERIFY2(isReadSteadily(text), text.constData());
        }
    }
}

THREADLOOP_TEST(TestSavedSession)
#include "test_saved_session.moc"
