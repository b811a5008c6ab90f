// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/single_request.h"
#include "tests/support/bound_port.h"
#include "tests/support/child_process.h"
#include "tests/support/load_run.h"
#include "tests/support/string_output.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace threadloop;
using namespace threadloop::test;

namespace {

constexpr int kPatienceMs = 60'000;

bool answers(std::uint16_t port)
{
    const Plan plan = planFor(port, Mode::Sequential, 1, 1);
    return std::holds_alternative<SingleReply>(
        requestOnce(addressOf(plan.target), plan.target, plan.request, std::chrono::seconds(5)));
}

QString nginxProgram()
{
    const QString given = qEnvironmentVariable("THREADLOOP_NGINX");
    if (!given.isEmpty()) {
        return given;
    }
    return QStandardPaths::findExecutable(
        QStringLiteral("nginx"),
        {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin"), QStringLiteral("/usr/bin")});
}

} // namespace

/// Our client against servers that others wrote: each is started on a free loopback port and ended here.
class TestForeignServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_directory.isValid()); }
    void cleanup();
    void readsPythonsServer_data() { allModes(); }
    void readsPythonsServer();
    void readsNginx_data() { allModes(); }
    void readsNginx();

private:
    static void allModes();
    void start(const QString &program, const std::vector<std::string> &arguments);

    QTemporaryDir m_directory;
    std::optional<ChildProcess> m_server;
};

void TestForeignServers::allModes()
{
    QTest::addColumn<Mode>("mode");
    for (const Mode mode : threadloop::allModes) {
        QTest::newRow(std::string(modeName(mode)).c_str()) << mode;
    }
}

void TestForeignServers::cleanup()
{
    m_server.reset();
}

void TestForeignServers::start(const QString &program, const std::vector<std::string> &arguments)
{
    m_server.emplace(program.toStdString(), arguments,
                     m_directory.filePath(QStringLiteral("output")).toStdString());
    QVERIFY2(m_server->isStarted(), qPrintable(program));
}

void TestForeignServers::readsPythonsServer()
{
    QFETCH(Mode, mode);
    const QString python = QStringLiteral("/usr/bin/python3");
    if (!QFile::exists(python)) {
        QSKIP("/usr/bin/python3 is not installed");
    }
    QFile page(m_directory.filePath(QStringLiteral("index.html")));
    QVERIFY(page.open(QIODevice::WriteOnly));
    page.write(QByteArray(100'000, 'p'));
    page.close();
    const RefusingPort kept; // for a server that cannot be asked which port it got
    const std::uint16_t port = kept.port();
    start(python, {"-m", "http.server", std::to_string(port), "--bind", "127.0.0.1", "--directory",
                   m_directory.path().toStdString()});
    QTRY_VERIFY_WITH_TIMEOUT(answers(port), kPatienceMs);

    // It speaks HTTP/1.0: a connection for each reply; its backlog is 5.
    const RunResult found = run(planFor(port, mode, 50, 4));
    QCOMPARE(outcomesOf(found), std::string("ok 50"));
    QVERIFY(found.throughput.bytesReceived > 50 * 100'000);
    Plan missing = planFor(port, mode, 20, 4);
    missing.target.requestTarget = "/missing";
    QCOMPARE(outcomesOf(run(missing)), std::string("http_error 20"));
}

void TestForeignServers::readsNginx()
{
    QFETCH(Mode, mode);
    const QString nginx = nginxProgram();
    if (nginx.isEmpty()) {
        QSKIP("nginx is not installed, and THREADLOOP_NGINX names none");
    }
    const RefusingPort kept; // for a server that cannot be asked which port it got
    const std::uint16_t port = kept.port();
    const QByteArray path = m_directory.path().toLocal8Bit();
    QByteArray text = "daemon off; master_process off; worker_processes 1; pid " + path + "/pid; error_log " +
                      path + "/error.log; events { worker_connections 500; }\nhttp { access_log off;";
    for (const char *kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"}) {
        text += QByteArray(" ") + kind + "_temp_path " + path + "/" + kind + ";";
    }
    // Ten requests for a connection: it is then closed in between, as servers do.
    text += "\nkeepalive_requests 10; server { listen 127.0.0.1:" + QByteArray::number(port) +
            "; location / { default_type application/json; return 200 '{\"duration\":0.05}'; } } }\n";
    QFile configuration(m_directory.filePath(QStringLiteral("nginx.conf")));
    QVERIFY(configuration.open(QIODevice::WriteOnly));
    configuration.write(text);
    configuration.close();
    start(nginx, {"-p", m_directory.path().toStdString(), "-c", configuration.fileName().toStdString()});
    QTRY_VERIFY_WITH_TIMEOUT(answers(port), kPatienceMs);

    const RunResult result = run(planFor(port, mode, 1000, 8));
    QCOMPARE(outcomesOf(result), std::string("ok 1000"));
    QCOMPARE(result.statuses, (std::map<int, std::uint64_t>{{200, 1000}}));
    Plan head = planFor(port, mode, 100, 8);
    head.request.method = "HEAD";
    QCOMPARE(outcomesOf(run(head)), std::string("ok 100"));
    Plan fresh = planFor(port, mode, 200, 8);
    fresh.connections = Connections::New;
    QCOMPARE(outcomesOf(run(fresh)), std::string("ok 200"));
}

THREADLOOP_TEST(TestForeignServers)
#include "test_foreign_servers.moc"
