#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Two types of one name in one namespace break the one-definition rule without any message: the linker keeps the code of
# one of them for both. Fails when two headers define the same name. The folder to look at may be given (a test does).
set -euo pipefail
cd "${1:-$(dirname "${BASH_SOURCE[0]}")/..}"
twice=$(find server app -name '*.h' | sort | xargs awk '
    FNR == 1 { space = "" }
    /^namespace [a-z_:]+ *\{/ { space = $2 }
    /^(struct|class|enum class|enum) [A-Z][A-Za-z0-9]*/ && !/^[^{]*;[ \t]*$/ {
        name = $1 == "enum" && $2 == "class" ? $3 : $2
        sub(/:.*/, "", name)
        key = space "::" name
        if (key in first && first[key] != FILENAME)
            print key " is defined in " first[key] " and in " FILENAME
        else
            first[key] = FILENAME
    }')
[ -z "$twice" ] || { echo "$twice"; exit 1; }
