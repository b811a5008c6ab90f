// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes to values and back, as a connection does it for every request.
#include "server/http/request_parser.h"
#include "server/http/response_parser.h"
#include "server/http/response_writer.h"

#include <benchmark/benchmark.h>

#include <chrono>
#include <string>
#include <string_view>

namespace {

using namespace std::chrono_literals;
using namespace threadloop::http;

// What wrk sends.
constexpr std::string_view wrkRequest = "GET /asyncwait?ms=0 HTTP/1.1\r\nHost: 127.0.0.1:8000\r\n\r\n";

constexpr std::string_view browserRequest =
    "GET /asyncwait?ms=0 HTTP/1.1\r\nHost: 127.0.0.1:8000\r\nConnection: keep-alive\r\nCache-Control: "
    "max-age=0\r\n"
    "Upgrade-Insecure-Requests: 1\r\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 "
    "Firefox/128.0\r\n"
    "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8\r\nAccept-Language: "
    "en-US,en;q=0.5\r\n"
    "Accept-Encoding: gzip, deflate, br\r\n\r\n";

constexpr std::string_view nginxReply =
    "HTTP/1.1 200 OK\r\nServer: nginx/1.22.1\r\nDate: Sun, 22 Nov 2026 10:00:00 GMT\r\nContent-Type: "
    "application/json\r\n"
    "Content-Length: 17\r\nConnection: keep-alive\r\n\r\n{\"duration\":0.05}";

void parseRequest(benchmark::State &state, std::string_view bytes)
{
    RequestParser parser;
    for (auto _ : state) {
        parser.reset();
        benchmark::DoNotOptimize(parser.feed(bytes));
        benchmark::DoNotOptimize(parser.request().path().data());
    }
}

void writeReply(benchmark::State &state)
{
    Response response = jsonResponse("{\"duration\":0.05}");
    ReplyContext context;
    context.date = "Sun, 22 Nov 2026 10:00:00 GMT";
    std::string out;
    for (auto _ : state) {
        out.clear();
        context.processTime += 1us;
        appendResponse(out, response, context);
        benchmark::DoNotOptimize(out.data());
    }
}

void parseReply(benchmark::State &state)
{
    ResponseParser parser;
    for (auto _ : state) {
        parser.begin(false);
        benchmark::DoNotOptimize(parser.feed(nginxReply));
        benchmark::DoNotOptimize(parser.status());
    }
}

} // namespace

BENCHMARK_CAPTURE(parseRequest, wrk, wrkRequest);
BENCHMARK_CAPTURE(parseRequest, browser, browserRequest);
BENCHMARK(writeReply);
BENCHMARK(parseReply);
