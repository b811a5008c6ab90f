// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/headers.h"

#include "server/http/char_class.h"

namespace threadloop::http {

bool isToken(std::string_view text)
{
    return !text.empty() && allIn(TokenChar, text);
}

bool isFieldValue(std::string_view text)
{
    return allIn(FieldValueChar, text);
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

} // namespace threadloop::http
