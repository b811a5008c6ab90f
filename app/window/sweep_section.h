// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/plan_draft.h"
#include "app/plan/sweep_field.h"

#include <QWidget>
#include <optional>

class QComboBox;
class QLineEdit;

namespace threadloop {

class FieldGrid;

/// The field, as the window calls it: "threads of the server".
QString sweepFieldTitle(SweepField field);

/// What stands behind "more" of a sweep: which field is given one value after the other, and the values.
class SweepSection : public QWidget
{
    Q_OBJECT

public:
    explicit SweepSection(QWidget *parent = nullptr);

    /// Writes the draft's sweep.
    void fill(PlanDraft &draft) const;
    void setDraft(const PlanDraft &draft);
    void showProblems(const Problems &problems);
    /// What is swept; nullopt: nothing.
    std::optional<SweepField> field() const;

Q_SIGNALS:
    void edited();

private:
    void addFields();
    void addValues();
    /// Values are of a field.
    void followField();

    FieldGrid *m_grid;
    QComboBox *m_field;
    QLineEdit *m_values;
};

} // namespace threadloop
