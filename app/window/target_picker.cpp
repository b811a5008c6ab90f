// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/target_picker.h"

#include "app/plan/target.h"
#include "app/window/icons.h"
#include "app/window/look.h"

#include <QApplication>
#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <algorithm>

namespace threadloop {
namespace {

/// What the boxes are named by; their shown text may be cut.
constexpr const char *kTarget = "target";

const QStringList &embeddedRoutes()
{
    static const QStringList routes{QStringLiteral("/wait"), QStringLiteral("/asyncwait"),
                                    QStringLiteral("/fib/30"), QStringLiteral("/asyncfib/20")};
    return routes;
}

QString elidedTarget(const QString &text, const QFontMetrics &metrics)
{
    return metrics.elidedText(text, Qt::ElideMiddle, metrics.averageCharWidth() * 34);
}

} // namespace

TargetPicker::TargetPicker(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout)
    , m_line(new QLineEdit(this))
    , m_add(new QPushButton(tr("Add"), this))
{
    setObjectName(QStringLiteral("targets"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kTightSpace);
    m_grid->setHorizontalSpacing(kMargin);
    m_grid->setVerticalSpacing(kTightSpace);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    layout->addLayout(m_grid);
    auto *typing = new QHBoxLayout;
    typing->setSpacing(kTightSpace);
    typing->addWidget(m_line, 1);
    typing->addWidget(m_add);
    layout->addLayout(typing);

    m_line->setObjectName(QStringLiteral("targetLine"));
    m_line->setPlaceholderText(tr("http://host:port/path or /path"));
    m_line->setToolTip(tr("Another target: a URL, or a path of the embedded server; Enter adds it"));
    m_line->setClearButtonEnabled(true);
    m_add->setObjectName(QStringLiteral("targetAdd"));
    m_add->setAccessibleName(tr("Add the target"));
    m_add->setToolTip(tr("Add the target that was typed"));
    m_add->setEnabled(false);
    connect(m_line, &QLineEdit::textChanged, this, [this] {
        m_add->setEnabled(bool(parseTarget(m_line->text().trimmed().toStdString())));
        Q_EMIT edited();
    });
    connect(m_line, &QLineEdit::returnPressed, this, &TargetPicker::commitTyped);
    connect(m_add, &QPushButton::clicked, this, &TargetPicker::commitTyped);
    for (const QString &route : embeddedRoutes()) {
        addRoute(route);
    }
}

std::vector<std::string> TargetPicker::targets() const
{
    std::vector<std::string> targets;
    for (const QCheckBox *box : m_boxes) {
        if (box->isChecked()) {
            targets.push_back(box->property(kTarget).toString().toStdString());
        }
    }
    const std::string typed = m_line->text().trimmed().toStdString();
    if (!typed.empty() && std::find(targets.begin(), targets.end(), typed) == targets.end()) {
        targets.push_back(typed);
    }
    return targets;
}

void TargetPicker::setTargets(const std::vector<std::string> &targets)
{
    for (QCheckBox *box : m_boxes) {
        box->setChecked(false);
    }
    for (const std::string &target : targets) {
        tick(QString::fromStdString(target));
    }
}

void TargetPicker::commitTyped()
{
    const QString typed = m_line->text().trimmed();
    if (parseTarget(typed.toStdString())) {
        tick(typed);
        m_line->clear();
    }
}

QWidget *TargetPicker::line() const
{
    return m_line;
}

void TargetPicker::tick(const QString &target)
{
    for (QCheckBox *box : m_boxes) {
        if (box->property(kTarget).toString() == target) {
            box->setChecked(true);
            return;
        }
    }
    addTyped(target)->setChecked(true);
}

QCheckBox *TargetPicker::makeBox(const QString &target, const QString &toolTip)
{
    QString shown = elidedTarget(target, fontMetrics());
    auto *box = new QCheckBox(shown.replace(QLatin1Char('&'), QLatin1String("&&")), this);
    box->setObjectName(QStringLiteral("target:") + target);
    box->setProperty(kTarget, target);
    box->setAccessibleName(target);
    box->setToolTip(toolTip);
    connect(box, &QCheckBox::toggled, this, &TargetPicker::edited);
    m_boxes.push_back(box);
    return box;
}

void TargetPicker::addRoute(const QString &route)
{
    m_grid->addWidget(makeBox(route, tr("A route of the embedded server")), m_routes / 2, m_routes % 2);
    ++m_routes;
}

QCheckBox *TargetPicker::addTyped(const QString &target)
{
    auto *row = new QWidget(this);
    QCheckBox *box = makeBox(target, tr("%1 (Del removes it)").arg(target));
    box->installEventFilter(this);
    auto *button = new QToolButton(row);
    button->setObjectName(QStringLiteral("removeTarget:") + target);
    button->setAccessibleName(tr("Remove the target %1").arg(target));
    button->setToolTip(tr("Remove this target (Del)"));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, [this, box] { remove(box); });
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kTightSpace);
    layout->addWidget(box, 1);
    layout->addWidget(button);
    m_grid->addWidget(row, m_grid->rowCount(), 0, 1, 2);
    m_typed.push_back({row, box, button});
    follow();
    return box;
}

/// The keyboard goes to the next typed target, else to the line.
void TargetPicker::remove(const QCheckBox *box)
{
    const auto found =
        std::find_if(m_typed.begin(), m_typed.end(), [box](const Typed &typed) { return typed.box == box; });
    if (found == m_typed.end()) {
        return;
    }
    QWidget *row = found->row;
    const auto next = m_typed.erase(found);
    std::erase(m_boxes, box);
    if (row->isAncestorOf(focusWidget())) {
        QWidget *heir = next != m_typed.end() ? next->box : m_typed.empty() ? line() : m_typed.back().box;
        heir->setFocus();
    }
    row->hide();
    row->deleteLater(); // it is in the middle of an event
    Q_EMIT edited();
}

bool TargetPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        remove(qobject_cast<QCheckBox *>(watched));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void TargetPicker::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        follow();
    }
}

void TargetPicker::follow()
{
    for (const Typed &typed : m_typed) {
        typed.remove->setIcon(icon("close", QApplication::palette()));
    }
}

} // namespace threadloop
