// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/held_session.h"
#include "app/window/message_bar.h"
#include "app/window/open_dialog.h"
#include "app/window/recent_files.h"
#include "app/window/save_dialog.h"
#include "app/window/session_opening.h"

#include <QByteArray>
#include <QObject>
#include <functional>

namespace threadloop {

/// The session's file: opens, saves, knows what is not saved yet, and puts both into the window's title.
///
/// Nothing is lost without being asked for: changes to a file are saved or discarded by an answer, drafts
/// that never had a file come back by a button in the message bar, runs that cannot be shown stay in the
/// file.
class SessionFiles : public QObject
{
    Q_OBJECT

public:
    /// How files are asked for.
    struct Dialogs
    {
        AskForFile save;
        AskForOpenFile open;
    };

    /// `window` shows the title, and is the parent of dialogs.
    SessionFiles(const SessionParts &parts, RecentFiles &recent, Dialogs dialogs, QWidget &window);

    /// What the window holds is where changes begin; called once the window has its drafts.
    void begin();

    /// Opens this file, after the changes to the present one were saved or discarded. Many runs take their
    /// time, see opening(): a later call, and a new session, take the place of one that is still under way.
    void open(const QString &path);
    /// The same with a file that is asked for.
    void openOther();
    /// The first drafts and no runs, in no file.
    void startNew();
    /// Into its file; without one, as saveAs(). False when it is not saved, or not yet.
    bool save();
    void saveAs();

    /// The absolute path; empty as long as there is none.
    QString path() const { return m_document.path; }
    SessionOpening &opening() { return m_opening; }
    /// Whether the file has other work in it than the window.
    bool isModified() const;
    /// Whether the window may be closed at once. If not, it is being asked about: `close` is called when the
    /// answer is to go on, `stay` when it is not.
    bool mayClose(std::function<void()> close, std::function<void()> stay);

Q_SIGNALS:
    void told(const threadloop::Message &message);
    /// Something worked, in a sentence for the status line.
    void done(const QString &sentence);

private:
    /// What the window's session is in the world outside of the window.
    struct Document
    {
        QString path;                  ///< empty: in no file
        QByteArray bytes;              ///< the file's, as it was read or written last
        SavedSession saved;            ///< what is not a change
        std::vector<SavedRun> missing; ///< runs that the file names and the window could not show
    };

    SavedSession present() const;
    QString name() const;
    void showTitle();
    void markChanges();
    void afterChanges(const std::function<void()> &goOn, const std::function<void()> &stay);
    void startOpening(const QString &path);
    void finishOpening(const QString &file, const ReadSession &read);
    void openNow(const QString &file, const ReadSession &read);
    NotHeld replace(const SavedSession &session, const QString &path, const QByteArray &bytes);
    void offerPutBack(const QString &sentence, const SavedSession &before, const Document &document);
    bool saveTo(const QString &path);
    void tellNotHeld(const NotHeld &left);
    void forgetMissing(const QString &path, const std::vector<SavedRun> &runs);

    SessionParts m_parts;
    RecentFiles &m_recent;
    Dialogs m_dialogs;
    QWidget &m_window;
    Document m_document;
    SessionOpening m_opening;
    SavedSession m_beforeOpening; ///< what may be replaced without another question
    bool m_mayDiscard = false;    ///< the changes, for the window is closing
};

} // namespace threadloop
