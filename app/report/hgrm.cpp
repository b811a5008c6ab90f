// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/hgrm.h"

#include "app/report/run_heading.h"
#include "server/metrics/histogram.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <string_view>

namespace threadloop {

namespace {

constexpr double kHgrmUnit = 1'000; ///< microseconds in a millisecond
constexpr int kTicksPerHalfDistance = 5;
constexpr std::size_t kValueWidth = 12;
constexpr std::size_t kPercentileWidth = 14;
constexpr std::size_t kCountWidth = 10;

std::string alignedRight(const std::string &text, std::size_t width)
{
    return text.size() < width ? std::string(width - text.size(), ' ') + text : text;
}

/// Not printf: its decimal point is the locale's.
std::string alignedNumber(double number, int decimals, std::size_t width)
{
    std::array<char, 352> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                   std::chars_format::fixed, decimals)
                         .ptr;
    return alignedRight(std::string(buffer.data(), end), width);
}

/// The percentile after `level` < 100, as PercentileIterator.java steps: so many ticks for each half of what
/// is left to 100. Always above `level`, also where a double has no room for a tick.
double nextLevel(double level)
{
    const double halvings = std::trunc(std::log(100 / (100 - level)) / std::log(2.0));
    const double ticks = kTicksPerHalfDistance * std::exp2(halvings + 1);
    return std::max(level + 100 / ticks, std::nextafter(level, std::numeric_limits<double>::infinity()));
}

/// The lines of a table, each made when the counts so far reach the next percentile.
class HgrmTable
{
public:
    HgrmTable(std::uint64_t total, int decimals)
        : m_total(total)
        , m_decimals(decimals)
    {}

    void add(std::uint64_t highestValue, std::uint64_t times)
    {
        m_value = static_cast<double>(highestValue) / kHgrmUnit;
        m_reached += times;
        const double percent = 100 * static_cast<double>(m_reached) / static_cast<double>(m_total);
        while (m_level < 100 && percent >= m_level) {
            appendLine(m_level);
            m_text += ' ' + alignedNumber(1 / (1 - m_level / 100), 2, kPercentileWidth) + '\n';
            m_level = nextLevel(m_level);
            if (m_reached == m_total)
                break; // the line of 100 % says the rest
        }
    }

    /// All lines, the one of 100 % last.
    std::string take()
    {
        appendLine(100);
        m_text += '\n';
        return std::move(m_text);
    }

private:
    void appendLine(double level)
    {
        m_text += alignedNumber(m_value, m_decimals, kValueWidth) + ' ' +
                  alignedNumber(level / 100, 12, kPercentileWidth) + ' ' +
                  alignedRight(std::to_string(m_reached), kCountWidth);
    }

    const std::uint64_t m_total;
    const int m_decimals;
    std::uint64_t m_reached = 0;
    double m_value = 0;
    double m_level = 0;
    std::string m_text;
};

/// "#[Mean    =        1.234, StdDeviation   =        0.123]"
std::string footerLine(std::string_view firstName, const std::string &first, std::string_view secondName,
                       const std::string &second)
{
    std::string line = "#[";
    line += firstName;
    line += " = " + alignedRight(first, kValueWidth) + ", ";
    line += secondName;
    return line + " = " + alignedRight(second, kValueWidth) + "]\n";
}

/// A run's table under a comment that names it, `what` being empty for its latencies.
std::string sectionOf(const RunResult &result, const std::shared_ptr<const Histogram> &microseconds,
                      const char *what)
{
    return "#[Cell: " + runHeading(result) + what + "; latencies in milliseconds]\n" + markComments(result) +
           (microseconds && !microseconds->isEmpty() ? percentileDistribution(*microseconds)
                                                     : std::string("#[No latencies]\n")) +
           '\n';
}

} // namespace

std::string percentileDistribution(const Histogram &microseconds)
{
    Histogram counts = microseconds;
    counts.deriveExact();
    const HistogramLayout &layout = counts.layout();
    const int decimals = layout.significantDigits();
    const auto number = [decimals](double value) { return alignedNumber(value / kHgrmUnit, decimals, 0); };

    std::string text = alignedRight("Value", kValueWidth) + ' ' +
                       alignedRight("Percentile", kPercentileWidth) + ' ' +
                       alignedRight("TotalCount", kCountWidth) + " 1/(1-Percentile)\n\n";
    if (!counts.isEmpty()) {
        HgrmTable table(counts.count(), decimals);
        counts.forEach([&table](std::uint64_t, std::uint64_t highest, std::uint64_t times) {
            table.add(highest, times);
        });
        text += table.take();
    }
    text += footerLine("Mean   ", number(counts.mean().value_or(0)), "StdDeviation  ",
                       number(counts.standardDeviation().value_or(0)));
    text += footerLine("Max    ", number(static_cast<double>(counts.max().value_or(0))), "Total count   ",
                       std::to_string(counts.count()));
    text += footerLine("Buckets", std::to_string(layout.bucketCount()), "SubBuckets    ",
                       std::to_string(layout.subBucketCount()));
    return text;
}

std::string resultsToHgrm(const RunResults &results)
{
    std::string text;
    for (const auto &result : results) {
        text += sectionOf(*result, result->latencies, "");
        if (result->schedule)
            text += sectionOf(*result, result->schedule->services, ", service time");
    }
    return text;
}

} // namespace threadloop
