// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routes/echo.h"

namespace threadloop {

void echo(const Call &call, http::Response &response)
{
    response.contentType = "application/octet-stream";
    response.ownContentType = call.request.header("content-type").value_or(std::string_view());
    response.body = call.request.body();
}

} // namespace threadloop
