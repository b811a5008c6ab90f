// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace threadloop {

/// Standard output for results, standard error for everything else. One thread.
///
/// Whether results were delivered is remembered, so that a closed pipe or a full disk becomes an exit status.
class Console
{
public:
    /// `quiet` silences notes and progress, never results and errors.
    explicit Console(bool quiet);

    /// Writes a result at once; false when standard output does not take it (any more). A terminal gets no
    /// control characters but tabulators and line feeds, and so it is with all that follows.
    bool result(std::string_view text);
    /// A remark the user should see: "threadloop: text" on standard error.
    void note(std::string_view text);
    /// Something went wrong: the same, even when quiet.
    void error(std::string_view text);
    /// Replaces the progress line, cut to the terminal's width; does nothing when standard error is no
    /// terminal. Empty removes it.
    void progress(std::string_view text);

    bool outputIsTerminal() const { return m_outputIsTerminal; }
    bool hasLostResults() const { return m_outputError != 0; }
    /// Says why results were lost, in the system's words; only after they were.
    void complainOfLostResults();

private:
    void writeError(std::string_view text);

    bool m_quiet;
    bool m_outputIsTerminal;
    bool m_errorIsTerminal;
    bool m_progressShown = false;
    int m_outputError = 0;
};

/// Opens what is missing of the three standard descriptors, so that no socket takes their numbers, and
/// ignores SIGPIPE. A closed standard output becomes one that refuses every byte, so that the first result
/// finds it out, as it does a reader that has gone. Call it first in `main`.
void secureStandardDescriptors();

} // namespace threadloop
