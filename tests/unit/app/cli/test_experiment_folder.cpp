// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/article.h"
#include "app/session/experiment_folder.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace threadloop;

namespace {

PlanDraft grid()
{
    PlanDraft draft;
    draft.targets = {"/wait"};
    draft.mode = "event-loop";
    draft.requests = "20";
    draft.sweep = "concurrency=1,2";
    return draft;
}

QByteArray namesIn(const ExperimentCatalogue &catalogue)
{
    QByteArrayList names;
    for (const KnownExperiment &known : catalogue.known)
        names.append(QByteArray::fromStdString(known.experiment.name));
    return names.join(' ');
}

const QByteArray kBuiltIn("article-1 article-2 article-3 article-4 article-5 article-6 article-7 "
                          "blocking-the-loop keep-alive thread-pool-cliff threads-or-workers");

} // namespace

class TestExperimentFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasThoseOfTheProgram()
    {
        const QTemporaryDir folder;
        const ExperimentCatalogue catalogue = readExperiments(folder.filePath(QStringLiteral("none")));
        QCOMPARE(namesIn(catalogue), kBuiltIn);
        QVERIFY(catalogue.refused.empty());
        for (const KnownExperiment &known : catalogue.known) {
            QVERIFY(known.file.isEmpty());
            QVERIFY2(!known.experiment.answers.empty(), known.experiment.name.c_str());
            QVERIFY(estimatedSeconds({known.experiment}) > 0);
        }
    }

    void addsTheUsers()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("new/my own.json"));
        QVERIFY(saveExperiment(file, grid(), {}, {"T", "Q", ""}).empty());
        const ExperimentCatalogue catalogue = readExperiments(folder.filePath(QStringLiteral("new")));
        QCOMPARE(namesIn(catalogue), kBuiltIn + " my own");
        const KnownExperiment *known = catalogue.find("my own");
        QVERIFY(known != nullptr);
        QCOMPARE(known->file, file);
        const Matrix matrix = matrixOf(known->experiment, known->experiment.variants.at(0));
        QCOMPARE(matrix.cells.size(), std::size_t(2));
        QCOMPARE(matrix.cells[1].place, std::size_t(1));
        QCOMPARE(matrix.cells[1].plan.concurrency, 2U);
        QCOMPARE(matrix.cells[1].plan.label, std::string("my own, as saved"));
    }

    void refusesWhatItCannotTake()
    {
        const QTemporaryDir folder;
        QVERIFY(saveExperiment(folder.filePath(QStringLiteral("keep-alive.json")), grid(), {}, {"T", "Q", ""})
                    .empty());
        QFile broken(folder.filePath(QStringLiteral("broken.json")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{\"schema\": 1}");
        broken.close();
        const ExperimentCatalogue catalogue = readExperiments(folder.path());
        QCOMPARE(namesIn(catalogue), kBuiltIn);
        QVERIFY(catalogue.find("keep-alive")->file.isEmpty());
        QCOMPARE(catalogue.refused.size(), std::size_t(2));
        QCOMPARE(catalogue.refused[0].reason, std::string("experiment.title is missing"));
        QVERIFY(catalogue.refused[1].reason.starts_with("'keep-alive' is an experiment of the program"));
    }

    void saysWhatCannotBeSaved()
    {
        const QTemporaryDir folder;
        PlanDraft wrong = grid();
        wrong.sweep = "concurrency=0,1";
        const QString file = folder.filePath(QStringLiteral("a.json"));
        QCOMPARE(saveExperiment(file, wrong, {}, {"T", "", ""}).at(0).field, std::string("sweep"));
        QVERIFY(!QFile::exists(file));
        const QString below = file + QStringLiteral("/b.json");
        QVERIFY(saveExperiment(file, grid(), {}, {"T", "", ""}).empty());
        const Problems problems = saveExperiment(below, grid(), {}, {"T", "", ""});
        QVERIFY(problems.size() == 1 && problems[0].field.empty());
        QVERIFY(problems[0].message.starts_with("cannot write '"));
    }

    void repeatsTheCellsInTurn()
    {
        const QTemporaryDir folder;
        PlanDraft draft = grid();
        draft.repeat = "3";
        const QString file = folder.filePath(QStringLiteral("a.json"));
        QVERIFY(saveExperiment(file, draft, {}, {"T", "", ""}).empty());
        const Parsed<Experiment> read = readExperimentFile(file);
        QVERIFY(read);
        const Matrix matrix = matrixOf(*read, read->variants.at(0));
        QCOMPARE(matrix.cells.size(), std::size_t(6));
        for (const Cell &cell : matrix.cells)
            QCOMPARE(cell.plan.concurrency, std::uint32_t(cell.place + 1));
        QCOMPARE(matrix.cells[4].trial, 3U);
    }
};

THREADLOOP_TEST(TestExperimentFolder)
#include "test_experiment_folder.moc"
