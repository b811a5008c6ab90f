// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace threadloop {

using HtmlAttributes = std::vector<std::pair<std::string_view, std::string>>;

/// Writes a page that is well-formed by construction, as HTML and as XML alike: every text is escaped, every
/// element is closed. Whoever ends with open elements has a bug.
class HtmlWriter
{
public:
    /// Opens an element; the name must outlive the writer.
    HtmlWriter &open(std::string_view name, const HtmlAttributes &attributes = {});
    /// Closes the innermost one.
    HtmlWriter &close();
    /// An element that has no end of its own: meta.
    HtmlWriter &single(std::string_view name, const HtmlAttributes &attributes);
    HtmlWriter &text(std::string_view text);
    /// An element with a text and nothing else.
    HtmlWriter &element(std::string_view name, std::string_view text, const HtmlAttributes &attributes = {});
    /// Markup of our own as it is.
    HtmlWriter &markup(std::string_view markup);
    HtmlWriter &line();

    std::string take();

private:
    void begin(std::string_view name, const HtmlAttributes &attributes);

    std::string m_text;
    std::vector<std::string_view> m_open;
};

/// The text without anything that is markup in HTML or not allowed in XML 1.0 (2.2): what is no UTF-8, and
/// control characters, become U+FFFD.
std::string htmlEscaped(std::string_view text);

} // namespace threadloop
