// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <cstdint>
#include <string_view>

namespace threadloop {

// Numbers as charts show them: in groups of three, with as many digits as one can read off a picture.

/// A whole number: "10 000", with narrow spaces that do not break.
QString groupedNumber(double number);

/// Requests per second without the unit: "1 948", "19.5", "0.93".
QString rateText(double reqsPerSec);

/// A latency with its unit: "53.1 ms", "1.02 s", "870 µs".
QString latencyText(double milliseconds);

/// The label of an axis on which two labels are `step` apart.
QString axisNumber(double value, double step);

QString toQString(std::string_view text);

} // namespace threadloop
