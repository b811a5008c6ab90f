// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session_reader.h"

#include "app/language/known_sentences.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

namespace threadloop {
namespace {

/// Bodies of requests are in it; beyond this nobody has typed them.
constexpr qint64 kMostBytes = 64 * 1024 * 1024;

struct SessionReaderText
{
    Q_DECLARE_TR_FUNCTIONS(SessionReader)
};

QString refusal(const QString &path, const SessionError &error)
{
    const QString detail = translatedSentence(error.detail);
    switch (error.kind) {
    case SessionError::Kind::NotJson:
        return SessionReaderText::tr(
                   "Cannot open %1: it is no session of Threadloop (%2). Choose another file")
            .arg(path, detail);
    case SessionError::Kind::NewerSchema:
        return SessionReaderText::tr(
                   "Cannot open %1: a later version of Threadloop has written it, in format %2, and this "
                   "one reads format %3. Install that version")
            .arg(path, detail)
            .arg(sessionSchema);
    case SessionError::Kind::WrongMember:
        return SessionReaderText::tr(
                   "Cannot open %1: %2. Correct the file, or save the session again where it comes from")
            .arg(path, detail);
    }
    return {};
}

} // namespace

std::variant<ReadSession, QString> readSessionFile(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isDir()) {
        return SessionReaderText::tr("Cannot open %1: it is a folder. Choose a file in it").arg(path);
    }
    if (!file.exists()) {
        return SessionReaderText::tr("Cannot open %1: there is no such file. Choose another one").arg(path);
    }
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        return SessionReaderText::tr("Cannot open %1: %2. See that you may read it")
            .arg(path, file.error() == QFileDevice::NoError ? SessionReaderText::tr("it is no file")
                                                            : translatedSentence(file.errorString()));
    }
    const QByteArray bytes = file.read(kMostBytes + 1);
    if (bytes.size() > kMostBytes) {
        return SessionReaderText::tr("Cannot open %1: it is too large for a session. Choose another file")
            .arg(path);
    }
    auto parsed = parseSession({bytes.data(), static_cast<std::size_t>(bytes.size())});
    if (const auto *error = std::get_if<SessionError>(&parsed)) {
        return refusal(path, *error);
    }
    return ReadSession{std::get<SavedSession>(std::move(parsed)), bytes};
}

QString localPathOf(const QString &argument)
{
    const QUrl url(argument);
    return url.isLocalFile() ? url.toLocalFile() : argument;
}

} // namespace threadloop
