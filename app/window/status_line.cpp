// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/status_line.h"

#include "app/window/look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>

namespace threadloop {
namespace {

constexpr int kSteps = 1000;
constexpr QSizeF kBarEms{16.7, 0.83};

QString capitalised(QString text)
{
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
    }
    return text;
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_progress(new QProgressBar(this))
{
    m_text->setObjectName(QStringLiteral("status"));
    // A long command must not widen the window; its end is in the clipboard.
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_progress->setObjectName(QStringLiteral("progress"));
    m_progress->setAccessibleName(tr("Progress of all runs"));
    m_progress->setRange(0, kSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(ems(kBarEms.width()), ems(kBarEms.height()));
    m_progress->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kMargin);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_progress);
}

void StatusLine::showProgress(double progress, const QString &sentence)
{
    m_progress->setValue(static_cast<int>(progress * kSteps));
    m_progress->show();
    m_text->setText(capitalised(sentence));
}

void StatusLine::showText(const QString &text)
{
    m_text->setText(text);
}

void StatusLine::showIdle(const QString &text)
{
    m_progress->hide();
    m_text->setText(text.isEmpty() ? tr("Ready") : text);
}

} // namespace threadloop
