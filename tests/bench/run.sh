#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what the benchmarks need, builds the bench preset, and compares. Arguments go to bench.py.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$top"
. packaging/dependencies.sh
install_missing $BUILD_PACKAGES $GUI_PACKAGES $BENCH_PACKAGES
mkdir -p build
log=build/bench.log
if ! { cmake --preset bench && cmake --build --preset bench; } >"$log" 2>&1; then
    cat "$log"
    exit 1
fi
ulimit -n "$(ulimit -Hn)"
exec python3 tests/bench/bench.py --program build/bench/app/threadloop "$@"
