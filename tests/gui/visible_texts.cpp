// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/visible_texts.h"

#include "app/charts/chart_widget.h"
#include "tests/gui/figure_texts.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>
#include <QTextDocument>

namespace threadloop {
namespace {

QString nameOf(const QWidget &widget)
{
    const QWidget *named = &widget;
    while (named->objectName().isEmpty() && named->parentWidget() != nullptr) {
        named = named->parentWidget();
    }
    return QStringLiteral("%1 (%2)").arg(named->objectName(),
                                         QString::fromLatin1(widget.metaObject()->className()));
}

/// A part of another widget, whose texts and size are Qt's.
bool isOfQt(const QWidget &widget)
{
    return widget.objectName().startsWith(QStringLiteral("qt_")) || widget.inherits("QLineEditIconButton");
}

class Collector
{
public:
    std::vector<VisibleText> take() { return std::move(m_texts); }

    void addAll(const QWidget &widget)
    {
        if (isOfQt(widget)) {
            return;
        }
        add(widget);
        for (const QWidget *child : widget.findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
            if (child->isVisible() || qobject_cast<const QMenu *>(child) != nullptr) {
                addAll(*child);
            }
        }
    }

private:
    void note(const QWidget &widget, const char *what, const QString &text)
    {
        if (!text.isEmpty()) {
            m_texts.push_back({QStringLiteral("%1: %2").arg(nameOf(widget), QLatin1String(what)), text});
        }
    }

    void add(const QWidget &widget)
    {
        note(widget, "tool tip", widget.toolTip());
        note(widget, "accessible name", widget.accessibleName());
        note(widget, "accessible description", widget.accessibleDescription());
        for (const QAction *action : widget.actions()) {
            note(widget, "action", action->text());
            note(widget, "action's tool tip", action->toolTip());
        }
        if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
            note(widget, "text", label->text());
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
            note(widget, "text", button->text());
        } else if (const auto *line = qobject_cast<const QLineEdit *>(&widget)) {
            note(widget, "placeholder", line->placeholderText());
        } else if (const auto *edit = qobject_cast<const QPlainTextEdit *>(&widget)) {
            note(widget, "placeholder", edit->placeholderText());
        } else if (const auto *menu = qobject_cast<const QMenu *>(&widget)) {
            note(widget, "title", menu->title());
        } else if (const auto *dock = qobject_cast<const QDockWidget *>(&widget)) {
            note(widget, "title", dock->windowTitle());
        } else if (const auto *group = qobject_cast<const QGroupBox *>(&widget)) {
            note(widget, "title", group->title());
        } else if (const auto *spin = qobject_cast<const QDoubleSpinBox *>(&widget)) {
            note(widget, "suffix", spin->suffix());
        } else if (const auto *whole = qobject_cast<const QSpinBox *>(&widget)) {
            note(widget, "suffix", whole->suffix());
        }
        if (const auto *chart = qobject_cast<const ChartWidget *>(&widget);
            chart != nullptr && chart->hasContent()) {
            for (const QString &text : figureTexts(figureOf(chart->kind(), chart->input()))) {
                note(widget, "chart", text);
            }
        }
        addItems(widget);
    }

    void addItems(const QWidget &widget)
    {
        if (const auto *combo = qobject_cast<const QComboBox *>(&widget)) {
            for (int i = 0; i < combo->count(); ++i) {
                note(widget, "entry", combo->itemText(i));
            }
        } else if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
            for (int i = 0; i < tabs->count(); ++i) {
                note(widget, "tab", tabs->tabText(i));
                note(widget, "tab's tool tip", tabs->tabToolTip(i));
            }
        } else if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget)) {
            if (qobject_cast<const QHeaderView *>(&widget) == nullptr && view->model() != nullptr) {
                addModel(*view);
            }
        }
    }

    void addModel(const QAbstractItemView &view)
    {
        const QAbstractItemModel &model = *view.model();
        for (int column = 0; column < model.columnCount(); ++column) {
            for (const auto role : {Qt::DisplayRole, Qt::ToolTipRole}) {
                note(view, "header", model.headerData(column, Qt::Horizontal, role).toString());
                for (int row = 0; row < model.rowCount(); ++row) {
                    note(view, role == Qt::DisplayRole ? "cell" : "cell's tool tip",
                         model.index(row, column).data(role).toString());
                }
            }
        }
    }

    std::vector<VisibleText> m_texts;
};

/// What the text needs; invalid where it has all that it wants, or is cut on purpose.
QSize neededSize(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        if (label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored) {
            return {}; // it may be longer than the window is wide
        }
        return label->wordWrap() ? QSize(0, label->heightForWidth(label->width())) : label->sizeHint();
    }
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget)) {
        constexpr int kFrame = 8;
        return line->text().isEmpty() &&
                       qobject_cast<const QAbstractSpinBox *>(line->parentWidget()) == nullptr
                   ? QSize(line->fontMetrics().horizontalAdvance(line->placeholderText()) + kFrame, 0)
                   : QSize();
    }
    if (const auto *combo = qobject_cast<const QComboBox *>(&widget)) {
        return combo->sizeAdjustPolicy() == QComboBox::AdjustToMinimumContentsLengthWithIcon
                   ? QSize()
                   : combo->sizeHint();
    }
    return qobject_cast<const QAbstractButton *>(&widget) != nullptr ? widget.sizeHint() : QSize();
}

QString textOf(const QWidget &widget)
{
    for (const char *property : {"text", "placeholderText", "currentText"}) {
        if (const QString text = widget.property(property).toString(); !text.isEmpty()) {
            return text;
        }
    }
    return {};
}

} // namespace

std::vector<VisibleText> visibleTexts(const QWidget &window)
{
    Collector collector;
    collector.addAll(window);
    return collector.take();
}

QStringList clippedTexts(const QWidget &window)
{
    constexpr int kRounding = 1; // of sizes that a style shares out
    QStringList clipped;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const QSize needed = widget->isVisible() && !isOfQt(*widget) ? neededSize(*widget) : QSize();
        if (needed.width() > widget->width() + kRounding || needed.height() > widget->height() + kRounding) {
            clipped.append(QStringLiteral("%1: %2 x %3 for %4 x %5, '%6'")
                               .arg(nameOf(*widget))
                               .arg(widget->width())
                               .arg(widget->height())
                               .arg(needed.width())
                               .arg(needed.height())
                               .arg(textOf(*widget)));
        }
    }
    return clipped;
}

} // namespace threadloop
