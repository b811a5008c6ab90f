// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/client_panel.h"

#include "app/charts/palette.h"
#include "app/window/cell_grid.h"
#include "app/window/field_grid.h"
#include "app/window/line_fields.h"
#include "app/window/load_section.h"
#include "app/window/look.h"
#include "app/window/request_section.h"
#include "app/window/sweep_section.h"
#include "app/window/target_picker.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace threadloop {
namespace {

QIcon swatch(const QColor &color)
{
    const int side = kMargin;
    QPixmap pixmap(side * 4, side * 4); // scaled down on screens of any density
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(pixmap.rect(), side, side);
    return QIcon(pixmap);
}

} // namespace

ClientPanel::ClientPanel(QWidget *parent)
    : QWidget(parent)
    , m_grid(new FieldGrid(this))
    , m_targets(new TargetPicker(m_grid))
{
    setObjectName(QStringLiteral("clientPanel"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kSpace, kMargin, kSpace);
    layout->setSpacing(kSpace);
    layout->addWidget(m_grid);

    auto *targetsTitle = new QLabel(tr("T&argets"), m_grid);
    targetsTitle->setBuddy(m_targets->line());
    m_targets->line()->setAccessibleName(tr("Another target"));
    m_grid->addWide({}, targetsTitle);
    m_grid->addWide("targets", m_targets);
    connect(m_targets, &TargetPicker::edited, this, &ClientPanel::edited);
    m_grid->addWide({}, new QLabel(tr("Modes"), m_grid));
    m_grid->addWide("mode", makeModes());
    m_requests = addLine("requests", "requests", tr("&Requests"), tr("each run"),
                         tr("Requests of each run; empty: as many as the time allows"));
    m_duration = addLine("duration", "duration", tr("At mo&st"), tr("as in 2s, 1m"),
                         tr("Time of each run; empty: until all requests are made"));
    m_concurrency = addLine("concurrency", "concurrency", tr("&Concurrency"), tr("in flight"),
                            tr("Requests in flight at once; sequential is always 1"));
    m_connections = new QComboBox(m_grid);
    m_connections->setObjectName(QStringLiteral("connections"));
    m_connections->setToolTip(tr("Whether a connection carries further requests"));
    m_connections->addItem(tr("keep-alive"), QStringLiteral("keep-alive"));
    m_connections->addItem(tr("new for each request"), QStringLiteral("new"));
    connect(m_connections, &QComboBox::currentIndexChanged, this, &ClientPanel::edited);
    m_grid->addField("connections", tr("Co&nnections"), m_connections);

    m_preview = new QLabel(this);
    m_preview->setObjectName(QStringLiteral("preview"));
    m_preview->setWordWrap(true);
    m_preview->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_preview);
    makeMore();
    layout->addWidget(m_moreToggle);
    layout->addWidget(m_more);
    m_cellsTitle = mutedLabel({}, this);
    m_cellsTitle->setObjectName(QStringLiteral("cellsTitle"));
    m_cellsTitle->setWordWrap(true);
    m_cellsTitle->hide();
    layout->addWidget(m_cellsTitle);
    m_cells = new CellGrid(this);
    layout->addWidget(m_cells);
    layout->addStretch(1);
    colourModes();
}

QWidget *ClientPanel::makeModes()
{
    auto *row = new QWidget(m_grid);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kMargin);
    const std::array labels{tr("se&quential"), tr("thread-&pool"), tr("&event-loop")};
    const std::array toolTips{tr("One request after the other"),
                              tr("From blocking threads, one request each"),
                              tr("From coroutines on event loops")};
    for (const Mode mode : allModes) {
        const auto index = static_cast<std::size_t>(mode);
        auto *box = new QCheckBox(labels[index], row);
        box->setObjectName(QStringLiteral("mode:") + QString::fromLatin1(modeName(mode)));
        box->setAccessibleName(QString::fromLatin1(modeName(mode)));
        box->setToolTip(toolTips[index]);
        connect(box, &QCheckBox::toggled, this, &ClientPanel::edited);
        layout->addWidget(box);
        m_modes[index] = box;
    }
    layout->addStretch(1);
    return row;
}

QLineEdit *ClientPanel::addLine(const char *name, const char *objectName, const QString &label,
                                const QString &unit, const QString &toolTip)
{
    auto *edit = new QLineEdit(m_grid);
    edit->setObjectName(QString::fromLatin1(objectName));
    edit->setToolTip(toolTip);
    connect(edit, &QLineEdit::textChanged, this, &ClientPanel::edited);
    m_grid->addField(name, label, edit, unit);
    return edit;
}

