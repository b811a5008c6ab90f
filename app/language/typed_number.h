// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <string>

namespace threadloop {

// Numbers as they are typed into the window. The command's form is always good, so that what is pasted means
// the same here and there: a decimal point, no groups. So is the language's own: in German 12,5
// and 1.000.000. What both read, and read differently, is refused: 1.500 would be 1500 in German and 1.5 for
// the command. A whole number has no decimals, so 1.500 requests are 1500. Blanks between digits mean
// nothing, and a unit may follow: 1,5s.

enum class TypedKind { Whole, Decimal };

/// The command's form, for a draft; what is no number as it was typed. One that reads in two ways bears a
/// mark by which every parser refuses it.
std::string plainNumber(const QString &typed, TypedKind kind);

/// The command's form as it is shown in a field.
QString typedNumber(const std::string &plain);

/// What a parser says of a number that reads in two ways, in better words; nullopt for all other messages.
std::optional<QString> twofoldNumber(const std::string &message);

} // namespace threadloop
