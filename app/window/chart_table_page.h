// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chart_widget.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QTableView;

namespace threadloop {

class ChartTableModel;

/// What a chart draws, as a table that can be read aloud and copied. While it is shown it follows the chart,
/// at most once a second: a table that changes faster cannot be read.
class ChartTablePage : public QWidget
{
    Q_OBJECT

public:
    /// The chart must outlive the page.
    ChartTablePage(ChartWidget &chart, QWidget *parent);

    QTableView &view() { return *m_view; }
    /// Room at the right of the heading for what lies over the page.
    void setCornerWidth(int width);
    /// Puts the whole table on the clipboard: tab-separated, and as HTML.
    void copy() const;

Q_SIGNALS:
    /// The reader has had enough of it.
    void left();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void refreshSoon();

    ChartWidget &m_chart;
    ChartTableModel *m_model;
    QLabel *m_title;
    QLabel *m_notes;
    QTableView *m_view;
    QHBoxLayout *m_head;
    QTimer m_timer;
};

} // namespace threadloop
