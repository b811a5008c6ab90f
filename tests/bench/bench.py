#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares Threadloop with nginx and wrk, side by side in one run. See README.md."""

import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import urllib.request

import harness
import processes as p
from harness import fact, report, spread

OPTIONS = None


def threadloop_json(*arguments, core=p.LOAD_CORE):
    output, cpu = p.run_and_account([OPTIONS.program, "run", *arguments, "--json", "-", "--quiet"], core)
    return json.loads(output)["runs"], cpu


def server_cost(pid, url, connections):
    """Processor microseconds of the server per request, with wrk on the other core."""
    before = p.cpu_ns(pid)
    requests, _, _ = p.wrk(url, connections, OPTIONS.seconds)
    return (p.cpu_ns(pid) - before) / requests / 1000


def bench_server():
    """Server processor time per request, beside nginx answering the same body."""
    met = True
    for connections in (64, 1000):
        ratios, ours, theirs = [], [], []
        with p.threadloop_serve(OPTIONS.program) as (pid, url), p.nginx_serve() as (nginx_pid, nginx_url):
            for _ in range(OPTIONS.pairs):
                ours.append(server_cost(pid, url + "/asyncwait?ms=0", connections))
                theirs.append(server_cost(nginx_pid, nginx_url + "/", connections))
                ratios.append(ours[-1] / theirs[-1])
        met &= report(f"server cpu per request / nginx, {connections} connections", 1.0, ratios)
        fact(f"threadloop {statistics.median(ours):.2f} us, nginx {statistics.median(theirs):.2f} us")
    return met


def bench_client():
    """Event-loop client processor time per request, beside wrk -t1, against nginx."""
    ratios, ours, theirs = [], [], []
    with p.nginx_serve() as (_, url):
        for _ in range(OPTIONS.pairs):
            runs, cpu = threadloop_json(url + "/", "--mode", "event-loop", "-c", "64", "-z", f"{OPTIONS.seconds}s")
            ours.append(cpu / runs[0]["counts"]["ok"] * 1e6)
            requests, _, wrk_cpu = p.wrk(url + "/", 64, OPTIONS.seconds)
            theirs.append(wrk_cpu / requests * 1e6)
            ratios.append(ours[-1] / theirs[-1])
    met = report("client cpu per request / wrk, 64 connections", 1.0, ratios)
    fact(f"threadloop {statistics.median(ours):.2f} us, wrk {statistics.median(theirs):.2f} us (whole processes)")
    return met


def bench_asyncwait():
    """/asyncwait at 50 ms with 1000 in flight: share of the ideal 20 000 req/s, beside wrk."""
    shares, ratios, least = [], [], []
    requests = 5_000 if OPTIONS.smoke else 100_000
    with p.threadloop_serve(OPTIONS.program, core=None) as (_, url):
        for _ in range(OPTIONS.pairs):
            runs, _ = threadloop_json("/asyncwait", "--mode", "event-loop", "-c", "1000", "-n", str(requests), "--port", "0",
                                      core=None)
            rate = runs[0]["throughput"]["reqs_per_sec"]
            shares.append(rate / 20_000)
            least.append(runs[0]["latency_ms"]["min"])
            done, seconds, _ = p.wrk(url + "/asyncwait", 1000, max(1, round(requests / 20_000)), core=None)
            ratios.append(rate / (done / seconds))
    met = report("/asyncwait 50 ms, C = 1000: share of the ideal", 0.93, shares, better_below=False)
    met &= report("/asyncwait 50 ms, C = 1000: rate / wrk -t1 -c1000", 1.0, ratios, better_below=False)
    met &= report("/asyncwait 50 ms: least latency in ms", 50.0, least, better_below=False)
    return met


def bench_wait():
    """/wait at 50 ms on 40 threads, C = 100, 2000 requests: share of the ideal 800 req/s."""
    met = True
    for mode in ("thread-pool", "event-loop"):
        shares = []
        for _ in range(OPTIONS.pairs):
            runs, _ = threadloop_json("/wait", "--mode", mode, "-c", "100", "-n", "2000", "--port", "0", core=None)
            shares.append(runs[0]["throughput"]["reqs_per_sec"] / 800)
        met &= report(f"/wait 50 ms, 40 threads, C = 100, {mode}: share of the ideal", 0.97, shares, better_below=False)
    return met


def idle_connections(host, port, count):
    """Connections that have each had one reply and stay open."""
    sockets = []
    request = b"GET /asyncwait?ms=0 HTTP/1.1\r\nHost: localhost\r\n\r\n"
    for _ in range(count):
        connection = socket.create_connection((host, port))
        connection.sendall(request)
        sockets.append(connection)
    for connection in sockets:
        connection.recv(4096)
    return sockets


