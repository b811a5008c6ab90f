// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace threadloop {

/// The page's style sheet, for screens, light and dark, and for paper. Free of '<' and '&', so that it may
/// stand in HTML and XML as it is.
std::string_view htmlStyle();

/// The policy that lets the page use this very style sheet and nothing else.
std::string htmlContentPolicy();

} // namespace threadloop
