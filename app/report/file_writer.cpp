// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/file_writer.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QString>

#include <cerrno>
#include <system_error>

namespace threadloop {

namespace {

FileError errorOf(const QFileDevice &file)
{
    return {file.fileName().toStdString(), file.errorString().toStdString()};
}

/// Of what was written last: Qt has no words for a full disk where a file was begun, the system has.
FileError writeErrorOf(const QFileDevice &file, int number)
{
    return number == 0 ? errorOf(file)
                       : FileError{file.fileName().toStdString(), std::generic_category().message(number)};
}

/// What cannot be replaced by renaming: a device, a pipe, a socket.
bool isSpecial(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() && !info.isFile() && !info.isDir();
}

/// nullopt when all is written, else the system's number for why not, or 0 where it has none.
std::optional<int> write(QFileDevice &file, std::string_view content)
{
    const auto size = static_cast<qint64>(content.size());
    errno = 0;
    if (file.write(content.data(), size) == size && file.flush())
        return std::nullopt;
    return errno;
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
        if (!device.open(QIODevice::WriteOnly))
            return errorOf(device);
        const std::optional<int> problem = write(device, content);
        return problem ? std::optional(writeErrorOf(device, *problem)) : std::nullopt;
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return errorOf(file);
    if (const std::optional<int> problem = write(file, content))
        return writeErrorOf(file, *problem); // what was begun goes with it
    if (!file.commit())
        return errorOf(file);
    return std::nullopt;
}

} // namespace threadloop
