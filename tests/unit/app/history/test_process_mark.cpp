// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/process_mark.h"
#include "tests/support/test_main.h"

#include <QProcess>
#include <QtTest>

using namespace threadloop;

class TestProcessMark : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thisProcessIsRunning()
    {
        QVERIFY(!processMark().empty());
        QCOMPARE(processMark(), processMark());
        QVERIFY(mayBeRunning(processMark()));
    }

    void anEndedProcessIsNot()
    {
        QProcess child;
        child.start(QStringLiteral("true"), {});
        QVERIFY(child.waitForStarted());
        const QByteArray pid = QByteArray::number(child.processId());
        QVERIFY(child.waitForFinished());
        QByteArray mark = QByteArray::fromStdString(processMark());
        QList<QByteArray> parts = mark.split(' ');
        parts[2] = pid;
        QVERIFY(!mayBeRunning(parts.join(' ').toStdString()));
    }

    void aReusedIdIsAnotherProcess()
    {
        QList<QByteArray> parts = QByteArray::fromStdString(processMark()).split(' ');
        parts[3] += '1'; // started later than this one
        QVERIFY(!mayBeRunning(parts.join(' ').toStdString()));
        parts = QByteArray::fromStdString(processMark()).split(' ');
        parts[1] = "another-boot";
        QVERIFY(!mayBeRunning(parts.join(' ').toStdString()));
    }

    void nothingIsKnownOfAnotherMachine()
    {
        QList<QByteArray> parts = QByteArray::fromStdString(processMark()).split(' ');
        parts[0] = "another-machine";
        QVERIFY(mayBeRunning(parts.join(' ').toStdString()));
        QVERIFY(mayBeRunning(""));
    }
};

THREADLOOP_TEST(TestProcessMark)
#include "test_process_mark.moc"
