// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/routing/handler.h"

namespace threadloop {

/// The request's content with its content type, or application/octet-stream where it names none.
void echo(const Call &call, http::Response &response);

} // namespace threadloop
