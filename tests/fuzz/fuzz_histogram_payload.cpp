// SPDX-License-Identifier: GPL-3.0-or-later
// A histogram in V2 encoding, without its compression: that would hide the format from the fuzzer.
#include "check.h"

#include "server/metrics/histogram_payload.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

using namespace threadloop;
using threadloop::test::check;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const HistogramDecodeResult first = decodeHistogramPayload({reinterpret_cast<const char *>(data), size});
    const auto *histogram = std::get_if<Histogram>(&first);
    if (!histogram)
        return 0;
    const HistogramDecodeResult second = decodeHistogramPayload(encodeHistogramPayload(*histogram));
    const auto *again = std::get_if<Histogram>(&second);
    check(again != nullptr, "what was written can be read");
    check(again->hasSameCounts(*histogram), "what was written is what was read");
    check(histogram->isEmpty() == !histogram->percentile(50).has_value(), "empty is not zero");
    if (!histogram->isEmpty()) {
        check(*histogram->min() <= *histogram->quantile(0.5), "the median is not below the minimum");
        check(*histogram->quantile(0.5) <= *histogram->max(), "the median is not above the maximum");
    }
    return 0;
}
