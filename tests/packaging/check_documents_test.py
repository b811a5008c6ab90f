#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plants one gap after the other in copies of the documents, or takes the window away, and expects check_documents.py to
name it."""

import argparse
import os
import sys
import tempfile

import check_documents as check

# Which document, what is replaced once by what, and what is said then.
GAPS = [
    ("manual", '.BI \\-\\-seed " number"', '.BI \\-\\-sead " number"', "the manual page lacks run --seed"),
    ("manual", '.BI \\-\\-seed " number"', '.BI \\-\\-sead " number"', "the manual page invents --sead"),
    ("manual", '.BI \\-n " number"', '.BI \\-N " number"', "the manual page lacks run -n"),
    ("manual", ".B \\-\\-interpreter\\-lock", ".BI \\-\\-interpreter\\-lock \" kind\"", "whether run --interpreter-lock takes a value"),
    ("manual", "B threadloop serve", "B threadloop server", "synopsis lacks the command serve"),
    ("manual", ".TP\n.B serve\n", ".TP\n.B server\n", "does not describe the command serve"),
    ("manual", ".BR 130 ", ".BR 131 ", "exit statuses"),
    ("bash", "run serve article", "run article", "bash does not offer the command serve"),
    ("bash", "--warmup", "--warm", "bash does not offer run --warmup"),
    ("bash", "--warmup", "--warm", "bash invents run --warm"),
    ("bash", "--force | ", "", "whether compare --force takes a value"),
    ("bash", '"constant poisson"', '"constant fish"', "run --arrivals fish, which --help does not tell"),
    ("bash", "histogram compare sweep", "histogram compare", "other kinds of charts than --help: {'sweep'}"),
    ("zsh", "'--rate=[", "'--rates=[", "zsh does not offer run --rate"),
    ("zsh", "'--rate=[", "'--rates=[", "zsh invents run --rates"),
    ("zsh", "'--no-footer[", "'--no-footer=[", "whether chart --no-footer takes a value"),
    ("zsh", "'--new[", "'--newer[", "zsh does not offer  --new"),
]


def problems_of(help_, name, path, documents):
    """What the check says with one document in another's place; only what reads that document is asked."""
    check.problems.clear()
    manual = check.Manual(path if name == "manual" else documents["manual"])
    if name == "manual":
        check.check_manual(help_, manual)
    elif name == "bash":
        check.check_words(help_, manual, check.check_bash(help_, path))
    else:
        check.check_zsh(help_, path)
    return list(check.problems)


# What is said of documents that fit a program with a window, if the program has none.
PROMISES = [
    ("manual", "the manual page has OPTIONS OF A CHART"),
    ("manual", "the manual page has OPTIONS OF THE WINDOW"),
    ("manual", "synopsis promises chart"),
    ("bash", "bash invents the command chart"),
    ("bash", "bash invents the option --new"),
    ("zsh", "zsh invents  --article"),
]


def without_window(help_):
    help_.commands.remove("chart")
    help_.missing = ["chart"]
    del help_.options["chart"]
    help_.options[""] = []


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("program", "manual", "bash", "zsh"):
        parser.add_argument("--" + name, required=True)
    documents = vars(parser.parse_args())
    program = documents.pop("program")
    help_ = check.Help(program)
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, old, new, message in GAPS:
            with open(documents[name], encoding="utf-8") as file:
                text = file.read()
            if old not in text:
                print(f"FAIL: {name} no longer has {old!r}: the planted gap needs another place")
                failed += 1
                continue
            path = os.path.join(folder, name)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text.replace(old, new, 1))
            said = problems_of(help_, name, path, documents)
            if not any(message in problem for problem in said):
                print(f"FAIL: {message!r} is not in {said}")
                failed += 1
    without_window(help_)
    for name, message in PROMISES:
        said = problems_of(help_, name, documents[name], documents)
        if not any(message in problem for problem in said):
            print(f"FAIL: without a window {message!r} is not in {said}")
            failed += 1
    count = len(GAPS) + len(PROMISES)
    print(f"{count - failed} of {count} gaps were named")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
