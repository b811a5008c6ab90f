// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string>
#include <vector>

namespace threadloop {

/// A text that a layer below the window made in English, in the window's language: its numbers and the words
/// in it, too. What no known sentence fits stays as it is, and so does everything in a file. Main thread.
QString translatedSentence(const QString &english);
QString translatedSentence(const std::string &english);

/// The same of a text that was made from one of these sources, which are texts of the experiments' files.
QString translatedSentence(const std::string &english, const std::vector<std::string> &sources);

/// Whether a known sentence fits the whole text.
bool isKnownSentence(const QString &english);

} // namespace threadloop
