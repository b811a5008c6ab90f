// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/spoken_figure.h"

#include <QWidget>

namespace threadloop {

SpokenFigure::SpokenFigure(QWidget &figure, std::chrono::milliseconds interval)
    : QObject(&figure)
    , m_figure(figure)
    , m_interval(interval)
{
    m_due.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, [this] {
        if (m_figure.accessibleName() != m_words) {
            say();
        }
    });
}

void SpokenFigure::tell(const QString &words)
{
    m_words = words;
    if (!m_due.isActive()) {
        say();
    }
}

void SpokenFigure::tellAtOnce(const QString &words)
{
    m_words = words;
    say();
}

/// Qt tells of a changed name by itself, when somebody listens.
void SpokenFigure::say()
{
    m_figure.setAccessibleName(m_words);
    if (m_interval.count() > 0) {
        m_due.start(m_interval);
    }
}

} // namespace threadloop
