// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/pasted_drafts.h"
#include "app/window/message_bar.h"

#include <QObject>

namespace threadloop {

class ClientPanel;
class ServerPanel;

/// Puts a command from the clipboard into the panels: a `threadloop run` line or a curl command. What it
/// replaces comes back by a button in the message.
class CommandPaste : public QObject
{
    Q_OBJECT

public:
    /// The panels must outlive it.
    CommandPaste(ClientPanel &client, ServerPanel &server, QObject *parent);

    void paste();

Q_SIGNALS:
    void told(const threadloop::Message &message);

private:
    struct Held
    {
        PanelDrafts drafts;
        bool isMoreShown = false;
    };

    Held held() const;
    void putBack(const Held &before);
    QStringList putInto(const PastedCommand &command);

    ClientPanel &m_client;
    ServerPanel &m_server;
};

} // namespace threadloop
