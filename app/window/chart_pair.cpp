// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/chart_pair.h"

#include <QEvent>
#include <QSplitter>
#include <QTabBar>
#include <QVBoxLayout>

namespace threadloop {

ChartPair::ChartPair(QWidget &first, const QString &firstTitle, QWidget &second, const QString &secondTitle,
                     QWidget *parent)
    : QWidget(parent)
    , m_choice(new QTabBar(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
{
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(&first);
    m_splitter->addWidget(&second);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_choice->setObjectName(QStringLiteral("chartChoice"));
    m_choice->setAccessibleName(tr("Chart shown"));
    m_choice->setToolTip(tr("Both are shown where there is room for them"));
    m_choice->setDrawBase(false);
    m_choice->setExpanding(false);
    m_choice->setUsesScrollButtons(false);
    m_choice->addTab(firstTitle);
    m_choice->addTab(secondTitle);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_choice);
    layout->addWidget(m_splitter, 1);
    connect(m_choice, &QTabBar::currentChanged, this, &ChartPair::arrange);
    arrange();
}

bool ChartPair::isHigh() const
{
    constexpr int kLeastLines = 13; // of a chart: title, axes with numbers, and a plot to read something from
    return height() >= 2 * kLeastLines * fontMetrics().height();
}

void ChartPair::arrange()
{
    const bool areBoth = isHigh();
    m_choice->setVisible(!areBoth);
    for (int index = 0; index < m_splitter->count(); ++index) {
        m_splitter->widget(index)->setVisible(areBoth || m_choice->currentIndex() == index);
    }
}

/// That of one of them.
QSize ChartPair::minimumSizeHint() const
{
    return m_splitter->widget(0)->minimumSizeHint();
}

void ChartPair::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ChartPair::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        arrange();
    }
}

} // namespace threadloop
