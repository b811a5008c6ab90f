// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chart_widget.h"

#include <QWidget>
#include <memory>
#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace threadloop {

/// The middle of the window: the runs over time, or compared as bars; before the first run an invitation.
class ChartsArea : public QWidget
{
    Q_OBJECT

public:
    enum class View { OverTime, Compared };

    explicit ChartsArea(QWidget *parent = nullptr);

    /// What Run will do, or why it cannot; shown as long as there is nothing to draw.
    void showInvitation(const QString &text, bool canRun);

    void setRuns(std::vector<ChartRun> runs);
    void setLive(LiveRun live);
    void setFocusedRun(const std::string &id);
    void setBarsMetric(ExperimentMetric metric, std::map<std::string, double> latencyReferences);

    View view() const { return m_view; }
    void setView(View view);
    ChartWidget &chart(ChartKind kind);

    /// The titles of what can be compared; they are offered when there are several.
    void setGroups(const QStringList &titles, int current);
    /// What is to be seen in the bars; empty hides the line.
    void setFinding(const QString &text);

Q_SIGNALS:
    void runRequested();
    void viewChanged();
    void groupChosen(int index);

private:
    QWidget *makeInvitation();
    QWidget *makeSwitch();
    QWidget *makeTimeline();
    QWidget *makeComparison();
    void choosePage();

    View m_view = View::OverTime;
    QStackedWidget *m_pages;
    QWidget *m_switch = nullptr;
    QToolButton *m_overTime = nullptr;
    QToolButton *m_compared = nullptr;
    QComboBox *m_groups = nullptr;
    QLabel *m_invitation = nullptr;
    QPushButton *m_run = nullptr;
    ThroughputChart *m_throughput = nullptr;
    LatencyChart *m_latency = nullptr;
    BarsChart *m_bars = nullptr;
    QLabel *m_finding = nullptr;
};

} // namespace threadloop
