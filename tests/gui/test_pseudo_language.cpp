// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/language.h"
#include "tests/gui/gui_fixture.h"
#include "tests/gui/pseudo_language.h"
#include "tests/gui/visible_texts.h"
#include "tests/support/test_main.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QFile>
#include <QGuiApplication>
#include <QMenu>
#include <QRegularExpression>

using namespace threadloop;

namespace {

/// What is the same in every language, and why.
const QRegularExpression &untranslated()
{
    static const QRegularExpression pattern(QStringList{
        // Addresses, paths and files.
        QStringLiteral("(https?|ftp)(://[^\\s\\x{27}\\]]*|\\b)"),
        QStringLiteral("/[\\w/.-]+"),
        // What the command line calls things, which the panels set and the table shows.
        QStringLiteral("\\b(sequential|thread-pool|event-loop|keep-alive)\\b"),
        // Durations as they are typed.
        QStringLiteral("\\b\\d+([.,]\\d+)?\\s?(ms|us|s|min)\\b"),
        // The line that the command prints for a run, in its tool tip and details.
        QStringLiteral("\\d[\\d.]* reqs / sec \\|[^\\n]*"),
        QStringLiteral("\\n {4}p50 [^\\n]*"),
        // Keys.
        QStringLiteral("\\b(Ctrl|Shift|Alt|Esc|Del|Return|Enter)(\\+\\w+)+(, \\w)?"),
        // Programs, options and files that were pasted, and members of files.
        QStringLiteral("\\b(curl|ls|none|jar|threadloop)\\b( run)?|(?<!\\w)-{1,2}[a-zA-Z][\\w-]*"),
        QStringLiteral("\\bsession(\\.\\w+)+"),
        // Qt's own texts, whose translations are Qt's.
        QStringLiteral("illegal value|unterminated object"),
        // Labels that runs were stored with, and names of cells: data, the same in files.
        QStringLiteral("article \\d, [^\\n]*"),
        QStringLiteral("\\bn=\\d+ c=\\d+( new-connections)?"),
        // A command line.
        QStringLiteral("threadloop run [^\\n]*"),
        // Requests' methods, and ids of runs.
        QStringLiteral("\\b(GET|POST|HEAD)\\b"),
        QStringLiteral("\\b[0-9a-f]{8}-[0-9a-f-]{27}\\b"),
        // Names of this machine's parts.
        QStringLiteral("\\b(Linux|Intel|AMD|Xeon|EPYC|CPU|GHz)[^,\\n]*"),
    }
                                                .join(QLatin1Char('|')));
    return pattern;
}

/// The first word in plain letters.
QString plainWordIn(QString text)
{
    text.remove(untranslated());
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{2,}"));
    return word.match(text).captured();
}

} // namespace

