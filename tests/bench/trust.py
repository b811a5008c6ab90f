#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How far the figures can be trusted: beside a bare client, the server's own log, and theory. See README.md."""

import contextlib
import json
import math
import os
import random
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

import harness
import histogram_log
import processes as p
from harness import fact, report, spread

OPTIONS = None
QUANTILES = {"p50": 0.50, "p75": 0.75, "p90": 0.90, "p95": 0.95, "p99": 0.99, "p99_9": 0.999, "max": 1.0}


def threadloop_run(url, *arguments):
    """The one run of a command, from its JSON; every request has to have succeeded."""
    output, _ = p.run_and_account([OPTIONS.program, "run", url, "--mode", "event-loop", *arguments, "--json", "-", "--quiet"])
    run = json.loads(output)["runs"][0]
    if run["counts"]["ok"] != run["counts"]["started"]:
        raise RuntimeError(f"not all requests succeeded: {run['counts']}")
    return run


def oracle(*arguments):
    output, _ = p.run_and_account([OPTIONS.oracle, *arguments])
    return json.loads(output) if output.startswith("{") else [float(line) for line in output.split()]


@contextlib.contextmanager
def oracle_serve(service, *options, core=p.SERVER_CORE):
    """(process, URL) of a bare server."""
    command = p.pinned(core, [OPTIONS.oracle, "serve", "--service", service, *options])
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    with p.ending(process):
        yield process, process.stdout.readline().split()[-1]


def port_of(url):
    return re.search(r":(\d+)", url.removeprefix("http:")).group(1)


def requests_for(seconds, concurrency, service):
    return str(max(10, round(seconds * concurrency / service)))


def bench_fixed():
    """A server that always takes D: p50 over that of a bare epoll client in turn, and never below D."""
    met = True
    for delay in (1, 5, 50):
        with oracle_serve(f"fixed:{delay}ms") as (_, url):
            for concurrency in (1, 16):
                requests = requests_for(OPTIONS.seconds, concurrency, delay / 1000)
                ours, bare, least = [], [], []
                for _ in range(OPTIONS.pairs):
                    run = threadloop_run(url, "-c", str(concurrency), "-n", requests)
                    ours.append(run["latency_ms"]["p50"])
                    least.append(run["latency_ms"]["min"])
                    bare.append(oracle("client", "--port", port_of(url), "--connections", str(concurrency), "--requests",
                                       requests)["p50"])
                name = f"D = {delay} ms, C = {concurrency}"
                met &= report(f"{name}: p50 over the bare client's, ms", 0.15, [a - b for a, b in zip(ours, bare)])
                met &= report(f"{name}: least latency, ms", delay, least, better_below=False, of=min)
                fact(f"p50 threadloop {statistics.median(ours):.3f}, bare client {statistics.median(bare):.3f} ms")
    return met


def fields_of(path, kind):
    """The numbers of the lines of this kind in a log of the oracle."""
    with open(path) as log:
        return [[int(field) for field in line.split()[1:]] for line in log if line.startswith(kind + " ")]


def distribution(path):
    """[(value in ms, requests up to it)] of a percentile distribution as HdrHistogram prints it."""
    with open(path) as file:
        rows = [line.split() for line in file]
    return [(float(row[0]), int(row[2])) for row in rows if len(row) >= 3 and re.fullmatch(r"[\d.]+", row[0])]


def share_of_bound(seen, logged):
    """How much of 1 % + 0.2 ms lies between them."""
    return abs(seen - logged) / (0.01 * logged + 0.2)


@contextlib.contextmanager
def watched(core, seconds, folder):
    """Beside what is measured, a bare timer of a higher priority on its core notes when that stood still. Yields a function
    that returns by how many ms the timer was late at most, between two moments in nanoseconds."""
    rate = 5000
    log = os.path.join(folder, "ticks")
    command = [OPTIONS.oracle, "timer", "--rate", str(rate), "--count", str(round(rate * seconds)), "--log", log]
    timer = subprocess.Popen(p.pinned_above(core, command), stdout=subprocess.DEVNULL)

    def latest(begin, end):
        timer.wait(seconds + 30)
        return max((woke - due for due, woke in fields_of(log, "tick") if begin <= woke and due <= end), default=math.inf) / 1e6

    with p.ending(timer):
        yield latest


