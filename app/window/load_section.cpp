// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/load_section.h"

#include "app/window/field_grid.h"
#include "app/window/line_fields.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

namespace threadloop {

LoadSection::LoadSection(QWidget *parent)
    : QWidget(parent)
    , m_grid(new FieldGrid(this))
{
    setObjectName(QStringLiteral("loadSection"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_grid);
    m_rate =
        addLine("rate", tr("R&ate"), tr("req/s"), tr("closed loop"),
                tr("Requests due per second, by a schedule that nothing delays: an open loop; empty: each "
                   "request follows the reply before"));
    addArrivals();
    m_ramp = addLine("ramp", tr("&Ramp-up"), tr("not counted"), tr("none"),
                     tr("Time in which concurrency or rate grows, as in 1s; in no figure"));
    m_warmup = addLine("warmup", tr("Warm-up &time"), tr("not counted"), tr("none"),
                       tr("Time at full load before the run counts, as in 2s; in no figure"));
    m_repeat = addLine("repeat", tr("Repeat &count"), tr("trials each"), tr("1"),
                       tr("Trials of each cell, in an order drawn anew for each round; verdicts need 6"));
    m_seed = addLine("seed", tr("See&d"), tr("number"), tr("1"),
                     tr("Of all that is random: the same seed gives the same arrivals and the same order"));
    connect(this, &LoadSection::edited, this, &LoadSection::enableWhatCounts);
    enableWhatCounts();
}

QLineEdit *LoadSection::addLine(const char *name, const QString &label, const QString &unit,
                                const QString &placeholder, const QString &toolTip)
{
    auto *edit = new QLineEdit(m_grid);
    edit->setObjectName(QString::fromLatin1(name));
    edit->setPlaceholderText(placeholder);
    edit->setToolTip(toolTip);
    connect(edit, &QLineEdit::textChanged, this, &LoadSection::edited);
    m_grid->addField(name, label, edit, unit);
    return edit;
}

void LoadSection::addArrivals()
{
    m_arrivals = new QComboBox(m_grid);
    m_arrivals->setObjectName(QStringLiteral("arrivals"));
    for (const auto &[arrivals, text] : {std::pair(Arrivals::Constant, tr("constant, evenly spaced")),
                                         std::pair(Arrivals::Poisson, tr("Poisson, at random"))}) {
        m_arrivals->addItem(text, QString::fromLatin1(arrivalsName(arrivals)));
    }
    connect(m_arrivals, &QComboBox::currentIndexChanged, this, &LoadSection::edited);
    m_grid->addField("arrivals", tr("Arrival&s"), m_arrivals);
}

void LoadSection::enableWhatCounts()
{
    m_arrivals->setEnabled(isOpen());
    m_arrivals->setToolTip(isOpen() ? tr("How the requests of an open loop follow each other")
                                    : tr("Arrivals need a rate: a closed loop has no schedule"));
    m_seed->setEnabled(isOpen() || fieldText(*m_repeat));
}

bool LoadSection::isOpen() const
{
    return m_isRateSwept || fieldText(*m_rate).has_value();
}

void LoadSection::setRateSwept(bool swept)
{
    m_isRateSwept = swept;
    m_grid->setSwept("rate", swept);
    enableWhatCounts();
}

void LoadSection::fill(PlanDraft &draft) const
{
    draft.rate = numberText(*m_rate, TypedKind::Decimal);
    if (isOpen()) {
        draft.arrivals = m_arrivals->currentData().toString().toStdString();
    }
    draft.ramp = numberText(*m_ramp, TypedKind::Decimal);
    draft.warmup = numberText(*m_warmup, TypedKind::Decimal);
    draft.repeat = numberText(*m_repeat, TypedKind::Whole);
    draft.seed = m_seed->isEnabled() ? numberText(*m_seed, TypedKind::Whole) : std::nullopt;
}

void LoadSection::setDraft(const PlanDraft &draft)
{
    setNumberText(*m_rate, draft.rate);
    const int index = m_arrivals->findData(QString::fromStdString(draft.arrivals.value_or(std::string())));
    m_arrivals->setCurrentIndex(std::max(0, index));
    setNumberText(*m_ramp, draft.ramp);
    setNumberText(*m_warmup, draft.warmup);
    setNumberText(*m_repeat, draft.repeat);
    setNumberText(*m_seed, draft.seed);
}

void LoadSection::showProblems(const Problems &problems)
{
    m_grid->showProblems(problems);
}

} // namespace threadloop
