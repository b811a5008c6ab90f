// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/session_reader.h"
#include "tests/gui/gui_fixture.h"

#include <QTableView>
#include <memory>

namespace threadloop {

class ClientPanel;

/// What tests of session files have in common: a window, the path of a file, and hands to use both.
class SessionTest : public QObject
{
protected:
    void begin();
    void end() { m_gui.reset(); }

    GuiFixture &gui() { return *m_gui; }
    ClientPanel &client();
    QTableView &runs() { return gui().find<QTableView>("runs"); }
    int shownCount();

    void open(const QString &path) { gui().window().openSession(path); }
    void saveAs(const QString &path);
    /// What the window holds now, which is in this file now.
    SavedSession written(const QString &path);
    static SavedSession stored(const QString &path);
    static void write(const QString &path, const std::string &text);
    void answer(const char *button, const char *question = "saveQuestion");

    QString m_file;

private:
    std::unique_ptr<GuiFixture> m_gui;
};

} // namespace threadloop
