// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/label_layout.h"

#include <algorithm>
#include <numeric>

namespace threadloop {
namespace {

bool shareAnX(const QRectF &a, const QRectF &b)
{
    return a.left() < b.right() && b.left() < a.right();
}

/// The lowest bottom, respectively highest top, of those already placed that the rectangle would meet.
double floorBelow(const std::vector<QRectF> &placed, const std::vector<std::size_t> &order, std::size_t count,
                  const QRectF &rect, double top)
{
    for (std::size_t i = 0; i < count; ++i) {
        if (shareAnX(placed[order[i]], rect)) {
            top = std::max(top, placed[order[i]].bottom());
        }
    }
    return top;
}

double ceilingAbove(const std::vector<QRectF> &placed, const std::vector<std::size_t> &order,
                    std::size_t first, const QRectF &rect, double bottom)
{
    for (std::size_t i = first; i < order.size(); ++i) {
        if (shareAnX(placed[order[i]], rect)) {
            bottom = std::min(bottom, placed[order[i]].top());
        }
    }
    return bottom;
}

} // namespace

std::vector<QRectF> spreadVertically(const std::vector<QRectF> &wanted, double top, double bottom)
{
    std::vector<QRectF> placed = wanted;
    std::vector<std::size_t> order(wanted.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&wanted](std::size_t a, std::size_t b) {
        return wanted[a].center().y() < wanted[b].center().y();
    });
    // Upwards first, so that whoever has no room below ends at the bottom; then downwards, which wins.
    for (std::size_t i = order.size(); i-- > 0;) {
        QRectF &rect = placed[order[i]];
        rect.moveBottom(std::min(rect.bottom(), ceilingAbove(placed, order, i + 1, rect, bottom)));
    }
    for (std::size_t i = 0; i < order.size(); ++i) {
        QRectF &rect = placed[order[i]];
        rect.moveTop(std::max(rect.top(), floorBelow(placed, order, i, rect, top)));
    }
    return placed;
}

} // namespace threadloop
