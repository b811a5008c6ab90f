// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chart_widget.h"

#include <QWidget>

class QStackedLayout;
class QToolButton;

namespace threadloop {

class ChartTablePage;

/// A chart with two buttons at its upper right: what it shows, in words, and its data as a table.
class ChartFrame : public QWidget
{
    Q_OBJECT

public:
    /// Takes the chart, which has its object name already, in.
    explicit ChartFrame(ChartWidget &chart, QWidget *parent = nullptr);

    bool isTableShown() const;
    void setTableShown(bool shown);
    /// "What am I looking at?", until a key or the mouse is pressed.
    void explain();

Q_SIGNALS:
    void tableShownChanged(bool shown);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QToolButton *addButton(const QString &text, const char *suffix, const QString &name,
                           const QString &toolTip);
    void placeButtons();
    void setIcons();

    ChartWidget &m_chart;
    QStackedLayout *m_pages;
    ChartTablePage *m_table;
    QToolButton *m_tableButton;
    QToolButton *m_helpButton;
};

} // namespace threadloop
