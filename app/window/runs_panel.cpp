// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/runs_panel.h"

#include "app/window/look.h"
#include "app/window/runs_table.h"
#include "app/window/unseen_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace threadloop {
namespace {

constexpr int kChoiceCharacters = 11;

} // namespace

RunsPanel::RunsPanel(RunsModel &model, QWidget *parent)
    : QWidget(parent)
    , m_runs(model)
    , m_table(new RunsTable(model, this))
{
    setObjectName(QStringLiteral("runsPanel"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeFilterRow());
    layout->addWidget(m_table, 1);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(&m_table->filter(), signal, this, &RunsPanel::tellCount);
        connect(&model, signal, this, &RunsPanel::tellCount);
    }
    connect(&m_table->filter(), &QAbstractItemModel::modelReset, this, &RunsPanel::tellCount);
    auto *find = new QShortcut(QKeySequence(QStringLiteral("Ctrl+F")), this);
    find->setContext(Qt::WindowShortcut);
    connect(find, &QShortcut::activated, m_text, qOverload<>(&QWidget::setFocus));
    connect(find, &QShortcut::activated, m_text, &QLineEdit::selectAll);
    tellCount();
}

QWidget *RunsPanel::makeFilterRow()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(kTightSpace, kTightSpace, kTightSpace, kTightSpace);
    row->setSpacing(kTightSpace);
    m_text = new QLineEdit(bar);
    m_text->setObjectName(QStringLiteral("runsFilter"));
    m_text->setAccessibleName(tr("Filter the runs by words"));
    m_text->setPlaceholderText(tr("Filter by words"));
    m_text->setToolTip(
        tr("Show the runs that have every one of these words in name, label, target, tags, cell or note "
           "(Ctrl+F); Esc clears it"));
    m_text->setClearButtonEnabled(true);
    m_text->installEventFilter(this);
    connect(m_text, &QLineEdit::textChanged, this, &RunsPanel::applyFilter);
    row->addWidget(m_text, 1);
    m_mode = addChoice(*row, "runsMode", tr("Mode of the runs to show"));
    fillModes();
    m_target = addChoice(*row, "runsTarget", tr("Target of the runs to show"));
    m_target->installEventFilter(this);
    m_target->addItem(tr("All targets"));
    m_age = addChoice(*row, "runsAge", tr("Age of the runs to show"));
    fillAges();
    m_clear = new QToolButton(bar);
    m_clear->setObjectName(QStringLiteral("runsClear"));
    m_clear->setText(tr("Clear"));
    m_clear->setAccessibleName(tr("Clear the filter"));
    m_clear->setToolTip(tr("Show all runs again"));
    m_clear->setAutoRaise(true);
    m_clear->setFocusPolicy(Qt::StrongFocus);
    connect(m_clear, &QToolButton::clicked, this, &RunsPanel::clearFilter);
    row->addWidget(m_clear);
    m_count = mutedLabel({}, bar);
    m_count->setObjectName(QStringLiteral("runsCount"));
    row->addWidget(m_count);
    return bar;
}

QComboBox *RunsPanel::addChoice(QHBoxLayout &row, const char *name, const QString &what)
{
    auto *choice = new QComboBox(this);
    choice->setObjectName(QString::fromLatin1(name));
    choice->setToolTip(what);
    // A long URL must not widen the window.
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(kChoiceCharacters);
    connect(choice, &QComboBox::currentIndexChanged, this, &RunsPanel::applyFilter);
    row.addWidget(choice);
    labelUnseen(*choice, what);
    return choice;
}

void RunsPanel::fillModes()
{
    const QSignalBlocker quiet(m_mode);
    m_mode->addItem(tr("All modes"));
    for (const Mode mode : allModes) {
        m_mode->addItem(QString::fromLatin1(modeName(mode)), static_cast<int>(mode));
    }
}

void RunsPanel::fillAges()
{
    const QSignalBlocker quiet(m_age);
    m_age->addItem(tr("Any day"), static_cast<int>(RunAge::Any));
    m_age->addItem(tr("Today"), static_cast<int>(RunAge::Today));
    m_age->addItem(tr("7 days"), static_cast<int>(RunAge::SevenDays));
}

void RunsPanel::fillTargets()
{
    const QSignalBlocker quiet(m_target);
    const QString chosen = m_target->currentData().toString();
    m_target->clear();
    m_target->addItem(tr("All targets"));
    for (const QString &target : m_runs.targets()) {
        m_target->addItem(target, target);
    }
    if (!chosen.isEmpty() && m_target->findData(chosen) < 0) {
        m_target->addItem(chosen, chosen); // its runs were deleted; the filter still holds
    }
    m_target->setCurrentIndex(chosen.isEmpty() ? 0 : m_target->findData(chosen));
}

bool RunsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_target &&
        (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::FocusIn)) {
        fillTargets();
    }
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !m_text->text().isEmpty()) {
            m_text->clear();
            return true;
        }
        if (key == Qt::Key_Down) {
            m_table->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void RunsPanel::applyFilter()
{
    if (m_count == nullptr) {
        return; // still being made
    }
    RunsFilter &filter = m_table->filter();
    filter.setText(m_text->text());
    const QVariant mode = m_mode->currentData();
    filter.setMode(mode.isValid() ? std::optional(static_cast<Mode>(mode.toInt())) : std::nullopt);
    filter.setTarget(m_target->currentData().toString());
    filter.setAge(static_cast<RunAge>(m_age->currentData().toInt()));
    tellCount();
}

void RunsPanel::clearFilter()
{
    m_text->clear();
    m_mode->setCurrentIndex(0);
    m_target->setCurrentIndex(0);
    m_age->setCurrentIndex(0);
}

void RunsPanel::tellCount()
{
    const int all = m_runs.rowCount();
    const int passed = m_table->filter().rowCount();
    const bool isActive = m_table->filter().isActive();
    m_clear->setVisible(isActive);
    m_count->setText(isActive
                         ? tr("%1 of %2 run(s)", nullptr, all).arg(groupedNumber(passed), groupedNumber(all))
                         : tr("%1 run(s)", nullptr, all).arg(groupedNumber(all)));
    m_table->viewport()->update();
}

} // namespace threadloop
