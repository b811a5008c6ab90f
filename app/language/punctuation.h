// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace threadloop {

// What stands between words is the language's, too: Chinese has marks of its own. English in files. Main
// thread.

/// "a; b": clauses of a sentence.
QString joinedClauses(const QStringList &clauses);
/// "a, b": items of a list.
QString joinedItems(const QStringList &items);

} // namespace threadloop
