// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <vector>

namespace threadloop {

/// Moves the rectangles up and down as little as needed, so that none overlaps another and all lie between
/// `top` and `bottom` as long as there is room; when there is none they are packed from the top, beyond the
/// bottom. Those that do not share an x do not push each other. The order from top to bottom is kept.
std::vector<QRectF> spreadVertically(const std::vector<QRectF> &wanted, double top, double bottom);

} // namespace threadloop
