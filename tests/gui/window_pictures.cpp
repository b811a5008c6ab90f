// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the window in its states to PNG files, light or dark, at the scale factor of the day, to be looked
// at:
//     QT_SCALE_FACTOR=2 xvfb-run -a window_pictures FOLDER [dark] [small] [article|experiments|sweep|habits]
//     [language=de]
#include "app/language/language.h"
#include "tests/gui/gui_fixture.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

using namespace threadloop;

namespace {

class Camera
{
public:
    explicit Camera(QString folder)
        : m_folder(std::move(folder))
    {}

    void take(const QString &name, QWidget &widget)
    {
        QTest::qWait(500); // charts draw at most five times a second
        const QString path = QDir(m_folder).filePath(name + QStringLiteral(".png"));
        if (!widget.grab().save(path)) {
            qFatal("cannot write %s", qPrintable(path));
        }
    }

private:
    QString m_folder;
};

void takeRuns(GuiFixture &fixture, Camera &camera)
{
    fixture.trigger("run");
    QTest::qWait(5500);
    camera.take(QStringLiteral("2-running"), fixture.window());
    fixture.waitUntilIdle();
    camera.take(QStringLiteral("3-compared"), fixture.window());
    fixture.find<QAbstractButton>("viewOverTime").click();
    camera.take(QStringLiteral("4-over-time"), fixture.window());
    fixture.find<QCheckBox>("target:/wait").setChecked(false);
    fixture.type("threads", QStringLiteral("12"));
    camera.take(QStringLiteral("5-changed"), fixture.window());
    fixture.trigger("run");
    fixture.waitUntilIdle();
    fixture.find<QAbstractButton>("viewOverTime").click();
    camera.take(QStringLiteral("5-again"), fixture.window());
    QMenu &menu = fixture.find<QMenu>("exportMenu");
    menu.popup(fixture.window().mapToGlobal(QPoint(300, 100)));
    camera.take(QStringLiteral("6-export"), menu);
    menu.close();
}

/// The File menu, and what its entries say.
void takeFiles(GuiFixture &fixture, Camera &camera)
{
    fixture.chosenFile = fixture.path(QStringLiteral("night.threadloop"));
    fixture.trigger("saveSessionAs");
    QMenu &menu = fixture.find<QMenu>("fileMenu");
    menu.popup(fixture.window().mapToGlobal(QPoint(10, 40)));
    camera.take(QStringLiteral("6-file"), menu);
    menu.close();
    QGuiApplication::clipboard()->setText(
        QStringLiteral("curl -k --compressed -F a=b -H 'Accept: */*' http://127.0.0.1:9/api"));
    fixture.trigger("pasteCommand");
    camera.take(QStringLiteral("6-pasted"), fixture.window());
    fixture.find<QPushButton>("messageAction").click();
    fixture.trigger("saveExperiment");
    auto &dialog = fixture.find<QDialog>("experimentDialog");
    dialog.findChild<QPushButton *>(QStringLiteral("experimentSave"))->click();
    camera.take(QStringLiteral("6-experiment"), dialog);
    dialog.reject();
    fixture.type("requests", QStringLiteral("5"));
    fixture.window().close();
    auto &question = fixture.find<QDialog>("saveQuestion");
    camera.take(QStringLiteral("6-question"), question);
    question.findChild<QPushButton *>(QStringLiteral("saveCancel"))->click();
    fixture.type("requests", QStringLiteral("10000"));
}

/// An open loop with phases, six times; the views that are about it.
void takeTrials(GuiFixture &fixture, Camera &camera)
{
    fixture.find<QAbstractButton>("moreToggle").click();
    fixture.find<QCheckBox>("target:/wait").setChecked(true);
    fixture.find<QCheckBox>("mode:sequential").setChecked(false);
    fixture.type("rate", QStringLiteral("400"));
    fixture.type("ramp", QStringLiteral("300ms"));
    fixture.type("warmup", QStringLiteral("400ms"));
    fixture.type("repeat", QStringLiteral("6"));
    fixture.type("threads", QStringLiteral("40"));
    fixture.trigger("run");
    fixture.find<QAbstractButton>("viewOverTime").click();
    QTest::qWait(3200);
    camera.take(QStringLiteral("a-phases-live"), fixture.window());
    QTest::qWait(6000);
    fixture.find<QAbstractButton>("viewCompare").click();
    camera.take(QStringLiteral("b-few-trials"), fixture.window());
    while (!fixture.waitUntilIdle()) { // longer than a test would wait
    }
    for (const char *view : {"viewCompare", "viewLatency", "viewOverTime"}) {
        fixture.find<QAbstractButton>(view).click();
        camera.take(QStringLiteral("c-") + QString::fromLatin1(view), fixture.window());
    }
    for (const char *field : {"rate", "ramp", "warmup", "repeat"}) {
        fixture.type(field, {});
    }
    fixture.find<QAbstractButton>("moreToggle").click();
}

void takeErrors(GuiFixture &fixture, Camera &camera)
{
    fixture.type("concurrency", QStringLiteral("0"));
    fixture.type("delay", QStringLiteral("50"));
    fixture.find<QAbstractButton>("moreToggle").click();
    camera.take(QStringLiteral("7-field-errors"), fixture.window());
    fixture.find<QAbstractButton>("moreToggle").click();
    fixture.type("concurrency", QStringLiteral("100"));
    fixture.type("delay", QStringLiteral("50ms"));
    fixture.find<QCheckBox>("target:/asyncwait").setChecked(false);
    fixture.type("targetLine", QStringLiteral("http://127.0.0.1:9/nothing"));
    fixture.trigger("run");
    fixture.waitUntilIdle();
    camera.take(QStringLiteral("8-refused"), fixture.window());
}

/// A short run; then what belongs to the desktop, and the charts as tables.
void takeHabits(GuiFixture &fixture, Camera &camera)
{
    fixture.fillSmallPlan();
    fixture.trigger("run");
    fixture.waitUntilIdle();
    fixture.trigger("explain");
    if (QWidget *popup = QApplication::activePopupWidget()) {
        camera.take(QStringLiteral("d-explained"), *popup);
        popup->close();
    }
    fixture.trigger("chartTables");
    for (const char *view : {"viewOverTime", "viewBars", "viewLatency", "viewCompare"}) {
        fixture.find<QAbstractButton>(view).click();
        camera.take(QStringLiteral("d-table-") + QString::fromLatin1(view), fixture.window());
    }
    fixture.trigger("chartTables");
    fixture.trigger("preferences");
    auto &preferences = fixture.find<QDialog>("preferencesDialog");
    for (const char *name : {"p75", "p90", "p95", "p99.9"}) {
        fixture.find<QCheckBox>((QByteArray("percentile:") + name).constData()).click();
    }
    fixture.type("historyFolder", QStringLiteral("/proc/nowhere"));
    fixture.find<QPushButton>("useHistoryFolder").click();
    camera.take(QStringLiteral("e-preferences"), preferences);
    preferences.close();
    camera.take(QStringLiteral("e-percentiles"), fixture.window());
    fixture.trigger("about");
    camera.take(QStringLiteral("e-about"), fixture.find<QDialog>("about"));
    fixture.find<QDialog>("about").close();
    QMenu &menu = fixture.find<QMenu>("viewMenu");
    menu.popup(fixture.window().mapToGlobal(QPoint(300, 100)));
    camera.take(QStringLiteral("e-view"), menu);
    menu.close();
}

/// The first experiments, until the third is under way.
void takeArticle(GuiFixture &fixture, Camera &camera)
{
    fixture.trigger("article");
    const bool reached = QTest::qWaitFor(
        [&] { return fixture.textOf("cellsTitle").contains(QStringLiteral(": 4. ")); }, 120'000);
    if (!reached) {
        qWarning("the fourth experiment was not reached");
    }
    QTest::qWait(8000);
    camera.take(QStringLiteral("9-article-running"), fixture.window());
    fixture.trigger("stop");
    fixture.waitUntilIdle();
    camera.take(QStringLiteral("9-article"), fixture.window());
}

/// The menu, a sweep's experiment from its start to its end, and one with several variants, cut short.
void takeExperiments(GuiFixture &fixture, Camera &camera)
{
    QMenu &menu = fixture.find<QMenu>("experimentsMenu");
    menu.popup(fixture.window().mapToGlobal(QPoint(300, 100)));
    camera.take(QStringLiteral("e-menu"), menu);
    menu.close();
    fixture.trigger("experiment:thread-pool-cliff");
    QTest::qWait(8000);
    camera.take(QStringLiteral("e-running"), fixture.window());
    while (!fixture.waitUntilIdle()) { // longer than a test would wait
    }
    for (const char *view : {"viewExperiment", "viewSweep", "viewLatency", "viewCompare"}) {
        fixture.find<QAbstractButton>(view).click();
        camera.take(QStringLiteral("e-") + QString::fromLatin1(view), fixture.window());
    }
    fixture.trigger("experiment:article-5");
    QTest::qWait(15'000);
    camera.take(QStringLiteral("e-variants-running"), fixture.window());
    fixture.trigger("stop");
    fixture.waitUntilIdle();
    camera.take(QStringLiteral("e-variants-stopped"), fixture.window());
}

/// The fields of a sweep, right and wrong, and what comes of it.
void takeSweep(GuiFixture &fixture, Camera &camera)
{
    fixture.find<QAbstractButton>("moreToggle").click();
    fixture.find<QCheckBox>("mode:sequential").setChecked(false);
    auto &fields = fixture.find<QComboBox>("sweepField");
    fields.setCurrentIndex(fields.findData(QStringLiteral("concurrency")));
    camera.take(QStringLiteral("s-wrong"), fixture.window());
    fixture.type("duration", QStringLiteral("1s"));
    fixture.type("sweepValues", QStringLiteral("5..160:6x"));
    camera.take(QStringLiteral("s-right"), fixture.window());
    fixture.trigger("run");
    QTest::qWait(6000);
    camera.take(QStringLiteral("s-running"), fixture.window());
    while (!fixture.waitUntilIdle()) {
    }
    camera.take(QStringLiteral("s-done"), fixture.window());
    for (const char *view : {"viewBars", "viewLatency", "viewOverTime"}) {
        fixture.find<QAbstractButton>(view).click();
        camera.take(QStringLiteral("s-") + QString::fromLatin1(view), fixture.window());
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        qFatal("usage: window_pictures FOLDER [dark] [small] [article|experiments|sweep|habits]");
    }
    if (arguments.contains(QStringLiteral("dark"))) {
        QApplication::setPalette(darkPalette());
    }
    const QStringList languages = arguments.filter(QRegularExpression(QStringLiteral("^language=")));
    const Language language(languages.isEmpty() ? QLocale::c()
                                                : QLocale(languages.first().section(QLatin1Char('='), 1)));
    Camera camera(arguments.at(1));
    GuiFixture fixture;
    if (arguments.contains(QStringLiteral("small"))) {
        fixture.window().resize(1100, 700);
    }
    fixture.window().startServer();
    fixture.waitForServer();
    fixture.find<QPushButton>("invitationRun").setFocus();
    QTest::qWait(700);
    camera.take(QStringLiteral("1-first-start"), fixture.window());
    if (arguments.contains(QStringLiteral("experiments"))) {
        takeExperiments(fixture, camera);
        return 0;
    }
    if (arguments.contains(QStringLiteral("sweep"))) {
        takeSweep(fixture, camera);
        return 0;
    }
    if (arguments.contains(QStringLiteral("habits"))) { // these alone
        takeHabits(fixture, camera);
        return 0;
    }
    takeRuns(fixture, camera);
    takeFiles(fixture, camera);
    takeTrials(fixture, camera);
    takeErrors(fixture, camera);
    takeHabits(fixture, camera);
    if (arguments.contains(QStringLiteral("article"))) {
        takeArticle(fixture, camera);
    }
    return 0;
}
