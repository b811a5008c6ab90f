// SPDX-License-Identifier: GPL-3.0-or-later
// An independent client: curl.
#include "tests/support/running_server.h"
#include "tests/support/test_main.h"

#include <QProcess>
#include <QStandardPaths>
#include <QtTest>

using namespace threadloop;

#ifdef __SANITIZE_THREAD__
/// QProcess forks like vfork, in shared memory: the sanitizer then takes this process for the child of a
/// multi-threaded one and ends it when the next test starts a server's threads.
extern "C" const char *__tsan_default_options();
extern "C" const char *__tsan_default_options()
{
    return "die_after_fork=0";
}
#endif

namespace {

struct Output
{
    int exitCode = -1;
    QByteArray out;
    QByteArray log;
};

Output curl(const test::RunningServer &server, const QStringList &options, const char *path)
{
    QProcess process;
    process.start(
        QStringLiteral("curl"),
        QStringList{QStringLiteral("--silent"), QStringLiteral("--verbose"), QStringLiteral("--noproxy"),
                    QStringLiteral("*"), QStringLiteral("--max-time"), QStringLiteral("30")} +
            options +
            QStringList{QStringLiteral("http://127.0.0.1:%1%2").arg(server.port()).arg(QLatin1String(path))});
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

class TestCurl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("curl")).isEmpty()) {
            QSKIP("curl is not installed");
        }
    }

    void understandsReplies_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("out");
        QTest::addColumn<QByteArray>("seen"); // in curl's log
        const auto row = [](const char *name, const QStringList &options, const char *path, const char *out,
                            const char *seen) {
            QTest::newRow(name) << options << QByteArray(path) << QByteArray(out) << QByteArray(seen);
        };
        const QString data = QStringLiteral("--data-binary");
        const QString header = QStringLiteral("-H");
        row("get", {}, "/fib/30", R"({"fib":1346269})", "< HTTP/1.1 200 OK");
        row("post", {data, QStringLiteral("a=b")}, "/echo", "a=b",
            "< Content-Type: application/x-www-form-urlencoded");
        row("put", {QStringLiteral("-X"), QStringLiteral("PUT"), data, QStringLiteral("x")}, "/echo", "x",
            "> PUT /echo");
        row("1.0", {QStringLiteral("--http1.0")}, "/fib/5", R"({"fib":8})", "< Connection: close");
        row("upgrade to 2 is ignored", {QStringLiteral("--http2")}, "/fib/5", R"({"fib":8})",
            "> Upgrade: h2c");
        row("expect", {header, QStringLiteral("Expect: 100-continue"), data, QStringLiteral("hello")},
            "/echo", "hello", "< HTTP/1.1 100 Continue");
        row("chunked", {header, QStringLiteral("Transfer-Encoding: chunked"), data, QStringLiteral("hello")},
            "/echo", "hello", "> Transfer-Encoding: chunked");
        row("not found", {}, "/nowhere", R"({"detail":"not found"})", "< HTTP/1.1 404 Not Found");
        row("not allowed", {data, QStringLiteral("x")}, "/wait", R"({"detail":"method not allowed"})",
            "< Allow: GET, HEAD");
    }

    void understandsReplies()
    {
        QFETCH(QStringList, options);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, seen);
        test::RunningServer server;
        const Output output = curl(server, options, path.constData());
        QVERIFY2(output.exitCode == 0, output.log.constData());
        QTEST(output.out, "out");
        QVERIFY2(output.log.contains(seen), output.log.constData());
    }

    void readsHeadsOnly()
    {
        test::RunningServer server;
        const Output output = curl(server, {QStringLiteral("-I")}, "/fib/30");
        QCOMPARE(output.exitCode, 0);
        QVERIFY(output.out.startsWith("HTTP/1.1 200 OK\r\n"));
        QVERIFY(output.out.contains("Content-Length: 15\r\n"));
        QVERIFY(output.out.endsWith("\r\n\r\n"));
    }

    void uploadsALargeFileInChunks()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        const QByteArray content = QByteArray("0123456789abcdef").repeated(60'000); // just below the limit
        file.write(content);
        file.close();
        test::RunningServer server;
        const QString chunked = QStringLiteral("Transfer-Encoding: chunked");
        for (const QStringList &options : {QStringList{}, QStringList{QStringLiteral("-H"), chunked}}) {
            const Output output =
                curl(server, options + QStringList{QStringLiteral("-T"), file.fileName()}, "/echo");
            QVERIFY2(output.exitCode == 0, output.log.constData());
            QVERIFY(output.out == content);
        }
    }

    void reusesItsConnection()
    {
        test::RunningServer server;
        const QString other = QStringLiteral("http://127.0.0.1:%1/fib/4").arg(server.port());
        const Output output = curl(server, {other}, "/fib/5");
        QVERIFY2(output.exitCode == 0, output.log.constData());
        QCOMPARE(output.out, QByteArray(R"({"fib":5}{"fib":8})"));
        QCOMPARE(server.snapshot().accepted, std::uint64_t(1));
    }
};

THREADLOOP_TEST(TestCurl)
#include "test_curl.moc"
