// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/task_line.h"

#include "app/window/look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace threadloop {
namespace {

constexpr int kTaskSteps = 1000;
constexpr QSizeF kTaskBarEms{10, 0.83};

} // namespace

TaskLine::TaskLine(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(QStringLiteral("taskLine"));
    m_text->setObjectName(QStringLiteral("taskText"));
    m_progress->setObjectName(QStringLiteral("taskProgress"));
    m_progress->setAccessibleName(tr("Progress of opening"));
    m_progress->setRange(0, kTaskSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(ems(kTaskBarEms.width()), ems(kTaskBarEms.height()));
    m_cancel->setObjectName(QStringLiteral("taskCancel"));
    m_cancel->setAccessibleName(tr("Cancel"));
    m_cancel->setToolTip(tr("Leave the window as it is"));
    connect(m_cancel, &QPushButton::clicked, this, &TaskLine::cancelRequested);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpace);
    layout->addWidget(m_text);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    hide();
}

void TaskLine::showProgress(double progress, const QString &sentence)
{
    m_text->setText(sentence);
    m_progress->setValue(static_cast<int>(progress * kTaskSteps));
    show();
}

} // namespace threadloop