void ClientPanel::makeMore()
{
    m_moreToggle = new QToolButton(this);
    m_moreToggle->setObjectName(QStringLiteral("moreToggle"));
    m_moreToggle->setText(tr("&More"));
    m_moreToggle->setAccessibleName(tr("More"));
    m_moreToggle->setToolTip(
        tr("Rate, phases, repeats and sweeps; method, headers, body, expected status, timeout, loops, "
           "background, label"));
    m_moreToggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_moreToggle->setAutoRaise(true);
    m_moreToggle->setCheckable(true);
    m_moreToggle->setFocusPolicy(Qt::StrongFocus);
    m_more = new QWidget(this);
    m_load = new LoadSection(m_more);
    m_sweep = new SweepSection(m_more);
    m_request = new RequestSection(m_more);
    auto *sections = new QVBoxLayout(m_more);
    sections->setContentsMargins(0, 0, 0, 0);
    sections->setSpacing(kMargin);
    sections->addWidget(m_load);
    sections->addWidget(m_sweep);
    sections->addWidget(m_request);
    connect(m_sweep, &SweepSection::edited, this, &ClientPanel::followSweep);
    connect(m_sweep, &SweepSection::edited, this, &ClientPanel::edited);
    connect(m_load, &LoadSection::edited, this, &ClientPanel::edited);
    connect(m_request, &RequestSection::edited, this, &ClientPanel::edited);
    connect(m_moreToggle, &QToolButton::toggled, this, &ClientPanel::setMoreShown);
    setMoreShown(false);
}

void ClientPanel::followSweep()
{
    m_grid->setSwept("concurrency", m_sweep->field() == SweepField::Concurrency);
    m_load->setRateSwept(m_sweep->field() == SweepField::Rate);
}

PlanDraft ClientPanel::draft() const
{
    PlanDraft draft;
    draft.targets = m_targets->targets();
    std::string modes;
    for (const Mode mode : allModes) {
        if (m_modes[static_cast<std::size_t>(mode)]->isChecked()) {
            modes += (modes.empty() ? "" : ",") + std::string(modeName(mode));
        }
    }
    draft.mode = modes;
    draft.requests = numberText(*m_requests, TypedKind::Whole);
    draft.duration = numberText(*m_duration, TypedKind::Decimal);
    draft.concurrency = numberText(*m_concurrency, TypedKind::Whole);
    draft.connections = m_connections->currentData().toString().toStdString();
    m_load->fill(draft);
    m_sweep->fill(draft);
    m_request->fill(draft);
    return draft;
}

void ClientPanel::setDraft(const PlanDraft &draft)
{
    m_targets->setTargets(draft.targets);
    const Parsed<std::vector<Mode>> modes = parseModes(draft.mode.value_or("all"));
    for (const Mode mode : allModes) {
        m_modes[static_cast<std::size_t>(mode)]->setChecked(
            modes && std::find((*modes).begin(), (*modes).end(), mode) != (*modes).end());
    }
    setNumberText(*m_requests, draft.requests);
    setNumberText(*m_duration, draft.duration);
    setNumberText(*m_concurrency, draft.concurrency);
    const int index =
        m_connections->findData(QString::fromStdString(draft.connections.value_or("keep-alive")));
    m_connections->setCurrentIndex(std::max(0, index));
    m_load->setDraft(draft);
    m_sweep->setDraft(draft);
    m_request->setDraft(draft);
}

void ClientPanel::commitTyped()
{
    m_targets->commitTyped();
}

void ClientPanel::showProblems(const Problems &problems)
{
    m_grid->showProblems(problems);
    m_load->showProblems(problems);
    m_sweep->showProblems(problems);
    m_request->showProblems(problems);
}

void ClientPanel::showPreview(const QString &text)
{
    m_preview->setText(text);
    m_preview->setVisible(!text.isEmpty());
}

bool ClientPanel::isMoreShown() const
{
    return m_moreToggle->isChecked();
}

void ClientPanel::setMoreShown(bool shown)
{
    m_moreToggle->setChecked(shown);
    m_moreToggle->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
    m_more->setVisible(shown);
}

void ClientPanel::setCellsTitle(const QString &title)
{
    m_cellsTitle->setText(title);
    m_cellsTitle->setVisible(!title.isEmpty());
}

void ClientPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        colourModes();
    }
}

void ClientPanel::colourModes()
{
    for (const Mode mode : allModes) {
        if (QCheckBox *box = m_modes[static_cast<std::size_t>(mode)]; box != nullptr) {
            box->setIcon(swatch(modeColor(mode, appearanceOf(palette()))));
            box->setIconSize({kMargin, kMargin});
        }
    }
}

} // namespace threadloop
