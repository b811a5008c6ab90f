// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/percentile_values.h"

#include "app/language/local_number.h"
#include "app/language/punctuation.h"
#include "app/plan/plan.h"
#include "app/report/display.h"
#include "app/window/look.h"
#include "app/window/sentences.h"

#include <QGridLayout>
#include <QLabel>
#include <QStringList>

namespace threadloop {
namespace {

constexpr std::size_t kMostLarge = 2;
constexpr int kCompactRows = 2;

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
    return milliseconds ? localNumber(displayMs(*milliseconds)) : QString(QChar(0x2013));
}

} // namespace

PercentileValues::PercentileValues(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_heading(mutedLabel({}, this))
{
    setObjectName(QStringLiteral("percentileValues"));
    m_heading->setObjectName(QStringLiteral("figureLoop"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setVerticalSpacing(kTightSpace / 2);
    for (const Percentile which : allPercentiles) {
        add(which);
    }
    setShown(m_shown);
    showNone();
}

void PercentileValues::add(Percentile which)
{
    Value &made = at(which);
    made.caption = mutedLabel(percentileCaption(which), this);
    made.value = new QLabel(this);
    made.caption->setObjectName(objectNameOf(which) + QStringLiteral("Title"));
    made.value->setObjectName(objectNameOf(which));
}

bool PercentileValues::isCompact() const
{
    return m_shown.size() > kMostLarge;
}

void PercentileValues::setShown(PercentileSet shown)
{
    m_shown = std::move(shown);
    setVisible(!m_shown.empty());
    arrange();
    writeLoop();
}

void PercentileValues::arrange()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item; // the labels stay
    }
    m_grid->setHorizontalSpacing(isCompact() ? int(kSpace) : 2 * kMargin);
    m_grid->addWidget(m_heading, 0, 0, 1, -1);
    int index = 0;
    for (const Percentile which : allPercentiles) {
        const Value &value = at(which);
        const bool isShown = m_shown.contains(which);
        value.caption->setVisible(isShown);
        value.value->setVisible(isShown);
        enlarge(*value.value, isCompact() ? 1 : kValueSize);
        if (!isShown) {
            continue;
        }
        const int column = isCompact() ? 2 * (index / kCompactRows) : index;
        const int row = 1 + (isCompact() ? index % kCompactRows : 0);
        m_grid->addWidget(value.caption, row, column);
        m_grid->addWidget(value.value, isCompact() ? row : row + 1, isCompact() ? column + 1 : column);
        ++index;
    }
}

void PercentileValues::writeLoop()
{
    m_heading->setText(m_loop);
    m_heading->setToolTip(m_toolTip);
    for (const Percentile which : m_shown) {
        at(which).caption->setToolTip(m_toolTip);
        at(which).value->setToolTip(m_toolTip);
    }
}

void PercentileValues::showNone()
{
    write([](Percentile) { return std::optional<double>(); });
}

void PercentileValues::show(const Snapshot &snapshot)
{
    m_loop = loopWord(*snapshot.plan);
    m_toolTip = loopExplained(*snapshot.plan);
    write([&snapshot](Percentile which) { return liveValue(snapshot, which); });
}

void PercentileValues::show(const RunResult &result)
{
    m_loop = loopWord(*result.plan);
    m_toolTip = loopExplained(*result.plan);
    write([&result](Percentile which) {
        return result.latency ? std::optional(percentileOf(*result.latency, which)) : std::nullopt;
    });
}

/// All values, also those that are chosen later.
void PercentileValues::write(const std::function<std::optional<double>(Percentile)> &valueOf)
{
    writeLoop();
    for (const Percentile which : allPercentiles) {
        at(which).value->setText(valueText(valueOf(which)));
    }
    m_grid->activate(); // else the panel around lays itself out with the widths of before
}

QString PercentileValues::words() const
{
    QStringList words;
    for (const Percentile which : m_shown) {
        words.push_back(tr("%1 %2").arg(percentileCaption(which), at(which).value->text()));
    }
    return joinedItems(words);
}

} // namespace threadloop
