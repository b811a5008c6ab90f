#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window costs: the same runs with it open and visible on an Xvfb, and without it. See README.md."""

import argparse
import contextlib
import json
import os
import select
import statistics
import subprocess
import sys
import time

import processes as p

OPTIONS = None


def fact(text):
    print("     " + text, flush=True)


def verdict(name, value, target, text, at_least=False):
    met = value >= target if at_least else value <= target
    print(f"{'ok  ' if met else 'MISS'} {name}: {text} ({'at least' if at_least else 'at most'} {target:g} wanted)", flush=True)
    return met


def spread(values, form=".3f"):
    return f"median {statistics.median(values):{form}}, min {min(values):{form}}, max {max(values):{form}}, n = {len(values)}"


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


def window_bench(environment, *arguments):
    ended = subprocess.run([OPTIONS.window_bench, *arguments], env=environment, check=True, stdout=subprocess.PIPE,
                           stderr=subprocess.DEVNULL, text=True, timeout=120)
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
    met = verdict("throughput with the window / headless", statistics.median(ratios), 0.98, spread(ratios), at_least=True)
    met &= verdict("GUI thread, cores", statistics.median(shares), 0.10, spread(shares))
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
    return verdict("start to visible, ms", statistics.median(times[1:]), 500, spread(times[1:], ".0f"))


def bench_export(environment):
    """Drawing a file of 1280x720, in ms, median of five."""
    met = True
    for name, took in json.loads(window_bench(environment, "export")).items():
        met &= verdict(f"export {name}, ms", took, 300, f"{took:.0f}")
    return met


BENCHMARKS = {name.removeprefix("bench_"): function for name, function in list(globals().items())
              if name.startswith("bench_")}


def main():
    parser = argparse.ArgumentParser(description=__doc__, epilog="benchmarks: " + ", ".join(BENCHMARKS))
    parser.add_argument("--program", required=True, help="the threadloop executable")
    parser.add_argument("--window-bench", help="the executable that drives the window (beside the program)")
    parser.add_argument("--pairs", type=int, default=9, help="interleaved pairs (9)")
    parser.add_argument("--seconds", type=int, default=5, help="length of one run (5)")
    parser.add_argument("names", nargs="*", metavar="benchmark")
    global OPTIONS
    OPTIONS = parser.parse_args()
    if not OPTIONS.window_bench:
        OPTIONS.window_bench = os.path.join(os.path.dirname(OPTIONS.program), "..", "tests", "bench", "window_bench")
    unknown = [name for name in OPTIONS.names if name not in BENCHMARKS]
    if unknown:
        parser.error(f"no such benchmark: {', '.join(unknown)}")
    p.raise_descriptor_limit()
    all_met = True
    with display() as environment:
        for name in OPTIONS.names or BENCHMARKS:
            print(f"== {name}: {BENCHMARKS[name].__doc__}", flush=True)
            all_met &= BENCHMARKS[name](environment)
    return 0 if all_met else 1


if __name__ == "__main__":
    sys.exit(main())
