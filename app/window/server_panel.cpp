// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/server_panel.h"

#include "app/plan/duration.h"
#include "app/window/field_grid.h"
#include "app/window/line_fields.h"
#include "app/window/look.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace threadloop {

ServerPanel::ServerPanel(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("serverPanel"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kSpace, kMargin, kSpace);
    layout->setSpacing(kSpace);
    layout->addWidget(makeStatusRow());
    m_unused = mutedLabel(tr("Not used by this target"), this);
    m_unused->setObjectName(QStringLiteral("serverUnused"));
    m_unused->hide();
    layout->addWidget(m_unused);
    m_body = new QWidget(this);
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(kSpace);
    body->addWidget(makeFields());
    body->addWidget(makeCounters());
    layout->addWidget(m_body);
    showStopped();
}

QWidget *ServerPanel::makeStatusRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpace);
    m_dot = new QLabel(QString(QChar(0x25cf)), row);
    m_status = new QLabel(row);
    m_status->setObjectName(QStringLiteral("serverStatus"));
    m_status->setWordWrap(true);
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_toggle = new QPushButton(row);
    m_toggle->setObjectName(QStringLiteral("serverToggle"));
    connect(m_toggle, &QPushButton::clicked, this,
            [this] { isRunning() ? Q_EMIT stopRequested() : Q_EMIT startRequested(); });
    layout->addWidget(m_dot);
    layout->addWidget(m_status, 1);
    layout->addWidget(m_toggle);
    return row;
}

QWidget *ServerPanel::makeFields()
{
    m_grid = new FieldGrid(m_body);
    const auto field = [this](const char *name, const QString &label, const QString &unit,
                              const QString &placeholder, const QString &toolTip) {
        auto *edit = new QLineEdit(m_grid);
        edit->setObjectName(QString::fromLatin1(name));
        edit->setPlaceholderText(placeholder);
        edit->setToolTip(toolTip);
        connect(edit, &QLineEdit::textChanged, this, [this] { Q_EMIT edited(); });
        m_grid->addField(name, label, edit, unit);
        return edit;
    };
    m_host = field("host", tr("&Host"), {}, QStringLiteral("127.0.0.1"),
                   tr("The address to listen on; 0.0.0.0 lets other machines in"));
    m_port = field("port", tr("P&ort"), {}, tr("8000, or a free one"),
                   tr("The port to listen on; 0 picks a free one, empty takes 8000 or a free one"));
    m_workers = field("workers", tr("Wor&kers"), {}, {},
                      tr("Event loops, each in a thread of its own and with a pool of its own"));
    m_threads = field("threads", tr("&Threads"), tr("per worker"), {},
                      tr("Pool threads of each worker, which run /wait and /fib"));
    m_delay =
        field("delay", tr("&Delay"), tr("as in 50ms, 1s"), {}, tr("How long /wait and /asyncwait wait"));
    m_lock = new QCheckBox(tr("Interpreter &lock"), m_grid);
    m_lock->setObjectName(QStringLiteral("interpreterLock"));
    m_lock->setAccessibleName(tr("Interpreter lock"));
    m_lock->setToolTip(tr("Give each worker one lock for all computing, as CPython has"));
    connect(m_lock, &QCheckBox::toggled, this, [this] { Q_EMIT edited(); });
    m_grid->addMarked("interpreter-lock", m_lock);
    m_pending = new QLabel(tr("%1 applies at the next run").arg(QChar(0x25cf)), m_grid);
    m_pending->setObjectName(QStringLiteral("serverPending"));
    m_pending->hide();
    m_grid->addWide({}, m_pending);
    return m_grid;
}

QWidget *ServerPanel::makeCounters()
{
    auto *row = new QWidget(m_body);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpace);
    const auto counter = [&](const QString &caption, const char *name, const QString &toolTip) {
        auto *column = new QVBoxLayout;
        column->setSpacing(0);
        column->addWidget(mutedLabel(caption, row));
        auto *value = new QLabel(row);
        value->setObjectName(QString::fromLatin1(name));
        value->setToolTip(toolTip);
        column->addWidget(value);
        layout->addLayout(column, 1);
        return value;
    };
    m_connections = counter(tr("Connections"), "liveConnections", tr("Connections open now"));
    m_busy =
        counter(tr("Pool busy"), "livePoolBusy", tr("Pool threads that run a handler, of all there are"));
    m_queued = counter(tr("Queued"), "livePoolQueued", tr("Handlers that wait for a pool thread"));
    return row;
}

ServerDraft ServerPanel::draft() const
{
    ServerDraft draft;
    draft.host = fieldText(*m_host);
    draft.port = fieldText(*m_port);
    draft.workers = numberText(*m_workers, TypedKind::Whole);
    draft.threads = numberText(*m_threads, TypedKind::Whole);
    draft.delay = numberText(*m_delay, TypedKind::Decimal);
    draft.interpreterLock = m_lock->isChecked();
    return draft;
}

