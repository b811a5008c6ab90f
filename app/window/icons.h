// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPalette>

namespace threadloop {

/// The drawing of that name under resources/icons in one colour, sharp at every scale factor.
QIcon icon(const char *name, const QColor &color);
/// In the palette's text colour, and its disabled one.
QIcon icon(const char *name, const QPalette &palette);
/// The program's own.
QIcon programIcon();

} // namespace threadloop
