// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/loop/file_descriptor.h"
#include "tests/integration/cli/command.h"
#include "tests/support/test_main.h"

#include <QRegularExpression>
#include <QtTest>

#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace threadloop;
using namespace threadloop::test;

namespace {

/// A terminal of which the test is the screen.
class Terminal
{
public:
    Terminal()
        : m_screen(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC))
    {
        ::grantpt(m_screen.get());
        ::unlockpt(m_screen.get());
        char name[128] = {};
        ::ptsname_r(m_screen.get(), name, sizeof name);
        m_end = FileDescriptor(::open(name, O_RDWR | O_NOCTTY | O_CLOEXEC));
    }

    int end() const { return m_end.get(); }
    void setColumns(unsigned short columns) const
    {
        winsize size{};
        size.ws_col = columns;
        size.ws_row = 24;
        ::ioctl(m_end.get(), TIOCSWINSZ, &size);
    }
    /// What has been shown so far.
    QByteArray shown() const
    {
        QByteArray text;
        char buffer[4096];
        pollfd readable{m_screen.get(), POLLIN, 0};
        while (::poll(&readable, 1, 0) == 1) {
            const ssize_t got = ::read(m_screen.get(), buffer, sizeof buffer);
            if (got <= 0) {
                break;
            }
            text.append(buffer, got);
        }
        return text;
    }

private:
    FileDescriptor m_screen;
    FileDescriptor m_end;
};

const QString kRun =
    QStringLiteral("run /wait /asyncwait -n 30 -c 3 --mode sequential --delay 10ms --port 0 ");
const QByteArray kErase = "\r\x1b[K";

/// The lines that replaced each other.
QList<QByteArray> progressIn(QByteArray shown)
{
    QList<QByteArray> lines;
    for (qsizetype at = shown.indexOf(kErase); at >= 0; at = shown.indexOf(kErase)) {
        shown.remove(0, at + kErase.size());
        const QByteArray line = shown.left(shown.indexOf(kErase));
        if (!line.isEmpty()) {
            lines.append(line);
        }
    }
    return lines;
}

} // namespace

class TestTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsProgressAndRemovesIt();
    void cutsProgressToTheWidth();
    void quietShowsNoProgress();
    void dumbTerminalGetsNoProgress();
    void detailsAreShownOnATerminal();
    void writesNoColours();
};

void TestTerminal::showsProgressAndRemovesIt()
{
    const Terminal terminal;
    terminal.setColumns(100);
    const int end = terminal.end();
    const Ended ended = Command::run(kRun, [end] { ::dup2(end, STDERR_FILENO); });
    QCOMPARE(ended.status, 0);
    QVERIFY(!ended.output.contains('\x1b'));
    QCOMPARE(ended.output.count('\n'), 2);
    const QByteArray shown = terminal.shown();
    const QList<QByteArray> progress = progressIn(shown);
    QVERIFY2(!progress.isEmpty(), shown.constData());
    static const QRegularExpression form(
        latin1("^/(async)?wait, sequential: \\d+ %(, \\d+\\.\\d s left)?; cell [12] of 2$"));
    for (const QByteArray &line : progress) {
        QVERIFY2(form.match(QString::fromLatin1(line)).hasMatch(), line.constData());
    }
    QVERIFY(progress.last().contains("cell 2 of 2"));
    QVERIFY(shown.endsWith(kErase)); // nothing is left behind
    QVERIFY(!shown.contains('\n'));
}

void TestTerminal::cutsProgressToTheWidth()
{
    const Terminal terminal;
    terminal.setColumns(20);
    const int end = terminal.end();
    QCOMPARE(Command::run(kRun, [end] { ::dup2(end, STDERR_FILENO); }).status, 0);
    const QList<QByteArray> progress = progressIn(terminal.shown());
    QVERIFY(!progress.isEmpty());
    for (const QByteArray &line : progress) {
        QCOMPARE(line.size(), 19);
    }
}

void TestTerminal::quietShowsNoProgress()
{
    const Terminal terminal;
    const int end = terminal.end();
    const Ended ended = Command::run(kRun + latin1("--quiet"), [end] { ::dup2(end, STDERR_FILENO); });
    QCOMPARE(ended.status, 0);
    QCOMPARE(terminal.shown(), QByteArray());
}

void TestTerminal::dumbTerminalGetsNoProgress()
{
    const Terminal terminal;
    const int end = terminal.end();
    const Ended ended =
        Command::run(kRun, [end] { ::dup2(end, STDERR_FILENO); }, {{latin1("TERM"), latin1("dumb")}});
    QCOMPARE(ended.status, 0);
    QCOMPARE(terminal.shown(), QByteArray());
}

void TestTerminal::detailsAreShownOnATerminal()
{
    const Terminal terminal;
    const int end = terminal.end();
    const QString line = latin1("run /wait -n 2 --mode sequential --delay 0ms --port 0 ");
    QCOMPARE(Command::run(line, [end] { ::dup2(end, STDOUT_FILENO); }).status, 0);
    QVERIFY(terminal.shown().contains("\r\n    p50 "));
    QCOMPARE(Command::run(line + latin1("--no-details"), [end] { ::dup2(end, STDOUT_FILENO); }).status, 0);
    QVERIFY(!terminal.shown().contains("p50"));
}

/// Neither with NO_COLOR (no-color.org) nor without: nothing is told by colour alone, or at all.
void TestTerminal::writesNoColours()
{
    static const QRegularExpression colour(latin1("\x1b\\[[0-9;]*m"));
    for (const char *const value : {"1", ""}) {
        const Terminal terminal;
        const int end = terminal.end();
        const auto toTerminal = [end] {
            ::dup2(end, STDOUT_FILENO);
            ::dup2(end, STDERR_FILENO);
        };
        const Ended ended = Command::run(kRun, toTerminal, {{latin1("NO_COLOR"), latin1(value)}});
        QCOMPARE(ended.status, 0);
        const QString shown = QString::fromLatin1(terminal.shown());
        QVERIFY(shown.contains(latin1("reqs / sec")));
        QVERIFY(!colour.match(shown).hasMatch());
    }
}

THREADLOOP_TEST(TestTerminal)
#include "test_terminal.moc"
