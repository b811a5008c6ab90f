# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks the accessible tree of the running window: every control has a name, every combo box a label that says what
it chooses, charts are charts with a table, and the big figure is told while it changes. Started by accessibility.sh,
which makes the display and the buses.

    accessibility.py AT-SPI-BUS-LAUNCHER THREADLOOP
"""
import json
import os
import pathlib
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import GLib  # noqa: E402
import pyatspi  # noqa: E402

PATIENCE = 60  # seconds; only a failing test waits so long
FIGURE = "requests per second"

# One of the user's, which takes a moment.
EXPERIMENT = {
    "schema": 1, "title": "A moment", "question": "Is the larger pool quicker?", "server": {"delay": "5ms"},
    "variants": [{"id": "small", "title": "pool of 2", "server": {"threads": 2}},
                 {"id": "large", "title": "pool of 8", "server": {"threads": 8}}],
    "cells": [{"id": "wait", "target": "/wait", "mode": "event-loop", "requests": 40, "concurrency": 8}],
    "answers": [{"type": "compare", "a": "large/wait", "name_a": "the larger pool",
                 "b": "small/wait", "name_b": "the smaller pool"}],
}

# Parts of a control that has a name, and cells, whose text is their value.
PARTS = {pyatspi.ROLE_TABLE_CELL, pyatspi.ROLE_TABLE_COLUMN_HEADER, pyatspi.ROLE_TABLE_ROW_HEADER,
         pyatspi.ROLE_LIST_ITEM, pyatspi.ROLE_SCROLL_BAR}

problems = []
told = []


def fail(text):
    problems.append(text)


def turn():
    """Handles what has arrived from the bus."""
    context = GLib.MainContext.default()
    while context.iteration(False):
        pass


def wait_for(what, found):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        turn()
        try:
            result = found()
        except (GLib.Error, LookupError, RuntimeError):
            result = None  # it went away while it was looked at
        if result:
            return result
        time.sleep(0.05)
    sys.exit(f"failed: {what}")


def nodes(node, path="", only_shown=False):
    """The node and everything under it but the cells of tables, with the way that leads there."""
    try:
        role = node.getRole()
        place = f"{path}/{node.getRoleName()} '{node.name}'"
        if only_shown and path.count("/") > 1 and not node.getState().contains(pyatspi.STATE_SHOWING):
            return
        children = [] if role in (pyatspi.ROLE_TABLE, pyatspi.ROLE_CHART) else list(node)
    except (GLib.Error, LookupError, RuntimeError):
        return
    yield node, place
    for child in children:
        if child is not None:
            yield from nodes(child, place, only_shown)


def application():
    for program in pyatspi.Registry.getDesktop(0):
        if program is not None and program.name.lower() == "threadloop" and program.childCount > 0:
            return program
    return None


def shown(program, name, roles=None):
    """What is called so and can be seen; of one of the roles, or else a control."""
    for node, _ in nodes(program, only_shown=True):
        is_it = node.getRole() in roles if roles else node.getState().contains(pyatspi.STATE_FOCUSABLE)
        if node.name == name and is_it:
            return node
    return None


def press(program, name):
    wait_for(f"no {name}", lambda: shown(program, name)).queryAction().doAction(0)


def is_part(node):
    """Part of a control that has a name, or a text that is empty and hidden as long as there is nothing to say."""
    role = node.getRole()
    return (role in PARTS or (role == pyatspi.ROLE_LIST and node.parent.getRole() == pyatspi.ROLE_COMBO_BOX)
            or (role == pyatspi.ROLE_LABEL and not node.getState().contains(pyatspi.STATE_SHOWING)))


def labels(node):
    """What the labels of a control say."""
    return [relation.getTarget(i).name for relation in node.getRelationSet()
            if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY for i in range(relation.getNTargets())]


def check_names(program, when):
    """Every control that can have the focus says what it is. Returns how many there are."""
    count = 0
    for node, place in nodes(program):
        if not node.getState().contains(pyatspi.STATE_FOCUSABLE) or is_part(node):
            continue
        count += 1
        if not node.name.strip():
            fail(f"{when}: no name: {place}")
        # Qt names a combo box by its value: what it chooses is said by a label.
        if node.getRole() == pyatspi.ROLE_COMBO_BOX and not any(text.strip() for text in labels(node)):
            fail(f"{when}: no label: {place}")
        if node.getRole() in (pyatspi.ROLE_UNKNOWN, pyatspi.ROLE_INVALID):
            fail(f"{when}: no role: {place}")
    return count


def figure(program):
    for node, _ in nodes(program, only_shown=True):
        if node.getRole() == pyatspi.ROLE_LABEL and FIGURE in node.name:
            return node.name
    return ""


def is_idle(program):
    stop = shown(program, "Stop")
    return stop is not None and not stop.getState().contains(pyatspi.STATE_ENABLED)


def on_name(event):
    text = str(event.any_data)
    if FIGURE in text:
        told.append((time.monotonic(), text))


def key(window, *keys):
    subprocess.run(["xdotool", "windowfocus", "--sync", window], check=True)
    subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)


def x_window(pid, title):
    found = subprocess.run(["xdotool", "search", "--all", "--onlyvisible", "--pid", str(pid), "--name", title],
                           capture_output=True, text=True, check=False)
    return found.stdout.split()[-1] if found.stdout.split() else None


def check_window(program, pid):
    main = wait_for("no window", lambda: x_window(pid, "^Threadloop$"))
    first = check_names(program, "at the first start")
    if first < 25:
        fail(f"at the first start only {first} controls")

    pyatspi.Registry.registerEventListener(on_name, "object:property-change:accessible-name")
    press(program, "Run")
    wait_for("the runs did not end", lambda: "finished" in figure(program) and is_idle(program))
    wait_for("the figure was not told", lambda: any("finished" in text for _, text in told))
    if not any("finished" not in text for _, text in told):
        fail("the live figure was never told")
    check_names(program, "after a run")

    for view, charts in (("Over time", ("Requests per second over time", "Latency percentiles over time")),
                         ("Latency", ("Latency by percentile", "Histogram of latencies")),
                         ("Side by side", ("Runs compared by target and mode",)),
                         ("Compare", ("Cells compared by the medians of their trials",))):
        press(program, view)
        for chart in charts:
            check_chart(program, chart)

    check_experiment(program, main)

    for shortcut, title in (("ctrl+comma", "Preferences"), ("ctrl+F1", "About Threadloop")):
        key(main, shortcut)
        dialog = wait_for(f"no {title}", lambda t=title: shown_dialog(program, t))
        if check_names(dialog, title) < 2:
            fail(f"{title} has no controls")
        key(wait_for(f"no window {title}", lambda t=title: x_window(pid, f"^{t}")), "Escape")
        wait_for(f"{title} stays open", lambda t=title: not shown_dialog(program, t))
    key(main, "ctrl+q")


def check_experiment(program, main):
    """Its page: the answer in words, bars with a table, the figures; and the choice among what was run."""
    key(main, "ctrl+m", user_letter())
    wait_for("no answer", lambda: text_shown(program, "the larger pool"))
    wait_for("the experiment did not end", lambda: is_idle(program))
    page = wait_for("no page of the experiment", lambda: shown(program, "Result of the experiment"))
    if check_names(page, "the experiment") < 4:
        fail("the experiment's page has too few controls")
    for text in (EXPERIMENT["title"], EXPERIMENT["question"]):
        if not text_shown(page, text):
            fail(f"the experiment's page does not say: {text}")
    figures = shown(page, "Figures of the experiment", (pyatspi.ROLE_TABLE,))
    if figures is None or figures.queryTable().nRows != len(EXPERIMENT["cells"]):
        fail("the experiment's page has no table of its figures")
    check_chart(program, "Runs compared by target and mode")
    groups = [node for node, _ in nodes(program, only_shown=True)
              if node.getRole() == pyatspi.ROLE_COMBO_BOX and "Experiment shown" in labels(node)]
    if not groups:
        fail("nothing chooses the experiment shown")
    check_names(program, "after an experiment")


def user_letter():
    """Of the first experiment of the user: the letters begin with the program's own that are not the article's."""
    folder = pathlib.Path(__file__).parents[2] / "resources" / "experiments"
    own = [file for file in folder.glob("*.json") if not file.name.startswith("article-")]
    return chr(ord("a") + len(own))


def text_shown(program, text):
    return any(text in node.name for node, _ in nodes(program, only_shown=True)
               if node.getRole() == pyatspi.ROLE_LABEL)


def shown_dialog(program, title):
    for window in program:
        if window is not None and window.name.startswith(title) and window.getState().contains(pyatspi.STATE_SHOWING):
            return window
    return None


def check_chart(program, name):
    charts = (pyatspi.ROLE_CHART,)
    wait_for(f"no chart {name}", lambda: shown(program, name, charts))
    press(program, f"Table of {name}")
    table = wait_for(f"no table of {name}", lambda: shown(program, f"{name}, as a table", (pyatspi.ROLE_TABLE,)))
    data = table.queryTable()
    if data.nRows < 1 or data.nColumns < 3:
        fail(f"{name}: the table has {data.nRows} rows, {data.nColumns} columns")
    elif not data.getAccessibleAt(0, 0).name:
        fail(f"{name}: the first cell says nothing")
    press(program, f"Table of {name}")
    wait_for(f"{name} does not come back", lambda: shown(program, name, charts))


def main():
    folder = pathlib.Path(os.environ["XDG_DATA_HOME"], "threadloop", "experiments")
    folder.mkdir(parents=True)
    (folder / "moment.json").write_text(json.dumps(EXPERIMENT), encoding="utf-8")
    launcher = subprocess.Popen([sys.argv[1], "--launch-immediately"])
    program = subprocess.Popen([sys.argv[2]])
    try:
        check_window(wait_for("the program is not in the accessible tree", application), program.pid)
        program.wait(timeout=PATIENCE)
    finally:
        for process in (program, launcher):  # the launcher ends its bus when it is asked to end
            process.terminate()
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
    if problems:
        sys.exit("failed:\n" + "\n".join(dict.fromkeys(problems)))
    print(f"every control has a name, every combo box a label; the figure was told {len(told)} times")


main()
