#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A unity build compiles files of a folder as one: what two of them define in their unnamed namespaces under one name is
# then defined twice. Which files meet depends on how many the folder has, so that a new file may part or join two others.
# Fails when two files of a folder define one name: a type, a constant, or a function of the same parameters (overloads
# get along). Relies on the house's format: what stands in a namespace begins in the first column.
# The folder to look at may be given (a test does).
set -euo pipefail
cd "${1:-$(dirname "${BASH_SOURCE[0]}")/..}"
# Left out: what is compiled file by file, and the folders whose files belong to several programs.
twice=$(find server app tests -name '*.cpp' | grep -vE '^tests/(bench|fuzz|oracle|support)/|_pictures\.cpp$' | sort | xargs awk '
    function note(name, what,    key) {
        key = folder " " space " " name " " what
        if (!(key in first))
            first[key] = FILENAME
        else if (first[key] != FILENAME && !((key, FILENAME) in told)) {
            told[key, FILENAME] = 1
            print name " is defined in " first[key] " and in " FILENAME
        }
    }
    # The last word: a name behind its type.
    function lastWord(text) {
        return match(text, /[A-Za-z_][A-Za-z0-9_]*$/) && substr(text, RSTART - 1, 1) != ":" ? substr(text, RSTART) : ""
    }
    # What stands between < and > shall not part parameters: its signs become others.
    function withoutBrackets(text,    inner) {
        while (match(text, /<[^<>]*>/)) {
            inner = substr(text, RSTART + 1, RLENGTH - 2)
            gsub(/, */, "|", inner)
            gsub(/[()]/, "@", inner)
            text = substr(text, 1, RSTART - 1) "^" inner "^" substr(text, RSTART + RLENGTH)
        }
        return text
    }
    # "const A &a, B b = 3" becomes "const A &, B".
    function typesOf(parameters,    count, list, types, i) {
        types = ""
        count = split(parameters, list, /, */)
        for (i = 1; i <= count; ++i) {
            sub(/ *=.*/, "", list[i])
            sub(/[A-Za-z_][A-Za-z0-9_]*$/, "", list[i])
            types = types list[i] ","
        }
        return types
    }
    FNR == 1 { space = ""; unnamed = 0; open = ""; folder = FILENAME; sub(/\/[^\/]*$/, "", folder) }
    /^namespace [a-z_:]+ *\{/ { space = $2 }
    /^namespace \{/ { unnamed = 1; next }
    /^\} \/\/ namespace$/ { unnamed = 0 }
    !unnamed { next }
    open == "" && (!/^[A-Za-z]/ || /^(template|requires|namespace|using namespace|Q_|THREADLOOP_)/) { next }
    {
        text = $0
        sub(/ *\/\/.*/, "", text)
        if (open == "" && text ~ /^(struct|class|enum) .*;$/ && text !~ /\{/)
            next # only declared
        if (open == "" && text ~ /^using /) {
            sub(/^using /, "", text)
            name = text
            sub(/ .*/, "", name)
            if (alias[folder, space, name] != text) # the same in both is allowed
                note(name, "")
            alias[folder, space, name] = text
            next
        }
        if (open == "" && text ~ /^(struct|class|enum) /) {
            sub(/ *( final| :|\{).*/, "", text)
            note(lastWord(text), "")
            next
        }
        sub(/^ +/, "", text)
        text = withoutBrackets(open text)
        open = ""
        if (match(text, /^[^=(\{;\[]*\(/)) {
            rest = substr(text, RLENGTH + 1)
            name = lastWord(substr(text, 1, RLENGTH - 1))
            if (rest !~ /\) *(const|noexcept)* *[;\{]?$/)
                open = text " " # goes on in the next line
            else if (name != "" && rest !~ /;$/) {
                sub(/\)[^)]*$/, "", rest)
                note(name, typesOf(rest))
            }
        } else if (match(text, /[=\{;\[]/)) {
            sub(/ *[=\{;\[].*/, "", text)
            if (lastWord(text) != "")
                note(lastWord(text), "")
        } else
            open = text " " # a type alone, or a name that comes in the next line
    }')
[ -z "$twice" ] || { echo "$twice"; exit 1; }
