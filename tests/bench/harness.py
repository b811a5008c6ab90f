# SPDX-License-Identifier: GPL-3.0-or-later
"""What the comparisons share: their options, choosing some by name, and the lines they print."""

import argparse
import math
import os
import statistics
import time


def fact(text):
    print("     " + text, flush=True)


def spread(values, form=".3f"):
    interval = median_interval(values)
    between = f" (95 %: {interval[0]:{form}} to {interval[1]:{form}})" if interval else ""
    return (f"median {statistics.median(values):{form}}{between}, min {min(values):{form}}, max {max(values):{form}}, "
            f"n = {len(values)}")


def median_interval(values):
    """(low, high): a distribution-free 95 % confidence interval of the median, or None of fewer than 6 values."""
    ordered, count = sorted(values), len(values)
    below = 0  # how many values at each end lie outside
    while sum(math.comb(count, k) for k in range(below + 1)) / 2 ** count <= 0.025:
        below += 1
    return (ordered[below - 1], ordered[-below]) if below else None


def report(name, target, values, better_below=True, form=".3f", of=statistics.median):
    """One line with the verdict on the median (or another figure `of` the values), and their spread."""
    figure = of(values)
    met = figure <= target if better_below else figure >= target
    relation = "at most" if better_below else "at least"
    print(f"{'ok  ' if met else 'MISS'} {name}: {spread(values, form)} ({relation} {target:g} wanted)", flush=True)
    return met


def in_module(names):
    """The functions called bench_NAME among globals(), by name, in their order."""
    return {name.removeprefix("bench_"): function for name, function in list(names.items()) if name.startswith("bench_")}


def parser(description, benchmarks, seconds):
    result = argparse.ArgumentParser(description=description, epilog="benchmarks: " + ", ".join(benchmarks))
    result.add_argument("--program", required=True, help="the threadloop executable")
    result.add_argument("--pairs", type=int, default=9, help="interleaved pairs (9)")
    result.add_argument("--seconds", type=float, default=seconds, help=f"length of one measurement ({seconds})")
    result.add_argument("--smoke", action="store_true", help="only prove that the benchmarks run: one short pair, no verdict")
    result.add_argument("names", nargs="*", metavar="benchmark")
    return result


def parse(options, benchmarks, smoke_seconds=1):
    """The options of a command line, checked; `options` is what parser() made."""
    parsed = options.parse_args()
    if parsed.smoke:
        parsed.pairs, parsed.seconds = 1, smoke_seconds
    if parsed.seconds == int(parsed.seconds):
        parsed.seconds = int(parsed.seconds)  # commands take 3s, not 3.0s
    unknown = [name for name in parsed.names if name not in benchmarks]
    if unknown:
        options.error(f"no such benchmark: {', '.join(unknown)}")
    return parsed


def _used():
    """Processor seconds since the machine's start: all that were used at a usual priority, those of our own ended children, and
    stolen ones."""
    with open("/proc/stat") as file:
        user, _, system, _, _, irq, soft_irq, stolen = [int(field) for field in file.readline().split()[1:9]]
    ticks = os.sysconf("SC_CLK_TCK")
    times = os.times()
    ours = times.user + times.system + times.children_user + times.children_system
    return (user + system + irq + soft_irq) / ticks, ours, stolen / ticks


def run(options, benchmarks, *arguments):
    """Runs those that were chosen; the exit status: 0 when all reached what is wanted."""
    all_met = True
    for name in options.names or benchmarks:
        began, (all_used, our_own, stolen) = time.monotonic(), _used()
        print(f"== {name}: {benchmarks[name].__doc__}", flush=True)
        all_met &= benchmarks[name](*arguments)
        took, (all_used_then, our_own_then, stolen_then) = time.monotonic() - began, _used()
        others = (all_used_then - all_used - our_own_then + our_own) / took
        fact(f"took {took:.0f} s; meanwhile others used {max(0, others):.2f} cores, "
             f"{(stolen_then - stolen) / took:.2f} were stolen from this machine")
    return 0 if all_met or options.smoke else 1
