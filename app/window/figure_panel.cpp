// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/figure_panel.h"

#include "app/charts/chart_input.h"
#include "app/measure/number_text.h"
#include "app/plan/plan.h"
#include "app/report/display.h"
#include "app/window/look.h"
#include "app/window/sentences.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace threadloop {
namespace {

constexpr int kFigurePoints = 30;
constexpr int kValuePoints = 14;

void setPoints(QLabel &label, int points, bool bold)
{
    QFont font = label.font();
    font.setPointSize(points);
    font.setBold(bold);
    label.setFont(font);
}

QString none()
{
    return QString(QChar(0x2013));
}

QString latencyText(const std::optional<double> &milliseconds)
{
    return milliseconds ? QString::fromStdString(displayMs(*milliseconds)) : none();
}

} // namespace

FigurePanel::FigurePanel(QWidget *parent)
    : QWidget(parent)
    , m_title(mutedLabel({}, this))
    , m_figure(new QLabel(this))
    , m_unit(mutedLabel(tr("req/s"), this))
    , m_share(new QLabel(this))
    , m_limit(mutedLabel({}, this))
    , m_balance(mutedLabel({}, this))
{
    setObjectName(QStringLiteral("figurePanel"));
    m_title->setObjectName(QStringLiteral("figureTitle"));
    m_figure->setObjectName(QStringLiteral("figure"));
    m_share->setObjectName(QStringLiteral("figureShare"));
    m_limit->setObjectName(QStringLiteral("figureLimit"));
    m_balance->setObjectName(QStringLiteral("figureBalance"));
    setPoints(*m_figure, kFigurePoints, true);
    setPoints(*m_unit, kValuePoints, false);
    setPoints(*m_share, kValuePoints, false);
    m_figure->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // A long target must not widen the window.
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_share->setWordWrap(true);
    m_limit->setWordWrap(true);
    m_balance->setWordWrap(true);

    auto *number = new QHBoxLayout;
    number->setSpacing(kSpace);
    number->addWidget(m_figure, 0, Qt::AlignBaseline);
    number->addWidget(m_unit, 0, Qt::AlignBaseline);
    number->addStretch(1);
    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    left->addLayout(number);
    left->addStretch(1);

    auto *middle = new QVBoxLayout;
    middle->setSpacing(kTightSpace / 2);
    middle->addWidget(m_share);
    middle->addWidget(m_limit);
    middle->addWidget(m_balance);
    middle->addStretch(1);

    auto *values = new QWidget(this);
    auto *row = new QHBoxLayout(values);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kMargin * 2);
    const QString loop =
        tr("A closed loop sends nothing while it waits: a stall is seen once per connection");
    m_p50 = addValue(values, tr("p50, closed loop"), "figureP50", loop);
    m_p99 = addValue(values, tr("p99, closed loop"), "figureP99", loop);
    m_errors = addValue(values, tr("errors"), "figureErrors", tr("Requests that failed"));

    auto *run = new QHBoxLayout;
    run->setSpacing(kMargin * 2);
    run->addLayout(left);
    run->addLayout(middle, 1);
    auto *titled = new QVBoxLayout;
    titled->setSpacing(0);
    titled->addWidget(m_title);
    titled->addLayout(run, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kMargin, kSpace, kMargin, kSpace);
    layout->setSpacing(kMargin * 2);
    layout->addLayout(titled, 1);
    layout->addWidget(values, 0, Qt::AlignTop);
    showEmpty();
}

QLabel *FigurePanel::addValue(QWidget *row, const QString &caption, const char *name, const QString &toolTip)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(kTightSpace / 2);
    auto *title = mutedLabel(caption, row);
    auto *value = new QLabel(row);
    value->setObjectName(QString::fromLatin1(name));
    title->setToolTip(toolTip);
    value->setToolTip(toolTip);
    setPoints(*value, kValuePoints, false);
    column->addWidget(title);
    column->addWidget(value);
    static_cast<QHBoxLayout *>(row->layout())->addLayout(column);
    return value;
}

