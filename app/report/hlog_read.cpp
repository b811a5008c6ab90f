// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/hlog.h"

#include "app/plan/text.h"
#include "app/report/hlog_tag.h"
#include "server/metrics/histogram_codec.h"

#include <charconv>
#include <cmath>
#include <map>

namespace threadloop {

namespace {

constexpr std::string_view kVersionLine = "#[Histogram log format version ";
constexpr std::string_view kStartTimeLine = "#[StartTime:";
constexpr std::string_view kLegend = "\"StartTimestamp\"";
constexpr std::string_view kTagField = "Tag=";
/// A few bytes of text can ask for megabytes of counts: this bounds what a log can make us hold.
constexpr std::size_t kMostCounts = std::size_t{1} << 24;
/// Far beyond any date, and what milliseconds can still count.
constexpr double kLatestSeconds = 1e12;

std::optional<double> finiteNumber(std::string_view text)
{
    double number = 0;
    const char *const last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, number);
    const bool isNumber = error == std::errc() && end == last && std::isfinite(number);
    return isNumber ? std::optional(number) : std::nullopt;
}

/// What stands before the separator, which is taken away with it.
std::string_view takeUntil(std::string_view &text, char separator)
{
    const std::size_t end = std::min(text.find(separator), text.size());
    const std::string_view front = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return front;
}

std::size_t heldCounts(const Histogram &histogram)
{
    return histogram.endIndex() - histogram.firstIndex();
}

/// The same counts in a layout that only reaches further: its indices are the same.
Histogram inLayout(const Histogram &histogram, const HistogramLayout &layout)
{
    Histogram wider(layout);
    for (std::size_t index = histogram.firstIndex(); index < histogram.endIndex(); ++index) {
        if (const std::uint64_t times = histogram.countAtIndex(index))
            wider.addAtIndex(index, times);
    }
    wider.deriveExact();
    return wider;
}

/// Adds a row; the reason when that cannot be done.
std::optional<std::string> mergeRow(Histogram &sum, const Histogram &row)
{
    std::uint64_t ignored = 0;
    if (__builtin_add_overflow(sum.sum(), row.sum(), &ignored) ||
        __builtin_add_overflow(sum.count(), row.count(), &ignored))
        return "counts too large";
    const HistogramLayout &a = sum.layout();
    const HistogramLayout &b = row.layout();
    if (a == b) {
        sum += row;
        return std::nullopt;
    }
    if (a.lowest() != b.lowest() || a.significantDigits() != b.significantDigits())
        return "another precision than the rows before it under the same tag";
    const HistogramLayout widest = a.highest() > b.highest() ? a : b;
    sum = inLayout(sum, widest);
    sum += inLayout(row, widest);
    return std::nullopt;
}

/// Takes a log line by line.
class HlogReader
{
public:
    /// The reason when the line belongs in no interval log.
    std::optional<std::string> take(std::string_view line);
    /// Everything read; only after the last line.
    Parsed<IntervalLog> result();

private:
    std::optional<std::string> takeComment(std::string_view line);
    std::optional<std::string> takeRow(std::string_view line);
    std::optional<std::string> add(std::string_view tag, double start, double seconds,
                                   const Histogram &histogram);

    IntervalLog m_log;
    RunMarks m_marks;                                         ///< of the run whose rows follow
    std::map<std::string, std::size_t, std::less<>> m_places; ///< in the log, by tag
    std::size_t m_counts = 0;
    bool m_isLog = false;
};

std::optional<std::string> HlogReader::take(std::string_view line)
{
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    if (line.empty())
        return std::nullopt;
    if (line.starts_with('#'))
        return takeComment(line);
    m_isLog = true;
    return line.starts_with(kLegend) ? std::nullopt : takeRow(line);
}

std::optional<std::string> HlogReader::takeComment(std::string_view line)
{
    if (line.starts_with(kVersionLine)) {
        m_isLog = true;
        const std::string_view version = line.substr(kVersionLine.size());
        if (!version.starts_with("1."))
            return "format version " + inQuotes(version.substr(0, version.find(']'))) + " is not supported";
    } else if (line.starts_with(kOurLogMark)) {
        m_log.isOurs = true;
    } else if (m_log.isOurs && line.starts_with(kCellComment)) {
        m_marks = {};
    } else if (m_log.isOurs && takeMark(line, m_marks)) {
        return std::nullopt;
    } else if (line.starts_with(kStartTimeLine)) {
        line.remove_prefix(kStartTimeLine.size());
        line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
        const std::optional<double> seconds = finiteNumber(line.substr(0, line.find_first_of(" ,]")));
        if (!seconds || std::abs(*seconds) > kLatestSeconds)
            return "the start time is no number of seconds";
        m_log.startedAt = Timestamp(std::chrono::milliseconds(std::llround(*seconds * 1'000)));
    }
    return std::nullopt;
}

std::optional<std::string> HlogReader::takeRow(std::string_view line)
{
    std::string_view tag;
    if (line.starts_with(kTagField)) {
        line.remove_prefix(kTagField.size());
        tag = takeUntil(line, ',');
    }
    const std::optional<double> start = finiteNumber(takeUntil(line, ','));
    const std::optional<double> length = finiteNumber(takeUntil(line, ','));
    const std::optional<double> max = finiteNumber(takeUntil(line, ','));
    if (!start || !length || *length < 0 || !max)
        return "no row of an interval log: start, length and maximum come first";
    const HistogramDecodeResult decoded = decodeHistogram(line);
    if (const auto *error = std::get_if<HistogramDecodeError>(&decoded))
        return "histogram: " + std::string(error->detail);
    return add(tag, *start, *length, std::get<Histogram>(decoded));
}

std::optional<std::string> HlogReader::add(std::string_view tag, double start, double seconds,
                                           const Histogram &histogram)
{
    auto place = m_places.find(tag);
    if (place == m_places.end()) {
        place = m_places.emplace(tag, m_log.tags.size()).first;
        TaggedLatencies &added = m_log.tags.emplace_back();
        added.histogram = Histogram(histogram.layout());
        added.startSeconds = start;
        added.marks = m_marks;
    }
    TaggedLatencies &sum = m_log.tags[place->second];
    const std::size_t before = heldCounts(sum.histogram);
    if (std::optional<std::string> problem = mergeRow(sum.histogram, histogram))
        return problem;
    m_counts += heldCounts(sum.histogram) - before;
    if (m_counts > kMostCounts)
        return "too many tags of too wide histograms";
    ++sum.rows;
    sum.seconds += seconds;
    return std::nullopt;
}

Parsed<IntervalLog> HlogReader::result()
{
    if (!m_isLog)
        return ParseError{"no interval log: it has neither a header nor a row"};
    for (const auto &[tag, place] : m_places) {
        TaggedRun run = m_log.isOurs ? runOfTag(tag) : TaggedRun{tag, {}, 1};
        TaggedLatencies &named = m_log.tags[place];
        named.cell = std::move(run.cell);
        named.label = std::move(run.label);
        named.trial = run.trial;
    }
    return std::move(m_log);
}

} // namespace

Parsed<IntervalLog> intervalLogFrom(std::string_view text)
{
    HlogReader reader;
    for (std::size_t number = 1; !text.empty(); ++number) {
        if (const std::optional<std::string> problem = reader.take(takeUntil(text, '\n')))
            return ParseError{"line " + std::to_string(number) + ": " + *problem};
    }
    return reader.result();
}

} // namespace threadloop
