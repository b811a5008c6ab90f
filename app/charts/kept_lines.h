// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/run_lines.h"
#include "app/charts/shown_run.h"

#include <map>

namespace threadloop {

/// The lines of a chart's runs from frame to frame: those of a finished run are made once, and to those of a
/// live one only the new rows are added. Confined to one thread.
template <class Lines>
class LinesByRun
{
public:
    /// The run's lines with all its rows. Valid until forgetOthers().
    Lines &of(const ShownRun &run, const typename Lines::Shape &shape)
    {
        const void *key = run.result ? static_cast<const void *>(run.result.get()) : run.plan.get();
        Kept &kept = m_kept.try_emplace(key, run, shape).first->second;
        if (kept.shape != shape || !kept.isBeginOf(run.rows)) {
            kept = Kept(run, shape);
        }
        kept.add(run.rows);
        return kept.lines;
    }

    /// Those of runs that were not asked for since the last call.
    void forgetOthers()
    {
        std::erase_if(m_kept, [](const auto &entry) { return !entry.second.isInUse; });
        for (auto &[key, kept] : m_kept) {
            kept.isInUse = false;
        }
    }

private:
    struct Kept
    {
        Kept(const ShownRun &run, const typename Lines::Shape &wanted)
            : owner(run.result ? std::shared_ptr<const void>(run.result) : run.plan)
            , shape(wanted)
            , lines(wanted)
        {}

        /// Whether the lines hold the first of these rows, and no others.
        bool isBeginOf(const RowsView &rows) const
        {
            return count == 0 || (count <= rows.size() && rows[count - 1] == last);
        }

        void add(const RowsView &rows)
        {
            for (; count < rows.size(); ++count) {
                lines.append(rows[count]);
            }
            if (count > 0) {
                last = rows[count - 1];
            }
            isInUse = true;
        }

        std::shared_ptr<const void> owner; ///< its address is the key and must not be another's
        typename Lines::Shape shape;
        Lines lines;
        std::size_t count = 0;
        SeriesRow last;
        bool isInUse = false;
    };

    std::map<const void *, Kept> m_kept;
};

/// What a chart over time keeps from frame to frame. Confined to one thread.
class KeptLines
{
public:
    LinesByRun<ThroughputLines> throughput;
    LinesByRun<LatencyLines> latency;

    /// The latency that the live run of this plan is drawn for: what it was said to be before, until it is a
    /// quarter off. It shapes the lines, and each change means to make them anew.
    double steadyLatency(const std::shared_ptr<const Plan> &plan, double seconds);

private:
    std::shared_ptr<const Plan> m_live;
    double m_latency = 0;
};

/// As shownRuns(input), with the steady latency of what is live.
ShownRuns shownRuns(const ChartInput &input, KeptLines &kept);

} // namespace threadloop
