// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/headers.h"
#include "server/http/method.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace threadloop::http {

/// One complete request, valid in every field: what RequestParser hands out.
///
/// All text lies in one string and is found by offsets, so that a reused request allocates nothing. Views are
/// valid until the parser that owns the request is reset or destroyed, or the request is moved from.
class Request
{
public:
    Method method() const { return m_method; }
    /// As it came, for example "/wait?ms=5" or "http://host/wait".
    std::string_view target() const { return text(m_target); }
    /// Percent-decoded; begins with '/', or is "*".
    std::string_view path() const { return text(m_path); }
    /// Still encoded, without '?'; see queryValue().
    std::string_view query() const { return text(m_query); }
    /// Decoded value of a query parameter; nullopt when absent, see http::queryValue().
    std::optional<std::string> queryValue(std::string_view name) const;
    /// The target's authority if it has one, else the Host field; empty when an HTTP/1.0 client sent none.
    std::string_view host() const { return text(m_host); }
    int majorVersion() const { return 1; }
    /// 0 or 1.
    int minorVersion() const { return m_minorVersion; }

    /// Value of the first field called `name`, in any case; nullopt when there is none.
    std::optional<std::string_view> header(std::string_view name) const;
    std::size_t headerCount() const { return m_fields.size(); }
    /// The field at position `i` < headerCount(), in the order of arrival. Trailer fields are not among them.
    HeaderView headerAt(std::size_t i) const;

    /// Decoded content, empty without one.
    std::string_view body() const { return std::string_view(m_text).substr(m_bodyBegin); }
    /// Whether the client allows another request on this connection (RFC 9112 section 9.3).
    bool keepAlive() const { return m_keepAlive; }
    /// Whether the client wanted a 100 before sending its content.
    bool expectsContinue() const { return m_expectsContinue; }

private:
    friend class RequestParser;

    struct Span
    {
        std::uint32_t offset = 0;
        std::uint32_t length = 0;
    };
    struct Field
    {
        Span name;
        Span value;
    };

    std::string_view text(Span span) const { return {m_text.data() + span.offset, span.length}; }
    Span spanOf(std::string_view part) const;
    void clear();

    std::string m_text; // the head as it came, then the decoded path if it differs, then the body
    std::vector<Field> m_fields;
    Span m_target;
    Span m_path;
    Span m_query;
    Span m_host;
    std::size_t m_bodyBegin = 0;
    Method m_method = Method::Get;
    std::uint8_t m_minorVersion = 1;
    bool m_keepAlive = false;
    bool m_expectsContinue = false;
};

} // namespace threadloop::http
