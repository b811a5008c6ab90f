// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/main_window.h"

#include <QTemporaryDir>
#include <cstdint>
#include <ctime>
#include <memory>
#include <optional>

class QJsonObject;

namespace threadloop {

std::int64_t nanoseconds(clockid_t clock);

/// One line of JSON to the standard output.
void print(const QJsonObject &object);

/// A main window with settings of its own, driven through its panels. GUI thread.
class BenchWindow
{
public:
    /// With the stored runs of that database, where one is named.
    explicit BenchWindow(std::optional<QString> history = std::nullopt);

    MainWindow &window() { return m_window; }

    template <class T>
    T &find(const char *name)
    {
        T *found = m_window.findChild<T *>(QString::fromLatin1(name));
        if (found == nullptr) {
            qFatal("the window has no '%s'", name);
        }
        return *found;
    }

    /// One cell: the target with the event-loop client.
    void fill(const QString &target, const QString &concurrency, const QString &duration);
    /// Runs the cell to its end, with the window on the screen: its result, or null.
    std::shared_ptr<const RunResult> run();
    /// Of the last run: processor time of the GUI thread per second.
    double guiShare() const { return m_guiShare; }

private:
    QTemporaryDir m_folder;
    MainWindow m_window;
    double m_guiShare = 0;
};

} // namespace threadloop
