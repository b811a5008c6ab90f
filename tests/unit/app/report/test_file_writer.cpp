// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/file_writer.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <cerrno>
#include <csignal>
#include <sys/resource.h>
#include <system_error>

using namespace threadloop;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

} // namespace

class TestFileWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }

    void writesWholeFiles()
    {
        const QString path = m_folder.filePath(QStringLiteral("new.json"));
        QVERIFY(!checkWritable(path));
        QVERIFY(!QFile::exists(path)); // asking leaves no trace
        QVERIFY(!writeFile(path, "first"));
        QCOMPARE(contentOf(path), QByteArray("first"));
        QVERIFY(!checkWritable(path));
        QCOMPARE(contentOf(path), QByteArray("first"));
        QVERIFY(!writeFile(path, std::string_view("a\0b", 3)));
        QCOMPARE(contentOf(path), QByteArray("a\0b", 3));
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("new.json")});
    }

    void saysWhyAFileCannotBeWritten_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("no such folder") << m_folder.filePath(QStringLiteral("missing/x.json"));
        QTest::newRow("a folder") << m_folder.path();
        QTest::newRow("empty name") << QString();
        QTest::newRow("a file as a folder") << QStringLiteral("/dev/null/x.json");
    }

    void saysWhyAFileCannotBeWritten()
    {
        QFETCH(QString, path);
        const auto checked = checkWritable(path);
        QVERIFY(checked);
        QCOMPARE(checked->path, path.toStdString());
        QVERIFY(!checked->reason.empty());
        const auto written = writeFile(path, "x");
        QVERIFY(written);
        QVERIFY(!written->reason.empty());
    }

    void noticesAFullDisk()
    {
        const QString full = QStringLiteral("/dev/full");
        if (!QFile::exists(full))
            QSKIP("no /dev/full here");
        const auto error = writeFile(full, std::string(100'000, 'x'));
        QVERIFY(error);
        QVERIFY2(error->reason.find("No space left") != std::string::npos, error->reason.c_str());
    }

    /// A limit on a file's size ends it as a full disk does, in its midst; of that Qt says "Unknown error".
    void saysThatAFileBegunCouldNotGrow()
    {
        const QString path = m_folder.filePath(QStringLiteral("large.json"));
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const rlimit small{10'000, before.rlim_max};
        const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
        ::setrlimit(RLIMIT_FSIZE, &small);
        const auto error = writeFile(path, std::string(100'000, 'x'));
        ::setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, oldHandler);
        QVERIFY(error);
        QCOMPARE(error->reason, std::generic_category().message(EFBIG));
        QVERIFY(QDir(m_folder.path()).entryList({QStringLiteral("large*")}, QDir::Files).isEmpty());
    }

    void writesToDevicesDirectly()
    {
        QVERIFY(!checkWritable(QStringLiteral("/dev/null")));
        QVERIFY(!writeFile(QStringLiteral("/dev/null"), "x"));
        QVERIFY(!QFileInfo(QStringLiteral("/dev/null")).isFile()); // not replaced by a file
    }

private:
    QTemporaryDir m_folder;
};

THREADLOOP_TEST(TestFileWriter)
#include "test_file_writer.moc"
