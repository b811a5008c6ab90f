// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/preferences_keeper.h"

#include "app/history/history.h"
#include "app/history/history_file.h"
#include "app/history/history_move.h"
#include "app/window/charts_area.h"
#include "app/window/client_panel.h"
#include "app/window/default_drafts.h"
#include "app/window/figure_panel.h"
#include "app/window/preferences_dialog.h"
#include "app/window/runs_table.h"
#include "app/window/sentences.h"
#include "app/window/server_panel.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace threadloop {

PreferencesKeeper::PreferencesKeeper(Parts parts, QString historyFile, QWidget &window)
    : QObject(&window)
    , m_to(std::move(parts))
    , m_preferences(keptPreferences(m_to.settings))
    , m_historyFile(std::move(historyFile))
    , m_window(window)
{
    setObjectName(QStringLiteral("preferencesKeeper"));
    apply(m_preferences);
    connect(&m_to.runs.columns(), &RunsTableColumns::percentilesChosen, this,
            [this](const PercentileSet &shown) {
                Preferences preferences = m_preferences;
                if (!shown.empty()) {
                    preferences.percentiles = shown;
                }
                choose(preferences);
            });
}

void PreferencesKeeper::choose(const Preferences &preferences)
{
    apply(preferences);
    keepPreferences(m_to.settings, preferences);
}

void PreferencesKeeper::apply(const Preferences &preferences)
{
    m_preferences = preferences;
    m_to.figure.setPercentiles(preferences.percentiles);
    m_to.charts.setPercentiles(preferences.percentiles);
    m_to.runs.columns().setPercentiles(preferences.percentiles);
    applyTheme(preferences.theme);
}

void PreferencesKeeper::open()
{
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    const QString folder = m_historyFile.isEmpty() ? QString() : QFileInfo(m_historyFile).absolutePath();
    m_dialog = new PreferencesDialog(m_preferences, folder, &m_window);
    connect(m_dialog, &PreferencesDialog::chosen, this, &PreferencesKeeper::choose);
    connect(m_dialog, &PreferencesDialog::keepDefaultsRequested, this, &PreferencesKeeper::keepDefaults);
    connect(m_dialog, &PreferencesDialog::fillPanelsRequested, this, &PreferencesKeeper::fillPanels);
    connect(m_dialog, &PreferencesDialog::resetDefaultsRequested, this, [this] {
        resetDefaultDrafts(m_to.settings);
        m_dialog->showDefaultsOutcome(tr("The defaults are those of the very first start again."));
    });
    connect(m_dialog, &PreferencesDialog::historyFolderRequested, this, &PreferencesKeeper::useHistoryFolder);
    m_dialog->open();
}

void PreferencesKeeper::keepDefaults()
{
    keepDefaultDrafts(m_to.settings, m_to.client.draft(), m_to.server.draft());
    m_dialog->showDefaultsOutcome(tr("What the panels hold now is the default from now on."));
}

void PreferencesKeeper::fillPanels()
{
    if (m_to.isRunning()) {
        m_dialog->showDefaultsOutcome(tr("A run is under way: fill the panels when it has ended."));
        return;
    }
    m_to.client.setDraft(defaultPlanDraft(m_to.settings));
    m_to.server.setDraft(defaultServerDraft(m_to.settings));
    m_dialog->showDefaultsOutcome(tr("The panels hold the defaults now."));
}

void PreferencesKeeper::useHistoryFolder(const QString &folder, bool copiesRuns)
{
    const QString why = refusal(folder, copiesRuns);
    if (!why.isEmpty()) {
        m_dialog->showHistoryError(why);
        return;
    }
    m_historyFile = historyFileIn(folder);
    m_dialog->showHistoryFolder(folder, tr("Runs are stored in %1 from now on.").arg(m_historyFile));
    Q_EMIT historyChosen(m_historyFile);
}

/// Nothing is changed before everything that can go wrong has been tried.
QString PreferencesKeeper::refusal(const QString &folder, bool copiesRuns)
{
    if (!QDir::isAbsolutePath(folder)) {
        return tr("%1 is no whole path; it begins with /").arg(folder);
    }
    if (m_to.isRunning()) {
        return tr("A run is under way and is being stored: choose the folder when it has ended.");
    }
    const QString file = historyFileIn(folder);
    if (copiesRuns && !m_historyFile.isEmpty() && !QFile::exists(file)) {
        if (const auto error = copyHistory(m_historyFile, file)) {
            return windowSentence(*error);
        }
    }
    const auto opened = History::open(file);
    if (const auto *error = std::get_if<HistoryError>(&opened)) {
        return windowSentence(*error);
    }
    return chooseHistoryFolder(folder)
               ? QString()
               : tr("The choice cannot be kept: the user’s data folder cannot be written.");
}

} // namespace threadloop
