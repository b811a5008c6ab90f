// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <chrono>

class QWidget;

namespace threadloop {

/// Tells screen readers what a figure shows, as its accessible name: while it changes several times a second
/// at most every few seconds, because words take longer than numbers.
class SpokenFigure : public QObject
{
    Q_OBJECT

public:
    /// `figure` is its parent. An interval of 0 tells everything.
    explicit SpokenFigure(QWidget &figure, std::chrono::milliseconds interval = std::chrono::seconds(4));

    /// What it shows now and will not for long; the newest is told when the interval is over.
    void tell(const QString &words);
    /// What it shows from now on: told at once.
    void tellAtOnce(const QString &words);

private:
    void say();

    QWidget &m_figure;
    std::chrono::milliseconds m_interval;
    QString m_words;
    QTimer m_due;
};

} // namespace threadloop
