// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/headers.h"

#include <llhttp.h>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace threadloop::http {

/// A response kept whole, for the few callers that want to read it.
struct ResponseRecord
{
    std::vector<Header> headers; // of the final response
    std::string body;
    std::size_t maxBodyBytes = 1024 * 1024; // what is beyond is counted, not kept
};

/// Incremental parser of one response after the other: counts the body, keeps nothing.
///
/// Interim responses (1xx) are skipped, any number of them; 101 is a failure, as we never ask for it. Bodies
/// by Content-Length, chunked, or delimited by the end of the connection (RFC 9112 section 6.3). Not
/// thread-safe.
class ResponseParser
{
public:
    enum class State : std::uint8_t { NeedMore, Complete, Failed };
    struct Result
    {
        State state = State::NeedMore;
        std::size_t consumed = 0;
        std::string_view detail; // why it Failed: a literal, or text of llhttp's; empty otherwise
    };

    ResponseParser();

    /// Makes ready for the response to the next request; `isHead` when that was HEAD, which has no body.
    void begin(bool isHead);
    /// Keeps headers and body of the responses from the next begin() on, which empties the record; nullptr
    /// for not. Borrowed. A response with more than 64 KiB of headers then fails.
    void keepIn(ResponseRecord *record) { m_record = record; }

    /// Consumes bytes up to the end of one response; bytes beyond were not asked for.
    /// Not to be called again after Complete or Failed without begin().
    Result feed(std::span<const char> bytes);
    /// For text; a literal would otherwise become a span with its terminating zero.
    template <std::convertible_to<std::string_view> Text>
    Result feed(const Text &text)
    {
        const std::string_view view = text;
        return feed(std::span(view.data(), view.size()));
    }

    /// The connection ended: Complete for a body delimited by that, otherwise Failed.
    Result finish();

    /// The final response's status; 0 before its head is complete.
    int status() const { return m_headComplete ? m_llhttp.status_code : 0; }
    /// Whether the connection may be used again; meaningful once Complete.
    bool keepAlive() const { return m_keepAlive; }
    /// Decoded body bytes so far.
    std::uint64_t bodyBytes() const { return m_bodyBytes; }
    /// Whether any byte arrived since begin(): without one, an end of the connection may be a keep-alive
    /// race.
    bool hasStarted() const { return m_started; }
    /// Whether the body ends only with the connection.
    bool isCloseDelimited() const { return m_closeDelimited; }

private:
    struct Callbacks;

    void restart();
    bool acceptHead();
    bool hasNoBody() const;
    Result fail(std::size_t consumed);

    llhttp_t m_llhttp;
    ResponseRecord *m_record = nullptr;
    std::uint64_t m_bodyBytes = 0;
    std::size_t m_keptHeaderBytes = 0;
    std::string_view m_refusal;
    bool m_isHead = false;
    bool m_started = false;
    bool m_headComplete = false;
    bool m_messageComplete = false;
    bool m_keepAlive = false;
    bool m_closeDelimited = false;
    bool m_nameOpen = false; // the last header callback of m_record was for a name
};

} // namespace threadloop::http
