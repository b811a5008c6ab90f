// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/html_writer.h"

#include <QString>

#include <cassert>

namespace threadloop {

namespace {

bool isForbidden(QChar c)
{
    const char16_t code = c.unicode();
    const bool isBlank = code == u'\t' || code == u'\n' || code == u'\r';
    return (code < 0x20 && !isBlank) || (code >= 0x7f && code <= 0x9f) || code >= 0xfffe;
}

} // namespace

HtmlWriter &HtmlWriter::open(std::string_view name, const HtmlAttributes &attributes)
{
    begin(name, attributes);
    m_text += '>';
    m_open.push_back(name);
    return *this;
}

HtmlWriter &HtmlWriter::close()
{
    assert(!m_open.empty());
    m_text += "</";
    m_text += m_open.back();
    m_text += '>';
    m_open.pop_back();
    return *this;
}

HtmlWriter &HtmlWriter::single(std::string_view name, const HtmlAttributes &attributes)
{
    begin(name, attributes);
    m_text += "/>";
    return *this;
}

HtmlWriter &HtmlWriter::text(std::string_view text)
{
    m_text += htmlEscaped(text);
    return *this;
}

HtmlWriter &HtmlWriter::element(std::string_view name, std::string_view content,
                                const HtmlAttributes &attributes)
{
    return open(name, attributes).text(content).close();
}

HtmlWriter &HtmlWriter::markup(std::string_view markup)
{
    m_text += markup;
    return *this;
}

HtmlWriter &HtmlWriter::line()
{
    m_text += '\n';
    return *this;
}

std::string HtmlWriter::take()
{
    assert(m_open.empty());
    return std::move(m_text);
}

void HtmlWriter::begin(std::string_view name, const HtmlAttributes &attributes)
{
    m_text += '<';
    m_text += name;
    for (const auto &[attribute, value] : attributes) {
        m_text += ' ';
        m_text += attribute;
        m_text += "=\"" + htmlEscaped(value) + '"';
    }
}

std::string htmlEscaped(std::string_view text)
{
    QString characters = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    for (QChar &c : characters) {
        if (isForbidden(c))
            c = QChar::ReplacementCharacter;
    }
    std::string escaped;
    for (const char c : characters.toStdString()) {
        switch (c) {
        case '&':
            escaped += "&amp;";
            break;
        case '<':
            escaped += "&lt;";
            break;
        case '>':
            escaped += "&gt;";
            break;
        case '"':
            escaped += "&quot;";
            break;
        case '\'':
            escaped += "&#39;";
            break;
        default:
            escaped += c;
        }
    }
    return escaped;
}

} // namespace threadloop
