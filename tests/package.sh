#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the packages, installs them into a fresh minimal root, uses them there as an ordinary user, upgrades, switches
# from one to the other, purges, and looks for traces. Ends with a line that counts the checks. Needs root, and about
# 2 GiB in TMPDIR (/var/tmp).
#   THREADLOOP_PACKAGES       a folder with packages that packaging/build.sh made, instead of making them
#   THREADLOOP_MINIMAL_ROOT   a folder that keeps the minimal root for the next time; each test works on a copy
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$top/packaging/dependencies.sh"
[ "$(id -u)" -eq 0 ] || { echo "tests/package.sh needs root: it makes a root file system of its own" >&2; exit 2; }

install_missing $PACKAGE_TEST_PACKAGES
# In a mount namespace of its own nothing stays mounted, however the test ends.
[ -n "${THREADLOOP_OWN_MOUNTS:-}" ] || exec env THREADLOOP_OWN_MOUNTS=yes unshare --mount "${BASH_SOURCE[0]}" "$@"

work=$(mktemp -d -p "${TMPDIR:-/var/tmp}" threadloop-package.XXXXXX)
chmod 755 "$work"
root=$work/root
window=
screen=
passed=0
. "$top/tests/packaging/minimal_root.sh"
. "$top/tests/packaging/installed.sh"
. "$top/tests/packaging/desktop.sh"

cleanup() {
    [ -z "$window" ] || kill -KILL "$window" 2>/dev/null || true
    [ -z "$screen" ] || kill -TERM "$screen" 2>/dev/null || true
    unmount_for_user
    ! mountpoint -q "$root/proc" || umount "$root/proc"
    rm -rf --one-file-system "$work"
}
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# check NAME COMMAND...: the command must succeed; its output is shown when it does not, and the test ends.
check() {
    local name=$1
    shift
    if "$@" >"$work/output" 2>&1; then
        passed=$((passed + 1))
        echo "ok: $name"
    else
        echo "FAILED: $name"
        cat "$work/output"
        echo "$passed passed, 1 failed"
        exit 1
    fi
}

# equal EXPECTED ACTUAL: shows both when they differ.
equal() {
    [ "$1" = "$2" ] || { printf 'expected: %s\nactual:   %s\n' "$1" "$2"; return 1; }
}

# none TEXT: shows the text, which should not be there.
none() {
    [ -z "$1" ] || { printf '%s\n' "$1"; return 1; }
}

# older PACKAGE: the same under a lower version, as it would lie there from an earlier release.
older() {
    local folder=$work/older
    rm -rf "$folder"
    dpkg-deb -R "$1" "$folder"
    sed -i "s/$version/0.0.9-1/" "$folder/DEBIAN/control"
    dpkg-deb --root-owner-group -Zgzip -b "$folder" "$work/$(basename "${1/$version/0.0.9-1}")" >/dev/null
    rm -rf "$folder"
}

start_display() {
    local tries
    # It would begin anew whenever its last window has gone, and refuse the next one meanwhile.
    Xvfb -displayfd 6 -screen 0 1600x1000x24 -nolisten tcp -noreset 6>"$work/display" &
    screen=$!
    for tries in $(seq 200); do
        display=:$(cat "$work/display")
        [ "$display" = : ] || return 0
        sleep 0.1
    done
    echo "Xvfb did not start"
    return 1
}

# One of them has to go, whichever comes first.
both_are_refused() {
    ! inside apt-get install -s -y "/$(basename "$package")" "/$(basename "$headless")" >"$work/refused" 2>&1 \
        && grep -q 'Conflicts: threadloop' "$work/refused" || { cat "$work/refused"; return 1; }
}

version_of() { inside dpkg-query -W -f='${Status} ${Version}' "$1"; }

passes_piuparts() {
    # In a root of its own, with this system's sources; what apt keeps is no trace, nor what Debian's own packages leave.
    cp -a --reflink=auto "$minimal" "$work/piuparts" && copy_package_sources "$work/piuparts" || return 1
    piuparts --existing-chroot="$work/piuparts" --distribution="$codename" --mirror="$mirror main" --no-eatmydata \
        --dpkg-noforce-unsafe-io --ignore-regex='^/etc/apt/' --ignore-regex='^/var/cache/' "$1"
}

