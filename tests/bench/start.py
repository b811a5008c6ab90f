#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What it costs to have the window open: the real program on an Xvfb of its own, told by what the display shows.

The display keeps its picture in a file. A window is visible when at least half of the points that end up lit are lit.
"""

import mmap
import os
import select
import struct
import subprocess
import sys
import tempfile
import time

import harness
import processes as p
from harness import fact, report, spread

OPTIONS = None
SCREEN = (1600, 1000)


class Display:
    """An Xvfb on a display that it picks, black and without a pointer, whose picture can be read."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="threadloop-start-")
        read_end, write_end = os.pipe()
        self.process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write_end), "-screen", "0", f"{SCREEN[0]}x{SCREEN[1]}x24", "-nolisten", "tcp", "-noreset",
             "-nocursor", "-br", "-fbdir", self.folder.name], pass_fds=[write_end], stderr=subprocess.DEVNULL)
        os.close(write_end)
        with os.fdopen(read_end) as numbers:
            if not select.select([numbers], [], [], 15)[0]:
                raise RuntimeError("Xvfb did not start")
            self.name = f":{numbers.readline().strip()}"
        with open(os.path.join(self.folder.name, "Xvfb_screen0"), "rb") as file:
            self.picture = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        # The format of xwd: a header of big-endian words, the colours, then the lines.
        header = struct.unpack(">25I", self.picture[:100])
        begin, line = header[0] + header[19] * 12, header[12]
        self.points = [begin + y * line + x * 4 for y in range(20, SCREEN[1], 40) for x in range(20, SCREEN[0], 40)]

    def lit(self):
        """The points of a grid that are not black."""
        return {point for point in self.points if self.picture[point:point + 3] != b"\0\0\0"}


def await_black(display):
    end = time.monotonic() + 10
    while display.lit():
        if time.monotonic() > end:
            raise RuntimeError("something is left on the display")
        time.sleep(0.01)


def started(display, home):
    """The window's process, and a list of moments and lit points for each change within the first two seconds."""
    await_black(display)
    environment = {**os.environ, "HOME": home, "DISPLAY": display.name, "QT_QPA_PLATFORM": "xcb"}
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        environment.pop(name, None)
    seen = [(0.0, set())]
    began = time.monotonic()
    process = subprocess.Popen([OPTIONS.program], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while (now := time.monotonic() - began) < 2 or not seen[-1][1]:
        if process.poll() is not None or now > 30:
            raise RuntimeError("no window came up")
        lit = display.lit()
        if lit != seen[-1][1]:
            seen.append((time.monotonic() - began, lit))
        time.sleep(0.001)
    return process, seen


def visible_ms(seen):
    final = seen[-1][1]
    return 1000 * next(moment for moment, lit in seen if 2 * len(lit & final) >= len(final))


def bench_visible(display, home):
    """From the start of the program to its window on the display, in ms; the first, which warms up, is not counted."""
    times = []
    for _ in range(2 if OPTIONS.smoke else 11):
        process, seen = started(display, home)
        with p.ending(process):
            times.append(visible_ms(seen))
    fact(f"first start: {times[0]:.0f} ms")
    return report("start to visible, ms", 400, times[1:], form=".0f")


def memory_mib(pid):
    """What the kernel counts as resident, by kind."""
    kinds = {}
    with open(f"/proc/{pid}/status") as file:
        for line in file:
            if line.startswith(("VmRSS", "RssAnon", "RssFile", "RssShmem")):
                kinds[line.split(":")[0]] = int(line.split()[1]) / 1024
    return kinds


def bench_memory(display, home):
    """Resident memory of a window that nobody has touched, some seconds after its start, in MiB."""
    measured = []
    for _ in range(1 if OPTIONS.smoke else 3):
        process, _ = started(display, home)
        with p.ending(process):
            time.sleep(OPTIONS.seconds)
            measured.append(memory_mib(process.pid))
    for kind, meaning in (("RssAnon", "its own"), ("RssFile", "files, mostly libraries that programs share"),
                          ("RssShmem", "shared with the display")):
        fact(f"{meaning}: {spread([kinds[kind] for kinds in measured], '.1f')}")
    return report("resident memory, MiB", 120, [kinds["VmRSS"] for kinds in measured], form=".1f")


BENCHMARKS = harness.in_module(globals())


def main():
    global OPTIONS
    OPTIONS = harness.parse(harness.parser(__doc__, BENCHMARKS, seconds=5), BENCHMARKS)
    display = Display()
    with p.ending(display.process), tempfile.TemporaryDirectory(prefix="threadloop-home-") as home:
        return harness.run(OPTIONS, BENCHMARKS, display, home)


if __name__ == "__main__":
    sys.exit(main())
