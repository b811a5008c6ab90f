// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/figure_panel.h"

#include "app/charts/chart_input.h"
#include "app/language/known_sentences.h"
#include "app/measure/number_text.h"
#include "app/plan/plan.h"
#include "app/report/display.h"
#include "app/window/look.h"
#include "app/window/sentences.h"
#include "app/window/validity_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <tuple>
#include <utility>

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
    return milliseconds ? localNumber(displayMs(*milliseconds)) : none();
}

QString liveState(const Snapshot &snapshot)
{
    if (snapshot.state == RunState::Stopping) {
        return FigurePanel::tr("stopping");
    }
    return snapshot.isInLead ? FigurePanel::tr("getting going, not counted yet") : FigurePanel::tr("running");
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
    , m_schedule(mutedLabel({}, this))
    , m_badge(new QLabel(this))
{
    setObjectName(QStringLiteral("figurePanel"));
    m_title->setObjectName(QStringLiteral("figureTitle"));
    m_figure->setObjectName(QStringLiteral("figure"));
    m_share->setObjectName(QStringLiteral("figureShare"));
    m_limit->setObjectName(QStringLiteral("figureLimit"));
    m_balance->setObjectName(QStringLiteral("figureBalance"));
    m_schedule->setObjectName(QStringLiteral("figureSchedule"));
    m_badge->setObjectName(QStringLiteral("figureBadge"));
    m_badge->setMargin(kTightSpace);
    setPoints(*m_figure, kFigurePoints, true);
    setPoints(*m_unit, kValuePoints, false);
    setPoints(*m_share, kValuePoints, false);
    m_figure->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // A long target must not widen the window.
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_share->setWordWrap(true);
    m_limit->setWordWrap(true);
    m_balance->setWordWrap(true);
    m_schedule->setWordWrap(true);

    auto *number = new QHBoxLayout;
    number->setSpacing(kSpace);
    number->addWidget(m_figure, 0, Qt::AlignBaseline);
    number->addWidget(m_unit, 0, Qt::AlignBaseline);
    number->addWidget(m_badge, 0, Qt::AlignVCenter);
    number->addStretch(1);
    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    left->addLayout(number);
    left->addStretch(1);

    m_run = new QHBoxLayout;
    m_run->setSpacing(kMargin * 2);
    m_run->addLayout(left);
    m_run->addWidget(m_share, 1, Qt::AlignVCenter);
    auto *titled = new QVBoxLayout;
    titled->setSpacing(0);
    titled->addWidget(m_title);
    titled->addLayout(m_run, 1);
    auto *top = new QHBoxLayout;
    top->setSpacing(kMargin * 2);
    top->addLayout(titled, 1);
    top->addWidget(makeValues(), 0, Qt::AlignTop);
    // What is long has the whole width.
    m_lines = new QVBoxLayout(this);
    m_lines->setContentsMargins(kMargin, kSpace, kMargin, kSpace);
    m_lines->setSpacing(kTightSpace / 2);
    m_lines->addLayout(top);
    for (QLabel *line : {m_limit, m_balance, m_schedule}) {
        m_lines->addWidget(line);
    }
    showEmpty();
}

/// The share of the ideal stands beside the figure, or in a line below where that leaves no room for it.
void FigurePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    constexpr int kCharacters = 125;
    const bool isNarrow = width() < kCharacters * fontMetrics().averageCharWidth();
    if (isNarrow == std::exchange(m_isNarrow, isNarrow)) {
        return;
    }
    (isNarrow ? m_run : m_lines)->removeWidget(m_share);
    setPoints(*m_share, isNarrow ? font().pointSize() : kValuePoints, false);
    if (isNarrow) {
        m_lines->insertWidget(1, m_share);
    } else {
        m_run->addWidget(m_share, 1, Qt::AlignVCenter);
    }
}

QWidget *FigurePanel::makeValues()
{
    auto *values = new QWidget(this);
    auto *row = new QHBoxLayout(values);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kMargin * 2);
    std::tie(m_p50Title, m_p50) = addValue(values, tr("p50"), "figureP50");
    std::tie(m_p99Title, m_p99) = addValue(values, tr("p99"), "figureP99");
    m_errors = addValue(values, tr("errors"), "figureErrors").second;
    return values;
}

std::pair<QLabel *, QLabel *> FigurePanel::addValue(QWidget *row, const QString &caption, const char *name)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(kTightSpace / 2);
    auto *title = mutedLabel(caption, row);
    auto *value = new QLabel(row);
    title->setObjectName(QString::fromLatin1(name) + QStringLiteral("Title"));
    value->setObjectName(QString::fromLatin1(name));
    setPoints(*value, kValuePoints, false);
    column->addWidget(title);
    column->addWidget(value);
    static_cast<QHBoxLayout *>(row->layout())->addLayout(column);
    return {title, value};
}

