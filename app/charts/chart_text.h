// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/local_number.h"

#include <QCoreApplication>
#include <QString>
#include <cstdint>
#include <string_view>

namespace threadloop {

/// Where charts take their texts from: ChartText::tr().
struct ChartText
{
    Q_DECLARE_TR_FUNCTIONS(ChartText)
};

// Numbers as charts show them: in groups of three, with as many digits as one can read off a picture.

/// Requests per second without the unit: "1 948", "19.5", "0.93".
QString rateText(double reqsPerSec);

/// A counted thing: tr("%1 request(s)", nullptr, pluralOf(count)).arg(groupedNumber(count)).
int pluralOf(std::uint64_t count);

/// A latency with its unit: "53.1 ms", "1.02 s", "870 µs".
QString latencyText(double milliseconds);

/// The same without zeros at the end: "50 ms".
QString shortLatencyText(double milliseconds);

/// A number to leave room for: as wide as any with its digits, with full spaces between the groups.
QString roomyNumber(double number);

/// The label of an axis on which two labels are `step` apart.
QString axisNumber(double value, double step);

/// A swept value under its axis, as it was asked for: "0.25", "1 000".
QString sweptText(double value);

QString toQString(std::string_view text);
/// The text with control characters, and what else no XML document may hold, replaced: an SVG would be none.
QString drawable(QString text);

} // namespace threadloop
