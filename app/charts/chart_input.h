// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/percentile.h"
#include "app/measure/run_result.h"
#include "app/measure/snapshot.h"
#include "app/plan/experiment.h"

#include <array>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace threadloop {

/// A finished run as it takes part in a chart.
struct ChartRun
{
    std::shared_ptr<const RunResult> result; ///< never null
    bool visible = true;
    int step = 0;        ///< 0 for the newest shown run of its cell; each further one is a step lighter
    bool faint = false;  ///< the previous run of its cell: stays behind the others, without marks and label
    bool isTrial = true; ///< counts among the trials of its cell, visible or not, when the cell is compared
};

/// The run that is going on.
struct LiveRun
{
    std::shared_ptr<const Snapshot> snapshot; ///< null: none is
    std::optional<double> idealReqsPerSec;    ///< as the session announced it
};

/// What cells are compared in, and with what.
struct CompareChoice
{
    std::string metric = "reqs_per_sec"; ///< of kCompareMetrics
    std::string baseline; ///< the id of a run of the cell; when there is none, see baselineAmong()
    double margin = 0.03; ///< a share, at least 0, below 1: the difference that does not matter
    bool force = false;   ///< judge invalid and short trials, too

    bool operator==(const CompareChoice &) const = default;
};

/// The metrics that cells are compared in, as metricNamed() takes them.
inline constexpr std::array<const char *, 8> kCompareMetrics{
    "reqs_per_sec", "p50", "p90", "p99", "p99_9", "mean", "max", "percent_of_ideal"};

/// Everything a chart is made of. All charts of a window get the same, so that they look the same.
struct ChartInput
{
    /// In the order in which they were made, hidden ones too: a target keeps its line style when a run is
    /// hidden.
    std::vector<ChartRun> runs;
    LiveRun live;
    /// Id of the run whose ideal is drawn; when empty or hidden, the live one, else the newest visible one.
    std::string focus;
    /// What the bars are: requests per second, or a latency, as in an experiment's table.
    ExperimentMetric barsMetric = ExperimentMetric::ReqsPerSec;
    /// Figures from elsewhere to compare those latencies with, in milliseconds, by the runs' ids.
    std::map<std::string, double> latencyReferences;
    CompareChoice compare;
    /// Those that are drawn over time, of the three that a run's intervals keep: p50, p90, p99.
    PercentileSet overTime{Percentile::P50, Percentile::P90, Percentile::P99};
};

/// All the results, visible: the newest run of each cell at full strength, the earlier ones a step lighter
/// each. What the server was set to is part of a cell here.
ChartInput chartInputOf(const RunResults &results);

/// What a target is called in charts and which tells one from another: the path of the embedded server,
/// whatever its port, else the URL.
std::string targetName(const Plan &plan);

/// The targets in the order in which they first appear; its index is a target's line style in all charts.
class TargetOrder
{
public:
    TargetOrder() = default;
    explicit TargetOrder(const ChartInput &input);

    /// The target's index; a target that is not among them comes after the last.
    std::size_t indexOf(std::string_view name) const;
    const std::vector<std::string> &names() const { return m_names; }

private:
    void add(std::string name);

    std::vector<std::string> m_names;
};

} // namespace threadloop
