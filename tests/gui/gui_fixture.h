// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/main_window.h"

#include <QPalette>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

namespace threadloop {

/// A dark palette as a desktop may have one.
QPalette darkPalette();

/// A main window with settings and a file dialog of its own. Its server takes a free port.
class GuiFixture
{
public:
    GuiFixture();

    /// Makes the window anew, as at the next start; `isNew`: one with --new.
    void restart(bool isNew = false);
    /// Until then there is no window.
    void closeWindow() { m_window.reset(); }
    MainWindow &window() { return *m_window; }

    /// The object of that name, which must exist.
    template <class T>
    T &find(const char *name)
    {
        T *found = m_window->findChild<T *>(QString::fromLatin1(name));
        if (found == nullptr) {
            qFatal("the window has no '%s'", name);
        }
        return *found;
    }
    QString textOf(const char *name); ///< of a label or a line
    void type(const char *name, const QString &text);
    bool isShown(const char *name);

    /// Fields of a run that takes a fraction of a second: /asyncwait, event-loop, 50 requests, 10 at once.
    void fillSmallPlan();
    /// One that goes on until it is stopped.
    void fillEndlessPlan();
    void trigger(const char *action);
    /// Makes the small plan's run, to its end; false when that takes half a minute.
    bool runSmallPlan();
    bool waitUntilIdle(); ///< false after half a minute
    bool waitUntilRunning();
    bool waitForServer();

    QString path(const QString &name) const { return m_folder.filePath(name); }
    /// What the file dialog answers; null when it is closed without an answer.
    QString chosenFile;
    SaveRequest lastRequest;
    /// The same of the dialog that asks what to open.
    QString chosenOpenFile;
    OpenRequest lastOpenRequest;
    /// What the desktop was told.
    QStringList notices;
    std::chrono::milliseconds longRun = kLongRun; ///< of the next window

private:
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace threadloop
