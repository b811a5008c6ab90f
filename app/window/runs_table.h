// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/run_result.h"

#include <QTableView>
#include <memory>

class QSortFilterProxyModel;

namespace threadloop {

class RunsModel;

/// The table of the session's runs. Space ticks and unticks the current row.
class RunsPanel : public QTableView
{
    Q_OBJECT

public:
    /// The model must outlive the table.
    explicit RunsPanel(RunsModel &model, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The row that is current now, by mouse, keyboard or because it is the newest; null for a cell that
    /// could not be run.
    void focused(std::shared_ptr<const threadloop::RunResult> result);

    /// The current row's cell shall be the baseline of the comparison.
    void baselineRequested(const std::string &runId);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    QSize sizeHint() const override;

private:
    void addBaselineAction();
    std::shared_ptr<const RunResult> current() const;
    void fitColumns();
    void fitLimit();
    void toggleCurrent();

    RunsModel &m_runs;
    QSortFilterProxyModel *m_sorted;
};

} // namespace threadloop
