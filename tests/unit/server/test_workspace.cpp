// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/workspace.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;

class TestWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usesAWorkspaceAgain()
    {
        const http::ParserLimits limits;
        WorkspacePool pool(limits);
        std::unique_ptr<Workspace> workspace = pool.acquire();
        Workspace *const address = workspace.get();
        workspace->input = "left over";
        workspace->output = "left over";
        QCOMPARE(workspace->parser.feed("GET / HTTP").state, http::ParseState::NeedMore);
        pool.release(std::move(workspace));
        workspace = pool.acquire();
        QCOMPARE(workspace.get(), address);
        QVERIFY(workspace->input.empty() && workspace->output.empty());
        QVERIFY(!workspace->parser.hasStarted());
        pool.release(std::move(workspace));
    }

    void replacesAStopThatWasRequested()
    {
        const http::ParserLimits limits;
        WorkspacePool pool(limits);
        std::unique_ptr<Workspace> workspace = pool.acquire();
        workspace->stop.request_stop();
        pool.release(std::move(workspace));
        workspace = pool.acquire();
        QVERIFY(!workspace->stop.stop_requested());
        pool.release(std::move(workspace));
    }

    void dropsUnusualMemory()
    {
        const http::ParserLimits limits;
        WorkspacePool pool(limits);
        std::unique_ptr<Workspace> workspace = pool.acquire();
        workspace->response.body.assign(1'000'000, 'x');
        workspace->output.assign(1'000'000, 'x');
        pool.release(std::move(workspace));
        workspace = pool.acquire();
        QVERIFY(workspace->response.body.capacity() < 10'000);
        QVERIFY(workspace->output.capacity() < 10'000);
        pool.release(std::move(workspace));
    }

    void freesAfterABurstWhatWasNotNeededSince()
    {
        const http::ParserLimits limits;
        WorkspacePool pool(limits);
        std::vector<std::unique_ptr<Workspace>> burst;
        for (int index = 0; index < 10; ++index) {
            burst.push_back(pool.acquire());
        }
        for (std::unique_ptr<Workspace> &each : burst) {
            pool.release(std::move(each));
        }
        QCOMPARE(pool.trim(), std::size_t(0)); // all were needed until now
        std::unique_ptr<Workspace> first = pool.acquire();
        std::unique_ptr<Workspace> second = pool.acquire();
        pool.release(std::move(second));
        QCOMPARE(pool.trim(), std::size_t(8)); // two were needed at once, one of them still is
        QCOMPARE(pool.trim(), std::size_t(1));
        pool.release(std::move(first));
    }
};

THREADLOOP_TEST(TestWorkspace)
#include "test_workspace.moc"
