// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/target_picker.h"

#include "app/plan/target.h"
#include "app/window/look.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
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

QString elided(const QString &text, const QFontMetrics &metrics)
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
        addBox(route, false);
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
    addBox(target, true)->setChecked(true);
}

QCheckBox *TargetPicker::addBox(const QString &target, bool isTyped)
{
    QString shown = elided(target, fontMetrics());
    auto *box = new QCheckBox(shown.replace(QLatin1Char('&'), QLatin1String("&&")), this);
    box->setObjectName(QStringLiteral("target:") + target);
    box->setProperty(kTarget, target);
    box->setAccessibleName(target);
    box->setToolTip(isTyped ? target : tr("A route of the embedded server"));
    connect(box, &QCheckBox::toggled, this, [this] { Q_EMIT edited(); });
    m_boxes.push_back(box);
    if (isTyped) {
        m_grid->addWidget(box, m_grid->rowCount(), 0, 1, 2);
    } else {
        m_grid->addWidget(box, m_routes / 2, m_routes % 2);
        ++m_routes;
    }
    return box;
}

} // namespace threadloop