desktop_package_works() {
    check "everything is in its place" holds threadloop
    check "desktop entry, metainfo, icons and the font's licence, too" holds_what_a_desktop_needs
    check "a desktop knows session files by them" session_files_are_known
    check "the executable is hardened" is_hardened
    check "its debug symbols fit" symbols_fit
    check "the manual page names the version" manual_names_the_version
    check "bash completes" bash_completes
    check "zsh completes" zsh_completes
    check "all its libraries are named" libraries_are_named threadloop
    check "so are the plugins for history and icons" plugins_are_named threadloop libqt6sql6-sqlite libqt6svg6
    check "no library of a plugin is missing" plugins_have_their_libraries \
        sqldrivers/libqsqlite.so imageformats/libqsvg.so iconengines/libqsvgicon.so tls/libqopensslbackend.so platforms/libqxcb.so
    check "the program knows its version and revision" knows_its_version
    check "its experiments come along" experiments_come_along threadloop
    check "runs work in all modes" as_user "mkdir -p out; threadloop run /asyncwait -n 50 --port 0 --json out/result.json"
    check "their results are complete" result_is_complete
    check "they are stored behind those of the older version" stored 6
    check "an experiment of the article runs" as_user "threadloop article --only 1 --no-history | grep -q 'One second of waiting'"
    for kind in throughput latency bars percentiles; do
        check "a chart is drawn: $kind" as_user \
            "for form in png svg pdf; do threadloop chart out/result.json --kind $kind -o out/$kind.\$form && test -s out/$kind.\$form || exit 1; done"
    done
    check "a histogram is drawn of a stored run" as_user "threadloop chart 6 --kind histogram -o out/histogram.svg && grep -q '</svg>' out/histogram.svg"
    check "a picture has the same bytes as one drawn here" chart_is_the_same_as_here
    check "the window opens offscreen, and its server answers" window_opens QT_QPA_PLATFORM=offscreen --
    check "it has loaded the plugins for history and icons" plugins_are_used sqldrivers/libqsqlite imageformats/libqsvg
    check "it ends when told to" window_ends_when_told
    check "the window opens on a display, as the desktop's action does" window_opens DISPLAY="$display" -- --new
    check "it is seen there" window_is_on_the_display
    check "it speaks English" window_speaks Preferences
    check "it ends when told to, too" window_ends_when_told
    check "a window opens for a German" window_opens DISPLAY="$display" LC_ALL=de_DE.UTF-8 --
    check "it speaks German" window_speaks Einstellungen
    check "it ends" window_ends_when_told
    check "a window opens for a Chinese" window_opens DISPLAY="$display" LANGUAGE=zh_CN --
    check "it speaks Chinese" window_speaks 首选项
    check "it ends, too" window_ends_when_told
    check "a session opens by the command of the desktop entry" window_opens_session
    check "its window ends" window_ends_when_told
    check "folders that were named elsewhere are used" folders_named_elsewhere_are_used
    check "the archive runs from a folder with another name" runs_from_any_folder "$archive"
    check "nothing was written outside the usual folders" only_the_usual_folders
}

headless_package_works() {
    check "it is in its place" holds threadloop-headless
    check "it brings no desktop" none "$(ls -d "$root"/usr/share/{applications/*threadloop*,metainfo/*threadloop*,mime/packages/*threadloop*} 2>/dev/null || true)"
    check "it is hardened" is_hardened
    check "its manual page names the version" manual_names_the_version
    check "that page promises neither window nor charts" promises_no_window
    check "bash completes there" bash_completes
    check "zsh completes there" zsh_completes
    check "neither offers charts" equal "" "$(bash_offers ch; grep -l 'chart:' "$root/usr/share/zsh/vendor-completions/_threadloop" || true)"
    check "all its libraries are named" libraries_are_named threadloop-headless
    check "so is the plugin for the history" plugins_are_named threadloop-headless libqt6sql6-sqlite
    check "it knows its version" knows_its_version
    check "its experiments come along" experiments_come_along threadloop-headless
    check "it runs" as_user "mkdir -p out; threadloop run /asyncwait -n 20 --port 0 --mode event-loop"
    check "without an argument it says what it can do" \
        as_user 'said=$(threadloop); test $? -eq 2 && echo "$said" | grep -q "^Usage: threadloop COMMAND"'
    check "it says that it draws no charts" as_user 'threadloop chart x.json -o x.png 2>said.txt; status=$?; grep -q . said.txt && rm said.txt && test $status -ne 0'
}

