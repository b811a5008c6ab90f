#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Uses the window as a person would, on an Xvfb of its own: first start, Run by mouse, export, a session saved and
# opened, a command pasted.
#   xvfb_walkthrough.sh PATH/TO/threadloop
# Exit status 77 (skipped, for CTest) where a tool is missing.
set -euo pipefail
threadloop=${1:?usage: xvfb_walkthrough.sh PATH/TO/threadloop}
for tool in Xvfb xdotool; do
    if ! command -v "$tool" >/dev/null; then
        echo "skipped: $tool is not installed"
        exit 77
    fi
done

folder=$(mktemp -d)
pids=""
cleanup() {
    for pid in $pids; do kill "$pid" 2>/dev/null || true; done
    for pid in $pids; do wait "$pid" 2>/dev/null || true; done
    rm -rf "$folder"
}
trap cleanup EXIT
fail() {
    echo "failed: $1" >&2
    exit 1
}
# until SECONDS COMMAND...: waits for the command to succeed.
until_true() {
    local end=$((SECONDS + $1))
    shift
    until "$@"; do
        [ "$SECONDS" -lt "$end" ] || return 1
        sleep 0.1
    done
}

# Xvfb picks a free display and writes its number.
Xvfb -displayfd 3 -screen 0 1400x960x24 -nolisten tcp -noreset 3>"$folder/display" 2>/dev/null &
pids="$!"
until_true 10 test -s "$folder/display" || fail "Xvfb did not start"
DISPLAY=":$(cat "$folder/display")"
export DISPLAY QT_QPA_PLATFORM=xcb QT_SCALE_FACTOR=1
export HOME="$folder" XDG_CONFIG_HOME="$folder/config" XDG_DATA_HOME="$folder/data" XDG_RUNTIME_DIR="$folder"

# start [FILE]: starts the window; its id is in main_window.
start() {
    "$threadloop" "$@" 2>"$folder/messages" &
    window_pid=$!
    pids="$window_pid $pids"
    until_true 20 find_window 'Threadloop$' || fail "no window appeared: $(cat "$folder/messages")"
    main_window=$window
    # There is no window manager: the window is told itself that it has the keyboard.
    xdotool windowfocus --sync "$main_window"
    xdotool windowsize --sync "$main_window" 1360 900
    sleep 1 # the layout follows the size, and nothing outside can see when it has
}
quit() {
    xdotool windowfocus --sync "$main_window"
    xdotool key --clearmodifiers ctrl+q
    until_true 20 gone || fail "the window did not close"
    wait "$window_pid" || fail "the window ended with status $?"
}
gone() { ! kill -0 "$window_pid" 2>/dev/null; }
find_window() { window=$(xdotool search --all --onlyvisible --pid "$window_pid" --name "$1" 2>/dev/null | tail -n 1) && [ -n "$window" ]; }
start
# A plan of a moment: the mnemonics lead to the fields.
fill() {
    xdotool key --clearmodifiers "$1"
    xdotool key --clearmodifiers ctrl+a
    xdotool type --clearmodifiers --delay 5 "$2"
}
# answer FILE: types the name into the dialog that was found last.
answer() {
    xdotool windowfocus --sync "$window"
    sleep 0.3
    fill alt+n "$1"
    xdotool key --clearmodifiers Return
}
# ask TITLE KEY...: opens a dialog by its shortcut, again as long as its entry is off.
ask() {
    local title=$1 tries=0
    shift
    until find_window "^$title"; do
        [ "$tries" -lt 40 ] || return 1
        tries=$((tries + 1))
        xdotool windowfocus --sync "$main_window"
        xdotool key --clearmodifiers "$@"
        until_true 1 find_window "^$title" || true
    done
}
fill alt+r 200
fill alt+c 50

