// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/preferences.h"

#include <QObject>
#include <QPointer>
#include <functional>

class QSettings;
class QWidget;

namespace threadloop {

class ChartsArea;
class ClientPanel;
class FigurePanel;
class PreferencesDialog;
class RunsTable;
class ServerPanel;

/// Keeps the preferences in the settings, gives them to the parts of the window, and opens their dialog.
class PreferencesKeeper : public QObject
{
    Q_OBJECT

public:
    /// What follows the preferences; all must outlive the keeper.
    struct Parts
    {
        QSettings &settings;
        FigurePanel &figure;
        ChartsArea &charts;
        RunsTable &runs;
        ClientPanel &client;
        ServerPanel &server;
        std::function<bool()> isRunning;
    };

    /// `historyFile`: the database in use; empty when no runs are stored. `window` is the dialog's parent.
    PreferencesKeeper(Parts parts, QString historyFile, QWidget &window);

    /// Opens the dialog, or brings it to the front.
    void open();

Q_SIGNALS:
    /// Runs are stored in this database from now on.
    void historyChosen(const QString &file);

private:
    void apply(const Preferences &preferences);
    void choose(const Preferences &preferences);
    void keepDefaults();
    void fillPanels();
    void useHistoryFolder(const QString &folder, bool copiesRuns);
    /// Why the folder cannot be used; empty when it can, and is then.
    QString refusal(const QString &folder, bool copiesRuns);

    Parts m_to;
    Preferences m_preferences;
    QString m_historyFile;
    QWidget &m_window;
    QPointer<PreferencesDialog> m_dialog; ///< null while it is closed
};

} // namespace threadloop
