// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/cli/command.h"
#include "tests/integration/cli/run_json.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

using namespace threadloop::test;

namespace {

/// No display, and nothing that names a platform: a run has to draw without.
const Variables kNoDisplay{{latin1("DISPLAY"), QString()},
                           {latin1("WAYLAND_DISPLAY"), QString()},
                           {latin1("QT_QPA_PLATFORM"), latin1("none-of-the-platforms")}};

QString malformation(const QByteArray &page)
{
    QXmlStreamReader reader(page);
    while (!reader.atEnd()) {
        reader.readNext();
    }
    return reader.hasError() ? reader.errorString() : QString();
}

#ifdef THREADLOOP_GUI
bool hasCharts(const QByteArray &page)
{
    return page.contains("<figure id=\"chart-throughput\">") && page.contains("<svg") &&
           !page.contains("There are no charts");
}
#endif

} // namespace

class TestReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }

    void aRunBecomesAPage()
    {
        const QString file = m_folder.filePath(latin1("run.html"));
        const Ended ended = Command::run(latin1("run /wait --mode event-loop,thread-pool -n 6 -c 3 --delay "
                                                "1ms --port 0 --no-history --html ") +
                                             file,
                                         {}, kNoDisplay);
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.errors, QByteArray());
        QCOMPARE(ended.output.count('\n'), 2);
        const QByteArray page = contentOf(file);
        QCOMPARE(malformation(page), QString());
        QVERIFY(
            page.contains("threadloop run /wait --mode event-loop,thread-pool -n 6 -c 3 --delay 1ms</pre>"));
#ifdef THREADLOOP_GUI
        QVERIFY(hasCharts(page));
        QVERIFY(page.contains("<figure id=\"chart-bars\">"));
#else
        QVERIFY(page.contains("built without them"));
        QVERIFY(!page.contains("<svg"));
#endif
    }

    void aPageMayTakeStandardOutputAlone()
    {
        const Ended ended = Command::run(
            latin1("run /wait --mode event-loop -n 3 --delay 1ms --port 0 --no-history --html=-"), {},
            kNoDisplay);
        QCOMPARE(ended.status, 0);
        QVERIFY(ended.output.startsWith("<!DOCTYPE html>"));
        QCOMPARE(malformation(ended.output), QString());
    }

    /// Qt's own options are no options of ours, wherever they stand.
    void qtTakesNoArgument()
    {
        const Ended ended = Command::run({latin1("run"), latin1("/wait"), latin1("-n"), latin1("3"),
                                          latin1("--port"), latin1("0"), latin1("--delay"), latin1("1ms"),
                                          latin1("--mode"), latin1("event-loop"), latin1("--no-history"),
                                          latin1("--label"), latin1("-style"), latin1("--html=-")},
                                         {}, kNoDisplay);
        QCOMPARE(ended.status, 0);
        QVERIFY(ended.output.contains("--label -style --delay 1ms</pre>"));
    }

    void theSeriesBecomesATable()
    {
        const Ended ended = Command::run(
            latin1("run /wait --mode event-loop -n 3 --delay 1ms --port 0 --no-history --series -"));
        QCOMPARE(ended.status, 0);
        QVERIFY(ended.output.startsWith("id,cell,trial,label,t_s,"));
        QVERIFY(ended.output.count("\r\n") >= 2);
        QVERIFY(ended.output.contains(",event-loop /wait n=3 c=3,1,,"));
    }

    void storedRunsBecomeAPage()
    {
        const Variables variables{{latin1("XDG_DATA_HOME"), m_folder.path()}};
        const QString run = latin1("run /wait --mode event-loop,thread-pool -n 6 -c 3 --delay 1ms --port 0");
        QCOMPARE(Command::run(run, {}, variables).status, 0);
        const Ended page = Command::run(latin1("history export 1 2 --html -"), {}, variables);
        QCOMPARE(page.status, 0);
        QCOMPARE(malformation(page.output), QString());
        QVERIFY(page.output.contains("thread-pool /wait n=6 c=3"));
        const Ended series = Command::run(latin1("history export 1 --series -"), {}, variables);
        QCOMPARE(series.status, 0);
        QVERIFY(series.output.contains(",event-loop /wait n=6 c=3,1,,"));
    }

    void aPageThatCannotBeWrittenIsSaidBeforeTheRuns()
    {
        const Ended ended = Command::run(latin1("run /wait -n 3 --port 0 --no-history --html ") +
                                         m_folder.filePath(latin1("no/where.html")));
        QCOMPARE(ended.status, 3);
        QCOMPARE(ended.output, QByteArray());
        QVERIFY(ended.errors.contains("nothing was run"));
    }

private:
    QTemporaryDir m_folder;
};

THREADLOOP_TEST(TestReport)
#include "test_report.moc"
