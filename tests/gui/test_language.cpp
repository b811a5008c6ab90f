// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chart_picture.h"
#include "app/charts/chart_widget.h"
#include "app/charts/figure.h"
#include "app/charts/line_data.h"
#include "app/language/language.h"
#include "app/language/punctuation.h"
#include "app/report/csv.h"
#include "app/report/json.h"
#include "app/window/experiment_grid.h"
#include "app/window/main_window.h"
#include "tests/gui/gui_fixture.h"
#include "tests/gui/visible_texts.h"
#include "tests/support/test_main.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QMenu>
#include <QMimeData>
#include <QTableView>

using namespace threadloop;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The window speaks the language of the desktop, its files never do.
class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_gui = std::make_unique<GuiFixture>();
        QVERIFY(gui().runSmallPlan());
    }

    void cleanupTestCase() { m_gui.reset(); }

    void saysItsTextsInTheLanguage_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("run");
        QTest::addColumn<QString>("running");
        QTest::newRow("C") << QLocale::c() << QStringLiteral("No run yet") << QStringLiteral("1 request");
        QTest::newRow("German") << QLocale(QLocale::German, QLocale::Germany)
                                << QStringLiteral("Noch kein Lauf") << QStringLiteral("1 Anfrage");
        QTest::newRow("Chinese") << QLocale(QLocale::Chinese, QLocale::China) << QString::fromUtf8("尚无运行")
                                 << QString::fromUtf8("1 个请求");
        QTest::newRow("of no translation") << QLocale(QLocale::Icelandic, QLocale::Iceland)
                                           << QStringLiteral("No run yet") << QStringLiteral("1 request");
    }

    void saysItsTextsInTheLanguage()
    {
        QFETCH(QLocale, locale);
        QFETCH(QString, run);
        QFETCH(QString, running);
        const Language language(locale);
        GuiFixture fresh;
        QCOMPARE(fresh.textOf("figureTitle"), run);
        QCOMPARE(QCoreApplication::translate("ChartText", "%1 request(s)", nullptr, 1).arg(1), running);
    }

    void nothingIsCutOff_data() { saysItsTextsInTheLanguage_data(); }

    void nothingIsCutOff()
    {
        QFETCH(QLocale, locale);
        const Language language(locale);
        GuiFixture fresh;
        fresh.find<QAbstractButton>("moreToggle").click();
        QTest::qWait(0);
        const QStringList clipped = clippedTexts(fresh.window());
        QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(QLatin1Char('\n'))));
    }

    void menusHaveAMnemonicForEachEntry_data() { saysItsTextsInTheLanguage_data(); }

    /// No two entries of a menu share one: the key would lead from one to the other and choose neither.
    void menusHaveAMnemonicForEachEntry()
    {
        QFETCH(QLocale, locale);
        const Language language(locale);
        GuiFixture fresh;
        QStringList shared;
        for (const QMenu *menu : fresh.window().findChildren<QMenu *>()) {
            QMap<QString, QString> owners;
            for (const QAction *action : menu->actions()) {
                const QString key = QKeySequence::mnemonic(action->text()).toString();
                if (!key.isEmpty() && owners.contains(key)) {
                    shared.append(owners.value(key) + QStringLiteral(" - ") + action->text());
                }
                owners.insert(key, action->text());
            }
        }
        QVERIFY2(shared.isEmpty(), qPrintable(shared.join(QLatin1Char('\n'))));
    }

    void punctuatesAsTheLanguageDoes()
    {
        const QStringList words{QStringLiteral("1"), QStringLiteral("2")};
        QCOMPARE(joinedItems(words) + joinedClauses(words), QStringLiteral("1, 21; 2"));
        const Language language(QLocale(QLocale::Chinese, QLocale::China));
        QCOMPARE(joinedItems(words) + joinedClauses(words), QString::fromUtf8("1、21；2"));
    }

    void writesNumbersAsTheLanguageDoes()
    {
        const Language language(QLocale(QLocale::German, QLocale::Germany));
        GuiFixture fresh;
        fresh.fillSmallPlan();
        fresh.type("requests", QStringLiteral("1.200")); // a whole number
        fresh.type("concurrency", QStringLiteral("1.100"));
        fresh.type("delay", QStringLiteral("0,5ms"));
        fresh.trigger("run");
        QVERIFY(fresh.waitUntilIdle());
        const QString figure = fresh.textOf("figure");
        QVERIFY2(figure.contains(QLatin1Char(',')) &&
                     !figure.section(QLatin1Char(','), 1).contains(QLatin1Char('.')),
                 qPrintable(figure));
        QVERIFY2(fresh.textOf("figureBalance").contains(QStringLiteral("1.200")),
                 qPrintable(fresh.textOf("figureBalance")));
    }

    void refusesWhatReadsInTwoWays()
    {
        const Language language(QLocale(QLocale::German, QLocale::Germany));
        GuiFixture fresh;
        fresh.fillSmallPlan();
        fresh.find<QAbstractButton>("moreToggle").click();
        fresh.type("rate", QStringLiteral("1.500"));
        QCOMPARE(fresh.textOf("rateError"),
                 QString::fromUtf8("„1.500“ lässt sich auf zwei Arten lesen; schreiben Sie 1500 oder 1,500"));
        QVERIFY(!fresh.find<QAction>("run").isEnabled());
        for (const char *plain : {"1500", "1,5", "1.5", "1.500,5"}) {
            fresh.type("rate", QString::fromLatin1(plain));
            QVERIFY2(fresh.find<QAction>("run").isEnabled(), plain);
        }
    }

    void filesAreTheSameInEveryLanguage_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("name");
        QTest::newRow("CSV") << QStringLiteral("exportCsv") << QStringLiteral("runs.csv");
        QTest::newRow("JSON") << QStringLiteral("exportJson") << QStringLiteral("runs.json");
        QTest::newRow("Markdown") << QStringLiteral("exportMarkdown") << QStringLiteral("runs.md");
        QTest::newRow("PNG") << QStringLiteral("exportPng") << QStringLiteral("chart.png");
        QTest::newRow("SVG") << QStringLiteral("exportSvg") << QStringLiteral("chart.svg");
    }

    void filesAreTheSameInEveryLanguage()
    {
        QFETCH(QString, action);
        QFETCH(QString, name);
        const auto exported = [&](const QString &folder) {
            gui().chosenFile = gui().path(folder + name);
            gui().trigger(qPrintable(action));
            return contentOf(gui().chosenFile);
        };
        const QByteArray english = exported(QStringLiteral("en-"));
        QVERIFY(!english.isEmpty());
        for (const QLocale::Language spoken : {QLocale::German, QLocale::Chinese}) {
            const Language language{QLocale(spoken)};
            QCOMPARE(exported(QStringLiteral("other-")), english);
        }
    }

    void theClipboardsTableIsTheSameInEveryLanguage()
    {
        auto &table = gui().find<QTableView>("runs");
        const auto copied = [&] {
            table.selectAll();
            gui().trigger("copyRuns");
            const QMimeData *data = QGuiApplication::clipboard()->mimeData();
            return data->text() + data->html();
        };
        const QString english = copied();
        QVERIFY2(english.contains(QStringLiteral("req/s")), qPrintable(english));
        for (const QLocale::Language spoken : {QLocale::German, QLocale::Chinese}) {
            const Language language{QLocale(spoken)};
            QCOMPARE(copied(), english);
        }
    }

    void theExperimentsTableIsInTheLanguageAndItsCopyIsNot()
    {
        ExperimentTable table;
        table.head = {ExperimentColumn::Target, ExperimentColumn::Requests, ExperimentColumn::Rate,
                      ExperimentColumn::Article};
        table.variants = {"one", "pool of 40"};
        table.rows = {{{"/wait", "20000", "1500.5", "-"},
                       {{"1948.20", "97", false, true}, {std::nullopt, std::nullopt}}}};
        ExperimentGrid grid;
        const auto copied = [&] {
            grid.show(table);
            QTest::keyClick(&grid, Qt::Key_C, Qt::ControlModifier);
            return QGuiApplication::clipboard()->text();
        };
        const QString english = copied();
        QCOMPARE(english, QString::fromUtf8("Target\tRequests\tRate, req/s\tArticle\tone, req/s\t"
                                            "one, % of ideal\tpool of 40, req/s\t"
                                            "pool of 40, % of ideal\n"
                                            "/wait\t20000\t1500.5\t–\t1948.20!\t97\t–\t–\n"));
        const Language language(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(copied(), english);
        QCOMPARE(grid.horizontalHeaderItem(1)->text(), QStringLiteral("Anfragen"));
        QCOMPARE(grid.horizontalHeaderItem(6)->text().section(QLatin1Char('\n'), 0, 0),
                 QStringLiteral("Pool von 40"));
        QCOMPARE(grid.item(0, 1)->text(), QStringLiteral("20.000"));
        QCOMPARE(grid.item(0, 2)->text(), QStringLiteral("1.500,5"));
        QCOMPARE(grid.item(0, 4)->text(), QStringLiteral("1.948,20!"));
    }

    void whatIsShownIsInTheLanguageAllTheSame()
    {
        const auto &chart = gui().find<ChartWidget>("throughputChart");
        const Language language(QLocale(QLocale::German, QLocale::Germany));
        const auto data = std::get<LineData>(figureOf(chart.kind(), chart.input()));
        QCOMPARE(data.xTitle, QStringLiteral("Zeit seit Beginn des Laufs, s"));
    }

private:
    GuiFixture &gui() { return *m_gui; }

    std::unique_ptr<GuiFixture> m_gui;
};

THREADLOOP_TEST(TestLanguage)
#include "test_language.moc"