void FigurePanel::showEmpty()
{
    m_title->setText(tr("No run yet"));
    m_figure->setText(none());
    m_share->clear();
    m_limit->clear();
    m_balance->clear();
    m_schedule->hide();
    showValidity(nullptr);
    m_p50->setText(none());
    m_p99->setText(none());
    m_errors->setText(none());
}

void FigurePanel::showLive(const Snapshot &snapshot, std::optional<double> idealReqsPerSec)
{
    showRun(*snapshot.plan, liveState(snapshot));
    m_figure->setText(localNumber(displayRate(snapshot.reqsPerSec)));
    const auto percent =
        idealReqsPerSec ? std::optional(snapshot.reqsPerSec / *idealReqsPerSec * 100) : std::nullopt;
    showShare(percent, idealReqsPerSec);
    m_limit->setText(tr("%1 of %2 in flight")
                         .arg(groupedNumber(static_cast<double>(snapshot.inFlight)),
                              groupedNumber(snapshot.plan->concurrency)));
    m_schedule->hide();
    showValidity(nullptr);
    m_p50->setText(latencyText(snapshot.p50Ms));
    m_p99->setText(latencyText(snapshot.p99Ms));
    showErrors(snapshot.counts);
}

void FigurePanel::showResult(const RunResult &result)
{
    const bool cancelled = result.stopReason == StopReason::Cancelled;
    const bool gaveUp = result.stopReason == StopReason::Failed;
    showRun(*result.plan, cancelled ? tr("stopped") : gaveUp ? tr("gave up") : tr("finished"));
    m_figure->setText(localNumber(displayRate(result.throughput.reqsPerSec)));
    showShare(result.throughput.percentOfIdeal, result.throughput.idealReqsPerSec);
    QString limit = gaveUp ? failedSentence(result) : translatedSentence(result.limit.text);
    if (!gaveUp && result.inFlight.peak && *result.inFlight.peak != result.plan->concurrency) {
        limit += (limit.isEmpty() ? QString() : QStringLiteral("; ")) +
                 tr("at most %1 of %2 in flight")
                     .arg(groupedNumber(*result.inFlight.peak), groupedNumber(result.plan->concurrency));
    }
    m_limit->setText(limit);
    m_p50->setText(latencyText(result.latency ? std::optional(result.latency->p50) : std::nullopt));
    m_p99->setText(latencyText(result.latency ? std::optional(result.latency->p99) : std::nullopt));
    showErrors(result.counts);
    if (const QString lead = leadText(result); !lead.isEmpty()) {
        m_balance->setText(m_balance->text() + QStringLiteral("; ") + lead);
    }
    const QString schedule = scheduleText(result);
    m_schedule->setText(schedule);
    m_schedule->setVisible(!schedule.isEmpty());
    showValidity(&result.validity);
}

void FigurePanel::showRun(const Plan &plan, const QString &state)
{
    showLoop(plan);
    m_title->setToolTip(QString::fromStdString(plan.target.url));
    m_title->setText(
        tr("%1, %2: %3")
            .arg(QString::fromStdString(targetName(plan)), QString::fromLatin1(modeName(plan.mode)), state));
}

/// Which loop the percentiles are of stands with them.
void FigurePanel::showLoop(const Plan &plan)
{
    m_p50Title->setText(tr("p50, %1").arg(loopWord(plan)));
    m_p99Title->setText(tr("p99, %1").arg(loopWord(plan)));
    for (QLabel *label : {m_p50Title, m_p50, m_p99Title, m_p99}) {
        label->setToolTip(loopExplained(plan));
    }
}

/// A quiet word for a valid run, a strong one for another; none while there is no verdict.
void FigurePanel::showValidity(const Validity *validity)
{
    m_isInvalid = validity != nullptr && !validity->isValid();
    m_badge->setVisible(validity != nullptr);
    if (validity != nullptr) {
        m_badge->setText(validityWord(*validity));
        m_badge->setToolTip(validityDetails(*validity));
        m_badge->setAccessibleDescription(validityDetails(*validity));
    }
    QFont font = m_badge->font();
    font.setBold(m_isInvalid);
    m_badge->setFont(font);
    follow();
}

void FigurePanel::showShare(std::optional<double> percent, std::optional<double> idealReqsPerSec)
{
    m_share->setText(percent && idealReqsPerSec
                         ? tr("%1 % of ideal %2 req/s")
                               .arg(localNumber(trimmedNumber(*percent, 1)),
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
    QPalette badge;
    badge.setColor(QPalette::WindowText,
                   m_isInvalid ? toneColor(Tone::Error, palette()) : mutedText(palette()));
    badge.setColor(QPalette::Window, toneBackground(Tone::Error, palette()));
    m_badge->setPalette(badge);
    m_badge->setAutoFillBackground(m_isInvalid);
    tint(*m_errors, m_hasErrors ? toneColor(Tone::Error, palette()) : palette().color(QPalette::WindowText));
}

} // namespace threadloop
