// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <array>

namespace threadloop {

/// Whose colours the window has: the desktop's, or always light or dark ones.
enum class Theme { System, Light, Dark };

inline constexpr std::array allThemes{Theme::System, Theme::Light, Theme::Dark};

/// The palette of a theme that does not follow the desktop.
QPalette themePalette(Theme theme);

/// Gives all windows of the program these colours, at once; charts follow. GUI thread.
void applyTheme(Theme theme);

} // namespace threadloop