def two_point_run(seed, client, requests):
    """(percentiles by name, whole curve) as `client(url, folder)` saw them in a run against the server of this seed, what
    its log says that each of these requests took (in ms, sorted), and by how many ms their core was late meanwhile.
    Client and server share it: one that is given away, or woken late, then stops both."""
    core = p.LOAD_CORE
    with tempfile.TemporaryDirectory(prefix="threadloop-bench-") as folder:
        log = os.path.join(folder, "log")
        with watched(core, 0.7 + 3 * requests * 0.002 / 4, folder) as latest:
            with oracle_serve(f"two-point:1ms,100ms,0.01,{seed}", "--log", log, core=core) as (_, url):
                percentiles, curve = client(url, folder)
            counted = curve[-1][1]  # what came before are those of the warm-up
            served = [(arrival, reply) for _, arrival, _, reply, _ in fields_of(log, "request")][-counted:]
            late = latest(min(arrival for arrival, _ in served), max(reply for _, reply in served))
        if len(served) != counted:
            raise RuntimeError(f"{counted} requests were counted, {len(served)} served")
        return (percentiles, curve), sorted((reply - arrival) / 1e6 for arrival, reply in served), late


def shares_by_name(latencies, logged):
    return {name: share_of_bound(latencies[name], logged[max(1, math.ceil(quantile * len(logged))) - 1])
            for name, quantile in QUANTILES.items()}


def undisturbed(client, requests, wanted):
    """[(percentiles, curve, what the server logged)] of so many runs, seeds 1, 2, ...: the least disturbed of up to four
    times as many, and no further ones once the core of so many was never late by 0.1 ms. The bare timer alone tells which."""
    runs = []
    for seed in range(1, 4 * wanted + 1):
        runs.append(two_point_run(seed, client, requests))
        if sum(late < 0.1 for _, _, late in runs) == wanted:
            break
    runs.sort(key=lambda run: run[2])
    fact(f"{wanted} of {len(runs)} runs taken; their core was late by {runs[wanted - 1][2]:.3f} ms at most in those")
    return [(*seen, logged) for seen, logged, _ in runs[:wanted]]


def worst_line(curve, logged):
    """(share of its bound, quantile) of the line of a percentile curve that is farthest off."""
    return max((share_of_bound(value, logged[count - 1]), count / len(logged)) for value, count in curve)


def bench_two_point():
    """99 % take 1 ms, 1 % take 100 ms: every percentile beside the server's own log, as a share of 1 % + 0.2 ms."""
    requests = 40 if OPTIONS.smoke else 600

    def threadloop(url, folder):
        hgrm = os.path.join(folder, "hgrm")
        # The connects are a part of the first latencies, and nothing that a server can log.
        run = threadloop_run(url, "-c", "4", "-n", str(requests), "--warmup", "100ms", "--hgrm", hgrm)
        return run["latency_ms"], distribution(hgrm)

    def bare(url, folder):
        log = os.path.join(folder, "latencies")
        percentiles = oracle("client", "--port", port_of(url), "--connections", "4", "--requests", str(requests), "--log", log)
        latencies = sorted(latency / 1e6 for latency, in fields_of(log, "latency"))
        return percentiles, [(latency, count) for count, latency in enumerate(latencies, 1)]

    ours = undisturbed(threadloop, requests, OPTIONS.pairs)
    bares = undisturbed(bare, requests, OPTIONS.pairs)
    met = True
    for name in QUANTILES:
        seen, bare_seen = ([shares_by_name(percentiles, logged)[name] for percentiles, _, logged in runs]
                           for runs in (ours, bares))
        met &= report(f"two points: {name}, share of its bound", 1.0, seen)
        fact(f"the bare client's: {spread(bare_seen)}")
    worst, bare_worst = ([worst_line(curve, logged) for _, curve, logged in runs] for runs in (ours, bares))
    met &= report("two points: the whole curve, share of its bound at its worst line", 1.0, [share for share, _ in worst])
    fact(f"the bare client's: {spread([share for share, _ in bare_worst])}")
    fact("the worst lines: " + ", ".join(f"p{100 * quantile:.5g}" for _, quantile in worst))
    return met


