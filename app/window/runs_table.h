// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/runs_filter.h"
#include "app/window/runs_model.h"
#include "app/window/runs_table_columns.h"

#include <QTableView>
#include <functional>
#include <memory>
#include <vector>

namespace threadloop {

/// The table of all runs, the newest first. Space ticks and unticks the selected rows; what else can be done
/// with them is in the rows' menu, and has a shortcut.
class RunsTable : public QTableView
{
    Q_OBJECT

public:
    /// The model must outlive the table.
    explicit RunsTable(RunsModel &model, QWidget *parent = nullptr);

    RunsFilter &filter() { return *m_filter; }
    RunsTableColumns &columns() { return *m_columns; }
    /// The id of the current row's run; empty when there is none.
    std::string currentRun() const;
    /// The run of this id becomes current, unless the filter holds it back.
    void setCurrentRun(const std::string &id);

Q_SIGNALS:
    /// The row that is current now, by mouse, keyboard or because it is the newest; null for a cell that
    /// could not be run, and for a run that is not loaded.
    void focused(std::shared_ptr<const threadloop::RunResult> result);
    /// The current row's cell shall be the baseline of the comparison.
    void baselineRequested(const std::string &runId);
    /// The panels shall hold what made this run.
    void openRequested(std::shared_ptr<const threadloop::RunResult> result);
    /// These rows of the model, from the first to the last, shall be deleted.
    void removeRequested(const std::vector<int> &rows);
    void undoRequested();
    void copied(int rows);

protected:
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    QSize sizeHint() const override;

private:
    QAction *addEntry(const QString &text, const char *name, const char *shortcut, const QString &toolTip,
                      void (RunsTable::*carryOut)());
    void addEntries();
    void refreshEntries();
    void showNewest(int row);
    void makeCurrent(int row);
    int currentRow() const;
    std::vector<int> selectedModelRows() const;
    std::vector<int> toggledRows() const;
    void toggleSelected();
    void openCurrent();
    void copySelected();
    void removeSelected();
    void toggleBaseline();
    void editCurrent(RunColumn::Id column);
    void rename() { editCurrent(RunColumn::Name); }
    void editTags() { editCurrent(RunColumn::Tags); }
    void editNote() { editCurrent(RunColumn::Note); }

    RunsModel &m_runs;
    RunsFilter *m_filter;
    RunsTableColumns *m_columns = nullptr;
    QAction *m_show = nullptr; ///< needs one among the selected
    QAction *m_baseline = nullptr;
    QList<QAction *> m_runEntries;    ///< that need a run that was made
    QList<QAction *> m_storedEntries; ///< that need one that can be edited
};

} // namespace threadloop
