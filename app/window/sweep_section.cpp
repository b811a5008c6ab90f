// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/sweep_section.h"

#include "app/window/field_grid.h"
#include "app/window/line_fields.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

namespace threadloop {
namespace {

/// Values as they are written.
QString exampleOf(std::optional<SweepField> field)
{
    if (!field) {
        return {};
    }
    switch (*field) {
    case SweepField::Concurrency:
        return QStringLiteral("10,20,40,80,160");
    case SweepField::Rate:
        return QStringLiteral("100..1000:10");
    case SweepField::Threads:
        return QStringLiteral("10..160:16");
    case SweepField::Workers:
        return QStringLiteral("1,2,4");
    case SweepField::Delay:
        break;
    }
    return QStringLiteral("5ms,10ms,50ms");
}

} // namespace

QString sweepFieldTitle(SweepField field)
{
    switch (field) {
    case SweepField::Concurrency:
        return SweepSection::tr("concurrency");
    case SweepField::Rate:
        return SweepSection::tr("rate");
    case SweepField::Threads:
        return SweepSection::tr("threads of the server");
    case SweepField::Workers:
        return SweepSection::tr("workers of the server");
    case SweepField::Delay:
        break;
    }
    return SweepSection::tr("delay of the server");
}

SweepSection::SweepSection(QWidget *parent)
    : QWidget(parent)
    , m_grid(new FieldGrid(this))
{
    setObjectName(QStringLiteral("sweepSection"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_grid);
    addFields();
    addValues();
    followField();
}

void SweepSection::addFields()
{
    m_field = new QComboBox(m_grid);
    m_field->setObjectName(QStringLiteral("sweepField"));
    m_field->setToolTip(tr("What is given one value after the other, instead of its own field's"));
    m_field->addItem(tr("nothing"), QString());
    for (const SweepField field : allSweepFields) {
        const std::string_view name = sweepFieldName(field);
        m_field->addItem(sweepFieldTitle(field),
                         QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
    }
    connect(m_field, &QComboBox::currentIndexChanged, this, [this] {
        followField();
        Q_EMIT edited();
    });
    m_grid->addField("sweepField", tr("Sweep &over"), m_field);
}

void SweepSection::addValues()
{
    m_values = new QLineEdit(m_grid);
    m_values->setObjectName(QStringLiteral("sweepValues"));
    connect(m_values, &QLineEdit::textChanged, this, &SweepSection::edited);
    m_grid->addField("sweep", tr("&Values"), m_values);
}

void SweepSection::followField()
{
    const auto swept = field();
    m_values->setEnabled(swept.has_value());
    m_values->setPlaceholderText(exampleOf(swept));
    m_values->setToolTip(
        swept ? tr("A list, or ranges: 10..160:16 has 16 values evenly spaced, 1..1024:11x has "
                   "11 in a constant ratio")
              : tr("Choose first what is swept"));
}

std::optional<SweepField> SweepSection::field() const
{
    return sweepFieldFromName(m_field->currentData().toString().toStdString());
}

void SweepSection::fill(PlanDraft &draft) const
{
    if (field()) {
        draft.sweep =
            m_field->currentData().toString().toStdString() + '=' + fieldText(*m_values).value_or("");
    }
}

void SweepSection::setDraft(const PlanDraft &draft)
{
    const QString text = QString::fromStdString(draft.sweep.value_or(std::string()));
    const int index = m_field->findData(text.section(QLatin1Char('='), 0, 0));
    m_field->setCurrentIndex(std::max(0, index));
    m_values->setText(text.section(QLatin1Char('='), 1));
}

void SweepSection::showProblems(const Problems &problems)
{
    m_grid->showProblems(problems);
}

} // namespace threadloop
