// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

class QString;

namespace threadloop {

/// Why a file could not be written.
struct FileError
{
    std::string path;
    std::string reason; ///< the system's: "No space left on device"
};

/// Whether writeFile() could write there now, without leaving a trace; asked before a run, whose result would
/// be lost.
std::optional<FileError> checkWritable(const QString &path);

/// Writes the whole content under a temporary name in the same folder, then renames it: readers find the old
/// file or the new one. Devices and pipes are written to directly.
std::optional<FileError> writeFile(const QString &path, std::string_view content);

} // namespace threadloop
