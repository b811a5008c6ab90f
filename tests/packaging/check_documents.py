#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when the manual page or a completion says something else than --help of the commands. Prints each difference.

What is compared: commands, options with both names, whether an option takes a value, the words that may stand there,
exit statuses. The completions are asked, not read: bash completes command lines, zsh hands out its specifications.
"""

import argparse
import os
import re
import shlex
import subprocess
import sys
import tempfile

# The sections of the manual page that hold a command's options. What stands in one must belong to one of its commands.
SECTIONS = {
    "": ["OPTIONS OF THE WINDOW"],
    "run": ["OPTIONS OF THE SERVER", "OPTIONS OF A RUN", "OUTPUT OPTIONS"],
    "serve": ["OPTIONS OF THE SERVER", "OUTPUT OPTIONS"],
    "article": ["OPTIONS OF THE ARTICLE", "OUTPUT OPTIONS"],
    "experiment": ["OPTIONS OF AN EXPERIMENT", "OUTPUT OPTIONS"],
    "compare": ["OPTIONS OF A COMPARISON"],
    "history": ["OPTIONS OF THE HISTORY", "OUTPUT OPTIONS"],
    "chart": ["OPTIONS OF A CHART", "OUTPUT OPTIONS"],
}
# Options whose values are words of the program, all of which --help tells.
WORDS = [("run", "--mode"), ("run", "--arrivals"), ("run", "--connections"), ("run", "--fail-if"),
         ("compare", "--fail-if"), ("chart", "--kind"), ("chart", "--metric")]

problems = []


def complain(text):
    problems.append(text)


class Option:
    """One of --help: all its names, whether it takes a value, and what is said about it."""

    def __init__(self, names, takes_value, text):
        self.names = names
        self.takes_value = takes_value
        self.text = text


class Help:
    """What the program says about itself."""

    def __init__(self, program):
        self.program = program
        self.main = self.of()
        named = re.findall(r"^  ([a-z]+)  +(not here)?", self.main.split("\nCommands:\n")[1], re.M)
        self.commands = [command for command, missing in named if not missing]
        self.missing = [command for command, missing in named if missing]
        self.statuses = re.findall(r"\b\d{1,3}\b", self.main.split("Exit status:")[1])
        self.options = {command: self.options_of(command) for command in self.commands}
        usage = re.findall(r"^Usage:.*\n(?: +threadloop .*\n)*", self.main, re.M)[0]
        names = set(re.findall(r"(?<![\w-])(--[a-z-]+)", usage))
        self.options[""] = [Option([name], False, self.main) for name in sorted(names)]

    def of(self, *command):
        ended = subprocess.run([self.program, *command, "--help"], stdout=subprocess.PIPE, check=True, text=True, timeout=60)
        return ended.stdout

    def options_of(self, command):
        """Reads lines like "  -n, --requests <number>  Requests of each run"; what is further in goes on with the text."""
        options = []
        for line in self.of(command).split("\nOptions:\n")[1].split("\nArguments:\n")[0].splitlines():
            found = re.match(r"  (-\S+(?:, -\S+)*)( <[^>]*>)?(?:  +(.*))?$", line)
            if found:
                options.append(Option(found[1].split(", "), found[2] is not None, found[3] or ""))
            elif options:
                options[-1].text += " " + line.strip()
        if not options:
            complain(f"--help of {command} names no options that could be read")
        return options

    def names(self, command):
        return {name for option in self.options.get(command, []) for name in option.names}


class Manual:
    """The sections of the manual page, and the options whose paragraphs stand in them."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            text = file.read().replace("\\-", "-")
        self.sections = {}
        for part in re.split(r"^\.SH ", text, flags=re.M)[1:]:
            title, _, body = part.partition("\n")
            self.sections[title.strip('"')] = body

    def section(self, title):
        if title not in self.sections:
            complain(f"the manual page has no section {title}")
        return self.sections.get(title, "")

    def headings(self, title):
        return [line for line in re.findall(r"^\.TP\n(.*)$", self.section(title), re.M)]

    def options(self, title):
        return {name for heading in self.headings(title) for name in re.findall(r"(?<![\w-])(--?[A-Za-z][\w-]*)", plain(heading))}

    def paragraph(self, titles, option):
        """What is said about an option, its heading first."""
        for title in titles:
            for part in ("\n" + self.section(title)).split("\n.TP\n"):
                heading = part.partition("\n")[0]
                if option in re.findall(r"(?<![\w-])(--?[A-Za-z][\w-]*)", plain(heading)):
                    return part
        return ""


