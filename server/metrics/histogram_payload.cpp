// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/metrics/histogram_payload.h"

#include "server/metrics/big_endian.h"

#include <bit>
#include <limits>
#include <optional>

namespace threadloop {
namespace {

constexpr std::uint32_t payloadCookie = 0x1c849313;
constexpr std::size_t payloadHeadBytes = 40;
constexpr int longestNumber = 9;

void appendZigZag(std::string &out, std::int64_t number)
{
    auto bits = (static_cast<std::uint64_t>(number) << 1) ^ static_cast<std::uint64_t>(number >> 63);
    for (int i = 1; i < longestNumber && bits >= 0x80; ++i) {
        out += static_cast<char>(bits | 0x80);
        bits >>= 7;
    }
    out += static_cast<char>(bits); // the ninth byte has all of its eight bits
}

std::optional<std::int64_t> takeZigZag(std::string_view &bytes)
{
    std::uint64_t bits = 0;
    for (int i = 0; i < longestNumber; ++i) {
        if (bytes.empty())
            return std::nullopt;
        const auto byte = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        const bool isLast = i == longestNumber - 1 || byte < 0x80;
        bits |= static_cast<std::uint64_t>(i == longestNumber - 1 ? byte : byte & 0x7f) << (7 * i);
        if (isLast)
            break;
    }
    return static_cast<std::int64_t>(bits >> 1) ^ -static_cast<std::int64_t>(bits & 1);
}

std::string encodeCounts(const Histogram &histogram)
{
    std::string out;
    std::int64_t zeros = 0;
    const auto flushZeros = [&out, &zeros] {
        if (zeros != 0)
            appendZigZag(out, -zeros);
        zeros = 0;
    };
    for (std::size_t index = 0; index < histogram.endIndex(); ++index) {
        const std::uint64_t count = histogram.countAtIndex(index);
        if (count == 0) {
            ++zeros;
            continue;
        }
        flushZeros();
        appendZigZag(out, static_cast<std::int64_t>(count));
    }
    if (out.empty())
        out += '\0'; // a single zero: the reference writes at least one count
    return out;
}

// Adds `count` to `total`, weighted with the largest value it can stand for; false when a sum would overflow.
bool fits(std::uint64_t count, std::uint64_t value, std::uint64_t &total)
{
    std::uint64_t product = 0;
    return !__builtin_mul_overflow(count, value, &product) && !__builtin_add_overflow(total, product, &total);
}

HistogramDecodeResult decodeCounts(Histogram histogram, std::string_view bytes)
{
    std::size_t index = 0;
    std::uint64_t total = 0;
    const std::size_t length = histogram.layout().countsLength();
    while (!bytes.empty()) {
        const std::optional<std::int64_t> number = takeZigZag(bytes);
        if (!number)
            return HistogramDecodeError{"a count is cut short"};
        const bool isRun = *number <= 0;
        const std::uint64_t zeros = *number == 0 ? 1 : 0 - static_cast<std::uint64_t>(*number);
        const std::uint64_t steps = isRun ? zeros : 1;
        if (steps > length - index)
            return HistogramDecodeError{"more counts than the layout has"};
        if (!isRun) {
            const auto count = static_cast<std::uint64_t>(*number);
            if (!fits(count, histogram.layout().highestValueAt(index), total))
                return HistogramDecodeError{"counts too large"};
            histogram.addAtIndex(index, count);
        }
        index += steps;
    }
    histogram.deriveExact();
    return histogram;
}

} // namespace

std::string encodeHistogramPayload(const Histogram &histogram)
{
    const std::string counts = encodeCounts(histogram);
    const HistogramLayout &layout = histogram.layout();
    std::string out;
    appendBigEndian(out, payloadCookie);
    appendBigEndian(out, static_cast<std::uint32_t>(counts.size()));
    appendBigEndian(out, std::uint32_t{0}); // normalizing index offset
    appendBigEndian(out, static_cast<std::uint32_t>(layout.significantDigits()));
    appendBigEndian(out, layout.lowest());
    appendBigEndian(out, layout.highest());
    appendBigEndian(out, std::bit_cast<std::uint64_t>(1.0)); // integer to double conversion ratio
    return out + counts;
}

HistogramDecodeResult decodeHistogramPayload(std::string_view payload)
{
    if (payload.size() < payloadHeadBytes)
        return HistogramDecodeError{"too short"};
    const auto word = [payload](std::size_t at) { return readBigEndian<std::uint32_t>(payload.substr(at)); };
    const auto longWord = [payload](std::size_t at) {
        return readBigEndian<std::uint64_t>(payload.substr(at));
    };
    if (word(0) != payloadCookie)
        return HistogramDecodeError{"not an HdrHistogram in V2 encoding"};
    if (word(4) != payload.size() - payloadHeadBytes)
        return HistogramDecodeError{"its length is not what it says"};
    if (word(8) != 0)
        return HistogramDecodeError{"shifted histograms are not supported"};
    if (std::bit_cast<double>(longWord(32)) != 1.0)
        return HistogramDecodeError{"scaled histograms are not supported"};
    const std::uint32_t digits = word(12);
    if (digits > 5 || !HistogramLayout::isValid(longWord(16), longWord(24), static_cast<int>(digits)))
        return HistogramDecodeError{"unsupported range or precision"};
    const HistogramLayout layout(longWord(16), longWord(24), static_cast<int>(digits));
    return decodeCounts(Histogram(layout), payload.substr(payloadHeadBytes));
}

} // namespace threadloop
