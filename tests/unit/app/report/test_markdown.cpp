// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/markdown.h"

#include "tests/support/test_main.h"
#include "tests/unit/app/report/sample_results.h"

#include <QtTest>

using namespace threadloop;

class TestMarkdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesATable()
    {
        RunResult doubtful = fullResult();
        doubtful.validity = {{{SelfCheck::Concurrency, "only 9 of 100"}}, true};
        const std::string text = resultsToMarkdown({shared(doubtful), shared(emptyResult())});
        const std::string expected =
            "| Target | Mode | Requests | Failed | Concurrency | reqs / sec | Of the ideal | Loop | p50 | "
            "p90 | p99 | max | Valid | Limit |\n"
            "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n"
            "| http://127.0.0.1:8000/wait | thread-pool | 988 | 12 | 100 | 612.40 | 76.6 % | closed | 50.2 "
            "ms | "
            "51 ms | 53.1 ms | 1.02 s | invalid: only 9 of 100, short | limited by 40 pool threads: 40 / 50 "
            "ms = 800 req/s |\n"
            "| http://[::1]:81/x | event-loop | 0 | 2 | 2 | 0.00 | - | closed | - | - | - | - | valid | "
            "unknown: 100 % of the requests failed |\n";
        QCOMPARE(text, expected);
    }

    void escapesWhatWouldEndACell()
    {
        QCOMPARE(markdownTable({"a|b"}, {{"c\\|d\ne<f>*`"}}),
                 std::string("| a\\|b |\n|---|\n| c\\\\\\|d e&lt;f>\\*\\` |\n"));
    }
};

THREADLOOP_TEST(TestMarkdown)
#include "test_markdown.moc"
