// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/experiment_page.h"

#include "app/language/known_sentences.h"
#include "app/report/experiment_answers.h"
#include "app/report/experiment_table.h"
#include "app/window/chart_frame.h"
#include "app/window/experiment_grid.h"
#include "app/window/experiment_text.h"
#include "app/window/look.h"

#include <QEvent>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace threadloop {
namespace {

/// Of the page's height that the bars get, within bounds: the answers above show as well, and the table below
/// begins to.
constexpr double kChartShareBeside = 0.64;
constexpr double kChartShareAbove = 0.5;
constexpr Distance kLeastChartHeight{16};
constexpr Distance kMostChartHeight{35};
/// Of the bars that have the table beside them.
constexpr Distance kLeastChartWidth{32};

} // namespace

ExperimentPage::ExperimentPage(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("experimentPage"));
    setAccessibleName(tr("Result of the experiment"));
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus); // the keyboard scrolls it
    auto *content = new QWidget(this);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(kMargin, kSpace, kMargin, kMargin);
    m_column->setSpacing(kTightSpace);
    m_title = addText("experimentTitle");
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_question = addText("experimentQuestion");
    m_answers = new QWidget(content);
    m_answers->setObjectName(QStringLiteral("experimentAnswers"));
    auto *answers = new QVBoxLayout(m_answers);
    answers->setContentsMargins(0, kTightSpace, 0, kTightSpace);
    answers->setSpacing(kTightSpace);
    m_column->addWidget(m_answers);
    m_lookFor = addText("experimentLookFor");
    addFigures();
    m_marks = addText("experimentMarks");
    m_column->addStretch(1);
    setWidget(content);
    follow();
}

QLabel *ExperimentPage::addText(const char *name)
{
    auto *label = new QLabel(this);
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->addWidget(label);
    return label;
}

void ExperimentPage::addFigures()
{
    m_chartPlace = new QStackedWidget(this);
    auto *waiting = mutedLabel(tr("The bars come with the first run."), m_chartPlace);
    waiting->setAlignment(Qt::AlignCenter);
    m_chart = new BarsChart(m_chartPlace);
    m_chart->setObjectName(QStringLiteral("experimentChart"));
    m_chartPlace->addWidget(waiting);
    m_frame = new ChartFrame(*m_chart, m_chartPlace);
    m_chartPlace->addWidget(m_frame);
    m_grid = new ExperimentGrid(this);
    m_figures = new QBoxLayout(QBoxLayout::TopToBottom);
    m_figures->setSpacing(kSpace);
    m_figures->addWidget(m_chartPlace, 1);
    m_figures->addWidget(m_grid, 0, Qt::AlignTop | Qt::AlignLeft);
    m_column->addSpacing(kTightSpace);
    m_column->addLayout(m_figures);
    arrange();
}

/// The table stands beside the bars where both have room, else below them.
void ExperimentPage::arrange()
{
    const int room = viewport()->width() - 2 * kMargin - kSpace;
    const bool areBeside = m_grid->sizeHint().width() + kLeastChartWidth <= room;
    m_figures->setDirection(areBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const double share = areBeside ? kChartShareBeside : kChartShareAbove;
    m_chartPlace->setFixedHeight(
        std::clamp<int>(static_cast<int>(share * height()), kLeastChartHeight, kMostChartHeight));
}

void ExperimentPage::setRuns(std::vector<ChartRun> runs)
{
    m_chart->setRuns(std::move(runs));
    chooseChart();
}

void ExperimentPage::show(const Experiment &experiment, const ExperimentResults &results, bool isRunning)
{
    m_isFilled = true;
    m_title->setText(experimentTitle(experiment));
    m_question->setText(experimentQuestion(experiment));
    m_lookFor->setText(experimentLookFor(experiment));
    m_lookFor->setVisible(!experiment.lookFor.empty());
    showAnswers(experiment, results, isRunning);
    const ExperimentTable table = experimentTable(experiment, results);
    m_grid->show(table);
    arrange();
    QStringList marks;
    if (table.isAnyCutShort()) {
        marks.push_back(tr("* cut short; the figure counts what was answered until then"));
    }
    if (table.hasAnyFailures()) {
        marks.push_back(tr("! some requests failed; the figure counts successful ones"));
    }
    m_marks->setText(marks.join(QLatin1Char('\n')));
    m_marks->setVisible(!marks.isEmpty());
    chooseChart();
}

void ExperimentPage::clear()
{
    m_isFilled = false;
}

/// As long as runs are to come, what has no answer is not told of: each of them would only say so.
void ExperimentPage::showAnswers(const Experiment &experiment, const ExperimentResults &results,
                                 bool isRunning)
{
    qDeleteAll(m_answers->findChildren<QLabel *>(Qt::FindDirectChildrenOnly));
    bool isAllTold = true;
    for (const ToldAnswer &told : toldAnswersOf(experiment, results)) {
        if (told.isAnswered || !isRunning) {
            addAnswer(translatedSentence(told.text), told.isAnswered);
        }
        isAllTold = isAllTold && told.isAnswered;
    }
    for (const QString &finding : experimentFindings(experiment, results)) {
        addAnswer(finding, true);
    }
    if (isRunning && !isAllTold) {
        addAnswer(tr("Answers come with the runs that they are computed from."), false);
    }
    m_answers->setVisible(!m_answers->findChildren<QLabel *>(Qt::FindDirectChildrenOnly).isEmpty());
}

void ExperimentPage::addAnswer(const QString &text, bool isAnswered)
{
    auto *label = new QLabel(text, m_answers);
    label->setObjectName(isAnswered ? QStringLiteral("experimentAnswer")
                                    : QStringLiteral("experimentNoAnswer"));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setIndent(kMargin);
    tint(*label, isAnswered ? toneColor(Tone::Good, palette()) : mutedText(palette()));
    m_answers->layout()->addWidget(label);
    label->show();
}

void ExperimentPage::chooseChart()
{
    m_chartPlace->setCurrentIndex(m_chart->hasContent() ? 1 : 0);
}

QSize ExperimentPage::minimumSizeHint() const
{
    return m_chart->minimumSizeHint();
}

void ExperimentPage::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_chart != nullptr) {
        follow();
    }
}

void ExperimentPage::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void ExperimentPage::follow()
{
    tint(*m_lookFor, mutedText(palette()));
    tint(*m_marks, mutedText(palette()));
    for (QLabel *label : m_answers->findChildren<QLabel *>(Qt::FindDirectChildrenOnly)) {
        const bool isAnswered = label->objectName() == QStringLiteral("experimentAnswer");
        tint(*label, isAnswered ? toneColor(Tone::Good, palette()) : mutedText(palette()));
    }
}

} // namespace threadloop
