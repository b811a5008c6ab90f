#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, runs every test: with the window, then without it under the sanitizers.
#   --quick   only the first of the three
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$top"
. packaging/dependencies.sh

presets="ci asan tsan"
case "${1:-}" in
    "") ;;
    --quick) presets="ci" ;;
    *) echo "usage: tests/run.sh [--quick]" >&2; exit 2 ;;
esac

install_missing $BUILD_PACKAGES $GUI_PACKAGES $TEST_PACKAGES

failed=""
for preset in $presets; do
    echo "== $preset: build =="
    log=build/$preset.log
    mkdir -p build
    if ! { cmake --preset "$preset" && cmake --build --preset "$preset"; } >"$log" 2>&1; then
        tail -n 60 "$log"
        echo "== $preset: the build failed =="
        exit 1
    fi
    echo "== $preset: tests =="
    ctest --preset "$preset" -j 2 || failed="$failed $preset"
done
if [ -n "$failed" ]; then
    echo "tests failed in:$failed"
    exit 1
fi
