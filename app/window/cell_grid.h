// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/matrix.h"
#include "app/window/look.h"

#include <QTableWidget>
#include <set>
#include <vector>

namespace threadloop {

/// The cells of a run as a grid, a row for each target and a column for each mode, with state and result.
class CellGrid : public QTableWidget
{
    Q_OBJECT

public:
    explicit CellGrid(QWidget *parent = nullptr);

    /// Shows these cells, all waiting; hides itself when there are none. The trials of a cell share a place.
    void setCells(const std::vector<Cell> &cells);

    void showRunning(std::size_t cell, double progress);
    void showFinished(std::size_t cell, const QString &outcome, bool failed, const QString &toolTip);
    void showRefused(std::size_t cell, const QString &reason);
    /// All that still wait will not be run.
    void showNotRun();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    enum State { Waiting, Running, Ended };
    enum Ink { Plain, Muted, Alarming };

    QTableWidgetItem *addPlace(const Cell &cell, int column);
    int rowFor(const Cell &cell, int column);
    void show(std::size_t cell, State state, Ink ink, const QString &text,
              const QString &toolTip = QString());
    /// In the colours of the palette of the day.
    void colour(QTableWidgetItem &item);

    std::set<qsizetype> m_telling;           ///< of the traits of cells: those that rows are named by
    std::vector<QTableWidgetItem *> m_items; ///< of the runs, in their order; owned by the table
};

} // namespace threadloop
