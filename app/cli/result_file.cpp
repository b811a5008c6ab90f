// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/result_file.h"

#include "app/report/json.h"

#include <QFile>

namespace threadloop {

Parsed<RunResults> readResults(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        return ParseError{file.errorString().toStdString()};
    }
    const QByteArray content = file.readAll();
    if (file.error() != QFileDevice::NoError) {
        return ParseError{file.errorString().toStdString()};
    }
    Parsed<RunResults> results = resultsFromJson(content);
    if (results && results->empty()) {
        return ParseError{"it holds no runs"};
    }
    return results;
}

} // namespace threadloop
