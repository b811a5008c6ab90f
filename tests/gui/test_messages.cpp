// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/message_bar.h"
#include "tests/gui/gui_fixture.h"
#include "tests/support/test_main.h"

#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace threadloop;

/// The bar under the toolbar loses nothing that was said.
class TestMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void olderMessagesComeBack()
    {
        GuiFixture gui;
        say(gui, "first");
        QCOMPARE(gui.textOf("messageText"), QStringLiteral("first"));
        QVERIFY(!gui.isShown("messageCount"));
        say(gui, "second");
        say(gui, "third");
        for (const auto &[text, count] :
             {std::pair("third", "1 of 3"), std::pair("second", "1 of 2"), std::pair("first", "")}) {
            QVERIFY(gui.isShown("messageBar"));
            QCOMPARE(gui.textOf("messageText"), QString::fromLatin1(text));
            QCOMPARE(gui.isShown("messageCount"), *count != '\0');
            if (*count != '\0') {
                QCOMPARE(gui.textOf("messageCount"), QString::fromLatin1(count));
            }
            gui.find<QToolButton>("messageClose").click();
        }
        QVERIFY(!gui.isShown("messageBar"));
    }

    void theKeyboardClosesOneAfterTheOther()
    {
        GuiFixture gui;
        QVERIFY(QTest::qWaitForWindowActive(&gui.window()));
        say(gui, "first");
        say(gui, "second");
        QTest::keyClick(gui.window().windowHandle(), Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(gui.textOf("messageText"), QStringLiteral("first"));
        QTest::keyClick(gui.window().windowHandle(), Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(!gui.isShown("messageBar"));
    }

    void anActionTakesItsMessageAlone()
    {
        GuiFixture gui;
        say(gui, "first");
        int acted = 0;
        gui.window().showMessage(
            Message{Tone::Warning, QStringLiteral("second"), QStringLiteral("Act"), [&] { ++acted; }});
        gui.find<QPushButton>("messageAction").click();
        QCOMPARE(acted, 1);
        QCOMPARE(gui.textOf("messageText"), QStringLiteral("first"));
        QVERIFY(!gui.isShown("messageAction")); // it has none
    }

    void theSameIsNotSaidTwice()
    {
        GuiFixture gui;
        say(gui, "first");
        say(gui, "second");
        say(gui, "first");
        QCOMPARE(gui.textOf("messageText"), QStringLiteral("first"));
        QCOMPARE(gui.textOf("messageCount"), QStringLiteral("1 of 2"));
    }

    void eachCellThatFailedIsHeard()
    {
        GuiFixture gui;
        gui.fillSmallPlan();
        gui.type("targetLine", QStringLiteral("http://no-such-host.invalid/"));
        QTest::keyClick(&gui.find<QWidget>("targetLine"), Qt::Key_Return);
        gui.type("targetLine", QStringLiteral("http://neither-this.invalid/"));
        gui.trigger("run");
        QVERIFY(gui.waitUntilIdle());
        QVERIFY(gui.textOf("messageText").contains(QStringLiteral("neither-this.invalid")));
        QCOMPARE(gui.textOf("messageCount"), QStringLiteral("1 of 2"));
        gui.find<QToolButton>("messageClose").click();
        QVERIFY(gui.textOf("messageText").contains(QStringLiteral("no-such-host.invalid")));
    }

private:
    static void say(GuiFixture &gui, const char *text)
    {
        gui.window().showMessage(Message{Tone::Note, QString::fromLatin1(text), {}, {}});
    }
};

THREADLOOP_TEST(TestMessages)
#include "test_messages.moc"
