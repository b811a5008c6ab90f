// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/target.h"

#include "server/http/char_class.h"

#include <algorithm>

namespace threadloop::http {
namespace {

bool isIpLiteralChar(char c)
{
    return isIn(HostChar, c) ? c != '%' : c == ':';
}

// The value of the escape at text[i], which is a '%'; -1 when it is broken.
int escapeAt(std::string_view text, std::size_t i)
{
    if (i + 2 >= text.size())
        return -1;
    const int high = hexValue(text[i + 1]);
    const int low = hexValue(text[i + 2]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

bool hasValidEscapes(std::string_view text)
{
    for (std::size_t i = text.find('%'); i != std::string_view::npos; i = text.find('%', i + 1)) {
        if (escapeAt(text, i) < 0)
            return false;
    }
    return true;
}

void splitPathAndQuery(std::string_view text, Target &target)
{
    const std::size_t mark = text.find('?');
    target.path = text.substr(0, mark);
    target.query = mark == std::string_view::npos ? std::string_view() : text.substr(mark + 1);
}

std::optional<Target> parseAbsoluteForm(std::string_view text)
{
    const std::size_t colon = text.find("://");
    if (colon == std::string_view::npos || colon == 0)
        return std::nullopt;
    Target target;
    target.scheme = text.substr(0, colon);
    const std::string_view rest = text.substr(colon + 3);
    const std::size_t end = std::min(rest.find_first_of("/?"), rest.size());
    target.authority = rest.substr(0, end);
    // An http URI without a host is invalid (RFC 9110 section 4.2.1); user information is what phishers
    // write.
    if (target.authority.empty() || target.authority.front() == ':' || !isValidHost(target.authority))
        return std::nullopt;
    splitPathAndQuery(rest.substr(end), target);
    if (target.path.empty())
        target.path = "/";
    return target;
}

} // namespace

std::optional<Target> parseTarget(std::string_view target, Method method)
{
    return target.empty() || !hasOnlyTargetChars(target) ? std::nullopt : splitTarget(target, method);
}

std::optional<Target> splitTarget(std::string_view target, Method method)
{
    if (target.front() == '/') {
        Target parts;
        splitPathAndQuery(target, parts);
        return parts;
    }
    if (target == "*")
        return method == Method::Options ? std::optional(Target{{}, {}, target, {}}) : std::nullopt;
    return parseAbsoluteForm(target);
}

bool isValidHost(std::string_view host)
{
    std::string_view port;
    if (!host.empty() && host.front() == '[') {
        const std::size_t end = host.find(']');
        if (end == std::string_view::npos || end == 1)
            return false;
        const std::string_view literal = host.substr(1, end - 1);
        if (!std::all_of(literal.begin(), literal.end(), isIpLiteralChar))
            return false;
        port = host.substr(end + 1);
    } else {
        const std::size_t end = std::min(host.find(':'), host.size());
        const std::string_view name = host.substr(0, end);
        if (!allIn(HostChar, name) || !hasValidEscapes(name))
            return false;
        port = host.substr(end);
    }
    if (port.empty())
        return true;
    return port.front() == ':' && allIn(Digit, port.substr(1));
}

bool appendPercentDecoded(std::string_view text, std::string &out)
{
    const std::size_t before = out.size();
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out.push_back(text[i]);
            continue;
        }
        const int value = escapeAt(text, i);
        if (value < 0x20 || value == 0x7f) {
            out.resize(before);
            return false;
        }
        out.push_back(static_cast<char>(value));
        i += 2;
    }
    return true;
}

std::optional<std::string> queryValue(std::string_view query, std::string_view name)
{
    const auto decoded = [](std::string_view text) -> std::optional<std::string> {
        std::string spaced(text);
        std::replace(spaced.begin(), spaced.end(), '+', ' ');
        std::string result;
        return appendPercentDecoded(spaced, result) ? std::optional(std::move(result)) : std::nullopt;
    };
    while (!query.empty()) {
        const std::size_t end = std::min(query.find('&'), query.size());
        const std::string_view parameter = query.substr(0, end);
        query.remove_prefix(std::min(end + 1, query.size()));
        const std::size_t equals = std::min(parameter.find('='), parameter.size());
        const std::string_view key = parameter.substr(0, equals);
        if (key == name || decoded(key) == name)
            return decoded(parameter.substr(std::min(equals + 1, parameter.size())));
    }
    return std::nullopt;
}

} // namespace threadloop::http
