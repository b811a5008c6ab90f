// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/html_writer.h"

#include <string>
#include <vector>

namespace threadloop {

/// A column of a table on the page.
struct HtmlColumn
{
    enum class Kind {
        Number, ///< to the right, never broken
        Name,   ///< what the row is about
        Words,  ///< a sentence
        Plain,
    };
    std::string title;
    Kind kind = Kind::Plain;
};

/// What stands in a table: a text, which may be marked as good, bad or doubtful.
struct HtmlField
{
    HtmlField(std::string content, std::string_view markedAs = {})
        : text(std::move(content))
        , mark(markedAs)
    {}

    std::string text;
    std::string_view mark; ///< "good", "bad", "warn" or nothing; with static lifetime
};

using HtmlRow = std::vector<HtmlField>; ///< as many as there are columns

/// A table with a head; nothing without rows. Columns in which every row is empty are left out.
void writeGrid(HtmlWriter &writer, const std::vector<HtmlColumn> &columns, const std::vector<HtmlRow> &rows);

/// What stands where something does not apply.
inline constexpr const char *htmlNothing = "\xe2\x80\x93";

} // namespace threadloop
