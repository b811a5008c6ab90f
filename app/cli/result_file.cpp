// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/result_file.h"

#include "app/report/json.h"

#include <QFile>
#include <QFileInfo>

namespace threadloop {
namespace {

Parsed<QByteArray> wholeFile(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        return ParseError{file.errorString().toStdString()};
    }
    QByteArray content = file.readAll();
    if (file.error() != QFileDevice::NoError) {
        return ParseError{file.errorString().toStdString()};
    }
    return content;
}

} // namespace

Parsed<RunResults> readResults(const QString &fileName)
{
    const Parsed<QByteArray> content = wholeFile(fileName);
    if (!content) {
        return ParseError{content.error()};
    }
    Parsed<RunResults> results = resultsFromJson(*content);
    if (results && results->empty()) {
        return ParseError{"it holds no runs"};
    }
    return results;
}

Parsed<TrialFile> readTrials(const QString &fileName)
{
    const Parsed<QByteArray> content = wholeFile(fileName);
    if (!content) {
        return ParseError{content.error()};
    }
    return trialFileFrom(*content, QFileInfo(fileName).completeBaseName().toStdString());
}

} // namespace threadloop
