// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>

namespace threadloop {

// Points are sorted by x; a y that is not a number is a gap in the line.

/// The line with at most `mostPoints` (at least 5) points: in each column of the picture the least and the
/// greatest value stay, so that spikes survive, as do both ends and gaps. Lines that are short enough stay as
/// they are.
QList<QPointF> decimated(const QList<QPointF> &points, int mostPoints);

/// The line without what lies above `top`: it ends and begins again where it crosses, with a gap between.
/// Not every export format clips by itself.
QList<QPointF> clippedAt(const QList<QPointF> &points, double top);

/// A point that interrupts the line.
QPointF gapAt(double x);

} // namespace threadloop
