// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/pasted_drafts.h"
#include "app/window/growing_dialog.h"
#include "app/window/save_dialog.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace threadloop {

class FieldGrid;

/// Saves a grid as an experiment of the user: how it is called, what it asks, and in which file it goes. What
/// is wrong stands under its field.
class ExperimentDialog : public GrowingDialog
{
    Q_OBJECT

public:
    /// `ask`: how a file is asked for.
    ExperimentDialog(PanelDrafts drafts, AskForFile ask, QWidget *parent);

Q_SIGNALS:
    /// It is in this file now.
    void experimentSaved(const QString &path);

private:
    QLineEdit *addLine(const char *name, const QString &label, const QString &placeholder,
                       const QString &toolTip);
    void addFile();
    QWidget *makeButtons();
    void suggestFile();
    void chooseFile();
    /// A file that is there is replaced by a second press only.
    bool mayWrite(const QString &path);
    void save();
    void showProblems(const Problems &problems);

    PanelDrafts m_drafts;
    AskForFile m_ask;
    FieldGrid *m_grid;
    QLineEdit *m_title;
    QLineEdit *m_question;
    QLineEdit *m_lookFor;
    QLineEdit *m_file = nullptr;
    QLabel *m_problem = nullptr; ///< of the panels
    QPushButton *m_save = nullptr;
    QString m_replaced; ///< the file that the next press replaces
};

} // namespace threadloop
