// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <system_error>
#include <unistd.h>

namespace threadloop {
namespace {

/// 0, or errno when not everything could be written. Blocks, on descriptors that others made non-blocking
/// too: such a flag belongs to the open file and is shared with whoever gave it to us.
int writeAll(int descriptor, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno == EAGAIN) {
            pollfd writable{descriptor, POLLOUT, 0};
            ::poll(&writable, 1, -1);
        } else if (written < 0 && errno != EINTR) {
            return errno;
        }
        text.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
    }
    return 0;
}

/// Characters that fit on one line; what is longer wraps, and only its last row could be erased again.
std::size_t lineWidth(int terminal)
{
    constexpr std::size_t kUsual = 80;
    winsize size{};
    const bool isKnown = ::ioctl(terminal, TIOCGWINSZ, &size) == 0 && size.ws_col > 1;
    return (isKnown ? size.ws_col : kUsual) - 1;
}

bool isTerminal(int descriptor)
{
    const char *const type = std::getenv("TERM");
    return ::isatty(descriptor) == 1 && (type == nullptr || std::string_view(type) != "dumb");
}

/// Labels come from files, and replies from servers: their control characters are none of a terminal's. C0
/// but for tabulators and line feeds, DEL, and C1 as UTF-8 writes it, become question marks.
std::string harmless(std::string_view text)
{
    std::string shown(text);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const auto byte = static_cast<unsigned char>(shown[i]);
        const auto next = static_cast<unsigned char>(i + 1 < shown.size() ? shown[i + 1] : 0);
        if ((byte < 0x20 && byte != '\t' && byte != '\n') || byte == 0x7f) {
            shown[i] = '?';
        } else if (byte == 0xc2 && next >= 0x80 && next < 0xa0) {
            shown.replace(i, 2, "?");
        }
    }
    return shown;
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
        m_outputError =
            m_outputIsTerminal ? writeAll(STDOUT_FILENO, harmless(text)) : writeAll(STDOUT_FILENO, text);
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
    writeError("threadloop: " + harmless(text) + "\n");
}

void Console::progress(std::string_view text)
{
    if (m_quiet || !m_errorIsTerminal || (text.empty() && !m_progressShown)) {
        return;
    }
    writeError(std::string(kEraseLine) + harmless(text.substr(0, lineWidth(STDERR_FILENO))));
    m_progressShown = !text.empty();
}

void Console::complainOfLostResults()
{
    error("standard output did not take the results: " + std::generic_category().message(m_outputError));
}

void Console::writeError(std::string_view text)
{
    writeAll(STDERR_FILENO, text); // there is nobody left to tell when this fails
}

void secureStandardDescriptors()
{
    std::signal(SIGPIPE, SIG_IGN);
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(descriptor, F_GETFD) < 0 && errno == EBADF) {
            // Opened for reading, standard output answers EBADF to every byte, as if it were still closed.
            const int opened = ::open("/dev/null", descriptor == STDOUT_FILENO ? O_RDONLY : O_RDWR);
            if (opened >= 0 && opened != descriptor) {
                ::dup2(opened, descriptor);
                ::close(opened);
            }
        }
    }
}

} // namespace threadloop
