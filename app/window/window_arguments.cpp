// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_arguments.h"

namespace threadloop {

WindowArguments windowArgumentsFrom(const QStringList &arguments)
{
    WindowArguments read;
    bool onlyFiles = false;
    for (const QString &argument : arguments) {
        if (onlyFiles || !argument.startsWith(QLatin1Char('-'))) {
            read.files.append(argument);
        } else if (argument == QStringLiteral("--")) {
            onlyFiles = true;
        } else if (argument == QStringLiteral("--new")) {
            read.isNew = true;
        } else if (argument == QStringLiteral("--article")) {
            read.article = true;
        } else if (read.unknown.isEmpty()) {
            read.unknown = argument;
        }
    }
    return read;
}

} // namespace threadloop
