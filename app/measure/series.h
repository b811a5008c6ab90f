// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace threadloop {

/// One tick of a run.
struct SeriesRow
{
    double endSeconds = 0;       ///< the interval's end, since the run's start
    double intervalSeconds = 0;  ///< its real width, above 0
    std::uint64_t completed = 0; ///< successful requests
    std::uint64_t errors = 0;    ///< failed ones; those cut off by the end are neither
    double reqsPerSec = 0;       ///< completed / interval
    std::optional<double> p50Ms; ///< of the requests completed in the interval; unset when there were none
    std::optional<double> p90Ms;
    std::optional<double> p99Ms;
    std::optional<std::uint64_t>
        inFlight; ///< sampled at the interval's end; unset once the clients have stopped
    std::optional<std::uint64_t> poolBusy; ///< these three only where the server is ours
    std::optional<std::uint64_t> poolQueued;
    std::optional<double> loopLagMs; ///< p99 of the server's loops

    bool operator==(const SeriesRow &) const = default;
};

/// The rows of a run so far. A copy shares all full chunks, which never change: it costs a pointer per 256
/// rows and at most 255 rows. Confined to one thread like any value; copies may go to others.
class Series
{
public:
    void append(const SeriesRow &row);

    std::size_t size() const { return m_chunks.size() * chunkSize + m_tail.size(); }
    bool isEmpty() const { return size() == 0; }
    const SeriesRow &operator[](std::size_t index) const;

    /// All rows in one vector.
    std::vector<SeriesRow> rows() const;

private:
    static constexpr std::size_t chunkSize = 256;

    std::vector<std::shared_ptr<const std::vector<SeriesRow>>> m_chunks;
    std::vector<SeriesRow> m_tail;
};

} // namespace threadloop