# The first run, by mouse: Run stands behind File in the tool bar.
xdotool mousemove --window "$main_window" 140 20 click 1
kept() { [ -s "$folder/config/threadloop/threadloop.ini" ]; }
until_true 20 kept || fail "Run did not begin: no settings were kept"
grep -q '^requests=200$' "$folder/config/threadloop/threadloop.ini" || fail "the fields were not filled by keyboard"

# Export, the whole way through the file dialog, while the run goes on: as soon as there is something to save.
ask 'Save the runs' ctrl+e j || fail "no dialog to save the runs"
answer "$folder/early.json"
until_true 20 test -s "$folder/early.json" || fail "the runs were not saved"

# Six cells of at most 2 s each; outside, only what is saved tells when they are over.
six_runs() {
    rm -f "$folder/all.json"
    ask 'Save the runs' ctrl+e j || return 1
    answer "$folder/all.json"
    until_true 5 test -s "$folder/all.json" || return 1
    [ "$(grep -o '"stop_reason"' "$folder/all.json" | wc -l)" -eq 6 ]
}
until_true 60 six_runs || fail "there are not six runs"

xdotool windowfocus --sync "$main_window"
xdotool key --clearmodifiers ctrl+e b
ask 'Save the chart' ctrl+e p || fail "no dialog to save the chart"
answer "$folder/bars.png"
until_true 10 test -s "$folder/bars.png" || fail "the chart was not saved"
head -c 8 "$folder/bars.png" | od -An -tx1 | grep -q '89 50 4e 47 0d 0a 1a 0a' || fail "the chart is no PNG"

# A session, by keyboard: saved, closed, opened by its name on the command line, opened by the dialog.
key() {
    xdotool windowfocus --sync "$main_window"
    xdotool key --clearmodifiers "$@"
}
session="$folder/night.threadloop"
ask 'Save the session' ctrl+s || fail "no dialog to save the session"
answer "$session"
until_true 10 test -s "$session" || fail "the session was not saved"
[ "$(grep -c '"shown": "whole"' "$session")" -eq 6 ] || fail "the session does not name the six runs"
grep -q '"requests": "200"' "$session" || fail "the session does not hold the fields"
has_title() { xdotool getwindowname "$main_window" | grep -qF "$1"; }
until_true 5 has_title night.threadloop || fail "the title does not name the session"
quit
rm -f "$folder/config/threadloop/threadloop.ini" # the fields come from the session alone
start "file://$session"
has_title night.threadloop || fail "the session was not opened at the start"
ask 'Save the runs' ctrl+e j || fail "no dialog to save the runs of the session"
answer "$folder/again.json"
until_true 10 test -s "$folder/again.json" || fail "the runs of the session were not saved"
[ "$(grep -o '"stop_reason"' "$folder/again.json" | wc -l)" -eq 6 ] || fail "the session shows other runs"
key ctrl+n
has_no_session() { ! has_title night.threadloop; }
until_true 5 has_no_session || fail "no new session began"
ask 'Open a session' ctrl+o || fail "no dialog to open a session"
answer "$session"
until_true 10 has_title night.threadloop || fail "the session was not opened by the dialog"
has_no_dialog() { ! find_window '^Open a session'; }
until_true 5 has_no_dialog || fail "the dialog stays open"
sleep 1 # it takes the keyboard along as it goes, and nothing outside can see when that is over

# A command, copied by the window and pasted into it once its field has changed.
saved_requests() {
    key ctrl+s
    grep -q "\"requests\": \"$1\"" "$session"
}
key ctrl+shift+k # copies the command with 200 requests
fill alt+r 77
until_true 5 saved_requests 77 || fail "the changed field was not saved"
key ctrl+1 Tab # out of the text field
xdotool mousemove --window "$main_window" 700 300 click 1 # onto the charts
key ctrl+v
until_true 5 saved_requests 200 || fail "the command was not pasted"

quit
echo "walked through: first start, Run, six runs, export of runs and chart, a session, a pasted command, Quit"
