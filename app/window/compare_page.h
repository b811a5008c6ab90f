// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chart_widget.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;

namespace threadloop {

class ChartFrame;

/// Cells against each other: in which metric, with which baseline, and what difference does not matter.
class ComparePage : public QWidget
{
    Q_OBJECT

public:
    explicit ComparePage(QWidget *parent = nullptr);

    CompareChart &chart() { return *m_chart; }
    ChartFrame &frame() { return *m_frame; }
    /// Offers the cells of these runs as baselines; the chosen one stays as long as it is among them.
    void setRuns(std::vector<ChartRun> runs);
    /// The cell of this run is the baseline until somebody chooses another one; empty: none is preferred.
    void setPreferredBaseline(const std::string &runId);
    const CompareChoice &choice() const { return m_chart->input().compare; }
    /// The metric must be one of kCompareMetrics.
    void setChoice(const CompareChoice &choice);
    /// The cell of this run becomes the baseline.
    void setBaseline(const std::string &runId);

Q_SIGNALS:
    /// Other cells, or another choice, are compared.
    void changed();

private:
    QWidget *makeChoices();
    QWidget *makeFoot();
    void fillBaselines();
    void choose();
    void tellWords();

    CompareChart *m_chart;
    ChartFrame *m_frame = nullptr;
    std::string m_preferred; ///< baseline
    QComboBox *m_metric = nullptr;
    QComboBox *m_baseline = nullptr;
    QDoubleSpinBox *m_margin = nullptr;
    QCheckBox *m_force = nullptr;
    QLabel *m_hint = nullptr;
};

} // namespace threadloop
