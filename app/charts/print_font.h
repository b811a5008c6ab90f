// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace threadloop {

/// The font of exports, which the program carries with it, so that a picture looks the same on every machine;
/// without hinting and subpixels, which depend on the screen. GUI thread of a QGuiApplication.
QFont printFont();

} // namespace threadloop
