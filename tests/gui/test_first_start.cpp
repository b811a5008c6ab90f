// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/gui_fixture.h"
#include "tests/support/test_main.h"

#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableWidget>

using namespace threadloop;

/// What a person sees who opens the window for the first time, and the habits of all its parts.
class TestFirstStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsTheFirstPlan()
    {
        GuiFixture gui;
        for (const char *box : {"target:/wait", "target:/asyncwait", "mode:sequential", "mode:thread-pool",
                                "mode:event-loop"}) {
            QVERIFY2(gui.find<QCheckBox>(box).isChecked(), box);
        }
        QVERIFY(!gui.find<QCheckBox>("target:/fib/30").isChecked());
        QCOMPARE(gui.textOf("requests"), QStringLiteral("10000"));
        QCOMPARE(gui.textOf("duration"), QStringLiteral("2s"));
        QCOMPARE(gui.textOf("concurrency"), QStringLiteral("100"));
        QCOMPARE(gui.textOf("threads"), QStringLiteral("40"));
        QCOMPARE(gui.textOf("delay"), QStringLiteral("50ms"));
        QVERIFY(gui.find<QAction>("run").isEnabled());
        QVERIFY(!gui.find<QAction>("stop").isEnabled());
    }

    void invitesToRun()
    {
        GuiFixture gui;
        QVERIFY(gui.isShown("invitation"));
        QVERIFY(gui.isShown("invitationRun"));
        const QString text = gui.textOf("invitation");
        QVERIFY2(text.contains(QStringLiteral("6 runs")) && text.contains(QStringLiteral("about 12 s")),
                 qPrintable(text));
    }

    void previewsTheIdealWhileFieldsChange()
    {
        GuiFixture gui;
        QVERIFY(gui.textOf("preview").contains(QStringLiteral("/wait: ideal 800 req/s, about 2 s")));
        gui.type("threads", QStringLiteral("12"));
        QVERIFY(gui.textOf("preview").contains(QStringLiteral("/wait: ideal 240 req/s, about 2 s")));
        gui.type("requests", QStringLiteral("24"));
        QVERIFY2(gui.textOf("preview").contains(QStringLiteral("/wait: ideal 240 req/s, about 1.2 s")),
                 qPrintable(gui.textOf("preview"))); // sequential: 24 x 50 ms
    }

    void startsTheServerAndMarksWhatIsNotApplied()
    {
        GuiFixture gui;
        gui.type("port", QStringLiteral("0"));
        gui.window().startServer();
        QVERIFY(gui.waitForServer());
        QVERIFY(!gui.isShown("threadsChanged"));
        gui.type("threads", QStringLiteral("41"));
        QVERIFY(gui.isShown("threadsChanged"));
        QVERIFY(gui.isShown("serverPending"));
        QVERIFY(!gui.isShown("workersChanged"));
        gui.type("threads", QStringLiteral("40"));
        QVERIFY(!gui.isShown("threadsChanged"));
        QVERIFY(!gui.isShown("serverPending"));
    }

    void foldsTheServerForForeignTargets()
    {
        GuiFixture gui;
        gui.find<QCheckBox>("target:/wait").setChecked(false);
        gui.find<QCheckBox>("target:/asyncwait").setChecked(false);
        QVERIFY(!gui.find<QAction>("run").isEnabled());
        gui.type("targetLine", QStringLiteral("http://127.0.0.1:1/x"));
        QVERIFY(gui.find<QAction>("run").isEnabled());
        QVERIFY(gui.isShown("serverUnused"));
        QVERIFY(!gui.isShown("threads"));
        QTest::keyClick(&gui.find<QLineEdit>("targetLine"), Qt::Key_Return);
        QVERIFY(gui.find<QCheckBox>("target:http://127.0.0.1:1/x").isChecked());
        gui.find<QCheckBox>("target:/wait").setChecked(true);
        QVERIFY(!gui.isShown("serverUnused"));
        QVERIFY(gui.isShown("threads"));
    }

    void showsAFieldsErrorUnderItAndTurnsRunOff_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("text");
        QTest::newRow("concurrency") << QByteArray("concurrency") << QStringLiteral("0");
        QTest::newRow("requests") << QByteArray("requests") << QStringLiteral("many");
        QTest::newRow("duration") << QByteArray("duration") << QStringLiteral("2");
        QTest::newRow("workers") << QByteArray("workers") << QStringLiteral("0");
        QTest::newRow("threads") << QByteArray("threads") << QStringLiteral("-1");
        QTest::newRow("delay") << QByteArray("delay") << QStringLiteral("50");
        QTest::newRow("port") << QByteArray("port") << QStringLiteral("70000");
        QTest::newRow("rate") << QByteArray("rate") << QStringLiteral("fast");
        QTest::newRow("ramp") << QByteArray("ramp") << QStringLiteral("3");
        QTest::newRow("longer than the run") << QByteArray("warmup") << QStringLiteral("5s");
        QTest::newRow("repeat") << QByteArray("repeat") << QStringLiteral("0");
        QTest::newRow("method") << QByteArray("method") << QStringLiteral("GE T");
        QTest::newRow("expect") << QByteArray("expect") << QStringLiteral("ok");
        QTest::newRow("timeout") << QByteArray("timeout") << QStringLiteral("0s");
        QTest::newRow("loops") << QByteArray("loops") << QStringLiteral("1000");
        QTest::newRow("background") << QByteArray("background") << QStringLiteral("fib");
    }

    void showsAFieldsErrorUnderItAndTurnsRunOff()
    {
        QFETCH(QByteArray, field);
        QFETCH(QString, text);
        GuiFixture gui;
        gui.find<QAbstractButton>("moreToggle").click();
        const QByteArray error = field + "Error";
        QVERIFY(!gui.isShown(error.constData()));
        gui.type(field.constData(), text);
        QVERIFY(gui.isShown(error.constData()));
        QVERIFY(!gui.textOf(error.constData()).isEmpty());
        QVERIFY(!gui.find<QAction>("run").isEnabled());
        QVERIFY(!gui.find<QPushButton>("invitationRun").isEnabled());
        const QString reason = gui.find<QAction>("run").toolTip();
        QVERIFY2(reason.startsWith(QStringLiteral("Run is off: ")) && reason.contains(text),
                 qPrintable(reason));
        gui.type(field.constData(), {});
        QVERIFY(!gui.isShown(error.constData()));
        QVERIFY(gui.find<QAction>("run").isEnabled());
    }

    void namesTheTypedTargetThatIsWrong()
    {
        GuiFixture gui;
        gui.type("targetLine", QStringLiteral("https://example.org/"));
        QVERIFY(gui.isShown("targetsError"));
        QVERIFY(gui.textOf("targetsError").contains(QStringLiteral("https")));
        QVERIFY(!gui.find<QAction>("run").isEnabled());
    }

    void everyActionHasAShortcutAndAToolTip()
    {
        GuiFixture gui;
        QMap<QString, QList<const QAction *>> owners;
        int count = 0;
        for (const QAction *action : gui.window().findChildren<QAction *>()) {
            if (action->isSeparator() || action->menu() != nullptr || action->text().isEmpty() ||
                qobject_cast<QLineEdit *>(action->parent()) != nullptr) {
                continue; // a line's own clear button among them
            }
            QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->text()));
            QVERIFY2(!action->toolTip().isEmpty(), qPrintable(action->text()));
            for (const QKeySequence &shortcut : action->shortcuts()) {
                for (const QAction *other : owners[shortcut.toString()]) {
                    QVERIFY2(areApart(*action, *other),
                             qPrintable(shortcut.toString() + action->text() + other->text()));
                }
                owners[shortcut.toString()].push_back(action);
            }
            ++count;
        }
        QVERIFY2(count > 45, qPrintable(QString::number(count)));
        for (const QAbstractButton *button : gui.window().findChildren<QAbstractButton *>()) {
            QVERIFY2(!owners.contains(button->shortcut().toString()) || button->shortcut().isEmpty(),
                     qPrintable(button->objectName()));
        }
    }

    void everyControlHasANameAndAToolTip()
    {
        GuiFixture gui;
        int count = 0;
        for (const QWidget *widget : gui.window().findChildren<QWidget *>()) {
            const bool isControl = (widget->inherits("QAbstractButton") || widget->inherits("QLineEdit") ||
                                    widget->inherits("QComboBox") || widget->inherits("QPlainTextEdit") ||
                                    widget->inherits("QTableView")) &&
                                   !widget->objectName().startsWith(QStringLiteral("qt_")) &&
                                   !widget->inherits("QTableCornerButton") &&
                                   !widget->inherits("QDockWidgetTitleButton") &&
                                   !widget->parentWidget()->inherits("QTabBar") &&
                                   !widget->parentWidget()->inherits("QLineEdit");
            if (isControl) {
                QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
                QVERIFY2(!widget->toolTip().isEmpty() || widget->inherits("QTableView"),
                         qPrintable(widget->objectName()));
                ++count;
            }
        }
        QVERIFY2(count > 30, qPrintable(QString::number(count)));
    }

    /// On Linux Qt tells the value as the name of a combo box; what it chooses is told by its label.
    void everyComboBoxHasALabel()
    {
        GuiFixture gui;
        gui.trigger("preferences");
        const QList<QComboBox *> boxes = gui.window().findChildren<QComboBox *>();
        QVERIFY(boxes.size() > 9);
        for (QComboBox *box : boxes) {
            const auto labels = QAccessible::queryAccessibleInterface(box)->relations(QAccessible::Label);
            QVERIFY2(!labels.isEmpty(), qPrintable(box->objectName()));
            QCOMPARE(labels.first().first->text(QAccessible::Name), box->accessibleName());
        }
    }

    /// A button's mnemonic is its alone. There are more fields than letters: two fields of different parts
    /// may share one, which then leads to the one and the other in turn; what stands together never does.
    void noTwoControlsShareAMnemonic()
    {
        GuiFixture gui;
        QMap<QString, QString> buttons;
        for (const QAbstractButton *button : gui.window().findChildren<QAbstractButton *>()) {
            if (const QString key = mnemonicOf(button->text()); !key.isEmpty()) {
                QVERIFY2(!buttons.contains(key), qPrintable(buttons.value(key) + button->text()));
                buttons.insert(key, button->text());
            }
        }
        QMap<QString, QString> fields; // by part and mnemonic
        for (const QLabel *label : gui.window().findChildren<QLabel *>()) {
            if (label->buddy() == nullptr || label->objectName() == QStringLiteral("unseenLabel")) {
                continue;
            }
            const QString key = mnemonicOf(label->text());
            QVERIFY2(!key.isEmpty(), qPrintable(label->text()));
            QVERIFY2(!buttons.contains(key), qPrintable(buttons.value(key) + label->text()));
            const QString place = partOf(*label) + key;
            QVERIFY2(!fields.contains(place), qPrintable(fields.value(place) + label->text()));
            fields.insert(place, label->text());
        }
        QVERIFY(buttons.size() >= 8 && fields.size() >= 24);
    }

    /// As long as nothing is unfolded, every mnemonic leads to one place.
    void mnemonicsOfTheFirstViewAreUnique()
    {
        GuiFixture gui;
        QMap<QString, QString> owners;
        for (const QLabel *label : gui.window().findChildren<QLabel *>()) {
            if (label->buddy() != nullptr && label->isVisible()) {
                const QString key = mnemonicOf(label->text());
                QVERIFY2(!owners.contains(key), qPrintable(owners.value(key) + label->text()));
                owners.insert(key, label->text());
            }
        }
        QVERIFY(owners.size() >= 8);
    }

    void arrivalsAndSeedWaitForWhatTheyBelongTo()
    {
        GuiFixture gui;
        gui.find<QAbstractButton>("moreToggle").click();
        QVERIFY(!gui.find<QComboBox>("arrivals").isEnabled());
        QVERIFY(!gui.find<QWidget>("seed").isEnabled());
        gui.type("repeat", QStringLiteral("2"));
        QVERIFY(gui.find<QWidget>("seed").isEnabled());
        gui.type("repeat", {});
        gui.type("rate", QStringLiteral("500"));
        QVERIFY(gui.find<QComboBox>("arrivals").isEnabled());
        gui.find<QComboBox>("arrivals").setCurrentIndex(1);
        QVERIFY2(gui.textOf("preview").contains(QStringLiteral("Open loop: 500 req/s, Poisson")),
                 qPrintable(gui.textOf("preview")));
        gui.type("rate", {}); // what has no meaning does not stop the run
        QVERIFY(gui.find<QAction>("run").isEnabled());
    }

    void previewsRepeatsAndPhases()
    {
        GuiFixture gui;
        gui.find<QAbstractButton>("moreToggle").click();
        gui.type("repeat", QStringLiteral("6"));
        gui.type("warmup", QStringLiteral("500ms"));
        const QString preview = gui.textOf("preview");
        QVERIFY2(preview.contains(QStringLiteral("36 runs (6 trials of each cell), about 1 min 12 s in all")),
                 qPrintable(preview));
        QVERIFY2(preview.contains(QStringLiteral("The first 500\u00a0ms of each run do not count")),
                 qPrintable(preview));
        QVERIFY(gui.textOf("invitation").contains(QStringLiteral("36 runs")));
    }

