// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/local_number.h"

#include <QColor>
#include <QString>

class QPalette;
class QLabel;
class QWidget;

namespace threadloop {

// What the window's parts have in common to the eye. Everything follows the palette, light or dark.

/// Distances in device-independent pixels: between parts of one thing, between things, around a panel.
inline constexpr int kTightSpace = 4;
inline constexpr int kSpace = 8;
inline constexpr int kMargin = 12;

/// What a colour says.
enum class Tone { Error, Warning, Note, Good };

/// For text and marks: at least 4.5:1 against the palette's window colour.
QColor toneColor(Tone tone, const QPalette &palette);
/// For the background of a bar that says it.
QColor toneBackground(Tone tone, const QPalette &palette);
/// Text that matters less than the rest; at least 4.5:1 against the window and base colours.
QColor mutedText(const QPalette &palette);

/// Gives the label's text a colour; all its others stay those of the application.
void tint(QLabel &label, const QColor &text);

/// A label whose text is muted, in the palette of the day; it follows palette changes.
QLabel *mutedLabel(const QString &text, QWidget *parent);
/// A label in bold, the heading of a part.
QLabel *headingLabel(const QString &text, QWidget *parent);

} // namespace threadloop
