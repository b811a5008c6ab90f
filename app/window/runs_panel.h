// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace threadloop {

class RunsModel;
class RunsTable;

/// The table of runs, and over it in one row what filters it.
class RunsPanel : public QWidget
{
    Q_OBJECT

public:
    /// The model must outlive the panel.
    explicit RunsPanel(RunsModel &model, QWidget *parent = nullptr);

    RunsTable &table() { return *m_table; }
    /// Lets everything through again.
    void clearFilter();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeFilterRow();
    QComboBox *addChoice(QHBoxLayout &row, const char *name, const QString &what);
    void fillModes();
    void fillAges();
    /// The targets there are; the chosen one stays.
    void fillTargets();
    void applyFilter();
    void tellCount();

    RunsModel &m_runs;
    RunsTable *m_table;
    QLineEdit *m_text = nullptr;
    QComboBox *m_mode = nullptr;
    QComboBox *m_target = nullptr;
    QComboBox *m_age = nullptr;
    QToolButton *m_clear = nullptr;
    QLabel *m_count = nullptr;
};

} // namespace threadloop
