// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/local_number.h"

#include <QColor>
#include <QFont>
#include <QString>

class QPalette;
class QLabel;
class QWidget;

namespace threadloop {

// What the window's parts have in common to the eye. Everything follows the palette, light or dark.

/// So many times the size of the application's font, in whole device-independent pixels: whatever is measured
/// in it grows with the text.
int ems(double count);

/// A distance in shares of the font's size; it stands wherever a number of pixels does.
class Distance
{
public:
    explicit constexpr Distance(double share)
        : m_share(share)
    {}
    operator int() const { return ems(m_share); } // NOLINT: it is a number of pixels

private:
    double m_share;
};

// Between parts of one thing, between things, around a panel.
inline constexpr Distance kTightSpace{1.0 / 3};
inline constexpr Distance kSpace{2.0 / 3};
inline constexpr Distance kMargin{1.0};

/// Sizes of large text in shares of the application's font.
inline constexpr double kFigureSize = 3.3;
inline constexpr double kValueSize = 1.5;

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

/// The font in this share of the size that the application’s font has now.
QFont enlarged(QFont font, double size);
/// Gives the label text of this share of the size that the application’s font has now.
void enlarge(QLabel &label, double size, bool isBold = false);

/// A label whose text is muted, in the palette of the day; it follows palette changes.
QLabel *mutedLabel(const QString &text, QWidget *parent);
/// A label in bold, the heading of a part.
QLabel *headingLabel(const QString &text, QWidget *parent);

} // namespace threadloop
