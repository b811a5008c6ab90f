// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace threadloop {

/// Work of the window itself that takes long, at the window's foot beside what runs do: how far it is, and a
/// button that cancels it. Hidden without such work.
class TaskLine : public QWidget
{
    Q_OBJECT

public:
    explicit TaskLine(QWidget *parent = nullptr);

    /// `progress` from 0 to 1.
    void showProgress(double progress, const QString &sentence);

Q_SIGNALS:
    void cancelRequested();

private:
    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
};

} // namespace threadloop
