// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/experiment_table.h"

#include <QTableWidget>

namespace threadloop {

/// The table of an experiment: what tells the cells apart, the article's figure, and for each variant ours
/// with its share of the ideal. As high as its rows and as wide as its columns.
class ExperimentGrid : public QTableWidget
{
    Q_OBJECT

public:
    explicit ExperimentGrid(QWidget *parent = nullptr);

    void show(const ExperimentTable &table);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    /// The page around it scrolls.
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showTitles();
    void showRow(int row);
    void put(int row, int column, const QString &text, bool isNumber, const QString &toolTip = QString());
    /// In the form of files, whatever the window's language.
    void copy() const;

    ExperimentTable m_table;
};

} // namespace threadloop