def run_across_a_stall(length, stall, *arguments):
    """A run of so many seconds against a queue at half of its capacity that is stopped in the middle:
    (run, {highest us: count}, seconds it was stopped)."""
    with tempfile.TemporaryDirectory(prefix="threadloop-bench-") as folder, oracle_serve("queue:2500us") as (server, url):
        hlog, output = os.path.join(folder, "hlog"), os.path.join(folder, "json")
        command = [OPTIONS.program, "run", url, "--mode", "event-loop", "-c", "10", *arguments, "--hlog", hlog, "--json",
                   output, "--quiet"]
        with p.ending(subprocess.Popen(p.pinned(p.LOAD_CORE, command), stdout=subprocess.DEVNULL)) as process:
            time.sleep(0.3 * length)
            server.send_signal(signal.SIGSTOP)
            stopped = time.monotonic()
            time.sleep(stall)
            stopped = time.monotonic() - stopped
            server.send_signal(signal.SIGCONT)
            if process.wait(10 * length + 60) != 0:
                raise RuntimeError(f"threadloop ended with {process.returncode}")
        with open(output) as file:
            return json.load(file)["runs"][0], histogram_log.read(hlog), stopped


def count_above(histogram, seconds):
    return sum(count for value, count in histogram.items() if value > seconds * 1e6)


def bench_stall():
    """A server that stands still for S of T seconds: P(latency > x) of an open loop beside f (1 - x/S), in shares of f."""
    rate, load = 200, 0.5
    length = 1 if OPTIONS.smoke else 20
    errors, near, seen = [], [], []
    for _ in range(min(OPTIONS.pairs, 5)):
        run, histogram, stopped = run_across_a_stall(length, 0.1 * length, "--rate", str(rate), "-n", str(rate * length))
        total = sum(histogram.values())
        delayed = stopped / ((1 - load) * length)
        points = [(x, count_above(histogram, x * stopped) / total, delayed * (1 - x)) for x in (0.1, 0.25, 0.5, 0.75, 0.9)]
        errors.append(max(abs(share - wanted) for _, share, wanted in points) / delayed)
        service = run["service_ms"]
        near.append(total * (service["mean"] ** 2 + service["stddev"] ** 2) / (stopped * 1000) ** 2)
        closed, closed_histogram, closed_stop = run_across_a_stall(length, 0.1 * length, "-z", f"{length}s")
        seen.append(count_above(closed_histogram, closed_stop / 2))
    fact(f"f = {delayed:.4f}; P(latency > x) seen and wanted in the last run: " +
         ", ".join(f"{x:g} S {share:.4f} {wanted:.4f}" for x, share, wanted in points))
    met = report("stall, open loop: P(latency > x), largest error / f", 0.05, errors)
    fact(f"its service times: p99 {service['p99']:.1f} ms, max {service['max']:.1f} ms; by their second moment "
         f"{statistics.median(near):.1f} samples near S, C = 10")
    fact(f"closed loop: {statistics.median(seen):.0f} of {sum(closed_histogram.values())} latencies above S/2, "
         f"p99 {closed['latency_ms']['p99']:.1f} ms: the stall is omitted")
    return met


def lindley(arrivals, service):
    """Mean wait of these arrivals, in seconds, at one server that takes this long (Lindley 1952)."""
    wait = total = 0.0
    for earlier, later in zip(arrivals, arrivals[1:]):
        wait = max(0.0, wait + service - (later - earlier))
        total += wait
    return total / len(arrivals)


def pool_of(server):
    """(seconds that handlers kept the pool's threads, how many) so far."""
    with urllib.request.urlopen(server + "/stats") as reply:
        stats = json.load(reply)
    return stats["pool"]["busy_s"], sum(stats["requests"].get("/wait", {}).values())


def pool_run(server, *arguments):
    """(mean response time, mean time on the pool's thread) of a run of /wait, in seconds. The second one is the
    server's own, of the same requests: a timer is late by more the longer it idled, so no other run can tell it."""
    busy, count = pool_of(server)
    response = mean_response(server + "/wait", *arguments)
    busy_then, count_then = pool_of(server)
    return response, (busy_then - busy) / (count_then - count)


def queue_run(server, *arguments):
    """The same of the bare queue, whose every request takes 10 ms by its books, however late its timer is."""
    return mean_response(server, *arguments), 0.010


def mean_response(url, *arguments):
    run = threadloop_run(url, "-c", "1000", *arguments)
    if run["in_flight"]["peak"] >= 1000:
        raise RuntimeError("arrivals had to wait for a free slot")
    return run["latency_ms"]["mean"] / 1000


def overhead(server, run):
    """What of a response is neither wait nor service, sockets and wake-ups, in seconds: seen where nobody queues. The
    median of short runs, as one that the machine stalls in would outweigh all others in a mean."""
    runs = [run(server, "--rate", "20", "-n", "5") for _ in range(1 if OPTIONS.smoke else 15)]
    return statistics.median(response - service for response, service in runs)


