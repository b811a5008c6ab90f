// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/mode.h"

#include <QColor>
#include <QList>

class QPalette;

namespace threadloop {

/// Which of the two sets of colours is used. Exports are always light.
enum class Appearance { Light, Dark };

/// What fits a window with this palette.
Appearance appearanceOf(const QPalette &palette);

/// The colours of a chart that stand for no run.
struct ChartColors
{
    QColor background;
    QColor text;  ///< titles and values
    QColor muted; ///< axis labels and notes; still 4.5:1 against the background
    QColor axis;  ///< the zero line
    QColor grid;
    QColor ideal; ///< no hue: hue stands for the mode
    QColor error;
    QColor lead; ///< behind what does not count; texts and lines keep their contrast on it
};

const ChartColors &chartColors(Appearance appearance);

/// The line and bar colour of a mode: after Okabe and Ito's palette, which colour-blind people tell apart.
/// At least 3:1 against the background at step 0; each step up to 2 is nearer to the background.
QColor modeColor(Mode mode, Appearance appearance, int step = 0);

/// The same hue for text: at least 4.5:1 against the background.
QColor modeTextColor(Mode mode, Appearance appearance);

/// The colour mixed into the background: share 1 is the colour itself. Opaque, so that lines on lines do not
/// add up and every export format shows the same.
QColor fadedTo(const QColor &color, double share, Appearance appearance);

/// The dash pattern of the target with this index (see TargetOrder) for a pen so wide, in pen widths as QPen
/// takes it: as long on the picture whatever the width. Empty for a solid line. The plain dash is not among
/// them: it is the ideal's.
QList<qreal> targetDashes(std::size_t targetIndex, double penWidth);

/// The ideal's dash pattern.
QList<qreal> idealDashes(double penWidth);

/// The contrast of two opaque colours, 1 to 21 (WCAG 2.1, "contrast ratio").
double contrastRatio(const QColor &a, const QColor &b);

} // namespace threadloop
