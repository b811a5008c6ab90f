// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/error_detail.h"

#include <cerrno>
#include <string_view>
#include <system_error>

namespace threadloop {

namespace {

std::string_view faultText(Fault fault)
{
    switch (fault) {
    case Fault::None:
        return "other";
    case Fault::ConnectTimedOut:
        return "timed out while connecting";
    case Fault::ReplyTimedOut:
        return "timed out while waiting for the reply";
    case Fault::ClosedBeforeReply:
        return "closed before the reply";
    case Fault::ClosedWithinReply:
        return "closed within the reply";
    case Fault::MalformedReply:
        return "malformed reply";
    case Fault::ReplyTooLarge:
        return "reply header too large";
    case Fault::UnexpectedBytes:
        return "bytes that no request asked for";
    case Fault::ProtocolSwitched:
        return "switched to another protocol";
    }
    return "other";
}

/// The system's words, and where this machine is what failed, what to do about it.
std::string systemText(int error)
{
    const std::string words = std::generic_category().message(error);
    switch (error) {
    case EADDRNOTAVAIL:
        return words + " (no free local port: keep connections alive, or use fewer)";
    case EMFILE:
        return words + " (raise the limit with ulimit -n, or use fewer connections)";
    default:
        return words;
    }
}

} // namespace

std::string ErrorDetail::text() const
{
    switch (m_kind) {
    case Kind::None:
        break;
    case Kind::System:
        return systemText(m_value);
    case Kind::Fault:
        return std::string(faultText(static_cast<Fault>(m_value)));
    case Kind::Status:
        return "status " + std::to_string(m_value);
    }
    return "other";
}

} // namespace threadloop
