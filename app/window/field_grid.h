// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/problem.h"

#include <QWidget>
#include <map>
#include <set>
#include <string>

class QGridLayout;
class QLabel;

namespace threadloop {

/// Labelled fields one below the other: label, editor, a mark for what is not applied yet, and under the
/// editor what is wrong with it.
///
/// Each field is known by the name it has in a Problem. The label's mnemonic leads to the editor, whose
/// accessible name is the label's text.
class FieldGrid : public QWidget
{
    Q_OBJECT

public:
    explicit FieldGrid(QWidget *parent = nullptr);

    /// `unit` stands behind the editor: what its number counts.
    void addField(const std::string &name, const QString &label, QWidget *editor,
                  const QString &unit = QString());
    /// A part that spans the grid; `name` may be empty, else its problems stand under it.
    void addWide(const std::string &name, QWidget *part);

    /// A control that carries its own label, with a mark.
    void addMarked(const std::string &name, QWidget *control);

    /// Shows each problem under its field and clears all others.
    void showProblems(const Problems &problems);
    /// The field's values come from a sweep: it is off as long as they do, and says so.
    void setSwept(const std::string &name, bool swept);
    /// Marks the field as changed; `toolTip` says what still holds.
    void mark(const std::string &name, bool changed, const QString &toolTip = QString());

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Field
    {
        QLabel *mark = nullptr;
        QLabel *error = nullptr;
        QWidget *editor = nullptr;
        QString toolTip = {}; ///< of the editor, while its own is another one
    };

    QLabel *addMark(const std::string &name, int row);
    QLabel *addErrorLabel(const std::string &name);
    void follow();

    QGridLayout *m_layout;
    std::map<std::string, Field> m_fields;
};

} // namespace threadloop
