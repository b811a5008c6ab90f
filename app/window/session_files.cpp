// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session_files.h"

#include "app/language/known_sentences.h"
#include "app/language/punctuation.h"
#include "app/report/file_writer.h"
#include "app/window/charts_area.h"
#include "app/window/client_panel.h"
#include "app/window/kept_drafts.h"
#include "app/window/runs_model.h"
#include "app/window/save_question.h"
#include "app/window/server_panel.h"
#include "app/window/session_reader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QWidget>
#include <algorithm>

namespace threadloop {
namespace {

QString sessionFilter()
{
    return SessionFiles::tr("Sessions of Threadloop (*.threadloop);;All files (*)");
}

/// Whether somebody else has written the file since it had these bytes. One that is gone is no such case.
bool isChangedOutside(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.readAll() != bytes;
}

QString joined(const std::vector<std::string> &names)
{
    QStringList list;
    for (const std::string &name : names) {
        list.append(translatedSentence(name));
    }
    return joinedItems(list);
}

} // namespace

SessionFiles::SessionFiles(const SessionParts &parts, RecentFiles &recent, Dialogs dialogs, QWidget &window)
    : m_parts(parts)
    , m_recent(recent)
    , m_dialogs(std::move(dialogs))
    , m_window(window)
    , m_opening(parts.runs)
{
    connect(&m_opening, &SessionOpening::ready, this, &SessionFiles::finishOpening);
    connect(&m_opening, &SessionOpening::cancelled, this,
            [this](const QString &file) { Q_EMIT done(tr("%1 was not opened").arg(file)); });
    connect(&parts.client, &ClientPanel::edited, this, &SessionFiles::markChanges);
    connect(&parts.server, &ServerPanel::edited, this, &SessionFiles::markChanges);
    connect(&parts.runs, &RunsModel::shownChanged, this, &SessionFiles::markChanges);
    connect(&parts.charts, &ChartsArea::compareChanged, this, &SessionFiles::markChanges);
}

void SessionFiles::begin()
{
    m_document.saved = present();
    showTitle();
}

/// With the runs that could not be shown: they stay in the file, once each should they be shown by now.
SavedSession SessionFiles::present() const
{
    SavedSession session = heldSession(m_parts);
    const std::size_t held = session.runs.size();
    for (const SavedRun &run : m_document.missing) {
        const auto end = session.runs.begin() + static_cast<std::ptrdiff_t>(held);
        if (std::none_of(session.runs.begin(), end, [&](const SavedRun &one) { return one.id == run.id; })) {
            session.runs.push_back(run);
        }
    }
    return session;
}

bool SessionFiles::isModified() const
{
    return !m_document.path.isEmpty() && !holdSameWork(present(), m_document.saved);
}

QString SessionFiles::name() const
{
    return QFileInfo(m_document.path).fileName();
}

void SessionFiles::showTitle()
{
    m_window.setWindowFilePath(m_document.path);
    m_window.setWindowModified(false); // a title without the mark's place cannot have the mark
    m_window.setWindowTitle(
        m_document.path.isEmpty()
            ? tr("Threadloop")
            : tr("%1[*] — Threadloop").arg(name().replace(QStringLiteral("[*]"), QStringLiteral("[*][*]"))));
    markChanges();
}

void SessionFiles::markChanges()
{
    m_window.setWindowModified(isModified());
}

/// Goes on at once when there are no changes to a file, else when they are saved or discarded. What is still
/// being opened must not replace them while the question stands.
void SessionFiles::afterChanges(const std::function<void()> &goOn, const std::function<void()> &stay)
{
    if (!isModified()) {
        goOn();
        return;
    }
    m_opening.cancel();
    const auto save = [this, goOn, stay] { this->save() ? goOn() : stay(); };
    askToSave(m_window, name(), {save, goOn, stay});
}

bool SessionFiles::mayClose(std::function<void()> close, std::function<void()> stay)
{
    if (m_mayDiscard || !isModified()) {
        m_opening.cancel();
        return true;
    }
    afterChanges(
        [this, close = std::move(close)] {
            m_mayDiscard = true;
            close();
        },
        stay);
    return false;
}

void SessionFiles::open(const QString &path)
{
    afterChanges([this, path] { startOpening(path); }, [] {});
}

void SessionFiles::openOther()
{
    m_dialogs.open(&m_window, {tr("Open a session"), m_recent.folder(), sessionFilter()},
                   [this](const QString &path) { open(path); });
}

/// One that cannot be read leaves another one under way.
void SessionFiles::startOpening(const QString &path)
{
    const QString file = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    auto read = readSessionFile(file);
    if (const auto *refusal = std::get_if<QString>(&read)) {
        Message message{Tone::Error, *refusal, {}, {}};
        if (m_recent.paths().contains(file)) {
            message.actionText = tr("Forget this file");
            message.action = [this, file] { m_recent.remove(file); };
        }
        Q_EMIT told(message);
        return;
    }
    m_beforeOpening = present();
    m_opening.start(file, std::get<ReadSession>(std::move(read)));
}

/// What was changed while the runs were loaded nobody was asked about yet.
void SessionFiles::finishOpening(const QString &file, const ReadSession &read)
{
    if (holdSameWork(present(), m_beforeOpening)) {
        openNow(file, read);
    } else {
        afterChanges([this, file, read] { openNow(file, read); }, [] {});
    }
}

void SessionFiles::openNow(const QString &file, const ReadSession &read)
{
    const auto &[session, bytes] = read;
    const SavedSession before = present();
    const Document document = m_document;
    const NotHeld left = replace(session, file, bytes);
    m_recent.add(file);
    Q_EMIT done(tr("Opened %1").arg(file));
    offerPutBack(tr("%1 has taken the place of what was in no file").arg(name()), before, document);
    tellNotHeld(left);
}

void SessionFiles::startNew()
{
    const auto goOn = [this] {
        m_opening.cancel();
        const SavedSession before = present();
        const Document document = m_document;
        SavedSession session;
        session.client = firstPlanDraft();
        session.server = firstServerDraft();
        replace(session, {}, {});
        Q_EMIT done(tr("A new session"));
        offerPutBack(tr("The first plan has taken the place of what was in no file"), before, document);
    };
    afterChanges(goOn, [] {});
}

NotHeld SessionFiles::replace(const SavedSession &session, const QString &path, const QByteArray &bytes)
{
    NotHeld left = holdSession(m_parts, session);
    m_document = {path, bytes, {}, left.runs};
    m_document.missing.insert(m_document.missing.end(), left.unfinished.begin(), left.unfinished.end());
    m_document.saved = present();
    showTitle();
    return left;
}

/// Where work that no file has was replaced. `document` is what it belonged to.
void SessionFiles::offerPutBack(const QString &sentence, const SavedSession &before, const Document &document)
{
    if (!document.path.isEmpty() || holdSameWork(before, document.saved)) {
        return;
    }
    Q_EMIT told({Tone::Note, sentence, tr("Put it back"), [this, before, document] {
                     afterChanges(
                         [this, before, document] {
                             m_opening.cancel();
                             holdSession(m_parts, before);
                             m_document = document;
                             showTitle();
                         },
                         [] {});
                 }});
}

void SessionFiles::tellNotHeld(const NotHeld &left)
{
    if (!left.fields.empty()) {
        Q_EMIT told({Tone::Warning,
                     tr("The panels could not take over all of %1 as it is there: %2. See what they hold "
                        "before you save it")
                         .arg(name(), joined(left.fields)),
                     {},
                     {}});
    }
    if (!left.runs.empty()) {
        const auto count = static_cast<int>(left.runs.size());
        Q_EMIT told({Tone::Warning,
                     tr("%n run(s) of %1 cannot be shown: the history does not have them any more. Bring "
                        "them back with “threadloop history import”, or leave them out",
                        nullptr, count)
                         .arg(name()),
                     tr("Leave them out"),
                     [this, path = m_document.path, runs = left.runs] { forgetMissing(path, runs); }});
    }
    if (!left.unfinished.empty()) {
        const auto count = static_cast<int>(left.unfinished.size());
        Q_EMIT told({Tone::Warning,
                     tr("%n run(s) of %1 cannot be shown yet: another program is still making them. Open %1 "
                        "again when they have ended",
                        nullptr, count)
                         .arg(name()),
                     {},
                     {}});
    }
}

/// Unless another file was opened meanwhile.
void SessionFiles::forgetMissing(const QString &path, const std::vector<SavedRun> &runs)
{
    if (path == m_document.path) {
        std::erase_if(m_document.missing, [&runs](const SavedRun &run) {
            return std::find(runs.begin(), runs.end(), run) != runs.end();
        });
        markChanges();
    }
}

bool SessionFiles::save()
{
    if (m_document.path.isEmpty()) {
        saveAs();
        return false;
    }
    if (isChangedOutside(m_document.path, m_document.bytes)) {
        Q_EMIT told({Tone::Warning,
                     tr("%1 was not saved: another program has changed it meanwhile. Save it under another "
                        "name, or replace what is there")
                         .arg(m_document.path),
                     tr("Replace it"), [this, path = m_document.path] {
                         if (path == m_document.path) {
                             saveTo(path);
                         }
                     }});
        return false;
    }
    return saveTo(m_document.path);
}

void SessionFiles::saveAs()
{
    const QString suggested = m_document.path.isEmpty()
                                  ? QDir(m_recent.folder()).filePath(tr("session.threadloop"))
                                  : m_document.path;
    m_dialogs.save(&m_window,
                   {tr("Save the session"), suggested, sessionFilter(), QStringLiteral("threadloop")},
                   [this](const QString &path) { saveTo(path); });
}

bool SessionFiles::saveTo(const QString &path)
{
    const QString file = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    const SavedSession session = present();
    const std::string text = sessionText(session);
    if (const auto error = writeFile(file, text)) {
        Q_EMIT told(
            {Tone::Error,
             tr("Cannot save %1: %2. Choose another place").arg(file, translatedSentence(error->reason)),
             tr("Save as…"), [this] { saveAs(); }});
        return false;
    }
    m_document.path = file;
    m_document.bytes = QByteArray::fromStdString(text);
    m_document.saved = session;
    m_recent.add(file);
    showTitle();
    Q_EMIT done(tr("Saved %1").arg(file));
    return true;
}

} // namespace threadloop
