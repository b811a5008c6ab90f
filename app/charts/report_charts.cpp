// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/report_charts.h"

#include "app/charts/chart_picture.h"
#include "app/charts/compared_cells.h"

#include <algorithm>

namespace threadloop {
namespace {

/// More lines than that are a tangle, more bars than that have no room for their captions.
constexpr std::size_t kMostLines = 12;
constexpr std::size_t kMostBars = 36;
constexpr int kWidth = 1200;
constexpr int kHeight = 560;
constexpr int kSweepHeight = 680;
constexpr int kRowHeight = 44; ///< of a compared cell

bool hasRepeats(const std::vector<ComparedCell> &cells)
{
    return std::any_of(cells.begin(), cells.end(),
                       [](const ComparedCell &cell) { return cell.trials.runs.size() > 1; });
}

class ReportDrawing
{
public:
    ReportDrawing(const RunResults &results, const std::string &baseline)
        : m_all(chartInputOf(results))
        , m_cells(comparedCells(m_all))
    {
        m_all.compare.baseline = baseline;
        m_last = m_all;
        for (const ComparedCell &cell : m_cells) {
            hideAllButTheLast(cell);
        }
    }

    ReportCharts draw()
    {
        add(ChartKind::Sweep, m_all, kSweepHeight);
        if (hasRepeats(m_cells)) {
            if (m_cells.size() > 1) {
                add(ChartKind::Compare, m_all, rowsHeight());
            }
        } else if (m_cells.size() > 1 && m_cells.size() <= kMostBars) {
            add(ChartKind::Bars, m_last, kHeight);
        }
        drawLines();
        return std::move(m_charts);
    }

private:
    void hideAllButTheLast(const ComparedCell &cell)
    {
        const auto &runs = cell.trials.runs;
        for (ChartRun &run : m_last.runs) {
            const auto known = std::find(runs.begin(), runs.end(), run.result);
            if (known != runs.end()) {
                run.visible = run.result == runs.back();
                run.step = 0;
            }
        }
        // Cells that look alike but for their settings are told apart by lighter steps, the newest first.
        int step = 0;
        for (auto run = m_last.runs.rbegin(); run != m_last.runs.rend(); ++run) {
            if (run->visible && run->result->cell == cell.trials.cell) {
                run->step = step++;
            }
        }
    }

    int rowsHeight() const
    {
        return std::clamp(kRowHeight * static_cast<int>(m_cells.size()) + 180, 320, 2000);
    }

    void drawLines()
    {
        if (m_cells.size() > kMostLines) {
            m_charts.omitted = std::to_string(m_cells.size()) +
                               " cells are too many for charts over time and of latencies: draw some of them "
                               "with threadloop chart.";
            return;
        }
        add(ChartKind::Throughput, m_last, kHeight);
        add(ChartKind::Latency, m_last, kHeight);
        add(ChartKind::Percentiles, m_last, kHeight);
    }

    void add(ChartKind kind, const ChartInput &input, int height)
    {
        const ChartPicture picture{kind, input, QString()};
        if (!isDrawable(picture)) {
            return;
        }
        PictureOptions options;
        options.size = {kWidth, height};
        options.hasFooter = false; // the page has the plans
        const std::string name = chartKindName(kind).toStdString();
        m_charts.pictures[name] = drawFile(picture, PictureFormat::Svg, options).toStdString();
        options.appearance = Appearance::Dark;
        m_charts.pictures[name + "-dark"] = drawFile(picture, PictureFormat::Svg, options).toStdString();
    }

    ChartInput m_all;
    ChartInput m_last; ///< of each cell the last trial
    std::vector<ComparedCell> m_cells;
    ReportCharts m_charts;
};

} // namespace

ReportCharts reportCharts(const RunResults &results, const std::string &baseline)
{
    return results.empty() ? ReportCharts() : ReportDrawing(results, baseline).draw();
}

} // namespace threadloop
