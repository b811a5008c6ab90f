#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Plants one violation after the other in a copy of the sources and expects check_includes.sh to name it.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
failed=0

fresh() {
    rm -rf "$copy/server" "$copy/app"
    for folder in server app; do # the sources alone
        (cd "$top" && find "$folder" -name '*.h' -o -name '*.cpp') |
            tar -C "$top" -cf - -T - | tar -C "$copy" -xf -
    done
}

# expect NAME FILE LINE MESSAGE: with the line in the file, the check fails and says the message.
expect() {
    fresh
    mkdir -p "$copy/$(dirname "$2")"
    printf '%s\n' "$3" >>"$copy/$2"
    if output=$("$top/tests/check_includes.sh" "$copy"); then
        echo "FAIL: $1: not noticed"
        failed=1
    elif ! grep -qF -- "$4" <<<"$output"; then
        printf 'FAIL: %s: no "%s" in:\n%s\n' "$1" "$4" "$output"
        failed=1
    else
        echo "ok: $1"
    fi
}

fresh
"$top/tests/check_includes.sh" "$copy"
expect "the server knows the app" server/planted.cpp '#include "app/plan/plan.h"' \
    'server/planted.cpp:1: server may not include app/plan'
expect "the loop looks up" server/loop/planted.h '  #  include "server/http/request.h"' \
    'server/loop may not include server/http'
expect "the loop has a socket of Qt's" server/loop/planted.h '#include <QTcpSocket>' 'Qt Core only'
expect "http has threads" server/http/planted.h '#include <thread>' 'http has no sockets and no threads'
expect "measure makes load" app/measure/planted.cpp '#include "app/load/engine.h"' \
    'app/measure may not include app/load'
expect "plan knows the session" app/plan/planted.cpp '#include "app/session/session.h"' \
    'app/plan may not include app/session'
expect "load knows the server" app/load/planted.cpp '#include "server/server.h"' \
    'app/load may not include server ('
expect "report draws" app/report/planted.cpp '#include "app/charts/palette.h"' \
    'app/report may not include app/charts'
expect "the command line opens windows" app/cli/planted.cpp '#include "app/window/main_window.h"' \
    'app/cli may not include app/window'
expect "charts beside their folder" app/window/planted.cpp '#include <QtCharts/QChart>' \
    'only app/charts may include Qt Charts'
expect "widgets below the window" app/session/planted.cpp '#include <QWidget>' \
    'only app/charts and app/window may include Qt Widgets'
expect "a relative include" app/cli/planted.cpp '#include "console.h"' 'is not written from the root'
expect "a room nobody knows" app/attic/planted.cpp '#include "app/plan/plan.h"' \
    'app/attic has no line in the table'
exit "$failed"
