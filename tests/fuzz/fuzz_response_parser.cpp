// SPDX-License-Identifier: GPL-3.0-or-later
// First byte: how the bytes are cut, and whether the request was HEAD. The rest: what a server sends.
#include "check.h"

#include "tests/unit/server/http/replay.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

using namespace threadloop;
using namespace threadloop::test;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view bytes(reinterpret_cast<const char *>(data) + 1, size - 1);
    const bool isHead = (data[0] & 0x80) != 0;
    const ResponseOutcome whole = replayResponse(bytes, isHead, true, Cut::whole());
    check(whole.state != http::ResponseParser::State::NeedMore, "the end of a connection decides");
    check(replayResponse(bytes, isHead, true, Cut::each(1)) == whole, "byte by byte is the same");
    check(replayResponse(bytes, isHead, true, Cut::each(1 + data[0] % 16)) == whole, "in pieces is the same");
    check(replayResponse(bytes, isHead, true, Cut::at(data[0] & 0x7f)) == whole, "cut once is the same");
    if (whole.state == http::ResponseParser::State::Complete) {
        check(whole.status >= 200, "the final response is no interim one");
        check(whole.consumed <= bytes.size() && whole.bodyBytes <= bytes.size(), "nothing is invented");
        check(!isHead || whole.bodyBytes == 0, "HEAD has no body");
    }
    return 0;
}
