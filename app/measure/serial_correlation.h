// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace threadloop {

/// How much a trial resembles the one before it: the correlation between neighbours, from 0 to 0.9, estimated
/// from these and drawn towards 0.5, the more the fewer they are. Negative correlation counts as none.
/// (The bias of the plain estimate is taken off: Marriott and Pope, Biometrika 41, 1954.)
double correlationOfNeighbours(std::span<const double> values);

/// The factor by which the standard error of a mean of such values exceeds the one computed as if they were
/// independent, when each takes after the one before it (autoregression of order 1). At least 1.
/// (Zwiers and von Storch, Journal of Climate 8, 1995, with the bias of the variance, which is of the same
/// origin.)
double errorInflation(std::span<const double> values);

} // namespace threadloop
