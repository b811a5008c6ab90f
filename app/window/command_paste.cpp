// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/command_paste.h"

#include "app/language/known_sentences.h"
#include "app/language/punctuation.h"
#include "app/plan/draft_fields.h"
#include "app/window/client_panel.h"
#include "app/window/server_panel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <algorithm>
#include <array>

namespace threadloop {
namespace {

/// Whether the draft sets a field that is folded away.
bool setsMore(const PlanDraft &draft)
{
    constexpr std::array seen{&PlanDraft::mode, &PlanDraft::requests, &PlanDraft::duration,
                              &PlanDraft::concurrency, &PlanDraft::connections};
    const bool setsText = std::any_of(planFields.begin(), planFields.end(), [&](const PlanField &field) {
        return (draft.*field.text) && std::find(seen.begin(), seen.end(), field.text) == seen.end();
    });
    return setsText || !draft.headers.empty() || draft.body || !draft.label.empty();
}

QString sentenceOf(bool isRequestAlone, const QStringList &leftOut)
{
    const QString list = joinedClauses(leftOut);
    if (leftOut.isEmpty()) {
        return isRequestAlone ? CommandPaste::tr("The panels hold the request of the pasted curl command")
                              : CommandPaste::tr("The panels hold the pasted command");
    }
    return isRequestAlone
               ? CommandPaste::tr(
                     "The panels hold the request of the pasted curl command, but not all of it: %1")
                     .arg(list)
               : CommandPaste::tr("The panels hold the pasted command, but not all of it: %1").arg(list);
}

} // namespace

CommandPaste::CommandPaste(ClientPanel &client, ServerPanel &server, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_server(server)
{}

CommandPaste::Held CommandPaste::held() const
{
    return {{m_client.draft(), m_server.draft()}, m_client.isMoreShown()};
}

void CommandPaste::putBack(const Held &before)
{
    m_client.setDraft(before.drafts.plan);
    m_client.setMoreShown(before.isMoreShown);
    m_server.setDraft(before.drafts.server);
}

void CommandPaste::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (text.trimmed().isEmpty()) {
        Q_EMIT told({Tone::Note,
                     tr("The clipboard holds no text. Copy a “threadloop run” line or a curl command first"),
                     {},
                     {}});
        return;
    }
    const Parsed<PastedCommand> command = pastedCommand(text.toStdString());
    if (!command) {
        Q_EMIT told({Tone::Error,
                     tr("What is on the clipboard cannot be pasted into the panels: %1. Copy a “threadloop "
                        "run” line or a curl command")
                         .arg(translatedSentence(command.error())),
                     {},
                     {}});
        return;
    }
    const Held before = held();
    const QStringList leftOut = putInto(*command);
    Q_EMIT told({leftOut.isEmpty() ? Tone::Note : Tone::Warning, sentenceOf(command->isRequestAlone, leftOut),
                 tr("Put back what was there"), [this, before] { putBack(before); }});
}

/// What of it there is no place for, a text each.
QStringList CommandPaste::putInto(const PastedCommand &command)
{
    const PanelDrafts drafts = draftsWith(command, held().drafts);
    m_client.setDraft(drafts.plan);
    m_server.setDraft(drafts.server);
    m_client.setMoreShown(m_client.isMoreShown() || setsMore(command.plan));
    QStringList leftOut;
    for (const std::string &sentence : command.leftOut) {
        leftOut.append(translatedSentence(sentence));
    }
    if (command.bodyFile) {
        leftOut.append(tr("the body is in the file %1; put its text into the field Body")
                           .arg(QString::fromStdString(*command.bodyFile)));
    }
    for (const auto &names :
         {fieldsNotHeld(drafts.plan, m_client.draft()), fieldsNotHeld(drafts.server, m_server.draft())}) {
        for (const std::string &name : names) {
            leftOut.append(tr("the panels cannot hold %1 as it is").arg(translatedSentence(name)));
        }
    }
    return leftOut;
}

} // namespace threadloop
