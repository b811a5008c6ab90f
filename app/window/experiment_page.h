// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chart_widget.h"
#include "app/report/experiment_results.h"

#include <QScrollArea>
#include <optional>

class QBoxLayout;
class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace threadloop {

class ChartFrame;
class ExperimentGrid;

/// What came out of an experiment: question, what to look for, answers computed from the data, bars, table.
/// It fills while the experiment runs.
class ExperimentPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit ExperimentPage(QWidget *parent = nullptr);

    /// Its bars, of the runs that are shown.
    ChartWidget &chart() { return *m_chart; }
    ChartFrame &frame() { return *m_frame; }

    void setRuns(std::vector<ChartRun> runs);
    /// `isRunning`: what has no figure yet may still get one.
    void show(const Experiment &experiment, const ExperimentResults &results, bool isRunning);
    void clear();
    /// Whether it shows an experiment.
    bool isFilled() const { return m_isFilled; }

    /// As the layout around it wants it: the page scrolls.
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QLabel *addText(const char *name);
    void addFigures();
    void arrange();
    void showAnswers(const Experiment &experiment, const ExperimentResults &results, bool isRunning);
    void addAnswer(const QString &text, bool isAnswered);
    void chooseChart();
    void follow();

    QVBoxLayout *m_column;
    QLabel *m_title;
    QLabel *m_question;
    QLabel *m_lookFor;
    QWidget *m_answers;
    QBoxLayout *m_figures = nullptr; ///< bars and table
    QStackedWidget *m_chartPlace = nullptr;
    BarsChart *m_chart = nullptr;
    ChartFrame *m_frame = nullptr;
    ExperimentGrid *m_grid = nullptr;
    QLabel *m_marks;
    bool m_isFilled = false;
};

} // namespace threadloop
