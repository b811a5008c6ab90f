// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/figure_panel.h"

#include "app/charts/chart_input.h"
#include "app/language/known_sentences.h"
#include "app/language/punctuation.h"
#include "app/measure/number_text.h"
#include "app/plan/plan.h"
#include "app/report/display.h"
#include "app/window/look.h"
#include "app/window/percentile_values.h"
#include "app/window/sentences.h"
#include "app/window/spoken_figure.h"
#include "app/window/validity_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <utility>

namespace threadloop {
namespace {

QString none()
{
    return QString(QChar(0x2013));
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
    , m_spoken(new SpokenFigure(*m_figure))
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
    enlarge(*m_figure, kFigureSize, true);
    enlarge(*m_unit, kValueSize);
    enlarge(*m_share, kValueSize);
    m_figure->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // A long target must not widen the window.
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_share->setWordWrap(true);
    m_limit->setWordWrap(true);
    m_balance->setWordWrap(true);
    m_schedule->setWordWrap(true);

    m_number = new QHBoxLayout;
    m_number->setSpacing(kSpace);
    m_number->addWidget(m_figure, 0, Qt::AlignBaseline);
    m_number->addWidget(m_unit, 0, Qt::AlignBaseline);
    m_number->addWidget(m_badge, 0, Qt::AlignVCenter);
    m_number->addStretch(1);
    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    left->addLayout(m_number);
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
    m_percentiles = new PercentileValues(this);
    top->addWidget(m_percentiles, 0, Qt::AlignTop);
    m_errorsBox = makeErrors();
    top->addWidget(m_errorsBox, 0, Qt::AlignTop);
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

void FigurePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeShare();
}

/// The share of the ideal stands beside the figure where it needs no more height than that, else in a line
/// below.
void FigurePanel::placeShare()
{
    m_lines->activate(); // layouts within layouts hold the sizes of before until then
    const bool isNarrow = !hasRoomForShare();
    if (isNarrow == std::exchange(m_isNarrow, isNarrow)) {
        return;
    }
    (isNarrow ? m_run : m_lines)->removeWidget(m_share);
    enlarge(*m_share, isNarrow ? 1.0 : kValueSize);
    if (isNarrow) {
        m_lines->insertWidget(1, m_share);
    } else {
        m_run->addWidget(m_share, 1, Qt::AlignVCenter);
    }
    updateGeometry();
}

bool FigurePanel::hasRoomForShare() const
{
    const int taken = m_number->sizeHint().width() + m_percentiles->sizeHint().width() +
                      m_errorsBox->sizeHint().width() + 3 * m_run->spacing() + 2 * kMargin;
    // What changes from figure to figure does not send it to and fro.
    const int room = width() - taken - (m_isNarrow ? 2 * kMargin : 0);
    const QFontMetrics large(enlarged(m_share->font(), kValueSize));
    return large.horizontalAdvance(m_share->text()) <= room;
}

/// That of the narrow arrangement, also in the wide one: else a window could not get narrow enough at once
/// for its panel to be arranged anew.
QSize FigurePanel::minimumSizeHint() const
{
    QSize least = QWidget::minimumSizeHint();
    if (!m_isNarrow) {
        least.rwidth() -= m_share->minimumSizeHint().width() + m_run->spacing();
    }
    return least;
}

QWidget *FigurePanel::makeErrors()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kTightSpace / 2);
    column->addWidget(mutedLabel({}, box)); // beside the percentiles' heading
    auto *title = mutedLabel(tr("errors"), box);
    title->setObjectName(QStringLiteral("figureErrorsTitle"));
    m_errors = new QLabel(box);
    m_errors->setObjectName(QStringLiteral("figureErrors"));
    enlarge(*m_errors, kValueSize);
    column->addWidget(title);
    column->addWidget(m_errors);
    return box;
}

void FigurePanel::setPercentiles(const PercentileSet &shown)
{
    m_percentiles->setShown(shown);
    placeShare();
}

QString FigurePanel::words() const
{
    const QString latencies = m_percentiles->words();
    const QString rate = tr("%1 requests per second").arg(m_figure->text());
    const QString errors = tr("errors: %1").arg(m_errors->text());
    return joinedClauses(latencies.isEmpty() ? QStringList{rate, errors}
                                             : QStringList{rate, latencies, errors});
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
    m_percentiles->showNone();
    m_errors->setText(none());
    m_figure->setAccessibleName(tr("No run yet")); // not news: the first figure is told at once
    placeShare();
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
    m_percentiles->show(snapshot);
    showErrors(snapshot.counts);
    m_spoken->tell(words());
    placeShare();
}

void FigurePanel::showResult(const RunResult &result)
{
    const bool cancelled = result.stopReason == StopReason::Cancelled;
    const bool gaveUp = result.stopReason == StopReason::Failed;
    showRun(*result.plan, cancelled ? tr("stopped") : gaveUp ? tr("gave up") : tr("finished"));
    m_figure->setText(localNumber(displayRate(result.throughput.reqsPerSec)));
    showShare(result.throughput.percentOfIdeal, result.throughput.idealReqsPerSec);
    QStringList limit{gaveUp ? failedSentence(result) : translatedSentence(result.limit.text)};
    if (!gaveUp && result.inFlight.peak && *result.inFlight.peak != result.plan->concurrency) {
        limit.push_back(
            tr("at most %1 of %2 in flight")
                .arg(groupedNumber(*result.inFlight.peak), groupedNumber(result.plan->concurrency)));
    }
    limit.removeAll(QString());
    m_limit->setText(joinedClauses(limit));
    m_percentiles->show(result);
    showErrors(result.counts);
    if (const QString lead = leadText(result); !lead.isEmpty()) {
        m_balance->setText(joinedClauses({m_balance->text(), lead}));
    }
    const QString schedule = scheduleText(result);
    m_schedule->setText(schedule);
    m_schedule->setVisible(!schedule.isEmpty());
    showValidity(&result.validity);
    m_spoken->tellAtOnce(tr("%1; %2").arg(m_title->text(), words()));
    placeShare();
}

void FigurePanel::showRun(const Plan &plan, const QString &state)
{
    m_title->setToolTip(QString::fromStdString(plan.target.url));
    m_title->setText(
        tr("%1, %2: %3")
            .arg(QString::fromStdString(targetName(plan)), QString::fromLatin1(modeName(plan.mode)), state));
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
