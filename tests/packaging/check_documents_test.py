#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plants one gap after the other in copies of the documents and expects check_documents.py to name it."""

import argparse
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))

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


def checked(program, documents):
    options = [f"--{name}={path}" for name, path in documents.items()]
    return subprocess.run([sys.executable, os.path.join(HERE, "check_documents.py"), f"--program={program}", *options],
                          stdout=subprocess.PIPE, text=True, timeout=180)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("program", "manual", "bash", "zsh"):
        parser.add_argument("--" + name, required=True)
    documents = vars(parser.parse_args())
    program = documents.pop("program")
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
            ended = checked(program, {**documents, name: path})
            if ended.returncode != 1 or message not in ended.stdout:
                print(f"FAIL: {message!r} is not in:\n{ended.stdout}")
                failed += 1
    print(f"{len(GAPS) - failed} of {len(GAPS)} gaps were named")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
