// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;

namespace threadloop {

/// The line at the window's foot: what goes on, and how far it is.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// `progress` is of all that was asked for, 0 to 1.
    void showProgress(double progress, const QString &sentence);
    /// The sentence alone; the bar stays as it is.
    void showText(const QString &text);
    /// The sentence without the bar; "Ready" when it is empty.
    void showIdle(const QString &text);

private:
    QLabel *m_text;
    QProgressBar *m_progress;
};

} // namespace threadloop
