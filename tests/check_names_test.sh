#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# check_names.sh sees what it is there for, and nothing else.
set -euo pipefail
check=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/check_names.sh
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
mkdir "$root/server" "$root/app"
printf 'namespace threadloop {\nenum class End { Reply, Cancelled };\nstruct Later;\n}\n' >"$root/server/a.h"
printf 'namespace threadloop::http {\nclass End\n{\n};\nstruct Later;\n}\n' >"$root/app/b.h"
"$check" "$root" || { echo "complains of two namespaces"; exit 1; }
printf 'namespace threadloop {\nclass End : Later\n{\n};\n}\n' >"$root/app/c.h"
if output=$("$check" "$root"); then
    echo "overlooks a name defined twice"
    exit 1
fi
[ "$output" = "threadloop::End is defined in app/c.h and in server/a.h" ] || { echo "says: $output"; exit 1; }
