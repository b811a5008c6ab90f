// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/compare_data.h"
#include "app/charts/line_builders.h"
#include "app/measure/validity.h"
#include "app/window/charts_area.h"
#include "app/window/figure_panel.h"
#include "app/window/runs_model.h"
#include "app/window/validity_text.h"
#include "tests/gui/gui_fixture.h"
#include "tests/support/test_main.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QTableView>
#include <QTableWidget>

using namespace threadloop;

/// Open loops, phases, repeats and what is made of them, in the real window. The tests share one window and
/// the runs that the first of them makes.
class TestTrials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_gui = std::make_unique<GuiFixture>();
        gui().fillSmallPlan();
        gui().find<QCheckBox>("mode:thread-pool").setChecked(true);
        gui().find<QAbstractButton>("moreToggle").click();
        gui().type("repeat", QStringLiteral("6"));
    }

    void cleanupTestCase() { m_gui.reset(); }

    void runsEveryCellAsOftenAsAsked()
    {
        QStringList progress;
        auto &workbench = gui().find<Workbench>("workbench");
        connect(&workbench, &Workbench::progressed, this, [&] { progress.append(gui().textOf("status")); });
        gui().trigger("run");
        auto &cells = gui().find<QTableWidget>("cells");
        QCOMPARE(cells.rowCount(), 1);
        QCOMPARE(cells.columnCount(), 2);
        QVERIFY(gui().waitUntilIdle());
        disconnect(&workbench, nullptr, this, nullptr);
        QCOMPARE(table().model()->rowCount(), 12);
        QVERIFY(!progress.isEmpty());
        QVERIFY2(progress.first().contains(QStringLiteral("; cell 1 of 2, trial 1 of 6")),
                 qPrintable(progress.first()));
        QVERIFY(cells.item(0, 0)->text().toDouble() > 0);
        QVERIFY2(cells.item(0, 0)->toolTip().contains(QStringLiteral("Median of 6 trials")),
                 qPrintable(cells.item(0, 0)->toolTip()));
    }

    void comparesTheTrialsWhenAllAreThere()
    {
        QVERIFY(gui().isShown("compareChart"));
        const CompareData data = compared();
        QCOMPARE(data.rows.size(), std::size_t{2});
        for (const CompareRow &row : data.rows) {
            QCOMPARE(row.trials.size(), std::size_t{6});
            QVERIFY(row.interval.has_value());
        }
        QCOMPARE(gui().find<QComboBox>("compareBaseline").count(), 2);
        QTRY_VERIFY(gui()
                        .find<QWidget>("compareChart")
                        .accessibleDescription()
                        .contains(QStringLiteral("baseline, 6 trials")));
        // 50 requests of 5 ms with 10 in flight are over after 25 ms.
        QVERIFY2(data.rows[1].words.contains(QStringLiteral("not shown")), qPrintable(data.rows[1].words));
        QTRY_VERIFY(!gui().textOf("compareHint").isEmpty());
    }

    void judgesShortTrialsWhenForced()
    {
        // On a busy machine a short trial may be not valid on top, which is said first.
        static const QRegularExpression reason(QStringLiteral("is (too short|not valid)"));
        QVERIFY2(compared().rows[1].words.contains(reason), qPrintable(compared().rows[1].words));
        auto &force = gui().find<QCheckBox>("compareForce");
        force.click();
        QVERIFY2(!compared().rows[1].words.contains(reason), qPrintable(compared().rows[1].words));
        force.click();
        QVERIFY(compared().rows[1].words.contains(reason));
        auto &margin = gui().find<QDoubleSpinBox>("compareMargin");
        margin.setValue(12.5);
        QCOMPARE(compared().margin, 0.125);
        margin.setValue(3);
    }

    void choosesMetricAndBaseline()
    {
        auto &metric = gui().find<QComboBox>("compareMetric");
        metric.setFocus();
        QTest::keyClick(&metric, Qt::Key_Down);
        QVERIFY2(compared().yTitle.startsWith(QStringLiteral("p50 latency, ms (closed loop)")),
                 qPrintable(compared().yTitle));
        QTest::keyClick(&metric, Qt::Key_Up);
        const QString before = gui().find<QComboBox>("compareBaseline").currentText();
        gui().find<QAbstractButton>("viewOverTime").click();
        for (int row = 0; row < table().model()->rowCount(); ++row) {
            const QString mode = table().model()->index(row, RunsModel::Mode).data().toString();
            if (!before.startsWith(mode)) {
                table().setCurrentIndex(table().model()->index(row, RunsModel::Rate));
                break;
            }
        }
        gui().trigger("asBaseline");
        QVERIFY(gui().isShown("compareChart"));
        QVERIFY(gui().find<QComboBox>("compareBaseline").currentText() != before);
        const CompareData data = compared();
        QVERIFY(data.rows[0].isBaseline != before.startsWith(data.rows[0].name));
    }

    void leavesOutATrialThatSomebodyHides()
    {
        const auto trials = [this] {
            std::size_t sum = 0;
            for (const CompareRow &row : compared().rows) {
                sum += row.trials.size();
            }
            return sum;
        };
        QCOMPARE(trials(), std::size_t{12});
        const QModelIndex box = // the oldest
            table().model()->index(table().model()->rowCount() - 1, RunsModel::Shown);
        QVERIFY(QTest::qWaitForWindowActive(&gui().window())); // else it has no shortcuts
        table().setFocus();
        table().setCurrentIndex(box);
        QTest::keyClick(&table(), Qt::Key_Space); // shows it
        QTest::keyClick(&table(), Qt::Key_Space);
        QCOMPARE(trials(), std::size_t{11});
        QTest::keyClick(&table(), Qt::Key_Space);
        QCOMPARE(trials(), std::size_t{12});
    }

    void drawsTheDistributions()
    {
        gui().find<QAbstractButton>("viewLatency").click();
        QVERIFY(gui().isShown("percentilesChart") && gui().isShown("histogramChart"));
        QVERIFY(chart(ChartKind::Percentiles).hasContent() && chart(ChartKind::Histogram).hasContent());
    }

    void exportsTheNewCharts_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<QString>("name");
        QTest::newRow("percentiles") << QByteArray("exportPercentiles") << QStringLiteral("percentiles.png");
        QTest::newRow("histogram") << QByteArray("exportHistogram") << QStringLiteral("histogram.png");
        QTest::newRow("compare") << QByteArray("exportCompare") << QStringLiteral("compare.png");
    }

    void exportsTheNewCharts()
    {
        QFETCH(QByteArray, entry);
        QFETCH(QString, name);
        gui().trigger(entry.constData());
        gui().chosenFile = gui().path(name);
        gui().trigger("exportPng");
        QCOMPARE(QFileInfo(gui().lastRequest.path).fileName(), name);
        const QImage image(gui().chosenFile);
        QCOMPARE(image.size(), QSize(1280, 720));
        QVERIFY(!image.text(QStringLiteral("Runs")).isEmpty());
        for (const char *suffix : {"exportSvg", "exportPdf"}) {
            gui().trigger(suffix);
            QVERIFY(QFileInfo(gui().chosenFile).size() > 1000);
        }
    }

    void theChosenViewIsWhatIsExported()
    {
        for (const auto &[button, entry] :
             {std::pair("viewLatency", "exportPercentiles"), std::pair("viewCompare", "exportCompare"),
              std::pair("viewBars", "exportBars"), std::pair("viewOverTime", "exportThroughput")}) {
            gui().find<QAbstractButton>(button).click();
            QVERIFY2(gui().find<QAction>(entry).isChecked(), entry);
        }
    }

    void saysThatTheLoopIsClosed()
    {
        QCOMPARE(gui().textOf("figureLoop"), QStringLiteral("closed loop"));
        QCOMPARE(table().model()->index(0, RunsModel::Loop).data().toString(), QStringLiteral("closed"));
        QVERIFY(!gui().isShown("figureSchedule"));
    }

    void saysHowFarARunCanBeRelied()
    {
        QVERIFY(gui().isShown("figureBadge"));
        QVERIFY2(gui().textOf("figureBadge").endsWith(QStringLiteral(", short")),
                 qPrintable(gui().textOf("figureBadge")));
        const QModelIndex valid = table().model()->index(0, RunsModel::Valid);
        QVERIFY(valid.data().toString().endsWith(QStringLiteral("short")));
        QVERIFY(valid.data(Qt::ToolTipRole).toString().contains(QStringLiteral("under a second")));
    }

    void runsAnOpenLoopWithPhases()
    {
        gui().find<QCheckBox>("mode:thread-pool").setChecked(false);
        gui().type("repeat", {});
        gui().type("rate", QStringLiteral("400"));
        gui().type("warmup", QStringLiteral("100ms"));
        gui().trigger("run");
        QVERIFY(gui().waitUntilIdle());
        QCOMPARE(gui().textOf("figureLoop"), QStringLiteral("open loop"));
        QVERIFY2(gui().textOf("figureSchedule").contains(QStringLiteral("service time p50")) &&
                     gui().textOf("figureSchedule").contains(QStringLiteral("send delay p50")),
                 qPrintable(gui().textOf("figureSchedule")));
        QCOMPARE(table().model()->index(0, RunsModel::Loop).data().toString(), QStringLiteral("open"));
        QVERIFY2(gui().textOf("figureBalance").contains(QStringLiteral("without the first 100\u00a0ms")),
                 qPrintable(gui().textOf("figureBalance")));
        const auto data = throughput();
        QCOMPARE(data.leads.size(), std::size_t{1});
        QCOMPARE(data.leads.front().to, 0.1);
    }

    void showsAnInvalidRunAsOne_data()
    {
        QTest::addColumn<bool>("isInvalid");
        QTest::addColumn<bool>("isShort");
        QTest::addColumn<QString>("word");
        QTest::newRow("valid") << false << false << QStringLiteral("valid");
        QTest::newRow("short") << false << true << QStringLiteral("valid, short");
        QTest::newRow("invalid") << true << false << QStringLiteral("invalid");
        QTest::newRow("both") << true << true << QStringLiteral("invalid, short");
    }

    void showsAnInvalidRunAsOne()
    {
        QFETCH(bool, isInvalid);
        QFETCH(bool, isShort);
        QFETCH(QString, word);
        RunResult result = *newest();
        result.validity = {};
        result.validity.isShort = isShort;
        if (isInvalid) {
            result.validity.objections.push_back({SelfCheck::Generator, "the client itself was busy 97 %"});
        }
        gui().find<FigurePanel>("figurePanel").showResult(result);
        auto &badge = gui().find<QWidget>("figureBadge");
        QCOMPARE(gui().textOf("figureBadge"), word);
        QCOMPARE(badge.font().bold(), isInvalid);
        QCOMPARE(badge.autoFillBackground(), isInvalid);
        QCOMPARE(badge.toolTip().contains(QStringLiteral("busy 97 %")), isInvalid);
        QCOMPARE(badge.accessibleDescription(), badge.toolTip());
    }

    void saysWhyAndWhatToDo_data()
    {
        QTest::addColumn<int>("check");
        for (const SelfCheck check : {SelfCheck::LittlesLaw, SelfCheck::Generator, SelfCheck::SendDelay,
                                      SelfCheck::Concurrency, SelfCheck::Descriptors, SelfCheck::Ports}) {
            QTest::newRow(std::string(selfCheckName(check)).c_str()) << static_cast<int>(check);
        }
    }

    void saysWhyAndWhatToDo()
    {
        QFETCH(int, check);
        RunResult result = *newest();
        result.validity.objections = {{static_cast<SelfCheck>(check), "something was wrong"}};
        const auto invalid = std::make_shared<const RunResult>(result);
        const QString one = invalidSentence({invalid}, 1);
        const QString begin = QStringLiteral("/asyncwait, event-loop is not valid: something was wrong. ");
        QVERIFY2(one.startsWith(begin) && one.size() > begin.size() + 10, qPrintable(one));
        const QString several = invalidSentence({invalid, invalid}, 6);
        QVERIFY2(several.startsWith(
                     QStringLiteral("2 of 6 runs are not valid; the first, /asyncwait, event-loop: ")),
                 qPrintable(several));
    }

    void saysWhatWasCutOff()
    {
        RunResult result = *newest();
        result.counts[Outcome::Aborted] = 37;
        result.counts.started += 37;
        gui().find<FigurePanel>("figurePanel").showResult(result);
        QVERIFY2(gui()
                     .textOf("figureBalance")
                     .contains(QStringLiteral("37 aborted (cut off at the end, censored)")),
                 qPrintable(gui().textOf("figureBalance")));
    }

    void keepsAndCopiesTheNewFields()
    {
        gui().find<QComboBox>("arrivals").setCurrentIndex(1);
        gui().type("ramp", QStringLiteral("50ms"));
        gui().type("repeat", QStringLiteral("3"));
        gui().type("seed", QStringLiteral("42"));
        gui().trigger("copyCommand");
        const QString command = QApplication::clipboard()->text();
        for (const char *option : {"--rate 400", "--arrivals poisson", "--ramp 50ms", "--warmup 100ms",
                                   "--repeat 3", "--seed 42"}) {
            QVERIFY2(command.contains(QLatin1String(option)), qPrintable(command));
        }
        gui().window().close();
        gui().restart();
        gui().trigger("copyCommand");
        QCOMPARE(QApplication::clipboard()->text(), command);
    }

    void saysWhatAViewWaitsFor()
    {
        gui().restart();
        gui().fillEndlessPlan();
        for (const char *field : {"rate", "ramp", "warmup", "repeat"}) {
            gui().type(field, {});
        }
        gui().trigger("run");
        QVERIFY(gui().waitUntilRunning());
        gui().find<QAbstractButton>("viewLatency").click();
        QVERIFY(gui().isShown("missing"));
        QVERIFY(gui().textOf("missing").contains(QStringLiteral("first run has ended")));
        QVERIFY(!gui().find<QAction>("exportPng").isEnabled());
        gui().trigger("stop");
        QVERIFY(gui().waitUntilIdle());
        QVERIFY(gui().isShown("percentilesChart"));
        QVERIFY(QTest::qWaitForWindowActive(&gui().window()));
        table().setFocus();
        table().setCurrentIndex(table().model()->index(0, RunsModel::Shown));
        QTest::keyClick(&table(), Qt::Key_Space);
        QVERIFY(gui().textOf("missing").contains(QStringLiteral("tick one")));
    }

private:
    GuiFixture &gui() { return *m_gui; }
    QTableView &table() { return gui().find<QTableView>("runs"); }
    ChartWidget &chart(ChartKind kind) { return gui().find<ChartsArea>("chartsArea").chart(kind); }
    CompareData compared() { return compareData(chart(ChartKind::Compare).input()); }
    LineData throughput() { return throughputData(chart(ChartKind::Throughput).input()); }
    std::shared_ptr<const RunResult> newest()
    {
        return chart(ChartKind::Throughput).input().runs.back().result;
    }

    std::unique_ptr<GuiFixture> m_gui;
};

THREADLOOP_TEST(TestTrials)
#include "test_trials.moc"
