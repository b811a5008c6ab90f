// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/held_session.h"

#include "app/plan/draft_fields.h"
#include "app/window/charts_area.h"
#include "app/window/client_panel.h"
#include "app/window/runs_model.h"
#include "app/window/runs_table.h"
#include "app/window/server_panel.h"

#include <algorithm>
#include <cmath>

namespace threadloop {
namespace {

SavedView savedViewOf(ChartsArea::View view)
{
    switch (view) {
    case ChartsArea::View::OverTime:
        return SavedView::OverTime;
    case ChartsArea::View::Bars:
        return SavedView::SideBySide;
    case ChartsArea::View::Latency:
        return SavedView::Latency;
    case ChartsArea::View::Compare:
        return SavedView::Compare;
    case ChartsArea::View::Sweep:
        return SavedView::Sweep;
    case ChartsArea::View::Experiment:
        return SavedView::SideBySide; // its bars: the page is of a batch that is over
    }
    return SavedView::OverTime;
}

ChartsArea::View viewOf(SavedView view)
{
    switch (view) {
    case SavedView::OverTime:
        return ChartsArea::View::OverTime;
    case SavedView::SideBySide:
        return ChartsArea::View::Bars;
    case SavedView::Latency:
        return ChartsArea::View::Latency;
    case SavedView::Compare:
        return ChartsArea::View::Compare;
    case SavedView::Sweep:
        return ChartsArea::View::Sweep;
    }
    return ChartsArea::View::OverTime;
}

/// In tenths, as the page shows it: a share such as 0.07 is no round number.
SavedComparison savedComparisonOf(const CompareChoice &choice)
{
    return {choice.metric, choice.baseline, std::round(choice.margin * 1000) / 10, choice.force};
}

bool isKnownMetric(const std::string &metric)
{
    return std::find(kCompareMetrics.begin(), kCompareMetrics.end(), metric) != kCompareMetrics.end();
}

/// With the present metric instead of one that there is not.
CompareChoice choiceOf(const SavedComparison &saved, const CompareChoice &present)
{
    return {isKnownMetric(saved.metric) ? saved.metric : present.metric, saved.baseline,
            saved.marginPercent / 100, saved.force};
}

bool isBeingMade(const RunList &runs, const SavedRun &run)
{
    const auto row = runs.find(run.id);
    return row && runs.at(*row).isBeingMade();
}

} // namespace

SavedSession heldSession(const SessionParts &parts)
{
    SavedSession session;
    session.client = parts.client.draft();
    session.server = parts.server.draft();
    session.runs = parts.runs.runs().savedRuns();
    session.focus = parts.table.currentRun();
    session.view = savedViewOf(parts.charts.view());
    session.isMoreShown = parts.client.isMoreShown();
    session.comparison = savedComparisonOf(parts.charts.compareChoice());
    return session;
}

NotHeld holdSession(const SessionParts &parts, const SavedSession &session)
{
    parts.client.setDraft(session.client);
    parts.client.setMoreShown(session.isMoreShown);
    parts.server.setDraft(session.server);
    NotHeld left;
    left.fields = fieldsNotHeld(session.client, parts.client.draft());
    for (std::string &name : fieldsNotHeld(session.server, parts.server.draft())) {
        left.fields.push_back(std::move(name));
    }
    if (!isKnownMetric(session.comparison.metric)) {
        left.fields.emplace_back("metric");
    }
    for (SavedRun &run : parts.runs.showExactly(session.runs)) {
        (isBeingMade(parts.runs.runs(), run) ? left.unfinished : left.runs).push_back(std::move(run));
    }
    parts.charts.setCompareChoice(choiceOf(session.comparison, parts.charts.compareChoice()));
    parts.charts.setView(viewOf(session.view));
    parts.table.setCurrentRun(session.focus);
    return left;
}

} // namespace threadloop
