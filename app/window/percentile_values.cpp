// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/percentile_values.h"

#include "app/plan/plan.h"
#include "app/report/display.h"
#include "app/window/look.h"
#include "app/window/sentences.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStringList>
#include <QVBoxLayout>

namespace threadloop {
namespace {

/// With more than these only the first caption names the loop: there is no room for each to do so.
constexpr std::size_t kMostWithLoop = 3;

QString percentileCaption(Percentile which)
{
    return QString::fromLatin1(percentileName(which));
}

/// "figureP50", "figureP999"
QString objectNameOf(Percentile which)
{
    return QStringLiteral("figure") + percentileCaption(which).toUpper().remove(QLatin1Char('.'));
}

std::optional<double> liveValue(const Snapshot &snapshot, Percentile which)
{
    const auto value = snapshot.latencies ? snapshot.latencies->quantile(quantileOf(which)) : std::nullopt;
    return value ? std::optional(static_cast<double>(*value) / 1000) : std::nullopt;
}

QString valueText(const std::optional<double> &milliseconds)
{
    return milliseconds ? QString::fromStdString(displayMs(*milliseconds)) : QString(QChar(0x2013));
}

} // namespace

PercentileValues::PercentileValues(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("percentileValues"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kMargin * 2);
    for (const Percentile which : allPercentiles) {
        add(which);
    }
    setShown(m_shown);
    showNone();
}

void PercentileValues::add(Percentile which)
{
    Value &made = at(which);
    made.box = new QWidget(this);
    made.caption = mutedLabel({}, made.box);
    made.value = new QLabel(made.box);
    made.caption->setObjectName(objectNameOf(which) + QStringLiteral("Title"));
    made.value->setObjectName(objectNameOf(which));
    enlarge(*made.value, kValueSize);
    auto *column = new QVBoxLayout(made.box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kTightSpace / 2);
    column->addWidget(made.caption);
    column->addWidget(made.value);
    layout()->addWidget(made.box);
}

void PercentileValues::setShown(PercentileSet shown)
{
    m_shown = std::move(shown);
    for (const Percentile which : allPercentiles) {
        at(which).box->setVisible(m_shown.contains(which));
    }
    setVisible(!m_shown.empty());
    writeCaptions();
}

void PercentileValues::writeCaptions()
{
    std::size_t named = 0;
    for (const Percentile which : m_shown) {
        const bool saysLoop = !m_loop.isEmpty() && (m_shown.size() <= kMostWithLoop || named == 0);
        at(which).caption->setText(saysLoop ? tr("%1, %2").arg(percentileCaption(which), m_loop)
                                            : percentileCaption(which));
        at(which).caption->setToolTip(m_toolTip);
        at(which).value->setToolTip(m_toolTip);
        ++named;
    }
}

void PercentileValues::showNone()
{
    for (const Value &value : m_values) {
        value.value->setText(valueText({}));
    }
}

void PercentileValues::show(const Snapshot &snapshot)
{
    m_loop = loopWord(*snapshot.plan);
    m_toolTip = loopExplained(*snapshot.plan);
    writeCaptions();
    for (const Percentile which : m_shown) {
        at(which).value->setText(valueText(liveValue(snapshot, which)));
    }
}

void PercentileValues::show(const RunResult &result)
{
    m_loop = loopWord(*result.plan);
    m_toolTip = loopExplained(*result.plan);
    writeCaptions();
    for (const Percentile which : allPercentiles) { // also for those that are chosen later
        at(which).value->setText(
            valueText(result.latency ? std::optional(percentileOf(*result.latency, which)) : std::nullopt));
    }
}

QString PercentileValues::words() const
{
    QStringList words;
    for (const Percentile which : m_shown) {
        words.push_back(tr("%1 %2").arg(percentileCaption(which), at(which).value->text()));
    }
    return words.join(QStringLiteral(", "));
}

} // namespace threadloop
