// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/desktop_notice.h"
#include "tests/support/test_main.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace threadloop;

namespace {

/// A desktop's notification service that remembers what it was asked to show.
class NoticeService : public QDBusVirtualObject
{
public:
    QString introspect(const QString &) const override { return {}; }

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        if (message.member() != QStringLiteral("Notify")) {
            return false;
        }
        notices.push_back(message);
        if (message.isReplyRequired()) {
            connection.send(message.createReply(uint(1)));
        }
        return true;
    }

    QList<QDBusMessage> notices;
};

} // namespace

/// Notices on a session bus of the test's own, with a service that plays the desktop.
class TestDesktopNotice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // Nothing of the session that the tests run in may be asked.
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        qputenv("XDG_RUNTIME_DIR", m_folder.path().toUtf8());
    }

    void keepsQuietWithoutABus() { notifyByBus(QStringLiteral("title"), QStringLiteral("text")); }

    void tellsTheDesktop()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty()) {
            QSKIP("dbus-daemon is not installed");
        }
        QProcess daemon;
        daemon.start(QStringLiteral("dbus-daemon"),
                     {QStringLiteral("--session"), QStringLiteral("--nofork"),
                      QStringLiteral("--print-address"),
                      QStringLiteral("--address=unix:dir=%1").arg(m_folder.path())});
        QVERIFY(daemon.waitForReadyRead());
        qputenv("DBUS_SESSION_BUS_ADDRESS", daemon.readLine().trimmed());
        NoticeService service;
        {
            QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, kServiceBus);
            QVERIFY(bus.registerVirtualObject(QStringLiteral("/org/freedesktop/Notifications"), &service));
            QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.Notifications")));
        }
        QApplication::setDesktopFileName(QStringLiteral("io.github.threadloop.threadloop"));
        notifyByBus(QStringLiteral("The run is over"), QStringLiteral("a < b & c"));
        QTRY_COMPARE(service.notices.size(), 1);
        const QDBusMessage &notice = service.notices.first();
        QCOMPARE(notice.signature(), QStringLiteral("susssasa{sv}i")); // as the specification has it
        const QList<QVariant> arguments = notice.arguments();
        QCOMPARE(arguments.at(2).toString(), QStringLiteral("io.github.threadloop.threadloop"));
        QCOMPARE(arguments.at(3).toString(), QStringLiteral("The run is over"));
        QCOMPARE(arguments.at(4).toString(), QStringLiteral("a &lt; b &amp; c")); // a body may carry markup
        QDBusConnection::disconnectFromBus(kServiceBus);
        daemon.terminate();
        QVERIFY(daemon.waitForFinished());
        notifyByBus(QStringLiteral("nobody"), QStringLiteral("listens any more"));
    }

private:
    const QString kServiceBus = QStringLiteral("service");
    QTemporaryDir m_folder;
};

THREADLOOP_TEST(TestDesktopNotice)
#include "test_desktop_notice.moc"
