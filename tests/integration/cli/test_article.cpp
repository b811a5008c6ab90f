// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/cli/command.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace threadloop::test;

namespace {} // namespace

/// `threadloop article`, with the one experiment that is quick.
class TestArticle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
#if defined(THREADLOOP_SANITIZED)
        QSKIP("the experiment computes for minutes under a sanitizer; others run another one there");
#endif
    }
    void printsQuestionTableAndSentence();
    void explainsEachRunWhenAskedTo();
};

void TestArticle::printsQuestionTableAndSentence()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(latin1("a.json"));
    const Ended ended = Command::run(latin1("article --only 6 --json ") + path);
    QCOMPARE(ended.status, 0);
    QVERIFY2(QRegularExpression(latin1("^threadloop: 1 experiment takes about \\d+ s\n$"))
                 .match(QString::fromLatin1(ended.errors))
                 .hasMatch(),
             ended.errors.constData());
    const QString output = QString::fromLatin1(ended.output);
    for (const char *const form :
         {"^6  What awaiting costs\n   How much longer [^\n]+\\?\n\n", "\n +\\| +one worker\n",
          "\n   target +mode +requests +C +article \\| +p50 ms\n",
          "\n   /fib/30 +sequential +20 +1 +174\\.70 \\| +\\d+\\.\\d\\d\n",
          "\n   /asyncfib/30 +sequential +20 +1 +460\\.00 \\| +\\d+\\.\\d\\d\n",
          "\n   Awaited recursion takes [\\d.]+ ms, the plain one [\\d.]+ ms: [\\d.]+ times as long"}) {
        QVERIFY2(QRegularExpression(latin1(form)).match(output).hasMatch(), form);
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray runs = QJsonDocument::fromJson(file.readAll()).object().value(latin1("runs")).toArray();
    QCOMPARE(runs.size(), 2);
    for (const QJsonValue &run : runs) {
        QCOMPARE(run.toObject().value(latin1("counts")).toObject().value(latin1("ok")).toInteger(), 20);
        QCOMPARE(run.toObject().value(latin1("label")).toString(), latin1("article 6, one worker"));
    }
}

void TestArticle::explainsEachRunWhenAskedTo()
{
    const Ended ended = Command::run(latin1("article --only 6 --details --quiet"));
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.errors, QByteArray());
    QCOMPARE(ended.output.count(" reqs / sec | 20 reqs | http://127.0.0.1:"), 2);
    QCOMPARE(ended.output.count("\n    p50 "), 2);
}

THREADLOOP_TEST(TestArticle)
#include "test_article.moc"
