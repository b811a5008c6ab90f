// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <string>
#include <vector>

class QCheckBox;
class QGridLayout;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace threadloop {

/// Which targets a run goes to: the embedded server's routes, and any URL or path that is typed in.
///
/// What stands in the line counts as chosen, so that nobody must press Enter before Run; Enter turns it into
/// a box of its own, which the Delete key or the cross beside it takes away again.
class TargetPicker : public QWidget
{
    Q_OBJECT

public:
    explicit TargetPicker(QWidget *parent = nullptr);

    /// In the order in which they are shown; the typed one last.
    std::vector<std::string> targets() const;
    /// Ticks these and no others; adds boxes for those that have none. Typed ones that are not ticked are not
    /// kept beyond the session.
    void setTargets(const std::vector<std::string> &targets);
    /// Turns what is typed into a ticked box.
    void commitTyped();

    QWidget *line() const;

Q_SIGNALS:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// A target that was typed: its box with the button that removes it.
    struct Typed
    {
        QWidget *row;
        QCheckBox *box;
        QToolButton *remove;
    };

    QCheckBox *makeBox(const QString &target, const QString &toolTip);
    void addRoute(const QString &route);
    QCheckBox *addTyped(const QString &target);
    void remove(const QCheckBox *box);
    void tick(const QString &target);
    void follow();

    QGridLayout *m_grid;
    std::vector<QCheckBox *> m_boxes; ///< all, as they are shown
    std::vector<Typed> m_typed;
    QLineEdit *m_line;
    QPushButton *m_add;
    int m_routes = 0;
};

} // namespace threadloop
