// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routes/article_routes.h"

#include "server/routes/echo.h"
#include "server/routes/fib.h"
#include "server/routes/wait.h"

#include <utility>

namespace threadloop {
namespace {

/// The wrapper for answers that never wait.
Task<Handled> replied()
{
    co_return Handled::Reply;
}

LoopHandler echoHandler()
{
    return [](const Call &call, const LoopContext &, http::Response &response) {
        echo(call, response);
        return replied();
    };
}

/// Every reply is the same text.
LoopHandler textHandler(std::string json)
{
    return [json = std::move(json)](const Call &, const LoopContext &, http::Response &response) {
        response.body = json;
        return replied();
    };
}

LoopHandler statsHandler(StatsWriter stats)
{
    return [stats = std::move(stats)](const Call &, const LoopContext &, http::Response &response) {
        stats(response.body);
        return replied();
    };
}

std::string_view executionName(Execution execution)
{
    switch (execution) {
    case Execution::Threaded:
        return "thread pool";
    case Execution::EventLoop:
        return "event loop";
    }
    return {};
}

std::string indexJson(const Router &router)
{
    std::string json = R"({"routes":[)";
    for (const Route *route : router.routes()) {
        json += json.ends_with('[') ? "{" : ",{";
        json += R"("method":)";
        http::appendJsonString(json, route->method ? http::methodName(*route->method) : "*");
        json += R"(,"path":)";
        http::appendJsonString(json, route->pattern);
        json += R"(,"execution":)";
        http::appendJsonString(json, executionName(route->execution()));
        json += '}';
    }
    return json + "]}";
}

} // namespace

Router articleRoutes(Nanoseconds delay, StatsWriter stats)
{
    using enum http::Method;
    Router router;
    router.add({Get, "/wait", PoolHandler(WaitHandler(delay))});
    router.add({Get, "/asyncwait", LoopHandler(AsyncWaitHandler(delay))});
    router.add({Get, "/fib/{n}", PoolHandler(fibHandler)});
    router.add({Get, "/asyncfib/{n}", LoopHandler(asyncFibHandler)});
    router.add({Get, "/stats", statsHandler(std::move(stats))});
    router.add({std::nullopt, "/echo", echoHandler()});
    Router index = router; // what the index tells, itself included
    index.add({Get, "/", textHandler({})});
    router.add({Get, "/", textHandler(indexJson(index))});
    return router;
}

} // namespace threadloop
