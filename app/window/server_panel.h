// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/plan_draft.h"
#include "app/plan/sweep_field.h"
#include "server/server.h"

#include <QWidget>
#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace threadloop {

class FieldGrid;

/// The embedded server: its fields, what it is doing, start and stop.
///
/// The fields may be edited at any time; those that differ from what the server runs with are marked until
/// the next run or start applies them.
class ServerPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ServerPanel(QWidget *parent = nullptr);

    ServerDraft draft() const;
    void setDraft(const ServerDraft &draft);
    /// A swept field of the server takes its values from the sweep; nullopt: none does.
    void setSwept(std::optional<SweepField> field);
    void showProblems(const Problems &problems);
    /// Whether the targets need this server; folds the panel when they do not.
    void setUsed(bool used);
    /// Whether a run holds the server, which then can neither be started nor stopped by hand.
    void setLocked(bool locked);

    void showStarting();
    void showRunning(const Endpoint &endpoint, const ServerSettings &settings);
    void showStopped();
    void showFailed(const QString &reason);
    bool isRunning() const { return m_applied.has_value(); }

    /// What it is doing now; nullopt while nothing is known.
    void showCounters(const std::optional<ServerSnapshot> &snapshot);

Q_SIGNALS:
    void edited();
    void startRequested();
    void stopRequested();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class State { Stopped, Starting, Running, Failed };

    QWidget *makeStatusRow();
    QWidget *makeFields();
    QWidget *makeCounters();
    void show(State state, const QString &text);
    void enableToggle();
    void fitHeight();
    void follow();
    void markChanges();

    State m_state = State::Stopped;
    std::optional<ServerSettings> m_applied; ///< what the running server was started with
    bool m_hasProblems = false;
    bool m_isLocked = false;
    QLabel *m_dot = nullptr;
    QLabel *m_status = nullptr;
    QPushButton *m_toggle = nullptr;
    QWidget *m_body = nullptr;
    QLabel *m_unused = nullptr;
    FieldGrid *m_grid = nullptr;
    QLineEdit *m_host = nullptr;
    QLineEdit *m_port = nullptr;
    QLineEdit *m_workers = nullptr;
    QLineEdit *m_threads = nullptr;
    QLineEdit *m_delay = nullptr;
    QCheckBox *m_lock = nullptr;
    QLabel *m_pending = nullptr;
    QLabel *m_connections = nullptr;
    QLabel *m_busy = nullptr;
    QLabel *m_queued = nullptr;
};

} // namespace threadloop
