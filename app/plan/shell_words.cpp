// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/shell_words.h"

#include <charconv>
#include <optional>

namespace threadloop {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

void appendUtf8(std::string &text, std::uint32_t codePoint)
{
    const auto add = [&text](std::uint32_t byte) { text += static_cast<char>(byte); };
    if (codePoint < 0x80) {
        add(codePoint);
    } else if (codePoint < 0x800) {
        add(0xc0 | codePoint >> 6U);
        add(0x80 | (codePoint & 0x3fU));
    } else {
        add(0xe0 | codePoint >> 12U);
        add(0x80 | (codePoint >> 6U & 0x3fU));
        add(0x80 | (codePoint & 0x3fU));
    }
}

/// Takes one command apart, character by character.
class Splitter
{
public:
    explicit Splitter(std::string_view text)
        : m_text(text)
    {}

    Parsed<std::vector<std::string>> split();

private:
    bool isAtEnd() const { return m_at >= m_text.size(); }
    char take() { return m_text[m_at++]; }
    std::string &word() { return m_word ? *m_word : m_word.emplace(); }
    void endWord();
    void takeBackslash();
    void takeSingleQuoted();
    void takeDoubleQuoted();
    void takeDollarQuoted();
    void takeEscape();
    std::uint32_t takeHex(std::size_t most);

    std::string_view m_text;
    std::size_t m_at = 0;
    std::optional<std::string> m_word; ///< '' is a word, too
    std::vector<std::string> m_words;
    std::string m_error;
};

Parsed<std::vector<std::string>> Splitter::split()
{
    while (!isAtEnd() && m_error.empty()) {
        const char c = take();
        if (isBlank(c)) {
            endWord();
        } else if (c == '|') {
            endWord();
            m_words.emplace_back("|");
        } else if (c == '\\') {
            takeBackslash();
        } else if (c == '\'') {
            takeSingleQuoted();
        } else if (c == '"') {
            takeDoubleQuoted();
        } else if (c == '$' && !isAtEnd() && m_text[m_at] == '\'') {
            ++m_at;
            takeDollarQuoted();
        } else {
            word() += c;
        }
    }
    endWord();
    if (!m_error.empty())
        return ParseError{m_error};
    return m_words;
}

void Splitter::endWord()
{
    if (m_word)
        m_words.push_back(*std::move(m_word));
    m_word.reset();
}

void Splitter::takeBackslash()
{
    if (!isAtEnd() && m_text[m_at] == '\r') // of a line that came from Windows
        ++m_at;
    if (isAtEnd())
        return;
    if (const char c = take(); c != '\n')
        word() += c;
}

void Splitter::takeSingleQuoted()
{
    const std::size_t end = m_text.find('\'', m_at);
    if (end == std::string_view::npos) {
        m_error = "a single quote is not closed";
        return;
    }
    word() += m_text.substr(m_at, end - m_at);
    m_at = end + 1;
}

void Splitter::takeDoubleQuoted()
{
    word();
    while (!isAtEnd()) {
        const char c = take();
        if (c == '"')
            return;
        if (c != '\\' || isAtEnd()) {
            word() += c;
            continue;
        }
        const char escaped = take();
        if (std::string_view("\"\\$`").find(escaped) != std::string_view::npos)
            word() += escaped;
        else if (escaped != '\n')
            (word() += '\\') += escaped;
    }
    m_error = "a double quote is not closed";
}

void Splitter::takeDollarQuoted()
{
    word();
    while (!isAtEnd()) {
        const char c = take();
        if (c == '\'')
            return;
        if (c == '\\' && !isAtEnd())
            takeEscape();
        else
            word() += c;
    }
    m_error = "a quote that begins with $' is not closed";
}

void Splitter::takeEscape()
{
    constexpr std::string_view names = "abefnrtv";
    constexpr std::string_view values = "\a\b\x1b\f\n\r\t\v";
    const char c = take();
    if (const std::size_t known = names.find(c); known != std::string_view::npos)
        word() += values[known];
    else if (c == 'x')
        word() += static_cast<char>(takeHex(2));
    else if (c == 'u')
        appendUtf8(word(), takeHex(4));
    else
        word() += c;
}

std::uint32_t Splitter::takeHex(std::size_t most)
{
    std::uint32_t value = 0;
    const char *begin = m_text.data() + m_at;
    const char *end = begin + std::min(most, m_text.size() - m_at);
    m_at += static_cast<std::size_t>(std::from_chars(begin, end, value, 16).ptr - begin);
    return value;
}

} // namespace

Parsed<std::vector<std::string>> shellWords(std::string_view command)
{
    return Splitter(command).split();
}

} // namespace threadloop
