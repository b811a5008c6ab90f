// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/database.h"
#include "app/history/history_file.h"
#include "tests/support/test_main.h"
#include "tests/unit/app/history/stored_runs.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtTest>

#include <unistd.h>

using namespace threadloop;
using namespace threadloop::test;

namespace {

using Opened = HistoryResult<std::unique_ptr<Database>>;

std::unique_ptr<Database> openDatabase(const QString &path)
{
    return valueOf(Database::open(path));
}

HistoryError::Kind errorKindOf(const Opened &opened)
{
    return std::get<HistoryError>(opened).kind;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write");
}

std::int64_t wholeOf(const Database &database, const QString &sql)
{
    Statement statement = database.run(sql);
    statement.next();
    return statement.whole(0);
}

const QString countOfTables = QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name = 'runs'");

} // namespace

class TestDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesItsFolderAndTables()
    {
        const HistoryFolder folder;
        const auto database = openDatabase(folder.path());
        QCOMPARE(wholeOf(*database, countOfTables), std::int64_t{1});
        QVERIFY(wholeOf(*database, QStringLiteral("PRAGMA user_version")) >= 1);
        QVERIFY(!database->asideName());
        Statement mode = database->run(QStringLiteral("PRAGMA journal_mode"));
        mode.next();
        QCOMPARE(mode.text(0), std::string("wal"));
        QVERIFY(!QFile::exists(folder.path() + QStringLiteral(".lock")));
    }

    void opensAgainAndTwice()
    {
        const HistoryFolder folder;
        openDatabase(folder.path())->run(QStringLiteral("PRAGMA user_version"));
        const auto one = openDatabase(folder.path());
        const auto two = openDatabase(folder.path());
        QCOMPARE(wholeOf(*one, countOfTables), wholeOf(*two, countOfTables));
    }

    void refusesANewerOneWithoutTouchingIt()
    {
        const HistoryFolder folder;
        openDatabase(folder.path())->run(QStringLiteral("PRAGMA user_version = 999"));
        const QByteArray before = contentOf(folder.path());
        const QStringList files = QDir(QFileInfo(folder.path()).path()).entryList(QDir::Files);
        QCOMPARE(errorKindOf(Database::open(folder.path())), HistoryError::Kind::Newer);
        QCOMPARE(contentOf(folder.path()), before);
        QCOMPARE(QDir(QFileInfo(folder.path()).path()).entryList(QDir::Files), files);
    }

    /// Its version may still be in the journal alone, where no look at the file finds it.
    void refusesANewerOneThatIsInUse()
    {
        const HistoryFolder folder;
        const auto other = openDatabase(folder.path());
        other->run(QStringLiteral("PRAGMA user_version = 999"));
        QCOMPARE(errorKindOf(Database::open(folder.path())), HistoryError::Kind::Newer);
    }

    void setsADamagedOneAside_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("text") << QByteArray("no database at all");
        QTest::newRow("cut off within its head") << QByteArray("SQLite format 3\0\0\0", 18);
        QByteArray noise(8192, 'x');
        noise.replace(0, 16, QByteArray("SQLite format 3\0", 16));
        noise.replace(60, 4, QByteArray("\0\0\0\1", 4));
        QTest::newRow("noise behind its magic") << noise;
    }
    void setsADamagedOneAside()
    {
        QFETCH(QByteArray, content);
        const HistoryFolder folder;
        write(folder.path(), content);
        const auto database = openDatabase(folder.path());
        QVERIFY(database->asideName());
        QCOMPARE(contentOf(*database->asideName()), content);
        QCOMPARE(wholeOf(*database, countOfTables), std::int64_t{1});
    }

    void setsADatabaseWithABrokenPageAside()
    {
        const HistoryFolder folder;
        openDatabase(folder.path())->run(QStringLiteral("PRAGMA user_version"));
        QByteArray content = contentOf(folder.path());
        content.replace(100, 1000, QByteArray(1000, '\xff')); // the page that describes the tables
        write(folder.path(), content);
        const auto database = openDatabase(folder.path());
        QVERIFY(database->asideName());
        QCOMPARE(wholeOf(*database, countOfTables), std::int64_t{1});
    }

    /// Its head and tables were whole, so it was opened, and no list of its runs was possible any more.
    void setsADatabaseWithUnreadableRunsAside()
    {
        const HistoryFolder folder;
        RunResults runs;
        for (int i = 0; i < 50; ++i)
            runs.push_back(std::make_shared<const RunResult>(runOf(1)));
        QCOMPARE(valueOf(openHistory(folder.path())->import(runs)).added, runs.size());
        QByteArray content = contentOf(folder.path());
        const qsizetype page = wholeOf(*openDatabase(folder.path()), QStringLiteral("PRAGMA page_size"));
        const qsizetype root =
            wholeOf(*openDatabase(folder.path()),
                    QStringLiteral("SELECT rootpage FROM sqlite_master WHERE name = 'runs'"));
        content.replace((root - 1) * page, page, QByteArray(page, '\xff'));
        write(folder.path(), content);
        const auto database = openDatabase(folder.path());
        QVERIFY(database->asideName());
        QCOMPARE(contentOf(*database->asideName()), content);
        QCOMPARE(wholeOf(*database, QStringLiteral("SELECT count(*) FROM runs")), std::int64_t{0});
    }

    void anEmptyFileIsNoDamage()
    {
        const HistoryFolder folder;
        write(folder.path(), {});
        QVERIFY(!openDatabase(folder.path())->asideName());
    }

    void saysWhyItCannotBeOpened()
    {
        const HistoryFolder folder;
        write(folder.folder() + QStringLiteral("/data"), "a file where the folder should be");
        QCOMPARE(errorKindOf(Database::open(folder.path())), HistoryError::Kind::CannotOpen);
    }

    void rollsBackWhatFailed()
    {
        const HistoryFolder folder;
        const auto database = openDatabase(folder.path());
        bool hasThrown = false;
        try {
            database->inTransaction([&] {
                database->run(QStringLiteral("CREATE TABLE more (x)"));
                database->run(QStringLiteral("no sql"));
            });
        } catch (const DatabaseFailure &failure) {
            hasThrown = !failure.isDamage();
        }
        QVERIFY(hasThrown);
        QCOMPARE(wholeOf(*database, QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name = 'more'")),
                 std::int64_t{0});
        database->inTransaction([&] { database->run(QStringLiteral("CREATE TABLE more (x)")); });
    }
};

THREADLOOP_TEST(TestDatabase)
#include "test_database.moc"
