// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/plan_draft.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace threadloop {

class FieldGrid;

/// What stands behind "more": the request itself, its timeout, the client's loops, the background request,
/// and what the runs are called.
class RequestSection : public QWidget
{
    Q_OBJECT

public:
    explicit RequestSection(QWidget *parent = nullptr);

    /// Writes its part of the draft.
    void fill(PlanDraft &draft) const;
    void setDraft(const PlanDraft &draft);
    void showProblems(const Problems &problems);

Q_SIGNALS:
    void edited();

private:
    QLineEdit *addLine(const char *name, const char *objectName, const QString &label,
                       const QString &placeholder, const QString &toolTip);
    QPlainTextEdit *addText(const char *name, const char *objectName, const QString &label,
                            const QString &placeholder, const QString &toolTip);

    FieldGrid *m_grid;
    QLineEdit *m_method;
    QPlainTextEdit *m_headers;
    QPlainTextEdit *m_body;
    QLineEdit *m_expect;
    QLineEdit *m_timeout;
    QLineEdit *m_loops;
    QLineEdit *m_background;
    QLineEdit *m_label;
};

} // namespace threadloop
