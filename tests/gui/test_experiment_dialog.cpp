// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/experiment_folder.h"
#include "app/window/experiment_dialog.h"
#include "tests/gui/gui_fixture.h"
#include "tests/support/test_main.h"

#include <QCheckBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace threadloop;

/// The grid of the panels becomes an experiment of the user.
class TestExperimentDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("XDG_DATA_HOME", QFile::encodeName(m_data.path())); }
    void cleanup() { QDir(userExperimentFolder()).removeRecursively(); }

    void writesWhatCanBeRunByName()
    {
        GuiFixture gui;
        gui.fillSmallPlan();
        gui.find<QCheckBox>("mode:thread-pool").setChecked(true);
        gui.type("targetLine", QStringLiteral("/fib/7")); // typed, and not entered
        ExperimentDialog &dialog = opened(gui);
        const QSignalSpy saved(&dialog, &ExperimentDialog::experimentSaved);
        QVERIFY(dialog.isModal());
        type(dialog, "experiment:title", "Pools: are they worth it?");
        type(dialog, "experiment:question", "Are they?");
        const QString path =
            QDir(userExperimentFolder()).filePath(QStringLiteral("pools-are-they-worth-it.json"));
        QCOMPARE(line(dialog, "experiment:file").text(), path);
        press(dialog, "experimentSave");
        QCOMPARE(saved.value(0), QVariantList{path});
        QCOMPARE(gui.textOf("status"), QStringLiteral("Saved the experiment %1").arg(path));
        QVERIFY(!dialog.isVisible());
        const ExperimentCatalogue catalogue = readExperiments();
        const KnownExperiment *known = catalogue.find("pools-are-they-worth-it");
        QVERIFY(known != nullptr);
        QCOMPARE(known->experiment.title, std::string("Pools: are they worth it?"));
        QCOMPARE(known->experiment.question, std::string("Are they?"));
        QCOMPARE(known->experiment.cells.size(), std::size_t{4}); // two targets in two modes
        QCOMPARE(known->experiment.variants.front().server.delay, std::chrono::milliseconds(5));
    }

    void saysWhatIsMissingUnderItsField()
    {
        GuiFixture gui;
        ExperimentDialog &dialog = opened(gui);
        press(dialog, "experimentSave");
        QVERIFY(label(dialog, "titleError").contains(QStringLiteral("needs a title")));
        type(dialog, "experiment:title", "?!");
        press(dialog, "experimentSave");
        QCOMPARE(label(dialog, "titleError"), QString());
        QVERIFY(label(dialog, "fileError").contains(QStringLiteral("needs a file")));
        QFile file(m_data.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QString path = file.fileName() + QStringLiteral("/x.json"); // not even root can write there
        type(dialog, "experiment:file", qPrintable(path));
        press(dialog, "experimentSave");
        QVERIFY2(label(dialog, "fileError").contains(path), qPrintable(label(dialog, "fileError")));
        QVERIFY(dialog.isVisible());
    }

    void sendsToThePanelsForTheirProblems()
    {
        GuiFixture gui;
        gui.type("concurrency", QStringLiteral("0"));
        ExperimentDialog &dialog = opened(gui);
        type(dialog, "experiment:title", "Wrong");
        press(dialog, "experimentSave");
        QVERIFY(dialog.isVisible());
        QVERIFY2(label(dialog, "experimentProblem").contains(QStringLiteral("concurrency")),
                 qPrintable(label(dialog, "experimentProblem")));
        QVERIFY(!QDir(userExperimentFolder()).exists(QStringLiteral("wrong.json")));
        press(dialog, "experimentCancel");
        QVERIFY(!dialog.isVisible());
    }

    void replacesAFileOnlyByASecondPress()
    {
        GuiFixture gui;
        for (const char *question : {"first", "second"}) {
            ExperimentDialog &dialog = opened(gui);
            type(dialog, "experiment:title", "Mine");
            type(dialog, "experiment:question", question);
            press(dialog, "experimentSave");
            if (dialog.isVisible()) {
                QVERIFY(label(dialog, "fileError").contains(QStringLiteral("there is such a file")));
                QCOMPARE(questionOf("mine"), std::string("first"));
                press(dialog, "experimentSave");
            }
            QCOMPARE(questionOf("mine"), std::string(question));
            QTRY_VERIFY(gui.window().findChild<ExperimentDialog *>() == nullptr);
        }
    }

    void leavesTheProgramsNamesAlone()
    {
        GuiFixture gui;
        ExperimentDialog &dialog = opened(gui);
        type(dialog, "experiment:title", "Keep-alive");
        press(dialog, "experimentSave");
        QVERIFY(label(dialog, "fileError").contains(QStringLiteral("of the program")));
        QVERIFY(!QDir(userExperimentFolder()).exists(QStringLiteral("keep-alive.json")));
    }

    void takesTheFileThatIsChosen()
    {
        GuiFixture gui;
        gui.chosenFile = gui.path(QStringLiteral("other.json"));
        QFile present(gui.chosenFile);
        QVERIFY(present.open(QIODevice::WriteOnly)); // to replace it, the file dialog has asked
        ExperimentDialog &dialog = opened(gui);
        type(dialog, "experiment:title", "Mine");
        press(dialog, "experimentChoose");
        QCOMPARE(gui.lastRequest.suffix, QStringLiteral("json"));
        QCOMPARE(line(dialog, "experiment:file").text(), gui.chosenFile);
        type(dialog, "experiment:title", "Yours"); // the chosen name stays
        press(dialog, "experimentSave");
        QVERIFY(readExperimentFile(gui.chosenFile));
    }

private:
    static ExperimentDialog &opened(GuiFixture &gui)
    {
        gui.trigger("saveExperiment");
        return gui.find<ExperimentDialog>("experimentDialog");
    }
    static QLineEdit &line(ExperimentDialog &dialog, const char *name)
    {
        return *dialog.findChild<QLineEdit *>(QString::fromLatin1(name));
    }
    static QString label(ExperimentDialog &dialog, const char *name)
    {
        return dialog.findChild<QWidget *>(QString::fromLatin1(name))->property("text").toString();
    }
    static void type(ExperimentDialog &dialog, const char *name, const char *text)
    {
        QLineEdit &edit = line(dialog, name);
        edit.selectAll();
        QTest::keyClicks(&edit, QString::fromUtf8(text));
    }
    static void press(ExperimentDialog &dialog, const char *name)
    {
        dialog.findChild<QPushButton *>(QString::fromLatin1(name))->click();
    }
    static std::string questionOf(const char *name)
    {
        const ExperimentCatalogue catalogue = readExperiments();
        const KnownExperiment *known = catalogue.find(name);
        return known == nullptr ? std::string() : known->experiment.question;
    }

    QTemporaryDir m_data;
};

THREADLOOP_TEST(TestExperimentDialog)
#include "test_experiment_dialog.moc"