def bench_connections():
    """9000 connections at once, and the memory of an idle one."""
    p.raise_descriptor_limit()
    slopes = []
    for _ in range(3):
        with p.threadloop_serve(OPTIONS.program) as (pid, url):
            host, port = url.removeprefix("http://").split(":")
            few = idle_connections(host, int(port), 1000)
            at_few = p.resident_bytes(pid)
            many = idle_connections(host, int(port), 8000)
            at_many = p.resident_bytes(pid)
            slopes.append((at_many - at_few) / 8000 / 1024)
            for connection in few + many:
                connection.close()
    met = report("resident KiB per idle connection, slope 1000 to 9000", 1.5, slopes)
    with p.threadloop_serve(OPTIONS.program) as (_, url):
        runs, _ = threadloop_json(url + "/asyncwait?ms=4000", "--mode", "event-loop", "-c", "9000", "-n", "9000")
        ok = runs[0]["counts"]["ok"]
        peak = json.load(urllib.request.urlopen(url + "/stats", timeout=10))["in_flight_peak"]
    print(f"{'ok  ' if ok == 9000 and peak >= 9000 else 'MISS'} 9000 connections: {ok} ok, in_flight_peak {peak}")
    return met and ok == 9000 and peak >= 9000


def bench_article():
    """The article's stack answered /asyncwait at 943 req/s to 1000 requests over 100 connections on such a machine."""
    for concurrency in (100, 1000):
        rates = []
        for _ in range(OPTIONS.pairs):
            runs, _ = threadloop_json("/asyncwait", "--mode", "event-loop", "-c", str(concurrency), "-n", "1000", "--port", "0",
                                      core=None)
            rates.append(runs[0]["throughput"]["reqs_per_sec"])
        factors = [rate / 943 for rate in rates]
        fact(f"/asyncwait, 1000 requests, C = {concurrency}: {statistics.median(rates):.0f} req/s, "
             f"factor to the article's stack {spread(factors)}")
    return True


class RunCost:
    """What a run reached and what its client took for it."""

    def __init__(self, arguments):
        runs, self.process_seconds = threadloop_json(*arguments)
        run = runs[0]
        self.rate = run["throughput"]["reqs_per_sec"]
        self.generator_us = run["cpu"]["generator"] * run["throughput"]["duration_s"] / run["counts"]["ok"] * 1e6


def stored_and_not(url, connections, database):
    """The same run with the history and without it, in turn; which one comes first alternates."""
    plain = [url, "--mode", "event-loop", "-c", str(connections), "-z", f"{OPTIONS.seconds}s"]
    measured = []
    for index in range(OPTIONS.pairs):
        ways = [("stored", ["--database", database]), ("not", ["--no-history"])]
        measured.append({way: RunCost(plain + options) for way, options in (reversed(ways) if index % 2 else ways)})
    return [(pair["stored"], pair["not"]) for pair in measured]


def bench_history():
    """What storing a run costs it: the same run with a history and with --no-history in turn."""
    met = True
    with tempfile.TemporaryDirectory() as folder, p.awake(), p.threadloop_serve(OPTIONS.program) as (_, url):
        for name, target, connections in (("a load that takes all there is, C = 64", "/asyncwait?ms=0", 64),
                                          ("/asyncwait 50 ms, C = 1000", "/asyncwait", 1000)):
            pairs = stored_and_not(url + target, connections, os.path.join(folder, "history.sqlite"))
            met &= report(f"{name}: rate stored / not stored", 0.99,
                          [stored.rate / other.rate for stored, other in pairs], better_below=False)
            met &= report(f"{name}: generator cpu per request, stored / not stored", 1.01,
                          [stored.generator_us / other.generator_us for stored, other in pairs])
            fact(f"generator {statistics.median(stored.generator_us for stored, _ in pairs):.2f} us a request stored, "
                 f"{statistics.median(other.generator_us for _, other in pairs):.2f} us not")
            extra = [(stored.process_seconds - other.process_seconds) * 1000 for stored, other in pairs]
            fact(f"processor ms of the whole process beyond the other: {spread(extra, '.0f')}")
    return met


RECORDED = {"recordSuccess": "closed loop", "recordOpenLoop": "open loop, a tick every 1000"}


def bench_record():
    """Recording one request: histograms, counters, series."""
    program = os.path.join(os.path.dirname(OPTIONS.program), "..", "tests", "bench", "micro", "threadloop_microbench")
    if not os.path.exists(program):
        fact("the micro-benchmarks are not built here (preset bench)")
        return False
    output = subprocess.run([program, "--benchmark_format=json", "--benchmark_min_time=0.1"], check=True, text=True,
                            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
    met = True
    for result in json.loads(output)["benchmarks"]:
        fact(f"{result['name']}: {result['cpu_time']:.1f} {result['time_unit']}")
        if result["name"] in RECORDED:
            met &= report(f"recording one request in ns, {RECORDED[result['name']]}", 60, [result["cpu_time"]])
    return met


BENCHMARKS = harness.in_module(globals())


def main():
    global OPTIONS
    OPTIONS = harness.parse(harness.parser(__doc__, BENCHMARKS, seconds=3), BENCHMARKS)
    return harness.run(OPTIONS, BENCHMARKS)


if __name__ == "__main__":
    sys.exit(main())
