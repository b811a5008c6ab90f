// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QSplitter;
class QTabBar;

namespace threadloop {

/// Two charts above each other, the first one larger; where that leaves too little of either, one of them and
/// a choice.
class ChartPair : public QWidget
{
    Q_OBJECT

public:
    /// Owns the charts from now on. The titles are those of the choice.
    ChartPair(QWidget &first, const QString &firstTitle, QWidget &second, const QString &secondTitle,
              QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// Whether both have room.
    bool isHigh() const;
    void arrange();

    QTabBar *m_choice;
    QSplitter *m_splitter;
};

} // namespace threadloop
