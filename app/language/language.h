// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QTranslator>
#include <memory>
#include <vector>

namespace threadloop {

/// What the window's texts, numbers and dates are in while it lives. At most one; main thread, inside the
/// life of the application object.
class Language
{
public:
    /// The program's translation for the locale's languages (LANGUAGE, LC_ALL, LC_MESSAGES, LANG for the
    /// system's), English where there is none; numbers and dates as the locale writes them.
    explicit Language(const QLocale &locale);
    /// With these texts instead.
    Language(const QLocale &locale, std::unique_ptr<QTranslator> texts);
    ~Language();
    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;

    /// Whether there is one, and no file is being written.
    static bool isSpoken();
    /// Whether it writes numbers in its own way: not so in the locale "C".
    static bool hasLocalNumbers();
    /// Another number after each change: what was said before is out of date.
    static int generation();

private:
    QLocale m_before;
    std::vector<std::unique_ptr<QTranslator>> m_installed;
};

} // namespace threadloop
