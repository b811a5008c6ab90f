// SPDX-License-Identifier: GPL-3.0-or-later
// First byte: how the bytes are cut. The rest: what a client sends, any number of requests.
#include "check.h"

#include "server/http/target.h"
#include "tests/unit/server/http/replay.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using namespace threadloop;
using namespace threadloop::test;

namespace {

// Small, so that short inputs reach them.
constexpr http::ParserLimits smallLimits{64, 256, 8, 64, 16, 2};

std::vector<RequestOutcome> replayAll(std::string_view bytes, Cut cut)
{
    std::vector<RequestOutcome> outcomes;
    http::RequestParser parser(smallLimits);
    while (!bytes.empty()) {
        parser.reset();
        outcomes.push_back(replayRequest(parser, bytes, cut));
        if (outcomes.back().status != 200)
            break;
        check(outcomes.back().consumed > 0, "a complete request takes bytes");
        bytes.remove_prefix(outcomes.back().consumed);
    }
    return outcomes;
}

void checkAccepted(std::string_view bytes)
{
    http::RequestParser parser(smallLimits);
    if (replayRequest(parser, bytes, Cut::whole()).status != 200)
        return;
    const http::Request &request = parser.request();
    check(request.body().size() <= smallLimits.body, "the body's limit holds");
    check(request.headerCount() <= smallLimits.headerFields, "the limit of fields holds");
    check(http::isValidHost(request.host()), "an accepted host is valid");
    check(request.path() == "*" || request.path().starts_with('/'), "a path begins with a slash");
    for (std::size_t i = 0; i < request.headerCount(); ++i) {
        check(http::isToken(request.headerAt(i).name), "a field's name is a token");
        check(http::isFieldValue(request.headerAt(i).value), "a field's value has no control characters");
    }
    request.queryValue("ms");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view bytes(reinterpret_cast<const char *>(data) + 1, size - 1);
    const std::vector<RequestOutcome> whole = replayAll(bytes, Cut::whole());
    check(replayAll(bytes, Cut::each(1)) == whole, "byte by byte is the same");
    check(replayAll(bytes, Cut::each(1 + data[0] % 16)) == whole, "in pieces is the same");
    check(replayAll(bytes, Cut::at(data[0])) == whole, "cut once is the same");
    checkAccepted(bytes);
    return 0;
}
