// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace threadloop {
namespace {

/// 0, or errno when not everything could be written.
int writeAll(int descriptor, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno != EINTR) {
            return errno;
        }
        text.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
    }
    return 0;
}

bool isTerminal(int descriptor)
{
    const char *const type = std::getenv("TERM");
    return ::isatty(descriptor) == 1 && (type == nullptr || std::string_view(type) != "dumb");
}

constexpr std::string_view kEraseLine = "\r\x1b[K";

} // namespace

Console::Console(bool quiet)
    : m_quiet(quiet)
    , m_outputIsTerminal(::isatty(STDOUT_FILENO) == 1)
    , m_errorIsTerminal(isTerminal(STDERR_FILENO))
{}

bool Console::result(std::string_view text)
{
    progress({});
    if (m_outputError == 0) {
        m_outputError = writeAll(STDOUT_FILENO, text);
    }
    return m_outputError == 0;
}

void Console::note(std::string_view text)
{
    if (!m_quiet) {
        error(text);
    }
}

void Console::error(std::string_view text)
{
    progress({});
    writeError(std::string("threadloop: ").append(text).append("\n"));
}

void Console::progress(std::string_view text)
{
    if (m_quiet || !m_errorIsTerminal || (text.empty() && !m_progressShown)) {
        return;
    }
    writeError(std::string(kEraseLine).append(text));
    m_progressShown = !text.empty();
}

std::string Console::outputErrorText() const
{
    return std::generic_category().message(m_outputError);
}

void Console::writeError(std::string_view text)
{
    writeAll(STDERR_FILENO, text); // there is nobody left to tell when this fails
}

void secureStandardDescriptors()
{
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(descriptor, F_GETFD) < 0 && errno == EBADF) {
            const int opened =
                descriptor == STDOUT_FILENO ? ::open("/dev/full", O_WRONLY) : ::open("/dev/null", O_RDWR);
            if (opened >= 0 && opened != descriptor) {
                ::dup2(opened, descriptor);
                ::close(opened);
            }
        }
    }
}

} // namespace threadloop
