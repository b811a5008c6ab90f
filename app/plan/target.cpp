// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/target.h"

#include "app/plan/text.h"

#include <algorithm>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <optional>

namespace threadloop {

namespace {

constexpr std::string_view httpScheme = "http://";
constexpr std::uint16_t httpPort = 80;

/// What forbids the text in any request, whatever its parts are.
std::optional<ParseError> unsafeByteIn(std::string_view text)
{
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte == ' ')
            return ParseError{inQuotes(text) + " has a space; write it as %20"};
        if (byte < 0x20 || byte == 0x7f)
            return ParseError{inQuotes(text) + " has a control character"};
        if (byte >= 0x80)
            return ParseError{inQuotes(text) +
                              " is not all ASCII; write paths percent-encoded and names as xn--"};
    }
    if (text.find('#') != std::string_view::npos)
        return ParseError{inQuotes(text) + " has a fragment (#...), which is never sent; leave it out"};
    return std::nullopt;
}

ParseError notHttp(std::string_view text)
{
    const std::size_t end = text.find("://");
    if (end == std::string_view::npos)
        return {inQuotes(text) +
                " is no target; write http://HOST:PORT/PATH, or /PATH of the embedded server"};
    if (lowerCased(text.substr(0, end)) == "https")
        return {"https is not supported yet; write an http:// URL"};
    return {"the scheme " + inQuotes(text.substr(0, end)) + " is not supported; write an http:// URL"};
}

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// RFC 3986, 2.1: a percent sign is followed by two hexadecimal digits.
bool isPercentEncodingValid(std::string_view text)
{
    for (std::size_t i = text.find('%'); i != std::string_view::npos; i = text.find('%', i + 1)) {
        if (i + 2 >= text.size() || !isHexDigit(text[i + 1]) || !isHexDigit(text[i + 2]))
            return false;
    }
    return true;
}

/// A registered name as the resolver takes it, or an IPv4 address: letters, digits, hyphens, underscores and
/// points.
bool isHostName(std::string_view name)
{
    return !name.empty() && name.size() <= 253 && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '.' || c == '_';
    });
}

bool isIpv6(const std::string &address)
{
    in6_addr binary;
    return inet_pton(AF_INET6, address.c_str(), &binary) == 1;
}

struct HostAndPort
{
    std::string host;
    std::uint16_t port;
};

Parsed<std::uint16_t> parsePort(std::string_view afterHost)
{
    if (afterHost.empty() || afterHost == ":")
        return httpPort; // RFC 3986, 3.2.3: an empty port is the scheme's
    const auto port = parseWhole<std::uint16_t>(afterHost.substr(1));
    if (!afterHost.starts_with(':') || !port || *port == 0)
        return ParseError{inQuotes(afterHost) + " is no port; write one of 1 to 65535 after the colon"};
    return *port;
}

Parsed<HostAndPort> parseAuthority(std::string_view authority)
{
    if (authority.find('@') != std::string_view::npos)
        return ParseError{"a user name or password in a URL is not supported; send a header instead"};
    const bool isBracketed = authority.starts_with('[');
    const std::size_t bracket = authority.find(']');
    if (isBracketed && bracket == std::string_view::npos)
        return ParseError{inQuotes(authority) + " has no closing bracket"};
    const std::size_t hostEnd = isBracketed ? bracket + 1 : std::min(authority.find(':'), authority.size());

    std::string host(isBracketed ? authority.substr(1, bracket - 1) : authority.substr(0, hostEnd));
    if (host.empty())
        return ParseError{"the URL has no host; write http://HOST:PORT/PATH"};
    if (isBracketed ? !isIpv6(host) : !isHostName(host))
        return ParseError{inQuotes(host) + (isBracketed ? " is no IPv6 address" : " is no host name")};
    const Parsed<std::uint16_t> port = parsePort(authority.substr(hostEnd));
    if (!port)
        return ParseError{port.error()};
    return HostAndPort{std::move(host), *port};
}

std::string bracketed(const std::string &host)
{
    return host.find(':') == std::string::npos ? host : '[' + host + ']';
}

} // namespace

std::string Target::authority() const
{
    return port == httpPort ? bracketed(host) : bracketed(host) + ':' + std::to_string(port);
}

Parsed<Target> parseTarget(std::string_view text)
{
    if (text.empty())
        return ParseError{"the target is empty; write a URL or a path such as /wait"};
    if (const auto unsafe = unsafeByteIn(text))
        return *unsafe;
    const bool embedded = text.starts_with('/');
    if (!embedded && lowerCased(text.substr(0, httpScheme.size())) != httpScheme)
        return notHttp(text);
    const std::string_view rest = embedded ? text : text.substr(httpScheme.size());
    const std::size_t authorityEnd = std::min(rest.find_first_of("/?"), rest.size());
    if (!isPercentEncodingValid(rest.substr(authorityEnd)))
        return ParseError{inQuotes(text) +
                          " has a percent sign without two hexadecimal digits; write it as %25"};

    Target target;
    target.url = text;
    target.embedded = embedded;
    target.requestTarget = rest.substr(authorityEnd);
    if (!target.requestTarget.starts_with('/'))
        target.requestTarget.insert(0, 1, '/');
    if (embedded)
        return target;
    Parsed<HostAndPort> place = parseAuthority(rest.substr(0, authorityEnd));
    if (!place)
        return ParseError{place.error()};
    target.host = place->host;
    target.port = place->port;
    return target;
}

Target resolved(const Target &target, std::string_view host, std::uint16_t port)
{
    Target result = target;
    result.host = host;
    result.port = port;
    result.url =
        std::string(httpScheme) + bracketed(result.host) + ':' + std::to_string(port) + result.requestTarget;
    return result;
}

} // namespace threadloop
