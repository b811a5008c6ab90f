#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds the release and starts threadloop with the arguments given here.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$top/packaging/dependencies.sh"

install_missing $BUILD_PACKAGES $GUI_PACKAGES

build=$top/build/release
log=$build.log
mkdir -p "$top/build"
[ -f "$build/build.ninja" ] || (cd "$top" && cmake --preset release) >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
if ! cmake --build "$build" --target threadloop >"$log" 2>&1; then
    cat "$log" >&2
    exit 1
fi

program=$build/app/threadloop
if [ $# -eq 0 ]; then
    if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        exec "$program"
    fi
    echo "threadloop: there is no display for the window, so the article's experiments are run instead" >&2
    set -- article
fi
exec "$program" "$@"
