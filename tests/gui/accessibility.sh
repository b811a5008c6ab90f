#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Looks at the real window as a screen reader does: through AT-SPI, on an Xvfb and a session bus of its own.
#   accessibility.sh PATH/TO/threadloop
# Exit status 77 (skipped, for CTest) where a package is missing.
set -euo pipefail
threadloop=${1:?usage: accessibility.sh PATH/TO/threadloop}
here=$(cd "$(dirname "$0")" && pwd)
launcher=/usr/libexec/at-spi-bus-launcher
for tool in Xvfb xdotool dbus-run-session "$launcher"; do
    if ! command -v "$tool" >/dev/null; then
        echo "skipped: $tool is not installed (packages xvfb, xdotool, dbus-daemon, at-spi2-core)"
        exit 77
    fi
done
if ! /usr/bin/python3 -c 'import pyatspi' 2>/dev/null; then
    echo "skipped: python3-pyatspi is not installed"
    exit 77
fi

folder=$(mktemp -d)
display_pid=""
cleanup() {
    [ -z "$display_pid" ] || { kill "$display_pid" 2>/dev/null && wait "$display_pid" 2>/dev/null; } || true
    rm -rf "$folder"
}
trap cleanup EXIT
Xvfb -displayfd 3 -screen 0 1400x960x24 -nolisten tcp -noreset 3>"$folder/display" 2>/dev/null &
display_pid=$!
end=$((SECONDS + 10))
until [ -s "$folder/display" ]; do
    [ "$SECONDS" -lt "$end" ] || { echo "failed: Xvfb did not start" >&2; exit 1; }
    sleep 0.1
done
DISPLAY=":$(cat "$folder/display")"
export DISPLAY QT_QPA_PLATFORM=xcb QT_SCALE_FACTOR=1 QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 LANG=C.UTF-8
mkdir -m 700 "$folder/run"
export HOME="$folder" XDG_CONFIG_HOME="$folder/config" XDG_DATA_HOME="$folder/data" XDG_RUNTIME_DIR="$folder/run"
unset DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS
# The session bus, what it starts, and the accessibility bus end with the command.
dbus-run-session -- /usr/bin/python3 "$here/accessibility.py" "$launcher" "$threadloop"
