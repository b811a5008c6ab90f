// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/file_writer.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QString>

namespace threadloop {

namespace {

FileError errorOf(const QFileDevice &file)
{
    return {file.fileName().toStdString(), file.errorString().toStdString()};
}

/// What cannot be replaced by renaming: a device, a pipe, a socket.
bool isSpecial(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() && !info.isFile() && !info.isDir();
}

bool isWritten(QFileDevice &file, std::string_view content)
{
    const auto size = static_cast<qint64>(content.size());
    return file.write(content.data(), size) == size && file.flush();
}

} // namespace

std::optional<FileError> checkWritable(const QString &path)
{
    if (path.isEmpty()) // QSaveFile would take it for a file without a name in this folder
        return FileError{{}, "The file has no name"};
    if (isSpecial(path)) {
        // Opening a pipe would wait for its reader.
        if (QFileInfo(path).isWritable())
            return std::nullopt;
        return FileError{path.toStdString(), "Permission denied"};
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return errorOf(file);
    file.cancelWriting();
    return std::nullopt;
}

std::optional<FileError> writeFile(const QString &path, std::string_view content)
{
    if (path.isEmpty())
        return checkWritable(path);
    if (isSpecial(path)) {
        QFile device(path);
        if (!device.open(QIODevice::WriteOnly) || !isWritten(device, content))
            return errorOf(device);
        return std::nullopt;
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !isWritten(file, content) || !file.commit())
        return errorOf(file);
    return std::nullopt;
}

} // namespace threadloop
