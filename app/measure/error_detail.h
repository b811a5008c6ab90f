// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace threadloop {

/// What went wrong with an exchange when no system call says so.
enum class Fault : std::uint8_t {
    None,
    ConnectTimedOut,   ///< the timeout passed before the connection stood
    ReplyTimedOut,     ///< the timeout passed before the reply was whole
    ClosedBeforeReply, ///< end of file before the reply's first byte
    ClosedWithinReply, ///< end of file inside of a reply
    MalformedReply,    ///< the parser refused the reply
    ReplyTooLarge,     ///< its header is larger than the client accepts
    UnexpectedBytes,   ///< bytes that no request asked for
    ProtocolSwitched,  ///< 101, or a tunnel, which was not asked for
};

/// The reason of a failed request, small enough to be a key: a system error, a fault or an unexpected status.
class ErrorDetail
{
public:
    constexpr ErrorDetail() = default;
    static constexpr ErrorDetail ofErrno(int error) { return {Kind::System, error}; }
    static constexpr ErrorDetail ofFault(Fault fault) { return {Kind::Fault, static_cast<int>(fault)}; }
    static constexpr ErrorDetail ofStatus(int status) { return {Kind::Status, status}; }

    /// "Connection refused", "closed within the reply", "status 503"; "other" when there is no detail.
    std::string text() const;

    /// All of it in 32 bits, 0 for no detail; and back.
    constexpr std::uint32_t code() const
    {
        return static_cast<std::uint32_t>(m_kind) << 24U | (static_cast<std::uint32_t>(m_value) & 0xff'ffffU);
    }
    static constexpr ErrorDetail fromCode(std::uint32_t code)
    {
        return {static_cast<Kind>(code >> 24U), static_cast<int>(code & 0xff'ffffU)};
    }

    bool operator==(const ErrorDetail &) const = default;
    /// An order for maps, without a meaning of its own.
    bool operator<(const ErrorDetail &other) const { return code() < other.code(); }

private:
    enum class Kind : std::uint8_t { None, System, Fault, Status };

    constexpr ErrorDetail(Kind kind, int value)
        : m_kind(kind)
        , m_value(value)
    {}

    Kind m_kind = Kind::None;
    int m_value = 0;
};

} // namespace threadloop
