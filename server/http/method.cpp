// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/method.h"

#include <array>

namespace threadloop::http {
namespace {

// In the order of the enumeration, which puts the frequent ones first.
constexpr std::array<std::string_view, methodCount> names{"GET",     "HEAD",  "POST",  "PUT",    "DELETE",
                                                          "OPTIONS", "TRACE", "PATCH", "CONNECT"};

} // namespace

std::string_view methodName(Method method)
{
    return names[static_cast<std::size_t>(method)];
}

std::optional<Method> methodFromName(std::string_view name)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name)
            return static_cast<Method>(i);
    }
    return std::nullopt;
}

} // namespace threadloop::http
