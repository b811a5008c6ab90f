// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chart_widget.h"
#include "app/report/experiment_results.h"

#include <QWidget>
#include <array>
#include <memory>
#include <string>
#include <vector>

class QButtonGroup;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace threadloop {

class ChartFrame;
class ComparePage;
class ExperimentPage;

/// The middle of the window: the runs over time, side by side as bars, their latencies as distributions,
/// their cells compared, or the experiment that they are of; before the first run an invitation.
class ChartsArea : public QWidget
{
    Q_OBJECT

public:
    enum class View { OverTime, Bars, Latency, Compare, Sweep, Experiment };
    static constexpr std::size_t viewsCount = 6;

    explicit ChartsArea(QWidget *parent = nullptr);

    /// What Run will do, or why it cannot; shown as long as there is nothing to draw.
    void showInvitation(const QString &text, bool canRun);

    void setRuns(std::vector<ChartRun> runs);
    void setLive(LiveRun live);
    void setFocusedRun(const std::string &id);
    /// Those that are drawn over time.
    void setPercentiles(const PercentileSet &shown);
    void setBarsMetric(ExperimentMetric metric, std::map<std::string, double> latencyReferences);

    View view() const { return m_view; }
    void setView(View view);
    /// Of bars the one that is in view, if any: the experiment's page has its own, which shows the same.
    ChartWidget &chart(ChartKind kind);
    /// All there are, the one of the experiment's page among them.
    std::vector<ChartWidget *> charts();
    /// The first chart of the view.
    ChartKind mainChart() const;
    /// That chart in its frame.
    ChartFrame &frame(ChartKind kind);
    /// All charts as tables of their data, or as pictures.
    void setTablesShown(bool shown);
    /// Says what the first chart of the view shows; without any runs nothing.
    void explain();
    /// The cell of this run becomes the baseline of the comparison, which comes into view.
    void compareWith(const std::string &runId);
    /// It is the baseline until somebody chooses another one; empty: none is preferred.
    void preferBaseline(const std::string &runId);

    const CompareChoice &compareChoice() const;
    /// What cells are compared in; see ComparePage::setChoice().
    void setCompareChoice(const CompareChoice &choice);

    /// The titles of what can be compared; they are offered when there are several.
    void setGroups(const QStringList &titles, int current);
    /// What the experiment has come to; `isRunning`: more is to come.
    void setExperiment(const Experiment &experiment, const ExperimentResults &results, bool isRunning);
    /// What is shown is of none.
    void clearExperiment();

Q_SIGNALS:
    void runRequested();
    void viewChanged();
    void compareChanged();
    void groupChosen(int index);

private:
    QWidget *makeInvitation();
    QWidget *makeSwitch();
    void addView(QHBoxLayout &row, View view, const QString &text, const char *name, const char *shortcut,
                 const QString &toolTip);
    QWidget *makeTimeline();
    QWidget *makeBars();
    QWidget *makeSweep();
    QWidget *makeExperiment();
    QWidget *makeLatencies();
    QWidget *makeComparison();
    QWidget *makeMissing();
    /// The chart in its frame.
    ChartFrame *add(ChartKind kind, ChartWidget *chart, const char *name);
    void choosePage();
    /// Whether the view has anything to show.
    bool hasContent() const;
    QString missingText() const;

    View m_view = View::OverTime;
    QStackedWidget *m_pages;
    QWidget *m_switch = nullptr;
    QButtonGroup *m_group = nullptr;
    std::array<QToolButton *, viewsCount> m_views{}; ///< by View
    QComboBox *m_groups = nullptr;
    QLabel *m_invitation = nullptr;
    QPushButton *m_run = nullptr;
    QLabel *m_missing = nullptr;
    std::array<ChartWidget *, allChartKinds.size()> m_charts{}; ///< by kind
    std::array<ChartFrame *, allChartKinds.size()> m_frames{};  ///< by kind
    ComparePage *m_compare = nullptr;
    ExperimentPage *m_experiment = nullptr;
};

} // namespace threadloop
