// SPDX-License-Identifier: GPL-3.0-or-later
// Not a test: a history of many runs is made in a temporary folder, the window is opened with it and used,
// and some of the times that it takes are printed (tests/bench/window.py judges them); with a folder,
// pictures are drawn there, to be looked at:
//     QT_SCALE_FACTOR=2 xvfb-run -a history_pictures RUNS [FOLDER [dark] [small]]
#include "app/window/runs_model.h"
#include "tests/gui/gui_fixture.h"
#include "tests/support/long_history.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>
#include <cstdio>

using namespace threadloop;

namespace {

void print(const char *what, const QElapsedTimer &timer)
{
    std::printf("%-38s %8.1f ms\n", what, static_cast<double>(timer.nsecsElapsed()) / 1e6);
}

void measure(GuiFixture &gui)
{
    auto &table = gui.find<QTableView>("runs");
    auto &text = gui.find<QLineEdit>("runsFilter");
    auto &model = *table.model();
    QElapsedTimer timer;
    for (const char *words : {"n", "nightly", "nightly 1", "orders page", "nothing has this", ""}) {
        timer.start();
        text.setText(QString::fromLatin1(words));
        QCoreApplication::processEvents();
        print(qPrintable(
                  QStringLiteral("filter \"%1\": %2 runs").arg(QLatin1String(words)).arg(model.rowCount())),
              timer);
    }
    for (const auto column : {RunsModel::Rate, RunsModel::Target, RunsModel::Started}) {
        timer.start();
        table.sortByColumn(column, Qt::DescendingOrder);
        QCoreApplication::processEvents();
        print(qPrintable(QStringLiteral("sort by column %1").arg(int(column))), timer);
    }
    timer.start();
    constexpr int kPages = 50;
    for (int page = 0; page < kPages; ++page) {
        table.scrollTo(model.index(page * (model.rowCount() - 1) / kPages, 1), QTableView::PositionAtTop);
        table.viewport()->repaint();
    }
    std::printf("%-38s %8.1f ms\n", "scroll and paint, a page",
                static_cast<double>(timer.nsecsElapsed()) / 1e6 / kPages);
    timer.start();
    model.setData(model.index(3, RunsModel::Shown), Qt::Checked, Qt::CheckStateRole);
    print("load and show a run", timer);
    model.setData(model.index(3, RunsModel::Shown), Qt::Unchecked, Qt::CheckStateRole);
    timer.start();
    table.selectAll();
    print("select all", timer);
    timer.start();
    gui.trigger("deleteRuns");
    print("delete all", timer);
    timer.start();
    gui.trigger("undoDelete");
    print("bring all back", timer);
    table.clearSelection();
    table.scrollToTop();
}

void shoot(const QString &folder, const char *name, QWidget &widget)
{
    QTest::qWait(500); // charts draw at most five times a second
    const QString path = QDir(folder).filePath(QLatin1String(name) + QStringLiteral(".png"));
    if (!widget.grab().save(path)) {
        qFatal("cannot write %s", qPrintable(path));
    }
}

void drawPictures(GuiFixture &gui, const QString &folder)
{
    auto &table = gui.find<QTableView>("runs");
    shoot(folder, "h1-listed", gui.window());
    for (const int row : {0, 1, 4}) {
        table.model()->setData(table.model()->index(row, RunsModel::Shown), Qt::Checked, Qt::CheckStateRole);
    }
    table.setFocus();
    table.selectionModel()->setCurrentIndex(table.model()->index(1, RunsModel::Name),
                                            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    gui.trigger("asBaseline");
    shoot(folder, "h2-compared", gui.window());
    gui.trigger("renameRun");
    shoot(folder, "h3-renaming", gui.window());
    QTest::keyClick(table.findChild<QLineEdit *>(), Qt::Key_Escape);
    gui.trigger("openRun");
    gui.trigger("deleteRuns");
    gui.find<QLineEdit>("runsFilter").setText(QStringLiteral("nightly"));
    shoot(folder, "h4-opened-deleted-filtered", gui.window());
    gui.find<QLineEdit>("runsFilter").setText(QStringLiteral("nothing has this"));
    shoot(folder, "h5-no-hits", gui.window());
    Q_EMIT table.horizontalHeader()->customContextMenuRequested({60, 4});
    shoot(folder, "h6-columns", *QApplication::activePopupWidget());
    QApplication::activePopupWidget()->close();
    gui.find<QLineEdit>("runsFilter").clear();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        qFatal("usage: history_pictures RUNS [FOLDER [dark] [small]]");
    }
    if (arguments.contains(QStringLiteral("dark"))) {
        QApplication::setPalette(darkPalette());
    }
    GuiFixture gui;
    gui.closeWindow();
    makeLongHistory(gui.path(QStringLiteral("history.sqlite")), arguments.at(1).toInt());
    QElapsedTimer timer;
    timer.start();
    gui.restart();
    if (!QTest::qWaitForWindowExposed(&gui.window())) {
        qFatal("the window does not show");
    }
    QCoreApplication::processEvents();
    print("open the window", timer);
    if (arguments.contains(QStringLiteral("small"))) {
        gui.window().resize(1100, 700);
    }
    QTest::qWait(100);
    if (arguments.size() < 3) {
        measure(gui);
    } else {
        drawPictures(gui, arguments.at(2));
    }
    return 0;
}
