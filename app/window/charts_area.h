// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chart_widget.h"

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

class ComparePage;

/// The middle of the window: the runs over time, side by side as bars, their latencies as distributions, or
/// their cells compared; before the first run an invitation.
class ChartsArea : public QWidget
{
    Q_OBJECT

public:
    enum class View { OverTime, Bars, Latency, Compare };

    explicit ChartsArea(QWidget *parent = nullptr);

    /// What Run will do, or why it cannot; shown as long as there is nothing to draw.
    void showInvitation(const QString &text, bool canRun);

    void setRuns(std::vector<ChartRun> runs);
    void setLive(LiveRun live);
    void setFocusedRun(const std::string &id);
    void setBarsMetric(ExperimentMetric metric, std::map<std::string, double> latencyReferences);

    View view() const { return m_view; }
    void setView(View view);
    ChartWidget &chart(ChartKind kind) { return *m_charts[static_cast<std::size_t>(kind)]; }
    /// The first chart of the view.
    ChartKind mainChart() const;
    /// The cell of this run becomes the baseline of the comparison, which comes into view.
    void compareWith(const std::string &runId);
    /// It is the baseline until somebody chooses another one; empty: none is preferred.
    void preferBaseline(const std::string &runId);

    const CompareChoice &compareChoice() const;
    /// What cells are compared in; see ComparePage::setChoice().
    void setCompareChoice(const CompareChoice &choice);

    /// The titles of what can be compared; they are offered when there are several.
    void setGroups(const QStringList &titles, int current);
    /// What is to be seen in the bars; empty hides the line.
    void setFinding(const QString &text);

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
    QWidget *makeLatencies();
    QWidget *makeComparison();
    QWidget *makeMissing();
    /// Two charts above each other, the first one larger.
    QWidget *makePair(ChartKind first, ChartKind second, const char *name);
    void add(ChartKind kind, ChartWidget *chart, const char *name);
    void choosePage();

    View m_view = View::OverTime;
    QStackedWidget *m_pages;
    QWidget *m_switch = nullptr;
    QButtonGroup *m_group = nullptr;
    std::array<QToolButton *, 4> m_views{}; ///< by View
    QComboBox *m_groups = nullptr;
    QLabel *m_invitation = nullptr;
    QPushButton *m_run = nullptr;
    QLabel *m_missing = nullptr;
    std::array<ChartWidget *, widgetChartKinds.size()> m_charts{}; ///< by kind
    ComparePage *m_compare = nullptr;
    QLabel *m_finding = nullptr;
};

} // namespace threadloop
