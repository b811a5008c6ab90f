#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, runs every test: with the window, then without it under the sanitizers. While the
# tests of one preset run, which mostly wait, the next one is built at a lower priority.
#   --quick     only the first of the three
#   --package   the packages instead, in a fresh minimal root: see tests/package.sh
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$top"
. packaging/dependencies.sh

presets="ci asan tsan"
case "${1:-}" in
    "") ;;
    --quick) presets="ci" ;;
    --package) exec bash tests/package.sh ;;
    *) echo "usage: tests/run.sh [--quick | --package]" >&2; exit 2 ;;
esac

# build PRESET: what it says goes to build/PRESET.log.
build() {
    { nice cmake --preset "$1" && nice cmake --build --preset "$1"; } >"build/$1.log" 2>&1
}

failed=""
# run_tests PRESET: twice as many at once as there are processors, as most of them wait.
run_tests() {
    echo "== $1: tests =="
    ctest --preset "$1" -j $(($(nproc) * 2)) || failed="$failed $1"
    echo "== $1: tests done after $SECONDS s =="
}

install_missing $BUILD_PACKAGES $GUI_PACKAGES $TEST_PACKAGES

mkdir -p build
built="" # whose tests have not run yet
for preset in $presets; do
    echo "== $preset: build =="
    set -m # a process group of its own, to be ended as a whole
    build "$preset" &
    set +m
    building=$!
    trap 'kill -- "-$building" 2>/dev/null || true' EXIT
    [ -z "$built" ] || run_tests "$built"
    if ! wait "$building"; then
        tail -n 60 "build/$preset.log"
        echo "== $preset: the build failed =="
        exit 1
    fi
    trap - EXIT
    echo "== $preset: built after $SECONDS s =="
    built=$preset
done
run_tests "$built"

if [ -n "$failed" ]; then
    echo "tests failed in:$failed"
    exit 1
fi
