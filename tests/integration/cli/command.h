// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QProcess>
#include <QStringList>
#include <functional>
#include <memory>

namespace threadloop::test {

/// Shorter in tables of command lines than Qt's own.
inline QString latin1(const char *text)
{
    return QString::fromLatin1(text);
}

/// How a command ended.
struct Ended
{
    int status = -1; ///< the exit status; -1 when it crashed or did not end
    QByteArray output;
    QByteArray errors;
};

/// Environment variables set for a command.
using Variables = QMap<QString, QString>;

/// The experiment that is done soonest: six computes, which takes minutes under a sanitizer, one sleeps.
#if defined(THREADLOOP_SANITIZED)
inline const QString kQuickArticle = QStringLiteral("article --only 1");
#else
inline const QString kQuickArticle = QStringLiteral("article --only 6");
#endif

/// The words of a command line without quotes: "run -n 5 /wait".
QStringList words(const QString &line);

/// The built executable, started with these arguments, in an environment of its own.
///
/// A test that uses it may start no threads: the thread sanitizer allows none after a fork, and Qt Test's own
/// watchdog makes every fork one from several threads.
class Command
{
public:
    /// Runs it to its end. `inChild` is called in the child before the program starts: async-signal-safe
    /// calls only.
    static Ended run(const QString &line, const std::function<void()> &inChild = {},
                     const Variables &variables = {});
    static Ended run(const QStringList &arguments, const std::function<void()> &inChild = {},
                     const Variables &variables = {});

    explicit Command(const QStringList &arguments, const std::function<void()> &inChild = {},
                     const Variables &variables = {});
    ~Command(); // kills what still runs
    Command(const Command &) = delete;
    Command &operator=(const Command &) = delete;

    void signal(int number) const;
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    /// The next line of standard output, without its line feed; empty when none comes.
    QByteArray line();
    /// Waits for the end; what `line` has taken is not in the output any more.
    Ended wait();

private:
    QProcess m_process;
};

/// `threadloop serve` in a process of its own, on a free port but where the options say another.
class Serving
{
public:
    explicit Serving(const QString &options = {});

    Command &command() { return *m_command; }
    /// 0 when it did not start.
    std::uint16_t port() const { return m_port; }
    QString url(const QString &path) const;
    /// The reply to GET /stats.
    QByteArray stats() const;
    /// Replies with status 200 on the route, as /stats counts them.
    std::uint64_t repliesOf(const QString &route) const;

private:
    std::unique_ptr<Command> m_command;
    std::uint16_t m_port = 0;
};

} // namespace threadloop::test
