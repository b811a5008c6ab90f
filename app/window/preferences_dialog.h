// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/growing_dialog.h"
#include "app/window/preferences.h"

#include <array>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace threadloop {

/// Shows the preferences and lets them be chosen; what is chosen holds at once. Open it with open().
class PreferencesDialog : public GrowingDialog
{
    Q_OBJECT

public:
    /// `historyFolder`: where runs are stored; empty when none are.
    PreferencesDialog(const Preferences &preferences, const QString &historyFolder,
                      QWidget *parent = nullptr);

    /// How the last command about drafts ended.
    void showDefaultsOutcome(const QString &sentence);
    /// The folder in use from now on, and what that means.
    void showHistoryFolder(const QString &folder, const QString &outcome);
    void showHistoryError(const QString &sentence);

Q_SIGNALS:
    void chosen(const threadloop::Preferences &preferences);
    void keepDefaultsRequested();
    void fillPanelsRequested();
    void resetDefaultsRequested();
    void historyFolderRequested(const QString &folder, bool copiesRuns);

private:
    QWidget *makePercentiles();
    QWidget *makeTheme();
    QWidget *makeDefaults();
    QWidget *makeHistory(const QString &folder);
    QPushButton *addButton(QWidget *parent, const QString &text, const char *name, const QString &toolTip);
    void choosePercentiles();
    void askForFolder();
    /// Says what using the folder in the line would mean.
    void explainFolder();
    void showOutcome(const QString &sentence, bool isError);

    Preferences m_preferences;
    QString m_historyFolder;
    std::array<QCheckBox *, allPercentiles.size()> m_percentiles{};
    QComboBox *m_theme = nullptr;
    QLabel *m_defaultsOutcome = nullptr;
    QLineEdit *m_folder = nullptr;
    QCheckBox *m_copies = nullptr;
    QPushButton *m_use = nullptr;
    QLabel *m_consequences = nullptr;
    QLabel *m_outcome = nullptr;
};

} // namespace threadloop
