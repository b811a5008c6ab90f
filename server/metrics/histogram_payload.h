// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/metrics/histogram.h"

#include <string>
#include <string_view>
#include <variant>

namespace threadloop {

/// Why bytes are no histogram.
struct HistogramDecodeError
{
    std::string_view detail; // a literal
};

using HistogramDecodeResult = std::variant<Histogram, HistogramDecodeError>;

/// The counts in HdrHistogram's V2 encoding, before compression: a big-endian head, then zigzag LEB128
/// numbers.
std::string encodeHistogramPayload(const Histogram &histogram);

/// Reads what any HdrHistogram wrote in that encoding; bytes from outside. min, max and mean of the result
/// have the layout's resolution.
HistogramDecodeResult decodeHistogramPayload(std::string_view payload);

} // namespace threadloop
