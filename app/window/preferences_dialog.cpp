// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/preferences_dialog.h"

#include "app/history/history_file.h"
#include "app/window/look.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace threadloop {
namespace {

constexpr double kDialogEms = 48;

/// A box without frame, in which things stand under each other.
std::pair<QWidget *, QVBoxLayout *> stacked(QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kTightSpace);
    return {box, layout};
}

QLabel *wrapped(QLabel *label)
{
    label->setWordWrap(true);
    return label;
}

} // namespace

PreferencesDialog::PreferencesDialog(const Preferences &preferences, const QString &historyFolder,
                                     QWidget *parent)
    : GrowingDialog(parent)
    , m_preferences(preferences)
    , m_historyFolder(historyFolder)
{
    setObjectName(QStringLiteral("preferencesDialog"));
    setWindowTitle(tr("Preferences"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(ems(kDialogEms));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kTightSpace);
    const auto addPart = [&](const QString &title, QWidget *part) {
        layout->addWidget(headingLabel(title, this));
        layout->addWidget(part);
        layout->addSpacing(kMargin);
    };
    addPart(tr("Percentiles"), makePercentiles());
    addPart(tr("Colours"), makeTheme());
    addPart(tr("Defaults of server and client"), makeDefaults());
    addPart(tr("History"), makeHistory(historyFolder));
    layout->addStretch(1);
    auto *buttons = new QDialogButtonBox(this);
    auto *close = buttons->addButton(tr("C&lose"), QDialogButtonBox::RejectRole);
    close->setObjectName(QStringLiteral("closePreferences"));
    close->setAccessibleName(tr("Close"));
    close->setToolTip(tr("Close (Esc); what was chosen holds already"));
    close->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

QPushButton *PreferencesDialog::addButton(QWidget *parent, const QString &text, const char *name,
                                          const QString &toolTip)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    button->setToolTip(toolTip);
    button->setAutoDefault(false);
    return button;
}

QWidget *PreferencesDialog::makePercentiles()
{
    const auto [box, layout] = stacked(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(kMargin);
    for (const Percentile which : allPercentiles) {
        const QString name = QString::fromLatin1(percentileName(which));
        auto *check = new QCheckBox(name, box);
        check->setObjectName(QStringLiteral("percentile:") + name);
        check->setAccessibleName(name);
        check->setToolTip(tr("Show %1 beside the big figure, in the table of runs and over time").arg(name));
        check->setChecked(m_preferences.percentiles.contains(which));
        connect(check, &QCheckBox::toggled, this, &PreferencesDialog::choosePercentiles);
        row->addWidget(check);
        m_percentiles[static_cast<std::size_t>(which)] = check;
    }
    row->addStretch(1);
    layout->addLayout(row);
    layout->addWidget(wrapped(
        mutedLabel(tr("Shown beside the big figure and in the table of runs. Over time a run keeps p50, p90 "
                      "and p99; the chart draws those of them that are chosen."),
                   box)));
    return box;
}

/// One stays: figures without any would say nothing about latency.
void PreferencesDialog::choosePercentiles()
{
    PercentileSet chosenOnes;
    for (const Percentile which : allPercentiles) {
        if (m_percentiles[static_cast<std::size_t>(which)]->isChecked()) {
            chosenOnes.insert(which);
        }
    }
    if (chosenOnes == m_preferences.percentiles) {
        return;
    }
    if (chosenOnes.empty()) {
        for (const Percentile which : m_preferences.percentiles) {
            m_percentiles[static_cast<std::size_t>(which)]->setChecked(true);
        }
        return;
    }
    m_preferences.percentiles = chosenOnes;
    Q_EMIT chosen(m_preferences);
}

QWidget *PreferencesDialog::makeTheme()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSpace);
    auto *label = new QLabel(tr("&Theme"), box);
    m_theme = new QComboBox(box);
    m_theme->setObjectName(QStringLiteral("theme"));
    m_theme->setAccessibleName(tr("Theme"));
    m_theme->setToolTip(tr("Colours of window and charts; exported pictures are always light"));
    m_theme->addItems({tr("As the desktop"), tr("Light"), tr("Dark")}); // in the order of Theme
    m_theme->setCurrentIndex(static_cast<int>(m_preferences.theme));
    label->setBuddy(m_theme);
    connect(m_theme, &QComboBox::activated, this, [this](int index) {
        m_preferences.theme = allThemes[static_cast<std::size_t>(index)];
        Q_EMIT chosen(m_preferences);
    });
    row->addWidget(label);
    row->addWidget(m_theme);
    row->addStretch(1);
    return box;
}