void ServerPanel::setDraft(const ServerDraft &draft)
{
    setFieldText(*m_host, draft.host);
    setFieldText(*m_port, draft.port);
    setNumberText(*m_workers, draft.workers);
    setNumberText(*m_threads, draft.threads);
    setNumberText(*m_delay, draft.delay);
    m_lock->setChecked(draft.interpreterLock);
}

void ServerPanel::setSwept(std::optional<SweepField> field)
{
    m_grid->setSwept("workers", field == SweepField::Workers);
    m_grid->setSwept("threads", field == SweepField::Threads);
    m_grid->setSwept("delay", field == SweepField::Delay);
}

void ServerPanel::showProblems(const Problems &problems)
{
    m_hasProblems = !problems.empty();
    m_grid->showProblems(problems);
    enableToggle();
    markChanges();
}

void ServerPanel::setUsed(bool used)
{
    m_body->setVisible(used);
    m_unused->setVisible(!used);
}

void ServerPanel::setLocked(bool locked)
{
    m_isLocked = locked;
    enableToggle();
}

void ServerPanel::enableToggle()
{
    m_toggle->setEnabled(!m_isLocked && m_state != State::Starting && (isRunning() || !m_hasProblems));
}

void ServerPanel::showStarting()
{
    m_applied.reset();
    show(State::Starting, tr("Starting"));
}

void ServerPanel::showRunning(const Endpoint &endpoint, const ServerSettings &settings)
{
    m_applied = settings;
    show(State::Running,
         tr("Running on %1:%2").arg(QString::fromStdString(endpoint.host)).arg(endpoint.port));
}

void ServerPanel::showStopped()
{
    m_applied.reset();
    show(State::Stopped, tr("Stopped"));
}

void ServerPanel::showFailed(const QString &reason)
{
    m_applied.reset();
    show(State::Failed, reason);
}

void ServerPanel::showCounters(const std::optional<ServerSnapshot> &snapshot)
{
    const QString none(QChar(0x2013));
    m_connections->setText(snapshot ? groupedNumber(static_cast<double>(snapshot->connections)) : none);
    m_busy->setText(snapshot ? tr("%1 of %2")
                                   .arg(groupedNumber(static_cast<double>(snapshot->pool.busy)),
                                        groupedNumber(static_cast<double>(snapshot->pool.size)))
                             : none);
    m_queued->setText(snapshot ? groupedNumber(static_cast<double>(snapshot->pool.queued)) : none);
}

void ServerPanel::show(State state, const QString &text)
{
    m_state = state;
    m_status->setText(text);
    m_toggle->setText(isRunning() ? tr("Stop server") : tr("Start server"));
    m_toggle->setAccessibleName(m_toggle->text());
    m_toggle->setToolTip(isRunning() ? tr("Stop the embedded server; a run starts it again (Ctrl+F5)")
                                     : tr("Start the embedded server with these settings (Ctrl+F5)"));
    m_toggle->setShortcut(QKeySequence(QStringLiteral("Ctrl+F5")));
    enableToggle();
    if (state != State::Running) {
        showCounters(std::nullopt);
    }
    follow();
    markChanges();
}

bool ServerPanel::event(QEvent *event)
{
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize) {
        fitHeight();
    }
    return handled;
}

/// A dock does not ask for the height that wrapped texts need; it takes a fixed one.
void ServerPanel::fitHeight()
{
    const QLayout &content = *layout();
    setFixedHeight(content.hasHeightForWidth() ? content.totalHeightForWidth(width())
                                               : content.totalSizeHint().height());
}

void ServerPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_pending != nullptr) {
        follow();
    }
}

void ServerPanel::follow()
{
    tint(*m_dot, m_state == State::Running  ? toneColor(Tone::Good, palette())
                 : m_state == State::Failed ? toneColor(Tone::Error, palette())
                                            : mutedText(palette()));
    tint(*m_pending, toneColor(Tone::Warning, palette()));
}

void ServerPanel::markChanges()
{
    const auto parsed = serverSettingsFrom(draft());
    const auto *wanted = std::get_if<ServerSettings>(&parsed);
    bool any = false;
    const auto mark = [&](const char *name, bool differs, const QString &applied) {
        const bool changed = m_applied && wanted != nullptr && differs;
        any = any || changed;
        m_grid->mark(name, changed, tr("Applies at the next run; now %1").arg(applied));
    };
    const ServerSettings now = m_applied.value_or(ServerSettings());
    const ServerSettings then = wanted != nullptr ? *wanted : now;
    mark("host", now.host != then.host, QString::fromStdString(now.host));
    mark("port", now.port != then.port, now.port ? QString::number(*now.port) : tr("not set"));
    mark("workers", now.workers != then.workers, QString::number(now.workers));
    mark("threads", now.threads != then.threads, QString::number(now.threads));
    mark("delay", now.delay != then.delay, typedNumber(formatDuration(now.delay)));
    mark("interpreter-lock", now.interpreterLock != then.interpreterLock,
         now.interpreterLock ? tr("on") : tr("off"));
    m_pending->setVisible(any);
}

} // namespace threadloop