# --- the packages -------------------------------------------------------------------------------------------------------
if [ -n "${THREADLOOP_PACKAGES:-}" ]; then
    made=("$THREADLOOP_PACKAGES"/*.{deb,tar.gz})
else
    mapfile -t made < <("$top/packaging/build.sh")
fi
[ ${#made[@]} -eq 5 ] || { echo "there are not the five files that packaging/build.sh makes"; exit 1; }
for file in "${made[@]}"; do
    echo "made: $(basename "$file"), $(stat -c %s "$file") bytes"
    case $(basename "$file") in
        threadloop_*) package=$file ;;
        threadloop-dbgsym_*) symbols=$file ;;
        threadloop-headless_*) headless=$file ;;
        threadloop-headless-dbgsym_*) headless_symbols=$file ;;
        threadloop-*.tar.gz) archive=$file ;;
    esac
done
version=$(dpkg-deb -f "$package" Version)
check "the package is smaller than 5 MB" test "$(stat -c %s "$package")" -lt 5000000
for file in "$package" "$symbols" "$headless" "$headless_symbols"; do
    check "lintian finds nothing in $(basename "$file")" lintian --fail-on error,warning "$file"
done
older "$package"
older "$headless"

# --- the root, the older version, and what a user has from it -----------------------------------------------------------
minimal=${THREADLOOP_MINIMAL_ROOT:-$work/minimal}
[ -d "$minimal" ] || check "a minimal root is made" make_minimal_root "$minimal"
check "it is ready" prepare_root "$minimal" "$package" "$symbols" "$headless" "$headless_symbols" "$work"/*_0.0.9-1_*.deb
check "there is a display" start_display
files >"$work/files-before"
packages >"$work/packages-before"
check "an older package installs with its dependencies" install_packages "/threadloop_0.0.9-1_$(dpkg --print-architecture).deb"
mount_for_user
check "a user has runs from it" as_user "threadloop run /asyncwait -n 20 --port 0"

# --- the package with the window ----------------------------------------------------------------------------------------
check "the package replaces it, and debug symbols come along" install_packages "/$(basename "$package")" "/$(basename "$symbols")"
check "it is the new one" equal "install ok installed $version" "$(version_of threadloop)"
desktop_package_works

# --- the other package in its place, and back ---------------------------------------------------------------------------
check "both at once are refused" both_are_refused
check "the headless package takes its place" install_packages "/$(basename "$headless")"
check "the first is gone" equal "" "$(inside dpkg-query -W -f='${Status}' threadloop 2>/dev/null | grep 'ok installed' || true)"
check "all runs are still there" stored 6
headless_package_works
check "the first comes back, by dpkg alone" inside dpkg --install "/$(basename "$package")"
check "the headless one is gone" \
    equal "" "$(inside dpkg-query -W -f='${Status}' threadloop-headless 2>/dev/null | grep 'ok installed' || true)"
check "all runs are there once more" stored 7

# --- away without a trace -----------------------------------------------------------------------------------------------
unmount_for_user
empty_home
check "both purge" inside apt-get purge --autoremove -y -qq threadloop threadloop-headless threadloop-dbgsym
check "nothing of them is left" no_trace

# --- the headless package alone -----------------------------------------------------------------------------------------
check "an older headless package installs alone" install_packages "/threadloop-headless_0.0.9-1_$(dpkg --print-architecture).deb"
check "it brings no libraries of a window" none "$(packages | grep -E 'qt6(gui|widgets|charts|svg)' || true)"
mount_for_user
check "a user has a run from it" as_user "threadloop run /asyncwait -n 20 --port 0 --mode event-loop"
check "the newer one replaces it, and debug symbols come along" \
    install_packages "/$(basename "$headless")" "/$(basename "$headless_symbols")"
check "they fit" symbols_fit
check "that run is still there" stored 1
headless_package_works
check "it wrote nothing outside the usual folders" only_the_usual_folders
unmount_for_user
empty_home
check "it purges" inside apt-get purge --autoremove -y -qq threadloop-headless threadloop-headless-dbgsym
check "nothing of it is left either" no_trace

for file in "$package" "$headless"; do
    check "piuparts finds nothing in $(basename "$file")" passes_piuparts "$file"
    rm -rf --one-file-system "$work/piuparts"
done
echo "$passed passed, 0 failed"
