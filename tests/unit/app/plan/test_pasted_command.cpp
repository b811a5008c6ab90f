// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/pasted_command.h"
#include "app/plan/run_command_text.h"
#include "app/plan/shell_words.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;

namespace {

PastedCommand pasted(const QByteArray &text)
{
    const Parsed<PastedCommand> command = pastedCommand(text.toStdString());
    if (!command)
        qFatal("%s", command.error().c_str());
    return *command;
}

QByteArray joined(const std::vector<std::string> &words)
{
    QByteArrayList list;
    for (const std::string &word : words)
        list.append(QByteArray::fromStdString(word));
    return list.join('^');
}

} // namespace

class TestPastedCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWordsApart_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("blanks") << QByteArray("  a \t b\nc ") << QByteArray("a^b^c");
        QTest::newRow("empty word") << QByteArray("a '' \"\"") << QByteArray("a^^");
        QTest::newRow("glued") << QByteArray("a'b c'\"d e\"f") << QByteArray("ab cd ef");
        QTest::newRow("no escapes in single quotes") << QByteArray("'a\\nb'") << QByteArray("a\\nb");
        QTest::newRow("escapes in double quotes")
            << QByteArray("\"a\\\"b\\$c\\n\"") << QByteArray("a\"b$c\\n");
        QTest::newRow("line goes on") << QByteArray("a \\\n b \\\r\n c") << QByteArray("a^b^c");
        QTest::newRow("as a browser writes it") << QByteArray("$'it\\'s\\n\\u00fc\\x41'")
                                                << QByteArray("it's\n\xc3\xbc"
                                                              "A");
        QTest::newRow("nothing is expanded") << QByteArray("$HOME *") << QByteArray("$HOME^*");
        QTest::newRow("pipe") << QByteArray("a|b") << QByteArray("a^|^b");
        QTest::newRow("it's") << QByteArray("'it'\\''s'") << QByteArray("it's");
    }
    void takesWordsApart()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, words);
        QCOMPARE(joined(*shellWords(text.toStdString())), words);
    }

    void readsBackEveryCopiedCommand()
    {
        PlanDraft plan;
        plan.targets = {"/wait", "http://h:1/a?b=1&c=2"};
        plan.mode = "event-loop";
        plan.requests = "10";
        plan.duration = "2s";
        plan.concurrency = "7";
        plan.rate = "12.5";
        plan.arrivals = "poisson";
        plan.seed = "3";
        plan.ramp = "1s";
        plan.warmup = "500ms";
        plan.repeat = "6";
        plan.sweep = "threads=1,2,4";
        plan.connections = "new";
        plan.timeout = "3s";
        plan.loops = "2";
        plan.method = "PUT";
        plan.headers = {"A: it's", "B: \"x\""};
        plan.body = "@not a file";
        plan.expect = "2xx,404";
        plan.background = "/fib/30";
        plan.label = "my runs";
        const ServerDraft server{"127.0.0.1", "8080", "2", "12", "10ms", true};
        const std::string text = runCommandText(plan, server);
        const PastedCommand command = pasted(QByteArray::fromStdString(text));
        QCOMPARE(runCommandText(command.plan, command.server), text);
        QVERIFY(command.leftOut.empty());
    }

    void readsOtherSpellings()
    {
        const PastedCommand command = pasted(
            "$ packaging/run.sh run -n5 --concurrency=3 /wait --json out.json --frobnicate -qd @body.bin");
        QCOMPARE(*command.plan.requests, std::string("5"));
        QCOMPARE(*command.plan.concurrency, std::string("3"));
        QCOMPARE(command.plan.targets.at(0), std::string("/wait"));
        QCOMPARE(*command.bodyFile, std::string("body.bin"));
        QCOMPARE(command.leftOut.size(), std::size_t{3}); // --json, --frobnicate, -q
        QVERIFY(command.leftOut.at(1).find("--frobnicate") == 0);
    }

    void readsCurl_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("command");
        const auto row = [](const char *name, const QByteArray &text, const char *command) {
            QTest::newRow(name) << text << QByteArray(command);
        };
        row("URL", "curl http://h/a", "threadloop run http://h/a");
        row("no scheme", "curl -sS localhost:8000/x", "threadloop run http://localhost:8000/x");
        row("method and header", "curl -X DELETE -H 'A: b' http://h/",
            "threadloop run http://h/ -m DELETE -H 'A: b'");
        row("data", "curl http://h/ -d a=1 -d b=2",
            "threadloop run http://h/ -H 'Content-Type: application/x-www-form-urlencoded' -d 'a=1&b=2'");
        row("data with a type", "curl http://h/ -H 'content-type: text/plain' --data-raw @x",
            "printf %s @x | threadloop run http://h/ -H 'content-type: text/plain' -d @/dev/stdin");
        row("JSON", "curl --json '{}' http://h/",
            "threadloop run http://h/ -H 'Accept: application/json' -H 'Content-Type: application/json' -d "
            "'{}'");
        row("head", "curl -I http://h/", "threadloop run http://h/ -m HEAD");
        row("get", "curl -G http://h/?x=1 --data-urlencode 'q=a b'",
            "threadloop run 'http://h/?x=1&q=a%20b'");
        row("user", "curl -u me:pw http://h/", "threadloop run http://h/ -H 'Authorization: Basic bWU6cHc='");
        row("cookie, agent, time", "curl -b a=1 -A x/1 -m 5 http://h/",
            "threadloop run http://h/ --timeout 5s -H 'Cookie: a=1' -H 'User-Agent: x/1'");
        row("what the client sets itself",
            "curl http://h/ -H 'Connection: keep-alive' -H 'Content-Length: 3' -H 'Accept: */*' --data-raw "
            "abc",
            "threadloop run http://h/ -H 'Accept: */*' -H 'Content-Type: application/x-www-form-urlencoded' "
            "-d abc");
        row("new connections", "curl http://h/ -H 'connection: close'",
            "threadloop run http://h/ --connections new");
        row("Chrome's copy", "curl 'http://h/api' \\\n  -H 'accept: */*' \\\n  --data-raw $'{\"a\":\\'b\\'}'",
            "threadloop run http://h/api -H 'accept: */*' -H 'Content-Type: "
            "application/x-www-form-urlencoded' "
            "-d '{\"a\":'\\''b'\\''}'");
    }
    void readsCurl()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, command);
        const PastedCommand read = pasted(text);
        QCOMPARE(QByteArray::fromStdString(runCommandText(read.plan, read.server)), command);
        QVERIFY(read.leftOut.empty());
    }

    void namesWhatIsNotSupported()
    {
        const PastedCommand command = pasted("curl -kL --compressed -F a=b --what http://h/");
        QCOMPARE(command.leftOut.size(), std::size_t{5});
        QCOMPARE(command.leftOut.at(0), std::string("-k is not supported yet"));
        QCOMPARE(command.leftOut.at(4), std::string("--what is not known"));
        QCOMPARE(command.plan.targets.size(), std::size_t{1});
    }

    void saysWhatItCannotRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("nothing") << QByteArray(" \n") << QByteArray("no command");
        QTest::newRow("another program") << QByteArray("wget http://h/") << QByteArray("\"wget\" is neither");
        QTest::newRow("another subcommand") << QByteArray("threadloop serve") << QByteArray("is neither");
        QTest::newRow("open quote") << QByteArray("curl 'http://h/") << QByteArray("not closed");
        QTest::newRow("no URL") << QByteArray("curl -X GET") << QByteArray("no URL");
        QTest::newRow("two commands") << QByteArray("curl h | jq") << QByteArray("more than one");
    }
    void saysWhatItCannotRead()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, message);
        const Parsed<PastedCommand> command = pastedCommand(text.toStdString());
        QVERIFY(!command);
        QVERIFY2(command.error().find(message.toStdString()) != std::string::npos, command.error().c_str());
    }
};

THREADLOOP_TEST(TestPastedCommand)
#include "test_pasted_command.moc"
