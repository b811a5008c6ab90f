// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/experiment_folder.h"
#include "app/window/message_bar.h"

#include <QMenu>
#include <vector>

namespace threadloop {

/// The experiments there are, each to be run by one click: the article's, our own, the user's. Those of the
/// user are looked for whenever the menu opens; a file that cannot be read is among them and says why.
class ExperimentsMenu : public QMenu
{
    Q_OBJECT

public:
    /// `folder`: of the user's experiments. `window`: has the shortcuts.
    ExperimentsMenu(QString folder, QWidget &window);

    /// The article as a whole.
    QAction &article() { return *m_article; }

    /// Nothing can be started now, for this reason; empty: everything can.
    void setReason(const QString &reason);
    /// Lists the user's, as they are now.
    void refresh();

Q_SIGNALS:
    void chosen(const std::vector<threadloop::Experiment> &experiments);
    void refused(const threadloop::RefusedExperiment &refused);

private:
    void addArticle(const ExperimentCatalogue &catalogue);
    void addOwn(const ExperimentCatalogue &catalogue);
    void addFoot();
    void listUsers(const ExperimentCatalogue &catalogue);
    QAction *add(const std::vector<Experiment> &experiments, const QString &text, const QString &name,
                 const QString &question, const QString &shortcut);
    void addRefused(const RefusedExperiment &refused);
    QString nextLetter();
    /// An action of the window, too, so that its shortcut is.
    QAction *insert(const QString &text, const QString &name, const QString &toolTip);
    void follow(QAction &action) const;

    QString m_folder;
    QWidget &m_window;
    QAction *m_article = nullptr;
    QAction *m_yours = nullptr;    ///< heading of the user's
    QAction *m_usersEnd = nullptr; ///< what is listed anew stands before it
    std::vector<QAction *> m_runs;
    std::vector<QAction *> m_users; ///< of them, and of the refused ones
    QString m_reason;
    int m_letters = 0; ///< of shortcuts, given away
};

/// Why a file of the user's cannot be run.
Message messageOf(const RefusedExperiment &refused);

} // namespace threadloop
