// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/gui_fixture.h"

#include "app/window/figure_panel.h"
#include "app/window/server_panel.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>

namespace threadloop {
namespace {

constexpr int kPatience = 30'000; // milliseconds; only a failing test waits so long

} // namespace

QPalette darkPalette()
{
    QPalette palette(QColor(0x2b, 0x2d, 0x31));
    palette.setColor(QPalette::Base, QColor(0x1e, 0x1f, 0x22));
    palette.setColor(QPalette::AlternateBase, QColor(0x25, 0x27, 0x2a));
    palette.setColor(QPalette::Highlight, QColor(0x2f, 0x65, 0xca));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, QColor(0x7d, 0x80, 0x86));
    }
    palette.setColor(QPalette::PlaceholderText, QColor(0x9a, 0x9d, 0xa3));
    palette.setColor(QPalette::ToolTipBase, QColor(0x3c, 0x3f, 0x45));
    palette.setColor(QPalette::ToolTipText, QColor(0xe6, 0xe7, 0xe9));
    return palette;
}

GuiFixture::GuiFixture()
{
    restart();
    m_window->resize(1360, 900); // whatever size of screen the platform pretends
}

void GuiFixture::restart(bool isNew)
{
    m_window.reset();
    Surroundings surroundings;
    surroundings.settings =
        std::make_unique<QSettings>(path(QStringLiteral("settings.ini")), QSettings::IniFormat);
    surroundings.askForFile = [this](QWidget *, const SaveRequest &request,
                                     const std::function<void(QString)> &chosen) {
        lastRequest = request;
        if (!chosenFile.isNull()) {
            chosen(chosenFile);
        }
    };
    surroundings.askForOpenFile = [this](QWidget *, const OpenRequest &request,
                                         const std::function<void(QString)> &chosen) {
        lastOpenRequest = request;
        if (!chosenOpenFile.isNull()) {
            chosen(chosenOpenFile);
        }
    };
    surroundings.history = path(QStringLiteral("history.sqlite"));
    surroundings.isNew = isNew;
    surroundings.notify = [this](const QString &, const QString &text) { notices.push_back(text); };
    surroundings.longRun = longRun;
    surroundings.experiments = path(QStringLiteral("experiments"));
    m_window = std::make_unique<MainWindow>(std::move(surroundings));
    m_window->show();
}

QString GuiFixture::textOf(const char *name)
{
    QWidget &widget = find<QWidget>(name);
    if (const auto *label = qobject_cast<QLabel *>(&widget)) {
        return label->text();
    }
    return widget.property("text").toString();
}

void GuiFixture::type(const char *name, const QString &text)
{
    auto &line = find<QLineEdit>(name);
    line.setFocus();
    line.selectAll();
    QTest::keyClick(&line, Qt::Key_Delete);
    QTest::keyClicks(&line, text);
}

bool GuiFixture::isShown(const char *name)
{
    return find<QWidget>(name).isVisible();
}

void GuiFixture::fillSmallPlan()
{
    type("port", QStringLiteral("0"));
    find<QCheckBox>("target:/wait").setChecked(false);
    find<QCheckBox>("mode:sequential").setChecked(false);
    find<QCheckBox>("mode:thread-pool").setChecked(false);
    type("requests", QStringLiteral("50"));
    type("concurrency", QStringLiteral("10"));
    type("delay", QStringLiteral("5ms"));
}

void GuiFixture::fillEndlessPlan()
{
    fillSmallPlan();
    type("requests", {});
    type("duration", QStringLiteral("10m"));
}

void GuiFixture::trigger(const char *action)
{
    auto &found = find<QAction>(action);
    if (!found.isEnabled()) {
        qFatal("the action '%s' is off: %s", action, qPrintable(found.toolTip()));
    }
    found.trigger();
}

bool GuiFixture::runSmallPlan()
{
    fillSmallPlan();
    trigger("run");
    return waitUntilIdle();
}

bool GuiFixture::waitUntilIdle()
{
    return QTest::qWaitFor([this] { return find<QAction>("article").isEnabled(); }, kPatience);
}

bool GuiFixture::waitUntilRunning()
{
    return QTest::qWaitFor([this] { return textOf("figureTitle").contains(FigurePanel::tr("running")); },
                           kPatience);
}

bool GuiFixture::waitForServer()
{
    return QTest::qWaitFor(
        [this] {
            return textOf("serverStatus")
                .startsWith(ServerPanel::tr("Running on %1:%2").section(QLatin1Char('%'), 0, 0));
        },
        kPatience);
}

} // namespace threadloop
