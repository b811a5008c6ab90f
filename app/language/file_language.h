// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace threadloop {

/// While one lives, texts and numbers are what files hold on every machine: English, with a decimal point.
/// They nest. Main thread.
class FileLanguage
{
public:
    FileLanguage();
    ~FileLanguage();
    FileLanguage(const FileLanguage &) = delete;
    FileLanguage &operator=(const FileLanguage &) = delete;

    static bool isSpoken();
};

} // namespace threadloop
