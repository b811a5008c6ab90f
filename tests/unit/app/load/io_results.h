// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/loop/socket.h"

#include <string>

namespace threadloop::test {

inline constexpr IoResult kDone{IoResult::Status::Done, 0, 0};
inline constexpr IoResult kEnd{IoResult::Status::EndOfFile, 0, 0};
inline const std::string kReply = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

inline IoResult failed(int error)
{
    return {IoResult::Status::Failed, 0, error};
}

} // namespace threadloop::test
