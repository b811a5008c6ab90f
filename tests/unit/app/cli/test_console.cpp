// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"
#include "server/loop/file_descriptor.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

using namespace threadloop;

namespace {

/// Puts another file in a standard descriptor's place until its end.
class Replaced
{
public:
    Replaced(int standard, int with)
        : m_standard(standard)
        , m_kept(::dup(standard))
    {
        ::dup2(with, standard);
    }
    ~Replaced() { ::dup2(m_kept.get(), m_standard); }
    Replaced(const Replaced &) = delete;
    Replaced &operator=(const Replaced &) = delete;

private:
    int m_standard;
    FileDescriptor m_kept;
};

struct Pipe
{
    explicit Pipe(int flags = O_CLOEXEC)
    {
        int ends[2] = {-1, -1};
        isOpen = ::pipe2(ends, flags) == 0;
        reader = FileDescriptor(ends[0]);
        writer = FileDescriptor(ends[1]);
    }
    bool isOpen = false;
    FileDescriptor reader;
    FileDescriptor writer;
};

QByteArray readAll(Pipe &pipe)
{
    pipe.writer.reset();
    QByteArray text;
    char buffer[65536];
    for (ssize_t got = 0; (got = ::read(pipe.reader.get(), buffer, sizeof buffer)) > 0;) {
        text.append(buffer, got);
    }
    return text;
}

} // namespace

class TestConsole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { std::signal(SIGPIPE, SIG_IGN); }

    void keepsResultsAndRemarksApart()
    {
        Pipe output;
        Pipe errors;
        {
            const Replaced out(STDOUT_FILENO, output.writer.get());
            const Replaced err(STDERR_FILENO, errors.writer.get());
            Console console(false);
            console.result("a result\n");
            console.note("a note");
            console.error("an error");
            console.progress("no terminal, no progress");
        }
        QCOMPARE(readAll(output), QByteArray("a result\n"));
        QCOMPARE(readAll(errors), QByteArray("threadloop: a note\nthreadloop: an error\n"));
    }

    void keepsControlCharactersFromATerminal()
    {
        FileDescriptor terminal(::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK));
        QVERIFY(terminal && ::grantpt(terminal.get()) == 0 && ::unlockpt(terminal.get()) == 0);
        FileDescriptor end(::open(::ptsname(terminal.get()), O_RDWR | O_NOCTTY));
        QVERIFY(end);
        {
            const Replaced out(STDOUT_FILENO, end.get());
            const Replaced err(STDERR_FILENO, end.get());
            Console console(false);
            console.result("a\x1b[2J\tb\xc2\x9b\xc3\xa4\n");
            console.error("c\rd");
        }
        QByteArray shown(100, '\0');
        shown.resize(std::max<qsizetype>(0, ::read(terminal.get(), shown.data(), 100)));
        QCOMPARE(shown.replace("\r\n", "\n"), QByteArray("a?[2J\tb?\xc3\xa4\nthreadloop: c?d\n"));
    }

    void leavesFilesAsTheyAre()
    {
        Pipe output;
        {
            const Replaced out(STDOUT_FILENO, output.writer.get());
            Console(false).result("a\x1b\x01");
        }
        QCOMPARE(readAll(output), QByteArray("a\x1b\x01"));
    }

    void quietSilencesNotesAlone()
    {
        Pipe output;
        Pipe errors;
        {
            const Replaced out(STDOUT_FILENO, output.writer.get());
            const Replaced err(STDERR_FILENO, errors.writer.get());
            Console console(true);
            console.result("a result\n");
            console.note("a note");
            console.error("an error");
        }
        QCOMPARE(readAll(output), QByteArray("a result\n"));
        QCOMPARE(readAll(errors), QByteArray("threadloop: an error\n"));
    }

    void remembersThatResultsWereLost()
    {
        Pipe pipe;
        pipe.reader.reset();
        Pipe errors;
        {
            const Replaced err(STDERR_FILENO, errors.writer.get());
            Console console(false);
            QVERIFY(!console.hasLostResults());
            {
                const Replaced out(STDOUT_FILENO, pipe.writer.get());
                QVERIFY(!console.result("lost\n"));
            }
            QVERIFY(console.hasLostResults());
            QVERIFY(!console.result("a gap would be worse than an end\n"));
            console.complainOfLostResults();
        }
        QCOMPARE(readAll(errors),
                 QByteArray("threadloop: standard output did not take the results: Broken pipe\n"));
    }

    void waitsForAReaderOfANonBlockingPipe()
    {
        Pipe pipe(O_CLOEXEC | O_NONBLOCK);
        const std::string text(1'000'000, 'x'); // far more than a pipe holds
        std::size_t received = 0;
        bool isWhole = false;
        {
            std::jthread reader([&pipe, &received, &text] {
                std::vector<char> buffer(65536);
                while (received < text.size()) {
                    const ssize_t got = ::read(pipe.reader.get(), buffer.data(), buffer.size());
                    received += static_cast<std::size_t>(std::max<ssize_t>(got, 0));
                }
            });
            const Replaced out(STDOUT_FILENO, pipe.writer.get());
            Console console(false);
            isWhole = console.result(text);
        }
        QVERIFY(isWhole);
        QCOMPARE(received, text.size());
    }
};

THREADLOOP_TEST(TestConsole)
#include "test_console.moc"
