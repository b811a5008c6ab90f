// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/cli/command.h"

#include "tests/support/raw_client.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <csignal>

namespace threadloop::test {
namespace {

/// Generous: reached only when a command hangs.
constexpr int kPatienceMs = 120'000;

QProcessEnvironment environment(const Variables &variables)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TERM"), QStringLiteral("xterm"));
    for (const char *display : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        environment.remove(QString::fromLatin1(display)); // no command may need one
    }
    for (auto variable = variables.begin(); variable != variables.end(); ++variable) {
        environment.insert(variable.key(), variable.value());
    }
    return environment;
}

} // namespace

QStringList words(const QString &line)
{
    return line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

Ended Command::run(const QString &line, const std::function<void()> &inChild, const Variables &variables)
{
    return run(words(line), inChild, variables);
}

Ended Command::run(const QStringList &arguments, const std::function<void()> &inChild,
                   const Variables &variables)
{
    Command command(arguments, inChild, variables);
    return command.wait();
}

Command::Command(const QStringList &arguments, const std::function<void()> &inChild,
                 const Variables &variables)
{
    m_process.setProcessEnvironment(environment(variables));
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setChildProcessModifier([inChild] {
        std::signal(SIGPIPE, SIG_DFL); // as a shell starts it, whatever the test's own parents ignore
        if (inChild) {
            inChild();
        }
    });
    m_process.start(QStringLiteral(THREADLOOP_EXECUTABLE), arguments);
    m_process.waitForStarted(kPatienceMs);
}

Command::~Command()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished(kPatienceMs);
    }
}

void Command::signal(int number) const
{
    ::kill(static_cast<pid_t>(m_process.processId()), number);
}

QByteArray Command::line()
{
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(kPatienceMs)) {
            return {};
        }
    }
    return m_process.readLine().chopped(1);
}

Ended Command::wait()
{
    const bool ended = m_process.state() == QProcess::NotRunning || m_process.waitForFinished(kPatienceMs);
    const bool isNormal = ended && m_process.exitStatus() == QProcess::NormalExit;
    return {isNormal ? m_process.exitCode() : -1, m_process.readAllStandardOutput(),
            m_process.readAllStandardError()};
}

Serving::Serving(const QString &options)
    : m_command(std::make_unique<Command>(words(QStringLiteral("serve --port 0 ") + options)))
{
    static const QRegularExpression form(QStringLiteral("^listening on http://127\\.0\\.0\\.1:(\\d+)$"));
    const auto match = form.match(QString::fromLatin1(m_command->line()));
    m_port = match.captured(1).toUShort();
}

QString Serving::url(const QString &path) const
{
    return QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(path);
}

QByteArray Serving::stats() const
{
    RawClient client(m_port);
    return client.get("/stats") ? QByteArray::fromStdString(client.reply().body) : QByteArray();
}

std::uint64_t Serving::repliesOf(const QString &route) const
{
    const QJsonObject requests =
        QJsonDocument::fromJson(stats()).object().value(QStringLiteral("requests")).toObject();
    const QJsonValue replies = requests.value(route).toObject().value(QStringLiteral("200"));
    return static_cast<std::uint64_t>(replies.toInteger());
}

} // namespace threadloop::test
