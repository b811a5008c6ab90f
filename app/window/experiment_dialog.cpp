// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/experiment_dialog.h"

#include "app/language/known_sentences.h"
#include "app/session/experiment_folder.h"
#include "app/window/field_grid.h"
#include "app/window/look.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace threadloop {
namespace {

constexpr Distance kDialogWidth{47};

/// "Keep-alive: is it worth it?" becomes keep-alive-is-it-worth-it.json.
QString fileNameOf(const QString &title)
{
    QString name;
    for (const QChar c : title.toLower()) {
        if (c.isLetterOrNumber()) {
            name += c;
        } else if (!name.isEmpty() && !name.endsWith(QLatin1Char('-'))) {
            name += QLatin1Char('-');
        }
    }
    while (name.endsWith(QLatin1Char('-'))) {
        name.chop(1);
    }
    return name.isEmpty() ? QString() : name.left(80) + QStringLiteral(".json");
}

bool isOfTheProgram(const QString &path)
{
    const ExperimentCatalogue catalogue = readExperiments();
    const KnownExperiment *known = catalogue.find(QFileInfo(path).completeBaseName().toStdString());
    return known != nullptr && known->file.isEmpty();
}

} // namespace

ExperimentDialog::ExperimentDialog(PanelDrafts drafts, AskForFile ask, QWidget *parent)
    : GrowingDialog(parent)
    , m_drafts(std::move(drafts))
    , m_ask(std::move(ask))
    , m_grid(new FieldGrid(this))
{
    setObjectName(QStringLiteral("experimentDialog"));
    setWindowTitle(tr("Save as an experiment"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(kDialogWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kMargin);
    QLabel *explanation = mutedLabel(
        tr("Each target and mode of the panels becomes a row of the experiment. It is run on servers of its "
           "own with the settings of the server panel, as often as you like."),
        this);
    explanation->setWordWrap(true);
    layout->addWidget(explanation);
    layout->addWidget(m_grid);
    m_title = addLine("title", tr("&Title"), tr("such as Threads against workers"),
                      tr("What the experiment is called"));
    m_question = addLine("question", tr("&Question"), tr("the title"), tr("What it shall answer"));
    m_lookFor =
        addLine("lookFor", tr("&Look for"), tr("nothing in particular"), tr("What to look for in its table"));
    addFile();
    connect(m_title, &QLineEdit::textEdited, this, &ExperimentDialog::suggestFile);
    m_problem = new QLabel(this);
    m_problem->setObjectName(QStringLiteral("experimentProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    layout->addWidget(m_problem);
    layout->addStretch(1);
    layout->addWidget(makeButtons());
    m_title->setFocus();
}

QLineEdit *ExperimentDialog::addLine(const char *name, const QString &label, const QString &placeholder,
                                     const QString &toolTip)
{
    auto *line = new QLineEdit(m_grid);
    line->setObjectName(QStringLiteral("experiment:") + QString::fromLatin1(name));
    line->setPlaceholderText(placeholder);
    line->setToolTip(toolTip);
    m_grid->addField(name, label, line);
    return line;
}

void ExperimentDialog::addFile()
{
    auto *row = new QWidget(m_grid);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpace);
    m_file = new QLineEdit(row);
    m_file->setObjectName(QStringLiteral("experiment:file"));
    m_file->setAccessibleName(tr("File"));
    m_file->setPlaceholderText(QDir::toNativeSeparators(userExperimentFolder()));
    m_file->setToolTip(tr("Experiments in your folder %1 are listed by name").arg(userExperimentFolder()));
    auto *choose = new QPushButton(tr("&Choose…"), row);
    choose->setObjectName(QStringLiteral("experimentChoose"));
    choose->setAccessibleName(tr("Choose a file"));
    choose->setToolTip(tr("Choose another folder or name (Alt+C)"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &ExperimentDialog::chooseFile);
    layout->addWidget(m_file, 1);
    layout->addWidget(choose);
    row->setFocusProxy(m_file);
    m_grid->addField("file", tr("&File"), row);
}

QWidget *ExperimentDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("experimentSave"));
    m_save->setToolTip(tr("Write the experiment (Enter)"));
    m_save->setDefault(true);
    QPushButton *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(QStringLiteral("experimentCancel"));
    cancel->setToolTip(tr("Write nothing (Esc)"));
    connect(buttons, &QDialogButtonBox::accepted, this, &ExperimentDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

/// Until somebody has named another one.
void ExperimentDialog::suggestFile()
{
    if (!m_file->isModified()) {
        const QString name = fileNameOf(m_title->text());
        m_file->setText(name.isEmpty() ? QString() : QDir(userExperimentFolder()).filePath(name));
    }
}

void ExperimentDialog::chooseFile()
{
    const QString suggested = m_file->text().isEmpty()
                                  ? QDir(userExperimentFolder()).filePath(tr("experiment.json"))
                                  : m_file->text();
    QDir().mkpath(userExperimentFolder()); // a dialog goes to no folder that is not there
    m_ask(this,
          {tr("Save as an experiment"), suggested, tr("Experiments (*.json);;All files (*)"),
           QStringLiteral("json")},
          [this](const QString &path) {
              m_file->setText(path);
              m_file->setModified(true);
              m_replaced = path; // the dialog has asked
          });
}

bool ExperimentDialog::mayWrite(const QString &path)
{
    if (path.isEmpty()) {
        showProblems({{"file", tr("an experiment needs a file").toStdString()}});
    } else if (isOfTheProgram(path) && QFileInfo(path).absolutePath() == userExperimentFolder()) {
        showProblems(
            {{"file", tr("an experiment of the program is called so; choose another name").toStdString()}});
    } else if (QFileInfo::exists(path) && m_replaced != path) {
        m_replaced = path;
        m_save->setText(tr("&Replace"));
        showProblems(
            {{"file", tr("there is such a file; name another one, or press Replace").toStdString()}});
        return false;
    } else {
        return true;
    }
    return false;
}

void ExperimentDialog::save()
{
    const QString path = m_file->text().trimmed();
    m_save->setText(tr("&Save"));
    if (m_title->text().trimmed().isEmpty()) {
        showProblems({{"title", tr("an experiment needs a title").toStdString()}});
        return;
    }
    if (!mayWrite(path)) {
        return;
    }
    const ExperimentTexts texts{m_title->text().trimmed().toStdString(),
                                m_question->text().trimmed().toStdString(),
                                m_lookFor->text().trimmed().toStdString()};
    Problems problems = saveExperiment(path, m_drafts.plan, m_drafts.server, texts);
    if (problems.empty()) {
        Q_EMIT experimentSaved(path);
        accept();
        return;
    }
    for (Problem &problem : problems) {
        problem.field = problem.field.empty() ? "file" : problem.field;
    }
    showProblems(problems);
}

/// Those of the panels below all fields: they are mended there.
void ExperimentDialog::showProblems(const Problems &problems)
{
    m_grid->showProblems(problems);
    QString ofPanels;
    for (const Problem &problem : problems) {
        if (problem.field != "title" && problem.field != "file" && ofPanels.isEmpty()) {
            ofPanels = tr("Correct this in the panels first: %1: %2")
                           .arg(translatedSentence(problem.field), translatedSentence(problem.message));
        }
    }
    m_problem->setText(ofPanels);
    m_problem->setVisible(!ofPanels.isEmpty());
    tint(*m_problem, toneColor(Tone::Error, palette()));
}

} // namespace threadloop
