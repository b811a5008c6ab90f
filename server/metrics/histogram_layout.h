// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

namespace threadloop {

/// Which values share a count: the bucket layout of HdrHistogram for values in [lowest, highest].
///
/// Buckets double in width, sub-buckets inside one are equally wide, so that every value is kept to
/// `significantDigits` decimal digits. Same indices as the reference implementation
/// (https://github.com/HdrHistogram/HdrHistogram, AbstractHistogram.java), which the interchange format
/// relies on.
class HistogramLayout
{
public:
    /// Whether these parameters make a layout; of what comes from outside this has to be asked first.
    static constexpr bool isValid(std::uint64_t lowest, std::uint64_t highest, int significantDigits)
    {
        constexpr std::uint64_t limit = std::uint64_t{1} << 62;
        return significantDigits >= 1 && significantDigits <= 5 && lowest >= 1 && highest < limit &&
               lowest <= highest / 2 && halfMagnitudeOf(significantDigits) + std::bit_width(lowest) - 1 <= 60;
    }

    /// isValid() parameters; anything else is a programmer's mistake.
    constexpr HistogramLayout(std::uint64_t lowest, std::uint64_t highest, int significantDigits)
        : m_lowest(lowest)
        , m_highest(highest)
        , m_digits(significantDigits)
        , m_halfMagnitude(halfMagnitudeOf(significantDigits))
        , m_unitMagnitude(std::bit_width(lowest) - 1)
        , m_mask(((std::uint64_t{2} << m_halfMagnitude) - 1) << m_unitMagnitude)
        , m_countsLength(countsLengthOf(highest, m_halfMagnitude, m_unitMagnitude))
    {}

    constexpr std::uint64_t lowest() const { return m_lowest; }
    constexpr std::uint64_t highest() const { return m_highest; }
    constexpr int significantDigits() const { return m_digits; }

    /// Number of counts; every index is below it.
    constexpr std::size_t countsLength() const { return m_countsLength; }
    /// How many times the width of the sub-buckets doubles, the first width included.
    constexpr std::size_t bucketCount() const { return (m_countsLength >> m_halfMagnitude) - 1; }
    constexpr std::size_t subBucketCount() const { return std::size_t{2} << m_halfMagnitude; }

    /// Index of the count that `value` belongs to. `value` <= highest().
    constexpr std::size_t indexOf(std::uint64_t value) const
    {
        const int bucket = std::bit_width(value | m_mask) - m_unitMagnitude - (m_halfMagnitude + 1);
        const std::uint64_t sub = value >> (bucket + m_unitMagnitude);
        return (static_cast<std::size_t>(bucket + 1) << m_halfMagnitude) + sub - half();
    }

    /// Smallest value that is counted at `index`.
    constexpr std::uint64_t lowestValueAt(std::size_t index) const
    {
        const Position at = positionOf(index);
        return at.sub << (at.bucket + m_unitMagnitude);
    }

    /// How many consecutive values are counted at `index`.
    constexpr std::uint64_t widthAt(std::size_t index) const
    {
        return std::uint64_t{1} << (m_unitMagnitude + positionOf(index).bucket);
    }

    /// Largest value that is counted at `index`.
    constexpr std::uint64_t highestValueAt(std::size_t index) const
    {
        return lowestValueAt(index) + widthAt(index) - 1;
    }

    /// The value that stands for all values counted at `index` when a mean is taken.
    constexpr std::uint64_t medianValueAt(std::size_t index) const
    {
        return lowestValueAt(index) + widthAt(index) / 2;
    }

    constexpr bool operator==(const HistogramLayout &) const = default;

private:
    struct Position
    {
        int bucket;
        std::uint64_t sub;
    };

    constexpr std::uint64_t half() const { return std::uint64_t{1} << m_halfMagnitude; }

    constexpr Position positionOf(std::size_t index) const
    {
        const int bucket = static_cast<int>(index >> m_halfMagnitude) - 1;
        const std::uint64_t sub = index & (half() - 1);
        return bucket < 0 ? Position{0, sub} : Position{bucket, sub + half()};
    }

    static constexpr int halfMagnitudeOf(int digits)
    {
        std::uint64_t largestWithUnitResolution = 2;
        for (int i = 0; i < digits; ++i)
            largestWithUnitResolution *= 10;
        // ceil(log2(n)) is the width of n - 1.
        const int subBucketMagnitude = std::bit_width(largestWithUnitResolution - 1);
        return (subBucketMagnitude > 1 ? subBucketMagnitude : 1) - 1;
    }

    static constexpr std::size_t countsLengthOf(std::uint64_t highest, int halfMagnitude, int unitMagnitude)
    {
        std::size_t buckets = 1;
        for (std::uint64_t end = std::uint64_t{2} << (halfMagnitude + unitMagnitude); end <= highest;
             end <<= 1)
            ++buckets;
        return (buckets + 1) << halfMagnitude;
    }

    std::uint64_t m_lowest;
    std::uint64_t m_highest;
    int m_digits;
    int m_halfMagnitude;
    int m_unitMagnitude;
    std::uint64_t m_mask;
    std::size_t m_countsLength;
};

/// Every latency of the house: microseconds from 1 us to 1 h, three significant digits.
inline constexpr HistogramLayout latencyLayout{1, 3'600'000'000, 3};

} // namespace threadloop