def waits_beside_lindley(name, server, run, load, length):
    """Mean waits of seeded Poisson arrivals at one server of 10 ms beside Lindley's recursion over the same ones."""
    rate = load / 0.010
    requests = round(rate * length)
    ratios = []
    for seed in range(1, OPTIONS.pairs + 1):
        more = overhead(server, run)
        loaded, service = run(server, "--rate", str(rate), "--arrivals", "poisson", "--seed", str(seed), "-n", str(requests))
        wait = loaded - service - more
        wanted = lindley(oracle("arrivals", "--rate", str(rate), "--seed", str(seed), "--count", str(requests)), service)
        ratios.append(wait / wanted)
        limit = rate * service / (2 / service * (1 - rate * service))
        fact(f"seed {seed}: wait {wait * 1000:.3f} ms, Lindley {wanted * 1000:.3f} ms with S = {service * 1000:.3f} ms; "
             f"limit rho/(2 mu (1 - rho)) = {limit * 1000:.3f} ms")
    # The median of the signed ratios: a machine that stalls once spoils one of them, not the verdict.
    return report(f"M/D/1 at rho = {load}, {name}: wait / Lindley, how far from 1", 0.02, ratios, form=".4f",
                  of=lambda values: abs(statistics.median(values) - 1))


def bench_md1():
    """Seeded Poisson arrivals at one pool thread, and at a bare queue: mean wait beside Lindley's recursion."""
    met = True
    length = 0.5 if OPTIONS.smoke else 5 * OPTIONS.seconds
    for load in (0.5, 0.8):
        with oracle_serve("queue:10ms") as (_, server):
            met &= waits_beside_lindley("a bare queue", server, queue_run, load, length)
        with p.threadloop_serve(OPTIONS.program, "--threads", "1", "--delay", "10ms") as (_, server):
            met &= waits_beside_lindley("one pool thread", server, pool_run, load, length)
    return met


def open_loop(url, count, *phases):
    """The send delays, in ms, of so many requests at 2000 per second over 100 connections."""
    return threadloop_run(url, "-c", "100", "--rate", "2000", "-n", count, *phases)["send_delay_ms"]


def bench_send_delay():
    """2000 requests per second: send-delay p99 beside the lateness of a bare absolute-timer loop in turn."""
    count = str(round(2000 * OPTIONS.seconds))
    sides = {
        "threadloop": lambda url: open_loop(url, count, "--warmup", "100ms"),
        "threadloop with its connects": lambda url: open_loop(url, count),
        "bare timer": lambda _: oracle("timer", "--rate", "2000", "--count", count),
    }
    seen = {name: [] for name in sides}
    with oracle_serve("fixed:1ms") as (_, url):
        for _ in range(OPTIONS.pairs):
            for name in random.sample(list(sides), len(sides)):
                seen[name].append(sides[name](url))
    for name, delays in seen.items():
        fact(f"{name}: p50 {statistics.median(delay['p50'] for delay in delays):.3f} ms, "
             f"p99 {spread([delay['p99'] for delay in delays])}")
    ratios = {name: [ours["p99"] / bare["p99"] for ours, bare in zip(delays, seen["bare timer"])]
              for name, delays in seen.items()}
    fact(f"with the connects: p99 / a bare timer's: {spread(ratios['threadloop with its connects'])}")
    return report("send delay at 2000 req/s: p99 / a bare timer's", 1.5, ratios["threadloop"])


BENCHMARKS = harness.in_module(globals())


def main():
    parser = harness.parser(__doc__, BENCHMARKS, seconds=3)
    parser.add_argument("--oracle", help="the oracle executable (beside the program)")
    parser.add_argument("--shield", action="store_true", help="real-time priority for all that is measured, on both sides of a "
                        "comparison: for a machine that is busy otherwise; needs root")
    global OPTIONS
    OPTIONS = harness.parse(parser, BENCHMARKS, smoke_seconds=0.2)
    if OPTIONS.shield:
        p.shield()
    if not OPTIONS.oracle:
        OPTIONS.oracle = os.path.join(os.path.dirname(OPTIONS.program), "..", "tests", "oracle", "oracle")
    with p.awake():
        return harness.run(OPTIONS, BENCHMARKS)


if __name__ == "__main__":
    sys.exit(main())