/// The real window in all its states, in a language that gives away what was not translated and what has no
/// room for longer texts.
class TestPseudoLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto texts = std::make_unique<PseudoLanguage>(
            QStringLiteral(THREADLOOP_SOURCE_DIR "/resources/translations/threadloop_de.ts"));
        QVERIFY(texts->size() > 500);
        m_language = std::make_unique<Language>(QLocale::c(), std::move(texts));
        m_gui = std::make_unique<GuiFixture>();
        gui().window().resize(1600, 1000);
    }

    void cleanupTestCase()
    {
        m_gui.reset();
        m_language.reset();
    }

    void theEmptyWindow() { check(); }

    void allFields()
    {
        gui().find<QAbstractButton>("moreToggle").click();
        check();
    }

    void wrongFields()
    {
        for (const char *field : {"concurrency", "delay", "rate", "timeout", "expect", "workers"}) {
            gui().type(field, QStringLiteral("-1"));
        }
        gui().type("targetLine", QStringLiteral("ftp://there"));
        check();
        for (const char *field :
             {"concurrency", "delay", "rate", "timeout", "expect", "workers", "targetLine"}) {
            gui().type(field, {});
        }
    }

    void noTargetNoMode()
    {
        for (const char *box : {"target:/wait", "target:/asyncwait", "mode:sequential", "mode:thread-pool",
                                "mode:event-loop"}) {
            gui().find<QCheckBox>(box).setChecked(false);
        }
        check();
        for (const char *box : {"target:/wait", "target:/asyncwait", "mode:sequential", "mode:thread-pool",
                                "mode:event-loop"}) {
            gui().find<QCheckBox>(box).setChecked(true);
        }
    }

    void aRunUnderWay()
    {
        gui().find<QAbstractButton>("moreToggle").click();
        gui().fillEndlessPlan();
        gui().trigger("run");
        QVERIFY(gui().waitUntilRunning());
        check();
        gui().trigger("stop");
        QVERIFY(gui().waitUntilIdle());
        check();
    }

    void finishedRuns()
    {
        gui().type("duration", {});
        gui().fillSmallPlan();
        gui().find<QCheckBox>("mode:thread-pool").setChecked(true);
        gui().type("repeat", QStringLiteral("2"));
        gui().trigger("run");
        QVERIFY(gui().waitUntilIdle());
        for (const char *view : {"viewOverTime", "viewBars", "viewLatency", "viewCompare"}) {
            gui().find<QAbstractButton>(view).click();
            check();
        }
    }

    void failures()
    {
        gui().find<QCheckBox>("target:/asyncwait").setChecked(false);
        gui().type("targetLine", QStringLiteral("http://127.0.0.1:9/nothing"));
        gui().trigger("run");
        QVERIFY(gui().waitUntilIdle());
        QVERIFY(gui().isShown("messageBar"));
        check();
    }

    void sessionsThatCannotBeOpened()
    {
        for (const char *content : {"", "{}", "{\"schema\": 99}", "{\"schema\": 1, \"client\": 3}"}) {
            QFile file(gui().path(QStringLiteral("wrong.threadloop")));
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(content);
            file.close();
            gui().chosenOpenFile = file.fileName();
            gui().trigger("openSession");
            QVERIFY(gui().isShown("messageBar"));
            check();
        }
    }

    void commandsThatCannotBePasted()
    {
        for (const char *text :
             {"", "ls", "curl", "threadloop run --mode none", "curl -F a=b --cookie jar http://x/",
              "threadloop run -n 5 'open", "threadloop run --json x /wait"}) {
            QGuiApplication::clipboard()->setText(QString::fromLatin1(text));
            gui().trigger("pasteCommand");
            check();
        }
    }

    void anExperimentToBeSaved()
    {
        gui().trigger("saveExperiment");
        auto &dialog = gui().find<QDialog>("experimentDialog");
        QTRY_VERIFY(dialog.isVisible());
        checkWindow(dialog);
        gui().find<QAbstractButton>("experimentSave").click();
        checkWindow(dialog);
        dialog.reject();
    }

    void whatIsAskedBeforeTheWindowCloses()
    {
        gui().chosenFile = gui().path(QStringLiteral("asked.threadloop"));
        gui().trigger("saveSessionAs");
        gui().type("requests", QStringLiteral("51"));
        gui().window().close();
        ask("saveQuestion", "saveCancel");
        gui().fillEndlessPlan();
        gui().find<QCheckBox>("target:/asyncwait").setChecked(true);
        gui().find<QCheckBox>("mode:event-loop").setChecked(true);
        gui().trigger("run");
        QVERIFY(gui().waitUntilRunning());
        gui().window().close();
        ask("closeQuestion", "closeConfirm");
        gui().window().show();
        QVERIFY(gui().waitUntilIdle());
    }

    void theArticle()
    {
        gui().trigger("article");
        QVERIFY(gui().waitUntilRunning());
        check();
        gui().trigger("stop");
        QVERIFY(gui().waitUntilIdle());
        check();
    }

private:
    GuiFixture &gui() { return *m_gui; }

    void ask(const char *name, const char *answer)
    {
        auto &question = gui().find<QDialog>(name);
        checkWindow(question);
        question.findChild<QAbstractButton *>(QString::fromLatin1(answer))->click();
    }

    /// All of it at once, so that one run of the test tells all there is to do.
    void check() { checkWindow(gui().window()); }

    static void checkWindow(const QWidget &window)
    {
        QTest::qWait(0);
        QStringList wrong;
        for (const VisibleText &shown : visibleTexts(window)) {
            if (const QString word = plainWordIn(shown.text); !word.isEmpty()) {
                wrong.append(
                    QStringLiteral("'%1' is not translated in %2: %3").arg(word, shown.where, shown.text));
            }
        }
        wrong += clippedTexts(window);
        wrong.removeDuplicates();
        QVERIFY2(wrong.isEmpty(), qPrintable(QLatin1Char('\n') + wrong.join(QLatin1Char('\n'))));
    }

    std::unique_ptr<Language> m_language;
    std::unique_ptr<GuiFixture> m_gui;
};

THREADLOOP_TEST(TestPseudoLanguage)
#include "test_pseudo_language.moc"
