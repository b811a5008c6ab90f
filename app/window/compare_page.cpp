// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/compare_page.h"

#include "app/charts/compare_data.h"
#include "app/charts/compared_cells.h"
#include "app/window/chart_frame.h"
#include "app/window/look.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <utility>

namespace threadloop {
namespace {

constexpr int kBaselineCharacters = 18;

void addLabelled(QHBoxLayout &row, const QString &text, QWidget *control, int stretch = 0)
{
    auto *label = new QLabel(text, control->parentWidget());
    label->setBuddy(control);
    control->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    row.addWidget(label);
    row.addWidget(control, stretch);
    row.addSpacing(kSpace);
}

} // namespace

ComparePage::ComparePage(QWidget *parent)
    : QWidget(parent)
    , m_chart(new CompareChart(this))
{
    setObjectName(QStringLiteral("comparePage"));
    m_chart->setObjectName(QStringLiteral("compareChart"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeChoices());
    m_frame = new ChartFrame(*m_chart, this);
    layout->addWidget(m_frame, 1);
    layout->addWidget(makeFoot());
    connect(m_metric, &QComboBox::activated, this, &ComparePage::choose);
    connect(m_baseline, &QComboBox::activated, this, &ComparePage::choose);
    connect(m_margin, &QDoubleSpinBox::valueChanged, this, &ComparePage::choose);
    connect(m_force, &QCheckBox::toggled, this, &ComparePage::choose);
    connect(m_chart, &ChartWidget::drawn, this, &ComparePage::tellWords);
}

QWidget *ComparePage::makeChoices()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(kMargin, kTightSpace, kMargin, kTightSpace);
    row->setSpacing(kSpace);
    m_metric = new QComboBox(bar);
    m_metric->setObjectName(QStringLiteral("compareMetric"));
    m_metric->setToolTip(tr("What of each trial is compared"));
    for (const char *metric : kCompareMetrics) {
        m_metric->addItem(compareMetricTitle(metric), QString::fromLatin1(metric));
    }
    addLabelled(*row, tr("Compare b&y"), m_metric);
    m_baseline = new QComboBox(bar);
    m_baseline->setObjectName(QStringLiteral("compareBaseline"));
    m_baseline->setToolTip(tr("The cell that the others are held against; Ctrl+B in the table of runs"));
    // A long URL must not widen the window.
    m_baseline->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_baseline->setMinimumContentsLength(kBaselineCharacters);
    addLabelled(*row, tr("&Baseline"), m_baseline, 1);
    m_margin = new QDoubleSpinBox(bar);
    m_margin->setObjectName(QStringLiteral("compareMargin"));
    m_margin->setToolTip(tr("A difference up to this does not matter: neither faster nor slower"));
    m_margin->setRange(0, 99);
    m_margin->setDecimals(1);
    m_margin->setSuffix(tr(" %"));
    m_margin->setValue(CompareChoice().margin * 100);
    addLabelled(*row, tr("Mar&gin"), m_margin);
    return bar;
}

QWidget *ComparePage::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(kMargin, kTightSpace, kMargin, kSpace);
    row->setSpacing(kMargin);
    m_hint = new QLabel(foot);
    m_hint->setObjectName(QStringLiteral("compareHint"));
    m_hint->setWordWrap(true);
    m_force = new QCheckBox(tr("&Judge invalid and short trials, too"), foot);
    m_force->setObjectName(QStringLiteral("compareForce"));
    m_force->setAccessibleName(tr("Judge invalid and short trials, too"));
    m_force->setToolTip(
        tr("Draw verdicts although a trial failed a self-check, was cut short or is too short"));
    row->addWidget(m_hint, 1);
    row->addWidget(m_force);
    return foot;
}

void ComparePage::setRuns(std::vector<ChartRun> runs)
{
    m_chart->setRuns(std::move(runs));
    fillBaselines();
}

void ComparePage::fillBaselines()
{
    const QSignalBlocker quiet(m_baseline);
    const std::vector<ComparedCell> cells = comparedCells(m_chart->input());
    m_baseline->clear();
    for (const ComparedCell &cell : cells) {
        m_baseline->addItem(cell.fullName(), QString::fromStdString(cell.trials.runs.front()->id));
    }
    if (!cells.empty()) {
        m_baseline->setCurrentIndex(
            static_cast<int>(baselineAmong(cells, m_chart->input().compare.baseline)));
    }
}

void ComparePage::setPreferredBaseline(const std::string &runId)
{
    CompareChoice choice = m_chart->input().compare;
    const std::string before = std::exchange(m_preferred, runId);
    if (runId != before && (choice.baseline.empty() || choice.baseline == before)) {
        choice.baseline = runId;
        m_chart->setCompareChoice(choice);
    }
}

void ComparePage::setBaseline(const std::string &runId)
{
    CompareChoice choice = m_chart->input().compare;
    choice.baseline = runId;
    m_chart->setCompareChoice(choice);
    fillBaselines();
    Q_EMIT changed();
}

void ComparePage::setChoice(const CompareChoice &choice)
{
    const std::array quiet{QSignalBlocker(m_margin), QSignalBlocker(m_force)};
    m_metric->setCurrentIndex(m_metric->findData(QString::fromStdString(choice.metric)));
    m_margin->setValue(choice.margin * 100);
    m_force->setChecked(choice.force);
    CompareChoice made = choice;
    if (made.baseline.empty()) {
        made.baseline = m_preferred;
    }
    m_chart->setCompareChoice(made);
    fillBaselines();
    Q_EMIT changed();
}

void ComparePage::choose()
{
    m_chart->setCompareChoice({m_metric->currentData().toString().toStdString(),
                               m_baseline->currentData().toString().toStdString(), m_margin->value() / 100,
                               m_force->isChecked()});
    Q_EMIT changed();
}

/// The picture in words, for those who do not see it, and what to do where verdicts are missing.
void ComparePage::tellWords()
{
    const CompareData compared = compareData(m_chart->input());
    m_chart->setAccessibleDescription(compareWords(compared));
    m_hint->setText(compared.hint);
}

} // namespace threadloop
