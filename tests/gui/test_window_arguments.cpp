// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_arguments.h"
#include "tests/gui/gui_fixture.h"
#include "tests/support/test_main.h"

#include <QAction>
#include <QLineEdit>

using namespace threadloop;

/// What the window may be started with, the actions of the desktop entry among it.
class TestWindowArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOptionsAndFiles_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("read"); // new, article, files, what is unknown
        const auto row = [](const char *line, const char *read) {
            QTest::newRow(line) << QString::fromLatin1(line) << QString::fromLatin1(read);
        };
        row("", "0 0 [] ");
        row("--new", "1 0 [] ");
        row("--article", "0 1 [] ");
        row("a.threadloop b.threadloop", "0 0 [a.threadloop b.threadloop] ");
        row("a.threadloop --article --new", "1 1 [a.threadloop] ");
        row("-- --new", "0 0 [--new] ");
        row("--old --older", "0 0 [] --old");
        row("-n", "0 0 [] -n");
        row("--article=4", "0 0 [] --article=4");
    }

    void readsOptionsAndFiles()
    {
        QFETCH(QString, line);
        QFETCH(QString, read);
        const WindowArguments arguments =
            windowArgumentsFrom(line.split(QLatin1Char(' '), Qt::SkipEmptyParts));
        QCOMPARE(QStringLiteral("%1 %2 [%3] %4")
                     .arg(int(arguments.isNew))
                     .arg(int(arguments.article))
                     .arg(arguments.files.join(QLatin1Char(' ')), arguments.unknown),
                 read);
    }

    void aNewWindowForgetsTheFieldsOfTheLast()
    {
        GuiFixture gui;
        gui.type("requests", QStringLiteral("77"));
        gui.window().close();
        gui.restart();
        QCOMPARE(gui.textOf("requests"), QStringLiteral("77"));
        gui.restart(true);
        QCOMPARE(gui.textOf("requests"), QStringLiteral("10000"));
    }

    void runsTheArticleAtOnce()
    {
        GuiFixture gui;
        gui.window().startServer();
        gui.window().runArticle();
        QVERIFY(gui.waitUntilRunning());
        gui.trigger("stop");
        QVERIFY(gui.waitUntilIdle());
    }
};

THREADLOOP_TEST(TestWindowArguments)
#include "test_window_arguments.moc"