def plain(text):
    """A line of a manual page without its fonts."""
    return re.sub(r'\\f.|"|^\.[A-Z]+', " ", text)


def sections(help_):
    """The sections for the options of the commands that there are, and of the window if there is one."""
    return {title for command, titles in SECTIONS.items() if help_.options.get(command) for title in titles}


def check_missing(help_, manual, synopsis, described):
    """Without a window some of it is not there: one place says so, and none promises it."""
    for title in {title for titles in SECTIONS.values() for title in titles} - sections(help_):
        if title in manual.sections:
            complain(f"the manual page has {title}, of which --help knows nothing")
    for command in help_.missing:
        if re.search(rf"threadloop {command}\b", synopsis):
            complain(f"the manual page's synopsis promises {command}, which is not here")
        if not re.search(rf"\b{command}\b", described):
            complain(f"the manual page does not say that {command} is not here")


def check_manual(help_, manual):
    synopsis = manual.section("SYNOPSIS")
    described = " ".join(manual.headings("COMMANDS"))
    check_missing(help_, manual, synopsis, described)
    for command in help_.commands:
        if not re.search(rf"threadloop {command}\b", synopsis):
            complain(f"the manual page's synopsis lacks the command {command}")
        if not re.search(rf"\b{command}\b", described):
            complain(f"the manual page does not describe the command {command}")
    for command, options in help_.options.items():
        for option in options:
            paragraph = manual.paragraph(SECTIONS.get(command, []), option.names[-1])
            for name in set(option.names) - {"-h", "--help"}:
                if not re.search(rf"(?<![\w-]){name}(?![\w-])", plain(paragraph.partition("\n")[0])):
                    complain(f"the manual page lacks {command} {name}")
            if paragraph and option.takes_value != paragraph.startswith(".BI "):
                complain(f"the manual page disagrees on whether {command} {option.names[-1]} takes a value")
    for title in sections(help_):
        known = {name for command, titles in SECTIONS.items() if title in titles for name in help_.names(command)}
        for name in manual.options(title) - known - {"-h", "--help", "-v", "--version"}:
            complain(f"the manual page invents {name} ({title})")
    told = re.findall(r"\b\d{1,3}\b", " ".join(manual.headings("EXIT STATUS")))
    if sorted(told, key=int) != sorted(set(help_.statuses), key=int):
        complain(f"the manual page tells the exit statuses {told}, --help {help_.statuses}")


class Bash:
    """Completes command lines, all in one shell that has read nothing else."""

    def __init__(self, script, program):
        self.lines = [f"source {shlex.quote(os.path.abspath(script))}",
                      'ask() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); ' + f'_threadloop {shlex.quote(program)} "" ""; '
                      r'local IFS=$'"'\\x1f'"r'; printf "%s\n" "${COMPREPLY[*]}"; }']
        self.questions = []

    def ask(self, *words):
        self.questions.append(words)
        self.lines.append("ask threadloop " + " ".join(shlex.quote(word) for word in words))

    def answers(self):
        """The words offered for each question."""
        with tempfile.TemporaryDirectory() as folder: # no file of which could be offered
            ended = subprocess.run(["bash", "--norc", "--noprofile", "-c", "\n".join(self.lines)], cwd=folder, text=True,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120,
                                   env={**os.environ, "HOME": folder, "XDG_DATA_HOME": folder})
        if ended.stderr:
            complain(f"bash: {ended.stderr.strip()}")
        lines = ended.stdout.splitlines()
        return {question: set(filter(None, line.split("\x1f"))) for question, line in zip(self.questions, lines)}


def asked_words(help_):
    return [(command, option) for command, option in WORDS if command in help_.commands]


def check_bash(help_, script):
    bash = Bash(script, os.path.abspath(help_.program))
    bash.ask("")
    bash.ask("-")
    bash.ask("experiment", "run", "article-")
    for command in help_.commands:
        bash.ask(command, "-")
        for option in help_.options[command]:
            for name in option.names:
                bash.ask(command, name, "--")
                bash.ask(command, name, "x", "--")
    for command, option in asked_words(help_):
        bash.ask(command, option, "")
        bash.ask(command, option, "=", "")
    answers = bash.answers()

    def compare(what, told, offered):
        for word in sorted(told - offered):
            complain(f"bash does not offer {what} {word}")
        for word in sorted(offered - told):
            complain(f"bash invents {what} {word}")

    compare("the command", set(help_.commands), answers.get(("",), set()))
    compare("the option", help_.names("") | {"-h", "--help", "-v", "--version"}, answers.get(("-",), set()))
    if len(answers.get(("experiment", "run", "article-"), ())) != 7:
        complain("bash does not offer the seven experiments of the article")
    for command in help_.commands:
        compare(command, help_.names(command), answers.get((command, "-"), set()))
        for option in help_.options[command]:
            for name in option.names:
                if bool(answers.get((command, name, "--"))) == option.takes_value:
                    complain(f"bash disagrees on whether {command} {name} takes a value")
                if not answers.get((command, name, "x", "--")):
                    complain(f"bash offers no options behind the value of {command} {name}")
    return {(command, option): (answers.get((command, option, ""), set()), answers.get((command, option, "=", ""), set()))
            for command, option in asked_words(help_)}


