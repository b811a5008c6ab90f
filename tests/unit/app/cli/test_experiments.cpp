// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/experiments.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;

namespace {

/// "147": the numbers of the experiments, or the problem's message.
QString numbersOf(const std::optional<QString> &only)
{
    const auto made = articleExperiments(only);
    if (const auto *problem = std::get_if<Problem>(&made)) {
        return QString::fromStdString(problem->field + ": " + problem->message);
    }
    QString numbers;
    for (const Experiment &experiment : std::get<std::vector<Experiment>>(made)) {
        numbers += QString::number(experiment.number);
    }
    return numbers;
}

} // namespace

class TestExperiments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsThemInTheProgram() { QCOMPARE(numbersOf(std::nullopt), QStringLiteral("1234567")); }

    void picksSome_data()
    {
        QTest::addColumn<QString>("only");
        QTest::addColumn<QString>("numbers");
        const auto row = [](const char *only, const char *numbers) {
            QTest::newRow(only) << QString::fromLatin1(only) << QString::fromLatin1(numbers);
        };
        row("4", "4");
        row("7,4", "47"); // in the article's order
        row("4, 7", "47");
        row("4,4", "4");
        row("1,2,3,4,5,6,7", "1234567");
        const char *const range = "only: '%1' is no experiment of the article; they are numbered 1 to 7";
        for (const char *wrong : {"", "0", "8", "4,9", "4,", "four", "4.0", "-1"}) {
            const QString last = QString::fromLatin1(wrong).split(QLatin1Char(',')).last();
            QTest::addRow("'%s'", wrong)
                << QString::fromLatin1(wrong) << QString::fromLatin1(range).arg(last);
        }
    }
    void picksSome()
    {
        QFETCH(QString, only);
        QFETCH(QString, numbers);
        QCOMPARE(numbersOf(only), numbers);
    }

    void tellsTheWindowFromACommand_data()
    {
        QTest::addColumn<QByteArray>("argument");
        QTest::addColumn<bool>("isWindow");
        QTest::newRow("nothing") << QByteArray() << true;
        QTest::newRow("session file") << QByteArray("a.threadloop") << true;
        QTest::newRow("option of Qt") << QByteArray("-platform") << true;
        QTest::newRow("of the window") << QByteArray("--article") << true;
        for (const char *command :
             {"run", "serve", "article", "nonsense", "--help", "-h", "--version", "-v"}) {
            QTest::newRow(command) << QByteArray(command) << false;
        }
    }
    void tellsTheWindowFromACommand()
    {
        QFETCH(QByteArray, argument);
        QFETCH(bool, isWindow);
        QByteArray name("threadloop");
        char *arguments[] = {name.data(), argument.data(), nullptr};
        const Invocation invocation = invocationOf(argument.isEmpty() ? 1 : 2, arguments);
        QCOMPARE(invocation == Invocation::Window, isWindow);
    }
};

THREADLOOP_TEST(TestExperiments)
#include "test_experiments.moc"
