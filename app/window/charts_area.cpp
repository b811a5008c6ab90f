// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/charts_area.h"

#include "app/window/chart_frame.h"
#include "app/window/chart_pair.h"
#include "app/window/compare_page.h"
#include "app/window/experiment_page.h"
#include "app/window/look.h"
#include "app/window/unseen_label.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace threadloop {
namespace {

enum Page { InvitationPage, MissingPage, FirstView };

constexpr std::array kMainCharts{ChartKind::Throughput, ChartKind::Bars,  ChartKind::Percentiles,
                                 ChartKind::Compare,    ChartKind::Sweep, ChartKind::Bars};
static_assert(kMainCharts.size() == ChartsArea::viewsCount);

constexpr double kInvitationEms = 38;
constexpr double kRunEms = 10;

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
    m_pages->insertWidget(MissingPage, makeMissing());
    for (QWidget *view :
         {makeTimeline(), makeBars(), makeLatencies(), makeComparison(), makeSweep(), makeExperiment()}) {
        m_pages->addWidget(view); // in the order of View
    }
    layout->addWidget(m_pages, 1);
    choosePage();
}

QWidget *ChartsArea::makeSwitch()
{
    m_switch = new QWidget(this);
    auto *layout = new QHBoxLayout(m_switch);
    layout->setContentsMargins(kMargin, kTightSpace, kMargin, kTightSpace);
    layout->setSpacing(kTightSpace);
    m_group = new QButtonGroup(m_switch);
    addView(*layout, View::OverTime, tr("Over time"), "viewOverTime", "Ctrl+1",
            tr("Requests per second and latency over time"));
    addView(*layout, View::Bars, tr("Side by side"), "viewBars", "Ctrl+2", tr("The shown runs as bars"));
    addView(*layout, View::Latency, tr("Latency"), "viewLatency", "Ctrl+6",
            tr("Latencies of the shown runs by percentile, and their histogram"));
    addView(*layout, View::Compare, tr("Compare"), "viewCompare", "Ctrl+7",
            tr("The shown cells against one of them: medians of their trials, and verdicts"));
    addView(*layout, View::Sweep, tr("Sweep"), "viewSweep", "Ctrl+8",
            tr("Throughput and p99 of the shown runs over the value that was swept, and the knee"));
    addView(*layout, View::Experiment, tr("Experiment"), "viewExperiment", "Ctrl+9",
            tr("Question, answers, bars and table of the experiment that was run last"));
    m_views.front()->setChecked(true);
    layout->addStretch(1);
    m_groups = new QComboBox(m_switch);
    m_groups->setObjectName(QStringLiteral("groups"));
    m_groups->setToolTip(tr("Show the runs of this experiment"));
    m_groups->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_groups->hide();
    connect(m_groups, &QComboBox::activated, this, &ChartsArea::groupChosen);
    layout->addWidget(m_groups);
    labelUnseen(*m_groups, tr("Experiment shown"));
    return m_switch;
}

