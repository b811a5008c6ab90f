// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/field_grid.h"

#include "app/language/known_sentences.h"
#include "app/language/typed_number.h"
#include "app/window/look.h"

#include <QApplication>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace threadloop {
namespace {

enum Column { LabelColumn, MarkColumn, EditorColumn, UnitColumn, ColumnCount };

/// The columns of all grids of the window stand below each other.
constexpr int kLabelCharacters = 17;
constexpr int kUnitCharacters = 12;

/// The label of a widget as a screen reader should say it.
QString spoken(QString label)
{
    return label.remove(QLatin1Char('&'));
}

QString problemText(const Problem &problem)
{
    return twofoldNumber(problem.message).value_or(translatedSentence(problem.message));
}

/// What a field says while it is empty has its room, in every language.
void fitPlaceholder(QWidget &editor)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(&editor)) {
        editor.setMinimumWidth(line->fontMetrics().horizontalAdvance(line->placeholderText()) + 2 * kSpace);
    }
}

} // namespace

FieldGrid::FieldGrid(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(kSpace);
    m_layout->setVerticalSpacing(kTightSpace);
    m_layout->setColumnStretch(EditorColumn, 1);
    const QFontMetrics metrics = fontMetrics();
    m_layout->setColumnMinimumWidth(LabelColumn, metrics.averageCharWidth() * kLabelCharacters);
    m_layout->setColumnMinimumWidth(MarkColumn, metrics.horizontalAdvance(QChar(0x25cf)));
    m_layout->setColumnMinimumWidth(UnitColumn, metrics.averageCharWidth() * kUnitCharacters);
}

void FieldGrid::addField(const std::string &name, const QString &label, QWidget *editor, const QString &unit)
{
    const int row = m_layout->rowCount();
    auto *title = new QLabel(label, this);
    title->setBuddy(editor);
    fitPlaceholder(*editor);
    editor->setAccessibleName(spoken(label));
    m_layout->addWidget(title, row, LabelColumn);
    m_layout->addWidget(editor, row, EditorColumn, 1, unit.isEmpty() ? 2 : 1);
    if (!unit.isEmpty()) {
        m_layout->addWidget(mutedLabel(unit, this), row, UnitColumn);
    }
    QLabel *changed = addMark(name, row);
    m_fields[name] = {changed, addErrorLabel(name), editor};
    follow();
}

void FieldGrid::addMarked(const std::string &name, QWidget *control)
{
    const int row = m_layout->rowCount();
    QLabel *changed = addMark(name, row);
    m_layout->addWidget(control, row, EditorColumn, 1, 2);
    m_fields[name] = {changed, addErrorLabel(name), control};
    follow();
}

void FieldGrid::addWide(const std::string &name, QWidget *part)
{
    m_layout->addWidget(part, m_layout->rowCount(), LabelColumn, 1, ColumnCount);
    if (!name.empty()) {
        m_fields[name] = {nullptr, addErrorLabel(name), part};
        follow();
    }
}

QLabel *FieldGrid::addMark(const std::string &name, int row)
{
    auto *changed = new QLabel(QString(QChar(0x25cf)), this);
    changed->setObjectName(QString::fromStdString(name) + QStringLiteral("Changed"));
    changed->hide();
    m_layout->addWidget(changed, row, MarkColumn);
    return changed;
}

QLabel *FieldGrid::addErrorLabel(const std::string &name)
{
    auto *error = new QLabel(this);
    error->setObjectName(QString::fromStdString(name) + QStringLiteral("Error"));
    error->setWordWrap(true);
    error->setTextInteractionFlags(Qt::TextSelectableByMouse);
    error->hide();
    m_layout->addWidget(error, m_layout->rowCount(), LabelColumn, 1, ColumnCount);
    return error;
}

void FieldGrid::showProblems(const Problems &problems)
{
    for (auto &[name, field] : m_fields) {
        QString text;
        for (const Problem &problem : problems) {
            if (problem.field == name && text.isEmpty()) {
                text = problemText(problem);
            }
        }
        field.error->setText(text);
        field.error->setVisible(!text.isEmpty());
        field.editor->setAccessibleDescription(text);
    }
}

void FieldGrid::setSwept(const std::string &name, bool swept)
{
    Field &field = m_fields.at(name);
    if (field.editor->isEnabled() != swept) {
        return;
    }
    field.editor->setEnabled(!swept);
    if (swept) {
        field.toolTip = field.editor->toolTip();
        field.editor->setToolTip(tr("The sweep gives it its values, under More of the client"));
    } else {
        field.editor->setToolTip(field.toolTip);
    }
}

void FieldGrid::mark(const std::string &name, bool changed, const QString &toolTip)
{
    const Field &field = m_fields.at(name);
    field.mark->setVisible(changed);
    field.mark->setToolTip(toolTip);
}

void FieldGrid::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        follow();
    }
}

void FieldGrid::follow()
{
    for (auto &[name, field] : m_fields) {
        for (const auto &[label, tone] :
             {std::pair(field.error, Tone::Error), std::pair(field.mark, Tone::Warning)}) {
            if (label != nullptr) {
                tint(*label, toneColor(tone, palette()));
            }
        }
    }
}

} // namespace threadloop
