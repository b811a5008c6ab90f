// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/chart_frame.h"

#include "app/charts/chart_help.h"
#include "app/window/chart_table_page.h"
#include "app/window/icons.h"
#include "app/window/look.h"

#include <QEvent>
#include <QStackedLayout>
#include <QTableView>
#include <QToolButton>
#include <QWhatsThis>

namespace threadloop {

ChartFrame::ChartFrame(ChartWidget &chart, QWidget *parent)
    : QWidget(parent)
    , m_chart(chart)
    , m_pages(new QStackedLayout(this))
    , m_table(new ChartTablePage(chart, this))
    , m_tableButton(addButton({}, "TableButton", tr("Table of %1").arg(chart.accessibleName()),
                              tr("Show the chart’s data as a table, or the chart again; Ctrl+Shift+T for all "
                                 "charts")))
    , m_helpButton(addButton(QStringLiteral("?"), "HelpButton",
                             tr("What does the chart “%1” show?").arg(chart.accessibleName()),
                             tr("What am I looking at? (F1 for the first chart)")))
{
    setObjectName(chart.objectName() + QStringLiteral("Frame"));
    m_pages->addWidget(&chart);
    m_pages->addWidget(m_table);
    m_tableButton->setCheckable(true);
    for (QWidget *widget : {static_cast<QWidget *>(&chart), static_cast<QWidget *>(m_tableButton),
                            static_cast<QWidget *>(m_helpButton), static_cast<QWidget *>(m_table)}) {
        widget->setWhatsThis(chartHelp(chart.kind()));
    }
    m_helpButton->setAccessibleDescription(chartHelp(chart.kind()));
    setTabOrder(m_tableButton, m_helpButton);
    setTabOrder(m_helpButton, &m_table->view());
    connect(m_tableButton, &QToolButton::toggled, this, [this](bool shown) {
        m_pages->setCurrentIndex(shown ? 1 : 0);
        placeButtons();
        Q_EMIT tableShownChanged(shown);
    });
    connect(m_table, &ChartTablePage::left, this, [this] {
        setTableShown(false);
        m_tableButton->setFocus();
    });
    connect(m_helpButton, &QToolButton::clicked, this, &ChartFrame::explain);
    setIcons();
    placeButtons();
}

QToolButton *ChartFrame::addButton(const QString &text, const char *suffix, const QString &name,
                                   const QString &toolTip)
{
    auto *button = new QToolButton(this);
    button->setObjectName(m_chart.objectName() + QLatin1String(suffix));
    button->setText(text);
    button->setAccessibleName(name);
    button->setToolTip(toolTip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

bool ChartFrame::isTableShown() const
{
    return m_tableButton->isChecked();
}

void ChartFrame::setTableShown(bool shown)
{
    m_tableButton->setChecked(shown);
}

void ChartFrame::explain()
{
    QWhatsThis::showText(m_helpButton->mapToGlobal(QPoint(0, m_helpButton->height())),
                         chartHelp(m_chart.kind()), m_helpButton);
}

void ChartFrame::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeButtons();
}

void ChartFrame::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        setIcons();
    } else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        placeButtons();
    }
}

/// Over the page's upper right corner, which keeps room for them.
void ChartFrame::placeButtons()
{
    const QSize size = m_helpButton->sizeHint().expandedTo(m_tableButton->sizeHint());
    int right = width() - kTightSpace;
    for (QToolButton *button : {m_helpButton, m_tableButton}) {
        button->setGeometry({{right - size.width(), 0}, size});
        button->raise();
        right -= size.width();
    }
    const int corner = 2 * size.width() + kTightSpace;
    m_chart.setCornerWidth(corner);
    m_table->setCornerWidth(corner);
}

void ChartFrame::setIcons()
{
    m_tableButton->setIcon(icon("table", palette()));
}

} // namespace threadloop