QWidget *ChartsArea::makeInvitation()
{
    auto *page = new QWidget(this);
    m_invitation = new QLabel(page);
    m_invitation->setObjectName(QStringLiteral("invitation"));
    m_invitation->setWordWrap(true);
    m_invitation->setAlignment(Qt::AlignCenter);
    m_invitation->setFixedWidth(ems(kInvitationEms));
    m_run = new QPushButton(tr("Run"), page);
    m_run->setObjectName(QStringLiteral("invitationRun"));
    m_run->setAccessibleName(tr("Run"));
    m_run->setToolTip(tr("Run what the panels hold"));
    m_run->setDefault(true);
    m_run->setAutoDefault(true);
    m_run->setMinimumWidth(ems(kRunEms));
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

void ChartsArea::addView(QHBoxLayout &row, View view, const QString &text, const char *name,
                         const char *shortcut, const QString &toolTip)
{
    auto *button = new QToolButton(m_switch);
    button->setObjectName(QString::fromLatin1(name));
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(
        tr("%1 (%2)", "what it does, its keys")
            .arg(toolTip, QKeySequence(QLatin1String(shortcut)).toString(QKeySequence::NativeText)));
    button->setShortcut(QKeySequence(QLatin1String(shortcut)));
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    m_group->addButton(button);
    row.addWidget(button);
    connect(button, &QToolButton::clicked, this, [this, view] { setView(view); });
    // A screen reader checks the button without a click.
    connect(button, &QToolButton::toggled, this, [this, view](bool isChosen) {
        if (isChosen && m_view != view) {
            setView(view);
        }
    });
    m_views[static_cast<std::size_t>(view)] = button;
}

ChartFrame *ChartsArea::add(ChartKind kind, ChartWidget *chart, const char *name)
{
    chart->setObjectName(QString::fromLatin1(name));
    m_charts[static_cast<std::size_t>(kind)] = chart;
    return m_frames[static_cast<std::size_t>(kind)] = new ChartFrame(*chart, this);
}

QWidget *ChartsArea::makeTimeline()
{
    add(ChartKind::Throughput, new ThroughputChart(this), "throughputChart");
    add(ChartKind::Latency, new LatencyChart(this), "latencyChart");
    auto *pair = new ChartPair(frame(ChartKind::Throughput), tr("Throughput"), frame(ChartKind::Latency),
                               tr("Latency"), this);
    pair->setObjectName(QStringLiteral("timeline"));
    return pair;
}

QWidget *ChartsArea::makeLatencies()
{
    add(ChartKind::Percentiles, new PercentilesChart(this), "percentilesChart");
    add(ChartKind::Histogram, new HistogramChart(this), "histogramChart");
    auto *pair = new ChartPair(frame(ChartKind::Percentiles), tr("Percentiles"), frame(ChartKind::Histogram),
                               tr("Histogram"), this);
    pair->setObjectName(QStringLiteral("latencies"));
    return pair;
}

QWidget *ChartsArea::makeBars()
{
    add(ChartKind::Bars, new BarsChart(this), "barsChart");
    return &frame(ChartKind::Bars);
}

QWidget *ChartsArea::makeSweep()
{
    add(ChartKind::Sweep, new SweepChart(this), "sweepChart");
    return &frame(ChartKind::Sweep);
}

QWidget *ChartsArea::makeExperiment()
{
    m_experiment = new ExperimentPage(this);
    return m_experiment;
}

QWidget *ChartsArea::makeComparison()
{
    m_compare = new ComparePage(this);
    m_charts[static_cast<std::size_t>(ChartKind::Compare)] = &m_compare->chart();
    m_frames[static_cast<std::size_t>(ChartKind::Compare)] = &m_compare->frame();
    connect(m_compare, &ComparePage::changed, this, &ChartsArea::compareChanged);
    return m_compare;
}

/// Instead of a view that has nothing to draw yet.
QWidget *ChartsArea::makeMissing()
{
    m_missing = mutedLabel({}, this);
    m_missing->setObjectName(QStringLiteral("missing"));
    m_missing->setAlignment(Qt::AlignCenter);
    m_missing->setWordWrap(true);
    m_missing->setMargin(kMargin);
    return m_missing;
}

void ChartsArea::showInvitation(const QString &text, bool canRun)
{
    m_invitation->setText(text);
    m_run->setEnabled(canRun);
}

void ChartsArea::setRuns(std::vector<ChartRun> runs)
{
    for (ChartWidget *chart : m_charts) {
        chart->setRuns(runs);
    }
    m_experiment->setRuns(runs);
    m_compare->setRuns(std::move(runs));
    choosePage();
}

void ChartsArea::setLive(LiveRun live)
{
    for (ChartWidget *chart : m_charts) {
        chart->setLive(live);
    }
    choosePage();
}

void ChartsArea::setFocusedRun(const std::string &id)
{
    for (ChartWidget *chart : m_charts) {
        chart->setFocusedRun(id);
    }
}

void ChartsArea::setBarsMetric(ExperimentMetric metric, std::map<std::string, double> latencyReferences)
{
    m_experiment->chart().setBarsMetric(metric, latencyReferences);
    m_charts[static_cast<std::size_t>(ChartKind::Bars)]->setBarsMetric(metric, std::move(latencyReferences));
}

void ChartsArea::setPercentiles(const PercentileSet &shown)
{
    chart(ChartKind::Latency).setPercentiles(shown);
}

void ChartsArea::setView(View view)
{
    m_view = view;
    m_views[static_cast<std::size_t>(view)]->setChecked(true);
    choosePage();
    Q_EMIT viewChanged();
}

ChartWidget &ChartsArea::chart(ChartKind kind)
{
    const bool isOnPage = kind == ChartKind::Bars && m_view == View::Experiment;
    return isOnPage ? m_experiment->chart() : *m_charts[static_cast<std::size_t>(kind)];
}

std::vector<ChartWidget *> ChartsArea::charts()
{
    std::vector<ChartWidget *> all(m_charts.begin(), m_charts.end());
    all.push_back(&m_experiment->chart());
    return all;
}

ChartFrame &ChartsArea::frame(ChartKind kind)
{
    const bool isOnPage = kind == ChartKind::Bars && m_view == View::Experiment;
    return isOnPage ? m_experiment->frame() : *m_frames[static_cast<std::size_t>(kind)];
}

ChartKind ChartsArea::mainChart() const
{
    return kMainCharts[static_cast<std::size_t>(m_view)];
}

void ChartsArea::setTablesShown(bool shown)
{
    for (ChartFrame *frame : m_frames) {
        frame->setTableShown(shown);
    }
    m_experiment->frame().setTableShown(shown);
}

void ChartsArea::explain()
{
    if (frame(mainChart()).isVisible()) {
        frame(mainChart()).explain();
    }
}

void ChartsArea::compareWith(const std::string &runId)
{
    m_compare->setBaseline(runId);
    setView(View::Compare);
}

void ChartsArea::preferBaseline(const std::string &runId)
{
    m_compare->setPreferredBaseline(runId);
}

const CompareChoice &ChartsArea::compareChoice() const
{
    return m_compare->choice();
}

void ChartsArea::setCompareChoice(const CompareChoice &choice)
{
    m_compare->setChoice(choice);
}

void ChartsArea::setGroups(const QStringList &titles, int current)
{
    m_groups->clear();
    m_groups->addItems(titles);
    m_groups->setCurrentIndex(current);
    m_groups->setVisible(titles.size() > 1);
}

void ChartsArea::setExperiment(const Experiment &experiment, const ExperimentResults &results, bool isRunning)
{
    m_experiment->show(experiment, results, isRunning);
    choosePage();
}

void ChartsArea::clearExperiment()
{
    m_experiment->clear();
    choosePage();
}

bool ChartsArea::hasContent() const
{
    return m_view == View::Experiment ? m_experiment->isFilled()
                                      : m_charts[static_cast<std::size_t>(mainChart())]->hasContent();
}

/// What there must be for a view to have something to show.
QString ChartsArea::missingText() const
{
    const ChartInput &input = m_charts.front()->input();
    const bool isAnyVisible =
        std::any_of(input.runs.begin(), input.runs.end(), [](const ChartRun &run) { return run.visible; });
    if (m_view == View::Experiment) {
        return tr("The runs shown are of no experiment: Experiments above lists those there are.");
    }
    if (isAnyVisible && m_view == View::Sweep) {
        return tr(
            "The shown runs are no sweep: it takes runs that differ in one value alone. More in the panel "
            "of the client has a field for it.");
    }
    if (isAnyVisible) {
        return tr("No request of the shown runs succeeded: there is nothing to draw here.");
    }
    return input.live.snapshot ? tr("This is drawn as soon as the first run has ended.")
                               : tr("All runs are hidden: tick one in the table of runs.");
}

void ChartsArea::choosePage()
{
    const ChartInput &input = chart(ChartKind::Throughput).input();
    const bool isEmpty = input.runs.empty() && !input.live.snapshot && !m_experiment->isFilled();
    m_switch->setVisible(!isEmpty);
    if (isEmpty) {
        m_pages->setCurrentIndex(InvitationPage);
        return;
    }
    m_missing->setText(missingText());
    m_pages->setCurrentIndex(hasContent() ? FirstView + static_cast<int>(m_view) : MissingPage);
}

} // namespace threadloop