void FigurePanel::showEmpty()
{
    m_title->setText(tr("No run yet"));
    m_figure->setText(none());
    m_share->clear();
    m_limit->clear();
    m_balance->clear();
    m_p50->setText(none());
    m_p99->setText(none());
    m_errors->setText(none());
}

void FigurePanel::showLive(const Snapshot &snapshot, std::optional<double> idealReqsPerSec)
{
    showRun(*snapshot.plan, snapshot.state == RunState::Stopping ? tr("stopping") : tr("running"));
    m_figure->setText(QString::fromStdString(displayRate(snapshot.reqsPerSec)));
    const auto percent =
        idealReqsPerSec ? std::optional(snapshot.reqsPerSec / *idealReqsPerSec * 100) : std::nullopt;
    showShare(percent, idealReqsPerSec);
    m_limit->setText(tr("%1 of %2 in flight")
                         .arg(groupedNumber(static_cast<double>(snapshot.inFlight)),
                              groupedNumber(snapshot.plan->concurrency)));
    m_p50->setText(latencyText(snapshot.p50Ms));
    m_p99->setText(latencyText(snapshot.p99Ms));
    showErrors(snapshot.counts);
}

void FigurePanel::showResult(const RunResult &result)
{
    const bool cancelled = result.stopReason == StopReason::Cancelled;
    const bool gaveUp = result.stopReason == StopReason::Failed;
    showRun(*result.plan, cancelled ? tr("stopped") : gaveUp ? tr("gave up") : tr("finished"));
    m_figure->setText(QString::fromStdString(displayRate(result.throughput.reqsPerSec)));
    showShare(result.throughput.percentOfIdeal, result.throughput.idealReqsPerSec);
    QString limit = gaveUp ? failedSentence(result) : QString::fromStdString(result.limit.text);
    if (!gaveUp && result.inFlight.peak && *result.inFlight.peak != result.plan->concurrency) {
        limit += (limit.isEmpty() ? QString() : QStringLiteral("; ")) +
                 tr("at most %1 of %2 in flight").arg(*result.inFlight.peak).arg(result.plan->concurrency);
    }
    m_limit->setText(limit);
    m_p50->setText(latencyText(result.latency ? std::optional(result.latency->p50) : std::nullopt));
    m_p99->setText(latencyText(result.latency ? std::optional(result.latency->p99) : std::nullopt));
    showErrors(result.counts);
}

void FigurePanel::showRun(const Plan &plan, const QString &state)
{
    m_title->setToolTip(QString::fromStdString(plan.target.url));
    m_title->setText(
        tr("%1, %2: %3")
            .arg(QString::fromStdString(targetName(plan)), QString::fromLatin1(modeName(plan.mode)), state));
}

void FigurePanel::showShare(std::optional<double> percent, std::optional<double> idealReqsPerSec)
{
    m_share->setText(percent && idealReqsPerSec
                         ? tr("%1 % of ideal %2 req/s")
                               .arg(QString::fromStdString(trimmedNumber(*percent, 1)),
                                    groupedNumber(*idealReqsPerSec, *idealReqsPerSec < 10 ? 1 : 0))
                         : tr("no ideal known"));
}

void FigurePanel::showErrors(const Counts &counts)
{
    m_errors->setText(groupedNumber(static_cast<double>(counts.failed())));
    m_balance->setText(balanceText(counts));
    m_errors->setToolTip(counts.failed() > 0 ? failuresText(counts) : tr("No request failed"));
    if (m_hasErrors != (counts.failed() > 0)) {
        m_hasErrors = counts.failed() > 0;
        follow();
    }
}

void FigurePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_errors != nullptr) {
        follow();
    }
}

void FigurePanel::follow()
{
    tint(*m_errors, m_hasErrors ? toneColor(Tone::Error, palette()) : palette().color(QPalette::WindowText));
}

} // namespace threadloop