def check_words(help_, manual, offered):
    for (command, name), (words, behind_equals) in offered.items():
        option = next(option for option in help_.options[command] if name in option.names)
        if not words:
            complain(f"bash offers no value for {command} {name}")
        if words != behind_equals:
            complain(f"bash offers something else behind {command} {name}=")
        for word in sorted(words):
            for source, text in (("--help", option.text), ("the manual page", manual.paragraph(SECTIONS[command], name))):
                # The manual page names the words of a chart's metric among those of a comparison.
                if not re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text) and name != "--metric":
                    complain(f"bash offers {command} {name} {word}, which {source} does not tell")
    if "chart" in help_.commands:
        check_chart(help_, offered)


def check_chart(help_, offered):
    kinds = next(option for option in help_.options["chart"] if "--kind" in option.names).text
    told = set(re.split(r", | or ", kinds.partition(" (")[0]))
    if offered[("chart", "--kind")][0] != told:
        complain(f"bash offers other kinds of charts than --help: {offered[('chart', '--kind')][0] ^ told}")
    metrics = next(option for option in help_.options["chart"] if "--metric" in option.names).text
    told = set(re.split(r", ", metrics.partition(": ")[2].partition(" (")[0]))
    if offered[("chart", "--metric")][0] != told:
        complain(f"bash offers other metrics of charts than --help: {offered[('chart', '--metric')][0] ^ told}")


def check_zsh(help_, script):
    """Reads what the completion hands to _arguments, whose part this plays."""
    lines = ["_arguments() { print -rl -- $@ }; _describe() { : }; _wanted() { : }; compdef() { : }",
             f"service=threadloop; words=(threadloop); CURRENT=2; print -- @; source {shlex.quote(os.path.abspath(script))}"]
    lines += [f"print -- @{command}; words=({command}); _threadloop_command" for command in help_.commands]
    ended = subprocess.run(["zsh", "-f", "-c", "\n".join(lines)], text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                           timeout=60)
    if ended.stderr:
        complain(f"zsh: {ended.stderr.strip()}")
    specified = {}
    for block in re.split(r"^@", ended.stdout, flags=re.M)[1:]:
        command, _, body = block.partition("\n")
        found = re.findall(r"^(?:\([^)]*\))?\*?(--?[A-Za-z][\w-]*)([+=]?)\[", body, re.M)
        specified[command] = {name: bool(sign) for name, sign in found}
    for command in ["", *help_.commands]:
        told = {name: option.takes_value for option in help_.options[command] for name in option.names}
        if not command:
            told.update({name: False for name in ("-h", "--help", "-v", "--version")})
        known = specified.get(command, {})
        for name in sorted(told.keys() - known.keys()):
            complain(f"zsh does not offer {command} {name}")
        for name in sorted(known.keys() - told.keys()):
            complain(f"zsh invents {command} {name}")
        for name in sorted(told.keys() & known.keys()):
            if told[name] != known[name]:
                complain(f"zsh disagrees on whether {command} {name} takes a value")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("program", "manual", "bash", "zsh"):
        parser.add_argument("--" + name, required=True)
    arguments = parser.parse_args()
    help_ = Help(arguments.program)
    for command in help_.commands:
        if command not in SECTIONS:
            complain(f"tests/packaging/check_documents.py knows no section of the manual page for {command}")
    manual = Manual(arguments.manual)
    check_manual(help_, manual)
    check_words(help_, manual, check_bash(help_, arguments.bash))
    check_zsh(help_, arguments.zsh)
    for problem in problems:
        print(problem)
    count = sum(len(options) for options in help_.options.values())
    print(f"{len(help_.commands)} commands with {count} options, {len(problems)} problems")
    return 1 if problems or count < 50 else 0


if __name__ == "__main__":
    sys.exit(main())
