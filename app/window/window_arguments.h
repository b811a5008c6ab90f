// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace threadloop {

/// What the window was started with, beside what Qt takes for itself.
struct WindowArguments
{
    bool isNew = false;   ///< --new: the panels hold what they hold at the first start
    bool article = false; ///< --article: the article's experiments run at once
    QStringList files;    ///< in the order given
    QString unknown;      ///< the first option that is none; empty when there is none
};

/// Reads arguments without the program's name; what follows "--" is a file, whatever it begins with.
WindowArguments windowArgumentsFrom(const QStringList &arguments);

} // namespace threadloop
