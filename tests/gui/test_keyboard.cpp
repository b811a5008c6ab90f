// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/message_bar.h"
#include "tests/gui/gui_fixture.h"
#include "tests/support/test_main.h"

#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace threadloop;

namespace {

/// Every widget that Tab leads to from this one on, in order, until it comes round.
QList<QWidget *> tabChain(QWidget &window)
{
    QList<QWidget *> chain;
    for (QWidget *widget = window.nextInFocusChain(); widget != &window;
         widget = widget->nextInFocusChain()) {
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0 &&
            widget->focusProxy() == nullptr) {
            chain.push_back(widget);
        }
    }
    return chain;
}

} // namespace

/// The window without a mouse.
class TestKeyboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Nothing but keys to the window that has the focus.
    void aRunIsStartedStoppedAndExported()
    {
        GuiFixture gui;
        gui.chosenFile = gui.path(QStringLiteral("runs.json"));
        gui.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&gui.window()));
        fillField("port", QStringLiteral("0"));
        fillField("requests", {});
        fillField("duration", QStringLiteral("10m"));
        press(Qt::Key_F5);
        QVERIFY(gui.waitUntilRunning());
        press(Qt::Key_F5, Qt::ShiftModifier);
        QVERIFY(gui.waitUntilIdle());
        press(Qt::Key_E, Qt::ControlModifier);
        press(Qt::Key_J);
        QTRY_VERIFY(QFile::exists(gui.chosenFile));
        QFile file(gui.chosenFile);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray runs =
            QJsonDocument::fromJson(file.readAll()).object()[QStringLiteral("runs")].toArray();
        QCOMPARE(runs.size(), 1);
        QCOMPARE(runs[0].toObject()[QStringLiteral("stop_reason")].toString(), QStringLiteral("cancelled"));
    }

    void tabLeadsThroughTheWindowInReadingOrder()
    {
        GuiFixture gui;
        QVERIFY(gui.runSmallPlan());
        gui.find<QToolButton>("viewOverTime").click();
        const QList<QWidget *> chain = tabChain(gui.window());
        const auto place = [&](const char *name) { return chain.indexOf(&gui.find<QWidget>(name)); };
        // Tool bar, panels, charts, table; and within each from the upper left to the lower right.
        const QList<QList<const char *>> orders{
            {"fileButton", "runButton", "experimentsButton", "copyCommandButton", "exportButton",
             "viewButton"},
            {"viewOverTime", "viewBars", "viewLatency", "viewCompare", "viewSweep", "viewExperiment"},
            {"viewExperiment", "throughputChartTableButton", "throughputChartHelpButton",
             "latencyChartTableButton", "latencyChartHelpButton"},
            {"port", "workers", "threads", "delay"},
            {"targetLine", "requests", "concurrency"}};
        for (const QList<const char *> &order : orders) {
            for (qsizetype i = 0; i < order.size(); ++i) {
                QVERIFY2(place(order[i]) >= 0, order[i]);
                QVERIFY2(i == 0 || place(order[i - 1]) < place(order[i]), order[i]);
            }
        }
    }

    void focusIsSeenEverywhere()
    {
        GuiFixture gui;
        QVERIFY(gui.runSmallPlan());
        gui.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&gui.window()));
        gui.window().setAttribute(Qt::WA_KeyboardFocusChange); // as after a first Tab
        int count = 0;
        for (QWidget *widget : tabChain(gui.window())) {
            gui.window().setFocus();
            QWidget *elsewhere = widget == &gui.find<QWidget>("runButton") ? &gui.find<QWidget>("viewButton")
                                                                           : &gui.find<QWidget>("runButton");
            elsewhere->setFocus(Qt::TabFocusReason);
            QApplication::processEvents();
            const QImage without = widget->grab().toImage();
            widget->setFocus(Qt::TabFocusReason);
            QApplication::processEvents();
            if (!widget->hasFocus()) {
                continue; // it hands the focus on
            }
            const QImage with = widget->grab().toImage();
            const bool hasCaret = widget->inputMethodQuery(Qt::ImEnabled).toBool(); // a caret, which blinks
            QVERIFY2(hasCaret || with != without, qPrintable(describe(*widget)));
            ++count;
        }
        QVERIFY2(count > 25, qPrintable(QString::number(count)));
    }

    void everyControlIsReachedByTab()
    {
        GuiFixture gui;
        QVERIFY(gui.runSmallPlan());
        const QList<QWidget *> chain = tabChain(gui.window());
        int count = 0;
        for (QWidget *widget : gui.window().findChildren<QWidget *>()) {
            const bool isControl = widget->inherits("QAbstractButton") || widget->inherits("QLineEdit") ||
                                   widget->inherits("QComboBox") || widget->inherits("QAbstractSpinBox") ||
                                   widget->inherits("QTableView");
            const bool isPart =
                widget->parentWidget() == nullptr || widget->parentWidget()->inherits("QLineEdit") ||
                widget->parentWidget()->inherits("QAbstractSpinBox") ||
                widget->parentWidget()->inherits("QComboBox") || widget->inherits("QTableCornerButton") ||
                widget->inherits("QDockWidgetTitleButton") || // also in the View menu
                widget->objectName().startsWith(QStringLiteral("qt_"));
            if (isControl && !isPart && widget->isVisible() && widget->isEnabled()) {
                QVERIFY2(chain.contains(widget), qPrintable(describe(*widget)));
                ++count;
            }
        }
        QVERIFY2(count > 25, qPrintable(QString::number(count)));
    }

    void escapeClosesWhatIsOpen_data()
    {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<QByteArray>("opened");
        QTest::newRow("about") << QByteArray("about") << QByteArray("about");
        QTest::newRow("preferences") << QByteArray("preferences") << QByteArray("preferencesDialog");
    }

    void escapeClosesWhatIsOpen()
    {
        QFETCH(QByteArray, action);
        QFETCH(QByteArray, opened);
        GuiFixture gui;
        gui.trigger(action.constData());
        auto &dialog = gui.find<QDialog>(opened.constData());
        QVERIFY(dialog.isVisible());
        // Whatever in it has the focus.
        QWidget *focus = dialog.focusWidget() != nullptr ? dialog.focusWidget() : &dialog;
        QTest::keyClick(focus, Qt::Key_Escape);
        QTRY_VERIFY(gui.window().findChild<QDialog *>(QString::fromLatin1(opened)) == nullptr);
    }

    void escapeClosesAMessageAndAMenu()
    {
        GuiFixture gui;
        gui.window().showMessage(Message{Tone::Note, QStringLiteral("what happened"), {}, {}});
        QVERIFY(gui.isShown("messageBar"));
        auto &run = gui.find<QPushButton>("runButton");
        QTest::keyClick(&run, Qt::Key_Escape);
        QVERIFY(!gui.isShown("messageBar"));
        auto &menu = gui.find<QMenu>("viewMenu");
        menu.popup(gui.window().mapToGlobal(QPoint(10, 10)));
        QVERIFY(menu.isVisible());
        QTest::keyClick(&menu, Qt::Key_Escape);
        QVERIFY(!menu.isVisible());
    }

    void dialogsHaveNamesToolTipsAndAnOrder()
    {
        GuiFixture gui;
        for (const auto &[action, name] :
             {std::pair("about", "about"), std::pair("preferences", "preferencesDialog")}) {
            gui.trigger(action);
            auto &dialog = gui.find<QDialog>(name);
            QMap<QString, QString> mnemonics;
            for (QWidget *widget : dialog.findChildren<QWidget *>()) {
                if ((widget->focusPolicy() & Qt::TabFocus) == 0 || !widget->isVisible()) {
                    continue;
                }
                QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(describe(*widget)));
                QVERIFY2(!widget->toolTip().isEmpty() || widget->inherits("QLabel"),
                         qPrintable(describe(*widget)));
            }
            for (const QWidget *widget : dialog.findChildren<QWidget *>()) {
                const QString key = QKeySequence::mnemonic(widget->property("text").toString()).toString();
                if (!key.isEmpty()) {
                    QVERIFY2(!mnemonics.contains(key), qPrintable(mnemonics.value(key) + describe(*widget)));
                    mnemonics.insert(key, describe(*widget));
                }
            }
            QVERIFY(!mnemonics.isEmpty());
            dialog.close();
        }
    }

private:
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus != nullptr ? focus : QApplication::activeWindow(), key, modifiers);
    }

    /// Goes there by Tab alone, and types.
    static void fillField(const char *name, const QString &text)
    {
        constexpr int kMostTabs = 200;
        for (int i = 0; i < kMostTabs; ++i) {
            QWidget *focus = QApplication::focusWidget();
            if (focus != nullptr && focus->objectName() == QLatin1String(name)) {
                press(Qt::Key_A, Qt::ControlModifier);
                press(Qt::Key_Delete);
                QTest::keyClicks(focus, text);
                return;
            }
            press(Qt::Key_Tab);
        }
        QFAIL(name);
    }

    static QString describe(const QWidget &widget)
    {
        return QStringLiteral("%1 '%2' %3")
            .arg(QLatin1String(widget.metaObject()->className()), widget.objectName(),
                 widget.property("text").toString());
    }
};

THREADLOOP_TEST(TestKeyboard)
#include "test_keyboard.moc"
