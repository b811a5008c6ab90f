// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/request.h"

#include "server/http/target.h"

namespace threadloop::http {

std::optional<std::string> Request::queryValue(std::string_view name) const
{
    return http::queryValue(query(), name);
}

std::optional<std::string_view> Request::header(std::string_view name) const
{
    for (const Field &field : m_fields) {
        if (equalsIgnoringCase(text(field.name), name))
            return text(field.value);
    }
    return std::nullopt;
}

HeaderView Request::headerAt(std::size_t i) const
{
    return {text(m_fields[i].name), text(m_fields[i].value)};
}

Request::Span Request::spanOf(std::string_view part) const
{
    if (part.empty())
        return {};
    return {static_cast<std::uint32_t>(part.data() - m_text.data()), static_cast<std::uint32_t>(part.size())};
}

void Request::clear()
{
    m_text.clear();
    m_fields.clear();
    m_target = m_path = m_query = m_host = {};
    m_bodyBegin = 0;
    m_method = Method::Get;
    m_minorVersion = 1;
    m_keepAlive = false;
    m_expectsContinue = false;
}

} // namespace threadloop::http
