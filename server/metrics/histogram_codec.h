// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/metrics/histogram_payload.h"

#include <string>
#include <string_view>

namespace threadloop {

/// HdrHistogram's compressed V2 encoding as base64: what interval logs and other tools carry in a text field.
std::string encodeHistogram(const Histogram &histogram);

/// Reads that from anywhere; at most 512 KiB of compressed data, so that a bomb stays harmless.
HistogramDecodeResult decodeHistogram(std::string_view base64);

} // namespace threadloop
