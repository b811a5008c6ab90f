// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace threadloop {

// Numbers as the window's language writes them; in files, and without a language, as they always are.

/// "10 000": digits in groups of three, with narrow spaces that do not break; in German "10.000".
QString groupedNumber(double number, int decimals = 0);

/// With that many decimals and no groups where there is no language: "1948.11"; in German "1.948,11".
QString decimalNumber(double number, int decimals);

/// A text that begins with a plain number, such as "1948.11" or "53.1 ms", with the number as the language
/// writes it.
QString localNumber(const QString &plain);
QString localNumber(const std::string &plain);

} // namespace threadloop
