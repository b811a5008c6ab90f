// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/gui_fixture.h"
#include "tests/support/test_main.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QToolButton>

using namespace threadloop;

namespace {

const QString kUrl = QStringLiteral("http://127.0.0.1:1/typed");
const QString kOther = QStringLiteral("http://127.0.0.1:1/other");

} // namespace

/// Targets that were typed in can be taken away again.
class TestTargets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void removesATypedTargetByMouse()
    {
        GuiFixture gui;
        add(gui, kUrl);
        auto *remove = gui.window().findChild<QToolButton *>(QStringLiteral("removeTarget:") + kUrl);
        QVERIFY(remove != nullptr);
        QVERIFY(remove->accessibleName().contains(kUrl));
        QVERIFY(remove->toolTip().contains(QStringLiteral("Del")));
        QTest::mouseClick(remove, Qt::LeftButton);
        QTRY_VERIFY(boxOf(gui, kUrl) == nullptr);
        QVERIFY(gui.window().findChild<QToolButton *>(QStringLiteral("removeTarget:") + kUrl) == nullptr);
        QVERIFY(!gui.textOf("preview").contains(kUrl));
    }

    void removesATypedTargetByKeyboard()
    {
        GuiFixture gui;
        QVERIFY(QTest::qWaitForWindowActive(&gui.window()));
        add(gui, kUrl);
        add(gui, kOther);
        boxOf(gui, kUrl)->setFocus();
        QTest::keyClick(boxOf(gui, kUrl), Qt::Key_Delete);
        QTRY_VERIFY(boxOf(gui, kUrl) == nullptr);
        QVERIFY(boxOf(gui, kOther) != nullptr);
        QVERIFY(gui.window().focusWidget() != nullptr);
        QCOMPARE(gui.window().focusWidget()->objectName(), QStringLiteral("target:") + kOther);
        QTest::keyClick(gui.window().focusWidget(), Qt::Key_Delete);
        QTRY_VERIFY(boxOf(gui, kOther) == nullptr);
        QCOMPARE(gui.window().focusWidget()->objectName(), QStringLiteral("targetLine"));
    }

    void keepsTheServersOwnRoutes()
    {
        GuiFixture gui;
        const QString route = QStringLiteral("/wait");
        boxOf(gui, route)->setFocus();
        QTest::keyClick(boxOf(gui, route), Qt::Key_Delete);
        QApplication::processEvents();
        QVERIFY(boxOf(gui, route) != nullptr);
        QVERIFY(gui.window().findChild<QToolButton *>(QStringLiteral("removeTarget:") + route) == nullptr);
    }

    void aRemovedTargetCanBeTypedAgain()
    {
        GuiFixture gui;
        add(gui, kUrl);
        QTest::keyClick(boxOf(gui, kUrl), Qt::Key_Delete);
        QTRY_VERIFY(boxOf(gui, kUrl) == nullptr);
        add(gui, kUrl);
        QVERIFY(boxOf(gui, kUrl)->isChecked());
    }

    void turnsRunOffWithTheLastTarget()
    {
        GuiFixture gui;
        gui.fillSmallPlan();
        gui.find<QCheckBox>("target:/asyncwait").setChecked(false);
        add(gui, kUrl);
        QVERIFY(gui.find<QAction>("run").isEnabled());
        QTest::keyClick(boxOf(gui, kUrl), Qt::Key_Delete);
        QVERIFY(!gui.find<QAction>("run").isEnabled());
    }

private:
    static void add(GuiFixture &gui, const QString &target)
    {
        gui.type("targetLine", target);
        QTest::keyClick(&gui.find<QLineEdit>("targetLine"), Qt::Key_Return);
    }

    static QCheckBox *boxOf(GuiFixture &gui, const QString &target)
    {
        return gui.window().findChild<QCheckBox *>(QStringLiteral("target:") + target);
    }
};

THREADLOOP_TEST(TestTargets)
#include "test_targets.moc"