QWidget *PreferencesDialog::makeDefaults()
{
    const auto [box, layout] = stacked(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(kSpace);
    QPushButton *keep = addButton(box, tr("&Keep what the panels hold"), "keepDefaults",
                                  tr("Make the server’s and the client’s present settings the defaults"));
    QPushButton *fill = addButton(box, tr("&Fill the panels with them"), "fillPanels",
                                  tr("Put the defaults into the panels of server and client"));
    QPushButton *reset = addButton(box, tr("&Reset"), "resetDefaults",
                                   tr("Make the settings of the very first start the defaults again"));
    connect(keep, &QPushButton::clicked, this, &PreferencesDialog::keepDefaultsRequested);
    connect(fill, &QPushButton::clicked, this, &PreferencesDialog::fillPanelsRequested);
    connect(reset, &QPushButton::clicked, this, &PreferencesDialog::resetDefaultsRequested);
    for (QPushButton *button : {keep, fill, reset}) {
        row->addWidget(button);
    }
    row->addStretch(1);
    layout->addLayout(row);
    m_defaultsOutcome = wrapped(mutedLabel(
        tr("The window opens with what its panels held last. Defaults are what you can always go back to."),
        box));
    m_defaultsOutcome->setObjectName(QStringLiteral("defaultsOutcome"));
    layout->addWidget(m_defaultsOutcome);
    return box;
}

void PreferencesDialog::showDefaultsOutcome(const QString &sentence)
{
    m_defaultsOutcome->setText(sentence);
}

QWidget *PreferencesDialog::makeHistory(const QString &folder)
{
    const auto [box, layout] = stacked(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(kSpace);
    auto *label = new QLabel(tr("Fol&der"), box);
    m_folder = new QLineEdit(QDir::toNativeSeparators(folder), box);
    m_folder->setObjectName(QStringLiteral("historyFolder"));
    m_folder->setAccessibleName(tr("Folder of the history"));
    m_folder->setToolTip(tr("Where runs are stored, in the file history.sqlite"));
    label->setBuddy(m_folder);
    QPushButton *choose =
        addButton(box, tr("C&hoose…"), "chooseHistoryFolder", tr("Choose a folder in a dialog"));
    connect(choose, &QPushButton::clicked, this, &PreferencesDialog::askForFolder);
    row->addWidget(label);
    row->addWidget(m_folder, 1);
    row->addWidget(choose);
    layout->addLayout(row);
    m_copies = new QCheckBox(tr("Take the &stored runs along"), box);
    m_copies->setObjectName(QStringLiteral("copyHistory"));
    m_copies->setAccessibleName(tr("Take the stored runs along"));
    m_copies->setToolTip(tr("Copy all stored runs into the new folder"));
    m_copies->setChecked(true);
    m_use = addButton(box, tr("&Use this folder"), "useHistoryFolder",
                      tr("Store runs there from now on, and show those that are there"));
    auto *choices = new QHBoxLayout;
    choices->setSpacing(kSpace);
    choices->addWidget(m_copies, 1);
    choices->addWidget(m_use);
    layout->addLayout(choices);
    m_consequences = wrapped(mutedLabel({}, box));
    m_consequences->setObjectName(QStringLiteral("historyConsequences"));
    m_outcome = wrapped(new QLabel(box));
    m_outcome->setObjectName(QStringLiteral("historyOutcome"));
    m_outcome->hide();
    layout->addWidget(m_consequences);
    layout->addWidget(m_outcome);
    connect(m_folder, &QLineEdit::textEdited, this, &PreferencesDialog::explainFolder);
    connect(m_copies, &QCheckBox::toggled, this, &PreferencesDialog::explainFolder);
    connect(m_folder, &QLineEdit::returnPressed, m_use, &QPushButton::click);
    connect(m_use, &QPushButton::clicked, this, [this] {
        Q_EMIT historyFolderRequested(QDir::fromNativeSeparators(m_folder->text().trimmed()),
                                      m_copies->isEnabled() && m_copies->isChecked());
    });
    explainFolder();
    return box;
}

void PreferencesDialog::askForFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder of the history"), m_folder->text());
    dialog->setObjectName(QStringLiteral("historyFolderDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_folder->setText(QDir::toNativeSeparators(folder));
        explainFolder();
    });
    dialog->open();
}

void PreferencesDialog::explainFolder()
{
    const QString folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    const bool isPresent = folder.isEmpty() || QDir::cleanPath(folder) == QDir::cleanPath(m_historyFolder);
    const bool hasHistory = !isPresent && QFile::exists(historyFileIn(folder));
    m_use->setEnabled(!isPresent);
    m_copies->setEnabled(!isPresent && !hasHistory);
    m_outcome->hide();
    if (isPresent) {
        m_consequences->setText(tr("Window and command line store their runs there; the command line’s "
                                   "--database names another file for one command."));
    } else if (hasHistory) {
        m_consequences->setText(tr("There is a history in this folder: its runs are shown then, and new ones "
                                   "are added to them. Those of the present folder stay where they are."));
    } else if (m_copies->isChecked()) {
        m_consequences->setText(tr("All stored runs are copied there, also for the command line. The present "
                                   "file stays as it is and is used no more: delete it yourself."));
    } else {
        m_consequences->setText(
            tr("A new, empty history begins there, also for the command line. The stored "
               "runs stay in the present folder and come back when you choose it again."));
    }
}

void PreferencesDialog::showOutcome(const QString &sentence, bool isError)
{
    tint(*m_outcome, isError ? toneColor(Tone::Error, QApplication::palette())
                             : QApplication::palette().color(QPalette::WindowText));
    m_outcome->setText(sentence);
    m_outcome->setVisible(!sentence.isEmpty());
}

void PreferencesDialog::showHistoryFolder(const QString &folder, const QString &outcome)
{
    m_historyFolder = folder;
    m_folder->setText(QDir::toNativeSeparators(folder));
    explainFolder();
    showOutcome(outcome, false);
}

void PreferencesDialog::showHistoryError(const QString &sentence)
{
    showOutcome(sentence, true);
}

} // namespace threadloop
