// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/charts_area.h"

#include "app/window/look.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace threadloop {
namespace {

enum Page { InvitationPage, TimelinePage, ComparisonPage };

constexpr int kInvitationWidth = 460;

} // namespace

ChartsArea::ChartsArea(QWidget *parent)
    : QWidget(parent)
    , m_pages(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("chartsArea"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeSwitch());
    m_pages->insertWidget(InvitationPage, makeInvitation());
    m_pages->insertWidget(TimelinePage, makeTimeline());
    m_pages->insertWidget(ComparisonPage, makeComparison());
    layout->addWidget(m_pages, 1);
    choosePage();
}

QWidget *ChartsArea::makeSwitch()
{
    m_switch = new QWidget(this);
    auto *layout = new QHBoxLayout(m_switch);
    layout->setContentsMargins(kMargin, kTightSpace, kMargin, kTightSpace);
    layout->setSpacing(kTightSpace);
    auto *group = new QButtonGroup(m_switch);
    const auto button = [&](const QString &text, const char *name, const QString &toolTip,
                            const char *shortcut, View view) {
        auto *made = new QToolButton(m_switch);
        made->setObjectName(QString::fromLatin1(name));
        made->setText(text);
        made->setAccessibleName(text);
        made->setToolTip(toolTip + QStringLiteral(" (%1)").arg(QLatin1String(shortcut)));
        made->setShortcut(QKeySequence(QLatin1String(shortcut)));
        made->setCheckable(true);
        made->setAutoRaise(true);
        made->setFocusPolicy(Qt::StrongFocus);
        group->addButton(made);
        layout->addWidget(made);
        connect(made, &QToolButton::clicked, this, [this, view] { setView(view); });
        return made;
    };
    m_overTime = button(tr("Over time"), "viewOverTime", tr("Requests per second and latency over time"),
                        "Ctrl+1", View::OverTime);
    m_compared = button(tr("Compared"), "viewCompared", tr("The shown runs side by side, as bars"), "Ctrl+2",
                        View::Compared);
    m_overTime->setChecked(true);
    layout->addStretch(1);
    m_groups = new QComboBox(m_switch);
    m_groups->setObjectName(QStringLiteral("groups"));
    m_groups->setAccessibleName(tr("Experiment shown"));
    m_groups->setToolTip(tr("Show the runs of this experiment"));
    m_groups->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_groups->hide();
    connect(m_groups, &QComboBox::activated, this, &ChartsArea::groupChosen);
    layout->addWidget(m_groups);
    return m_switch;
}

QWidget *ChartsArea::makeInvitation()
{
    auto *page = new QWidget(this);
    m_invitation = new QLabel(page);
    m_invitation->setObjectName(QStringLiteral("invitation"));
    m_invitation->setWordWrap(true);
    m_invitation->setAlignment(Qt::AlignCenter);
    m_invitation->setFixedWidth(kInvitationWidth);
    m_run = new QPushButton(tr("Run"), page);
    m_run->setObjectName(QStringLiteral("invitationRun"));
    m_run->setAccessibleName(tr("Run"));
    m_run->setToolTip(tr("Run what the panels hold"));
    m_run->setDefault(true);
    m_run->setAutoDefault(true);
    m_run->setMinimumWidth(120);
    connect(m_run, &QPushButton::clicked, this, &ChartsArea::runRequested);
    auto *column = new QVBoxLayout;
    column->setSpacing(kMargin);
    column->addStretch(2);
    column->addWidget(m_invitation);
    column->addWidget(m_run, 0, Qt::AlignHCenter);
    column->addStretch(3);
    auto *layout = new QHBoxLayout(page);
    layout->addStretch(1);
    layout->addLayout(column);
    layout->addStretch(1);
    return page;
}

QWidget *ChartsArea::makeTimeline()
{
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(QStringLiteral("timeline"));
    splitter->setChildrenCollapsible(false);
    m_throughput = new ThroughputChart(splitter);
    m_throughput->setObjectName(QStringLiteral("throughputChart"));
    m_latency = new LatencyChart(splitter);
    m_latency->setObjectName(QStringLiteral("latencyChart"));
    splitter->addWidget(m_throughput);
    splitter->addWidget(m_latency);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    return splitter;
}

QWidget *ChartsArea::makeComparison()
{
    auto *page = new QWidget(this);
    m_bars = new BarsChart(page);
    m_bars->setObjectName(QStringLiteral("barsChart"));
    m_finding = new QLabel(page);
    m_finding->setObjectName(QStringLiteral("finding"));
    m_finding->setWordWrap(true);
    m_finding->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_finding->setContentsMargins(kMargin, kTightSpace, kMargin, kSpace);
    m_finding->hide();
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bars, 1);
    layout->addWidget(m_finding);
    return page;
}

void ChartsArea::showInvitation(const QString &text, bool canRun)
{
    m_invitation->setText(text);
    m_run->setEnabled(canRun);
}

void ChartsArea::setRuns(std::vector<ChartRun> runs)
{
    m_latency->setRuns(runs);
    m_bars->setRuns(runs);
    m_throughput->setRuns(std::move(runs));
    choosePage();
}

void ChartsArea::setLive(LiveRun live)
{
    m_latency->setLive(live);
    m_bars->setLive(live);
    m_throughput->setLive(std::move(live));
    choosePage();
}

void ChartsArea::setFocusedRun(const std::string &id)
{
    for (const ChartKind kind : allChartKinds) {
        chart(kind).setFocusedRun(id);
    }
}

void ChartsArea::setBarsMetric(ExperimentMetric metric, std::map<std::string, double> latencyReferences)
{
    m_bars->setBarsMetric(metric, std::move(latencyReferences));
}

void ChartsArea::setView(View view)
{
    m_view = view;
    (view == View::OverTime ? m_overTime : m_compared)->setChecked(true);
    choosePage();
    Q_EMIT viewChanged();
}

ChartWidget &ChartsArea::chart(ChartKind kind)
{
    switch (kind) {
    case ChartKind::Throughput:
        return *m_throughput;
    case ChartKind::Latency:
        return *m_latency;
    case ChartKind::Bars:
        break;
    }
    return *m_bars;
}

void ChartsArea::setGroups(const QStringList &titles, int current)
{
    m_groups->clear();
    m_groups->addItems(titles);
    m_groups->setCurrentIndex(current);
    m_groups->setVisible(titles.size() > 1);
}

void ChartsArea::setFinding(const QString &text)
{
    m_finding->setText(text);
    m_finding->setVisible(!text.isEmpty());
}

void ChartsArea::choosePage()
{
    const ChartInput &input = m_throughput->input();
    const bool isEmpty = input.runs.empty() && !input.live.snapshot;
    m_switch->setVisible(!isEmpty);
    m_pages->setCurrentIndex(isEmpty                    ? InvitationPage
                             : m_view == View::OverTime ? TimelinePage
                                                        : ComparisonPage);
}

} // namespace threadloop