private:
    /// Of two actions in parts of their own, each with shortcuts for that part alone, one is meant at a time.
    static bool areApart(const QAction &one, const QAction &other)
    {
        const auto *first = qobject_cast<const QWidget *>(one.parent());
        const auto *second = qobject_cast<const QWidget *>(other.parent());
        const auto isLocal = [](const QAction &action) {
            return action.shortcutContext() == Qt::WidgetShortcut ||
                   action.shortcutContext() == Qt::WidgetWithChildrenShortcut;
        };
        return isLocal(one) && isLocal(other) && first != nullptr && second != nullptr && first != second &&
               !first->isAncestorOf(second) && !second->isAncestorOf(first);
    }

    static QString mnemonicOf(const QString &text)
    {
        static const QRegularExpression form(QStringLiteral("&([^&])"));
        return form.match(QString(text).remove(QStringLiteral("&&"))).captured(1).toLower();
    }

    /// The part of the window that the label stands in.
    static QString partOf(const QWidget &label)
    {
        for (const QWidget *widget = &label; widget != nullptr; widget = widget->parentWidget()) {
            for (const char *part : {"loadSection", "sweepSection", "requestSection", "clientPanel",
                                     "serverPanel", "comparePage"}) {
                if (widget->objectName() == QLatin1String(part)) {
                    return widget->objectName();
                }
            }
        }
        return {};
    }
};

THREADLOOP_TEST(TestFirstStart)
#include "test_first_start.moc"
