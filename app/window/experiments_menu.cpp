// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/experiments_menu.h"

#include "app/language/known_sentences.h"
#include "app/session/article.h"
#include "app/window/experiment_text.h"
#include "app/window/icons.h"
#include "app/window/preview.h"

#include <QAction>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace threadloop {
namespace {

constexpr const char *kExplained = "explained"; ///< property: the tool tip when it can be run
constexpr int kMostLetters = 26;

QString said(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

/// Ampersands are mnemonics in a menu.
QString asEntry(QString title)
{
    return title.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

ExperimentsMenu::ExperimentsMenu(QString folder, QWidget &window)
    : QMenu(&window)
    , m_folder(std::move(folder))
    , m_window(window)
{
    setObjectName(QStringLiteral("experimentsMenu"));
    setTitle(tr("Experiments"));
    setToolTipsVisible(true);
    const ExperimentCatalogue catalogue = readExperiments(m_folder);
    addArticle(catalogue);
    addOwn(catalogue);
    m_yours = addSection(QString());
    addFoot();
    listUsers(catalogue);
    connect(this, &QMenu::aboutToShow, this, &ExperimentsMenu::refresh);
}

void ExperimentsMenu::addArticle(const ExperimentCatalogue &catalogue)
{
    addSection(tr("The article"));
    std::vector<Experiment> all;
    for (const KnownExperiment &known : catalogue.known) {
        if (known.experiment.number > 0 && known.file.isEmpty()) {
            all.push_back(known.experiment);
        }
    }
    m_article =
        add(all, tr("&The article as a whole"), QStringLiteral("article"),
            tr("Run all the article's experiments, on servers of their own"), QStringLiteral("Ctrl+Shift+A"));
    for (const Experiment &experiment : all) {
        add({experiment}, QLatin1Char('&') + asEntry(experimentTitle(experiment)),
            QStringLiteral("experiment:") + said(experiment.name), experimentQuestion(experiment),
            QStringLiteral("Ctrl+M, %1").arg(experiment.number));
    }
}

void ExperimentsMenu::addOwn(const ExperimentCatalogue &catalogue)
{
    addSection(tr("More questions"));
    for (const KnownExperiment &known : catalogue.known) {
        const Experiment &experiment = known.experiment;
        if (experiment.number == 0 && known.file.isEmpty()) {
            add({experiment}, asEntry(experimentTitle(experiment)),
                QStringLiteral("experiment:") + said(experiment.name), experimentQuestion(experiment),
                nextLetter());
        }
    }
}

void ExperimentsMenu::addFoot()
{
    m_usersEnd = addSeparator();
    QAction *open = insert(tr("&Open the folder of yours"), QStringLiteral("openExperiments"),
                           tr("Your experiments are the *.json files in %1").arg(m_folder));
    open->setShortcut(QKeySequence(QStringLiteral("Ctrl+M, Ctrl+O")));
    QMenu::addAction(open);
    connect(open, &QAction::triggered, this, [this] {
        QDir().mkpath(m_folder);
        QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder));
    });
}

void ExperimentsMenu::refresh()
{
    for (QAction *action : std::exchange(m_users, {})) {
        std::erase(m_runs, action);
        m_letters -= action->shortcut().isEmpty() ? 0 : 1;
        delete action;
    }
    listUsers(readExperiments(m_folder));
}

void ExperimentsMenu::listUsers(const ExperimentCatalogue &catalogue)
{
    for (const KnownExperiment &known : catalogue.known) {
        if (!known.file.isEmpty()) {
            const Experiment &experiment = known.experiment;
            m_users.push_back(add({experiment}, asEntry(experimentTitle(experiment)),
                                  QStringLiteral("experiment:") + said(experiment.name),
                                  experimentQuestion(experiment), nextLetter()));
        }
    }
    for (const RefusedExperiment &refused : catalogue.refused) {
        addRefused(refused);
    }
    m_yours->setText(m_users.empty() ? tr("Yours: none yet") : tr("Yours"));
}

/// As long as there are any.
QString ExperimentsMenu::nextLetter()
{
    return m_letters < kMostLetters ? QStringLiteral("Ctrl+M, %1").arg(QChar('A' + m_letters++)) : QString();
}

QAction *ExperimentsMenu::add(const std::vector<Experiment> &experiments, const QString &text,
                              const QString &name, const QString &question, const QString &shortcut)
{
    QAction *action = insert(text, name, {});
    action->setShortcut(QKeySequence(shortcut));
    action->setProperty(kExplained,
                        tr("%1\nIt takes %2.").arg(question, aboutTime(estimatedSeconds(experiments))));
    insertAction(m_usersEnd, action);
    m_runs.push_back(action);
    follow(*action);
    connect(action, &QAction::triggered, this, [this, experiments] { Q_EMIT chosen(experiments); });
    return action;
}

void ExperimentsMenu::addRefused(const RefusedExperiment &refused)
{
    const QString file = QFileInfo(refused.file).fileName();
    QAction *action = insert(tr("%1 cannot be used…").arg(asEntry(file)), QStringLiteral("refused:") + file,
                             translatedSentence(refused.reason));
    action->setIcon(threadloop::icon("warning", palette()));
    action->setShortcut(QKeySequence(nextLetter()));
    insertAction(m_usersEnd, action);
    connect(action, &QAction::triggered, this, [this, refused] { Q_EMIT this->refused(refused); });
    m_users.push_back(action);
}

QAction *ExperimentsMenu::insert(const QString &text, const QString &name, const QString &toolTip)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setToolTip(toolTip);
    m_window.addAction(action);
    return action;
}

void ExperimentsMenu::setReason(const QString &reason)
{
    m_reason = reason;
    for (QAction *action : m_runs) {
        follow(*action);
    }
}

void ExperimentsMenu::follow(QAction &action) const
{
    const QString explained = action.property(kExplained).toString();
    action.setEnabled(m_reason.isEmpty());
    action.setToolTip(m_reason.isEmpty() ? explained : explained + QLatin1Char('\n') + m_reason);
}

Message messageOf(const RefusedExperiment &refused)
{
    const QString reason = translatedSentence(refused.reason);
    return withDetails(
        Tone::Error,
        ExperimentsMenu::tr("%1 cannot be used: %2").arg(QFileInfo(refused.file).fileName(), reason),
        refused.file + QLatin1Char('\n') + reason);
}

} // namespace threadloop
