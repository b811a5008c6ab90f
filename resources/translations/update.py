#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Brings resources/translations/*.ts up to what the sources say, by lupdate (Debian: qt6-l10n-tools).

Usage: update.py [LUPDATE]. New texts are unfinished in the German and Chinese files; TestTranslations fails until they
are translated (Qt Linguist, or any editor). The English file holds plural forms alone.
"""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parent.parent
LANGUAGES = ("de", "zh_CN")
SHOWN_MEMBERS = ("title", "question", "look_for", "name", "name_a", "name_b", "name_at", "name_beside", "name_alone",
                 "text", "label")


def experiment_texts(value, found):
    """The texts of an experiment that the window shows."""
    if isinstance(value, list):
        for item in value:
            experiment_texts(item, found)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key in SHOWN_MEMBERS and isinstance(item, str):
                found[item] = None
            else:
                experiment_texts(item, found)


def write_experiment_source(path):
    """A source as lupdate reads it: the experiments are JSON."""
    found = {}
    for file in sorted((TOP / "resources" / "experiments").glob("*.json")):
        experiment_texts(json.loads(file.read_text(encoding="utf-8")), found)
    lines = ["const char *const texts[] = {"]
    lines += [f"    QT_TRANSLATE_NOOP(\"Experiments\", {json.dumps(text, ensure_ascii=False)})," for text in found]
    path.write_text("\n".join(lines + ["};", ""]), encoding="utf-8")


def main():
    lupdate = sys.argv[1] if len(sys.argv) > 1 else shutil.which("lupdate") or "/usr/lib/qt6/bin/lupdate"
    with tempfile.TemporaryDirectory() as folder:
        experiments = pathlib.Path(folder) / "experiments.cpp"
        write_experiment_source(experiments)
        common = [lupdate, "-silent", "-no-obsolete", "-locations", "none", "-I", str(TOP),
                  str(TOP / "app"), str(experiments), "-source-language", "en"]
        subprocess.run(common + ["-pluralonly", "-target-language", "en", "-ts", str(HERE / "threadloop_en.ts")], check=True)
        for language in LANGUAGES:
            subprocess.run(common + ["-target-language", language, "-ts", str(HERE / f"threadloop_{language}.ts")],
                           check=True)


if __name__ == "__main__":
    main()
