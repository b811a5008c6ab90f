// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/request_section.h"

#include "app/window/field_grid.h"
#include "app/window/line_fields.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace threadloop {

RequestSection::RequestSection(QWidget *parent)
    : QWidget(parent)
    , m_grid(new FieldGrid(this))
{
    setObjectName(QStringLiteral("requestSection"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_grid);
    m_method = addLine("method", "method", tr("Met&hod"), tr("GET, or POST with a body"),
                       tr("The request's method"));
    m_headers = addText("headers", "headers", tr("Hea&der fields"), tr("Name: value, one a line"),
                        tr("Header fields to add, one a line"));
    m_body = addText("body", "body", tr("&Body"), tr("none"), tr("The request's body, sent as UTF-8"));
    m_expect = addLine("expect", "expect", tr("Expected stat&us"), tr("2xx"),
                       tr("Statuses that count as success: 200, 2xx, or a list"));
    m_timeout = addLine("timeout", "timeout", tr("&Timeout"), tr("30s"),
                        tr("Time for one request, its connect included"));
    m_loops = addLine("loops", "loops", tr("E&vent loops"), tr("1"),
                      tr("Threads of the client in the mode event-loop, each with a loop"));
    m_background = addLine("background", "background", tr("Back&ground"), tr("such as /fib/42"),
                           tr("A path or URL: one request to it is kept in flight beside each run"));
    m_label = addLine("label", "label", tr("L&abel"), tr("none"),
                      tr("A text that the runs keep: charts, tables and files tell them by it"));
}

QLineEdit *RequestSection::addLine(const char *name, const char *objectName, const QString &label,
                                   const QString &placeholder, const QString &toolTip)
{
    auto *edit = new QLineEdit(m_grid);
    edit->setObjectName(QString::fromLatin1(objectName));
    edit->setPlaceholderText(placeholder);
    edit->setToolTip(toolTip);
    connect(edit, &QLineEdit::textChanged, this, &RequestSection::edited);
    m_grid->addField(name, label, edit);
    return edit;
}

QPlainTextEdit *RequestSection::addText(const char *name, const char *objectName, const QString &label,
                                        const QString &placeholder, const QString &toolTip)
{
    auto *edit = new QPlainTextEdit(m_grid);
    edit->setObjectName(QString::fromLatin1(objectName));
    edit->setPlaceholderText(placeholder);
    edit->setToolTip(toolTip);
    edit->setTabChangesFocus(true);
    edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    edit->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    constexpr int kLines = 2;
    const auto around = static_cast<int>(2 * edit->document()->documentMargin()) + 2 * edit->frameWidth();
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * kLines + around);
    connect(edit, &QPlainTextEdit::textChanged, this, &RequestSection::edited);
    m_grid->addField(name, label, edit);
    return edit;
}

void RequestSection::fill(PlanDraft &draft) const
{
    draft.method = fieldText(*m_method);
    for (const QString &line : m_headers->toPlainText().split(QLatin1Char('\n'))) {
        if (!line.trimmed().isEmpty()) {
            draft.headers.push_back(line.trimmed().toStdString());
        }
    }
    if (const QString body = m_body->toPlainText(); !body.isEmpty()) {
        draft.body = body.toStdString();
    }
    draft.expect = fieldText(*m_expect);
    draft.timeout = numberText(*m_timeout, TypedKind::Decimal);
    draft.loops = numberText(*m_loops, TypedKind::Whole);
    draft.background = fieldText(*m_background);
    draft.label = fieldText(*m_label).value_or(std::string());
}

void RequestSection::setDraft(const PlanDraft &draft)
{
    setFieldText(*m_method, draft.method);
    QStringList headers;
    for (const std::string &header : draft.headers) {
        headers.push_back(QString::fromStdString(header));
    }
    m_headers->setPlainText(headers.join(QLatin1Char('\n')));
    m_body->setPlainText(QString::fromStdString(draft.body.value_or(std::string())));
    setFieldText(*m_expect, draft.expect);
    setNumberText(*m_timeout, draft.timeout);
    setNumberText(*m_loops, draft.loops);
    setFieldText(*m_background, draft.background);
    setFieldText(*m_label, draft.label);
}

void RequestSection::showProblems(const Problems &problems)
{
    m_grid->showProblems(problems);
}

} // namespace threadloop
