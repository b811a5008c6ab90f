// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/plan_draft.h"

#include <QWidget>
#include <array>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace threadloop {

class CellGrid;
class FieldGrid;
class LoadSection;
class RequestSection;
class SweepSection;
class TargetPicker;

/// What shall be sent where and how: the fields of a plan, what they promise, and the cells of the run.
class ClientPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ClientPanel(QWidget *parent = nullptr);

    PlanDraft draft() const;
    void setDraft(const PlanDraft &draft);
    /// Makes the typed target one of the list.
    void commitTyped();
    void showProblems(const Problems &problems);
    /// What the fields promise; one line a target.
    void showPreview(const QString &text);

    bool isMoreShown() const;
    void setMoreShown(bool shown);

    CellGrid &cells() { return *m_cells; }
    /// A heading over the cells: which part of a longer batch they are.
    void setCellsTitle(const QString &title);

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeModes();
    QLineEdit *addLine(const char *name, const char *objectName, const QString &label, const QString &unit,
                       const QString &toolTip);
    void makeMore();
    /// A swept field takes its values from the sweep.
    void followSweep();
    void colourModes();

    FieldGrid *m_grid;
    TargetPicker *m_targets;
    std::array<QCheckBox *, 3> m_modes{};
    QLineEdit *m_requests;
    QLineEdit *m_duration;
    QLineEdit *m_concurrency;
    QComboBox *m_connections;
    QToolButton *m_moreToggle;
    QWidget *m_more; ///< what unfolds
    LoadSection *m_load;
    SweepSection *m_sweep;
    RequestSection *m_request;
    QLabel *m_preview;
    QLabel *m_cellsTitle;
    CellGrid *m_cells;
};

} // namespace threadloop
