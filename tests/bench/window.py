#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window costs: the same runs with it open and visible on an Xvfb, and without it. See README.md."""

import contextlib
import json
import os
import select
import statistics
import subprocess
import sys
import tempfile
import time

import harness
import processes as p
from harness import fact, report, spread

OPTIONS = None


@contextlib.contextmanager
def display():
    """An Xvfb of its own on a display that it picks; its environment for the window."""
    read_end, write_end = os.pipe()
    process = subprocess.Popen(["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1600x1000x24", "-nolisten", "tcp",
                                "-noreset"], pass_fds=[write_end], stderr=subprocess.DEVNULL)
    os.close(write_end)
    with p.ending(process), os.fdopen(read_end) as numbers:
        if not select.select([numbers], [], [], 15)[0]:
            raise RuntimeError("Xvfb did not start")
        number = numbers.readline().strip()
        yield {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb", "QT_SCALE_FACTOR": "1"}


def window_bench(environment, *arguments, patience=120):
    ended = subprocess.run([OPTIONS.window_bench, *arguments], env=environment, check=True, stdout=subprocess.PIPE,
                           stderr=subprocess.DEVNULL, text=True, timeout=patience)
    return ended.stdout


def with_window(environment, target):
    result = json.loads(window_bench(environment, "run", target, "1000", f"{OPTIONS.seconds}s"))
    if result["failed"]:
        raise RuntimeError(f"{result['failed']:.0f} requests failed with the window open")
    return result


def headless(target):
    output, _ = p.run_and_account([OPTIONS.program, "run", target, "--mode", "event-loop", "-c", "1000", "-z",
                                   f"{OPTIONS.seconds}s", "--port", "0", "--json", "-", "--quiet"], core=None)
    return json.loads(output)["runs"][0]["throughput"]["reqs_per_sec"]


def pairs(environment, target):
    """Ratios of the rates with and without the window, and the GUI thread's shares; the order alternates."""
    ratios, shares, rates = [], [], []
    for index in range(OPTIONS.pairs):
        if index % 2:
            alone = headless(target)
            seen = with_window(environment, target)
        else:
            seen = with_window(environment, target)
            alone = headless(target)
        ratios.append(seen["reqs_per_sec"] / alone)
        shares.append(seen["gui_share"])
        rates.append((seen["reqs_per_sec"], alone))
    fact(f"req/s with the window: {spread([rate[0] for rate in rates], '.0f')}")
    fact(f"req/s headless:        {spread([rate[1] for rate in rates], '.0f')}")
    return ratios, shares


def bench_throughput(environment):
    """/asyncwait at 50 ms, C = 1000: throughput with the window open beside headless, and the GUI thread's share."""
    ratios, shares = pairs(environment, "/asyncwait")
    met = report("throughput with the window / headless", 0.98, ratios, better_below=False)
    met &= report("GUI thread, cores", 0.10, shares)
    return met


def bench_saturated(environment):
    """/asyncwait?ms=0, C = 1000: a load that takes all the processor there is; the cost is printed, there is no target."""
    ratios, shares = pairs(environment, "/asyncwait?ms=0")
    fact(f"throughput with the window / headless: {spread(ratios)}: it costs {(1 - statistics.median(ratios)) * 100:.1f} %")
    fact(f"GUI thread, cores: {spread(shares)}")
    return True


def bench_start(environment):
    """From exec to the first paint, in ms; the first start, which warms up, is not counted."""
    times = []
    for _ in range(11):
        began = time.monotonic_ns()
        times.append((int(window_bench(environment, "start")) - began) / 1e6)
    return report("start to visible, ms", 500, times[1:], form=".0f")


def paired_live(environment, runs, seconds, span, pairs):
    """What the charts cost with that many overlaid runs of so many seconds, and of ten seconds, in turn."""
    def cost(length):
        result = json.loads(window_bench(environment, "live", str(runs), str(length), str(span)))
        if result["frames"] < span:
            raise RuntimeError(f"only {result['frames']} frames in {span} s")
        return result
    return [(cost(seconds), cost(10)) for _ in range(pairs)]


def bench_live(environment):
    """Charts over time with overlaid runs of ten minutes, one of them live and growing by a row each 100 ms."""
    measured = paired_live(environment, 4, 600, OPTIONS.seconds, OPTIONS.pairs)
    met = report("GUI thread with four runs of ten minutes, cores", 0.10, [long["gui_share"] for long, _ in measured])
    fact(f"GUI thread with four runs of ten seconds: {spread([short['gui_share'] for _, short in measured])}")
    fact(f"ms a frame, ten minutes: {spread([long['frame_ms'] for long, _ in measured], '.1f')}")
    fact(f"ms a frame, ten seconds: {spread([short['frame_ms'] for _, short in measured], '.1f')}")
    met &= report("a frame of ten minutes / of ten seconds", 1.1,
                  [long["frame_ms"] / short["frame_ms"] for long, short in measured])
    return met


STORED_RUNS = 10_000


@contextlib.contextmanager
def long_history(environment):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "history.sqlite")
        window_bench(environment, "make-history", path, "200" if OPTIONS.smoke else str(STORED_RUNS), patience=900)
        yield path


def bench_history(environment):
    """10 000 stored runs: from exec to the first paint with the table filled, then filtering and sorting it, in ms."""
    with long_history(environment) as path:
        starts = []
        for _ in range(OPTIONS.pairs + 1):
            began = time.monotonic_ns()
            starts.append((int(window_bench(environment, "start", path)) - began) / 1e6)
        met = report(f"window with {STORED_RUNS} stored runs, start to visible, ms", 1000, starts[1:], form=".0f")
        taken = [json.loads(window_bench(environment, "filter", path)) for _ in range(OPTIONS.pairs)]
        for name in taken[0]:
            if name.startswith("filter"):
                met &= report(f"{name}, ms", 100, [times[name] for times in taken], form=".1f")
            elif name.startswith("sort"):
                fact(f"{name}, ms: {spread([times[name] for times in taken], '.1f')}")
        fact(f"{taken[0]['runs']} runs in the table")
    return met and (OPTIONS.smoke or taken[0]["runs"] == STORED_RUNS)


def bench_export(environment):
    """Drawing a file of 1280x720, in ms, median of five."""
    met = True
    for name, took in json.loads(window_bench(environment, "export")).items():
        met &= report(f"export {name}, ms", 300, [took], form=".0f")
    return met


BENCHMARKS = harness.in_module(globals())


def main():
    parser = harness.parser(__doc__, BENCHMARKS, seconds=5)
    parser.add_argument("--window-bench", help="the executable that drives the window (beside the program)")
    global OPTIONS
    OPTIONS = harness.parse(parser, BENCHMARKS)
    if not OPTIONS.window_bench:
        OPTIONS.window_bench = os.path.join(os.path.dirname(OPTIONS.program), "..", "tests", "bench", "window_bench")
    p.raise_descriptor_limit()
    with display() as environment:
        return harness.run(OPTIONS, BENCHMARKS, environment)


if __name__ == "__main__":
    sys.exit(main())
