// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <vector>

namespace threadloop {

/// A text that somebody sees or hears, and where.
struct VisibleText
{
    QString where; ///< "runs (QTableView): header 3"
    QString text;
};

/// Of the widget and all in it that is shown: texts, tool tips, names for screen readers, entries, headers,
/// cells and the actions of menus.
std::vector<VisibleText> visibleTexts(const QWidget &window);

/// What is shown of it is narrower or lower than its text needs: "preview (QLabel): 320 for 341, 'text'".
QStringList clippedTexts(const QWidget &window);

} // namespace threadloop
