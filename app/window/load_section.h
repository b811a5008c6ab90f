// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/plan_draft.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace threadloop {

class FieldGrid;

/// What stands behind "more" of the load: its schedule, its phases, and how often all is run.
class LoadSection : public QWidget
{
    Q_OBJECT

public:
    explicit LoadSection(QWidget *parent = nullptr);

    /// Writes its part of the draft: without what has no meaning, such as arrivals without a rate.
    void fill(PlanDraft &draft) const;
    void setDraft(const PlanDraft &draft);
    void showProblems(const Problems &problems);

    /// Rates come from a sweep: an open loop, whatever the field says.
    void setRateSwept(bool swept);

Q_SIGNALS:
    void edited();

private:
    QLineEdit *addLine(const char *name, const QString &label, const QString &unit,
                       const QString &placeholder, const QString &toolTip);
    void addArrivals();
    /// What has no meaning is off, and says why.
    void enableWhatCounts();

    bool isOpen() const;

    FieldGrid *m_grid;
    bool m_isRateSwept = false;
    QLineEdit *m_rate;
    QComboBox *m_arrivals;
    QLineEdit *m_ramp;
    QLineEdit *m_warmup;
    QLineEdit *m_repeat;
    QLineEdit *m_seed;
};

} // namespace threadloop
