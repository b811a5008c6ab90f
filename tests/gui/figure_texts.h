// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/figure.h"

#include <QStringList>

namespace threadloop {

/// Everything that stands in a chart.
QStringList figureTexts(const Figure &figure);

} // namespace threadloop
