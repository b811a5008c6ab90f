#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the package, installs it into a fresh minimal root, uses it there as an ordinary user, purges it, and looks for
# traces. Ends with a line that counts the checks. Needs root, and about 1 GiB in TMPDIR (/var/tmp).
#   THREADLOOP_MINIMAL_ROOT   a folder that keeps the minimal root for the next time; each test works on a copy
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$top/packaging/dependencies.sh"
[ "$(id -u)" -eq 0 ] || { echo "tests/package.sh needs root: it makes a root file system of its own" >&2; exit 2; }

install_missing $PACKAGE_TEST_PACKAGES
# In a mount namespace of its own nothing stays mounted, however the test ends.
[ -n "${THREADLOOP_OWN_MOUNTS:-}" ] || exec env THREADLOOP_OWN_MOUNTS=yes unshare --mount "${BASH_SOURCE[0]}" "$@"

program=threadloop
application=io.github.threadloop.Threadloop
codename=$(. /etc/os-release && echo "$VERSION_CODENAME") # a package fits the release that it was built on
work=$(mktemp -d -p "${TMPDIR:-/var/tmp}" threadloop-package.XXXXXX)
chmod 755 "$work"
root=$work/root
window=
passed=0

cleanup() {
    [ -z "$window" ] || kill -KILL "$window" 2>/dev/null || true
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

inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C DEBIAN_FRONTEND=noninteractive "$@"; }
# As in a session, where a folder for the running programs' files exists.
as_user() { inside XDG_RUNTIME_DIR=/home/user/.runtime timeout --kill-after=5 120 su -s /bin/sh user -c "cd && $1"; }

make_minimal_root() {
    local minimal=$1 mirror
    mirror=$(sed -n 's/^URIs: *//p; s/^deb \(\[[^]]*\] *\)\?\([^ ]*\) .*/\2/p' \
        /etc/apt/sources.list /etc/apt/sources.list.d/debian.sources 2>/dev/null | grep -m 1 '^https\?://' || true)
    rm -rf --one-file-system "$minimal.unfinished"
    debootstrap --variant=minbase "$codename" "$minimal.unfinished" "${mirror%% *}" || return 1
    mv "$minimal.unfinished" "$minimal"
}

# The package sources of this system, its updates and its way to reach them included.
copy_package_sources() {
    local apt=$root/etc/apt
    rm -f "$apt/sources.list"
    cp /etc/apt/sources.list "$apt/" 2>/dev/null || true
    cp /etc/apt/sources.list.d/debian.sources "$apt/sources.list.d/" 2>/dev/null || true
    apt-config dump | grep -E '^Acquire::(http|https|Check|Retries)' >"$apt/apt.conf.d/90acquire" || true
    if [ -f /etc/ssl/certs/ca-certificates.crt ]; then
        mkdir -p "$root/etc/ssl/certs"
        cp /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/"
    fi
    cp /etc/resolv.conf /etc/hosts "$root/etc/"
}

prepare_root() {
    cp -a --reflink=auto "$minimal" "$root" && copy_package_sources && mount -t proc proc "$root/proc" || return 1
    printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d" # no service of a dependency starts
    chmod 755 "$root/usr/sbin/policy-rc.d"
    cp "$package" "$root/package.deb" && inside apt-get update -qq && inside useradd --create-home user
}

# Every file of the root, without what dpkg, apt and the linker keep for themselves, and the mounted /proc.
files() {
    (cd "$root" && find . -xdev \( -path ./proc -o -path ./var/lib/apt -o -path ./var/lib/dpkg -o -path ./var/cache/apt \
        -o -path ./var/log -o -path ./var/cache/ldconfig \) -prune -o -print | LC_ALL=C sort)
}
packages() { inside dpkg-query -W -f='${db:Status-Abbrev} ${Package}\n' | sort; }

holds_what_belongs() {
    local path
    for path in bin/$program share/applications/$application.desktop share/metainfo/$application.metainfo.xml \
        share/man/man1/$program.1.gz \
        share/doc/$program/copyright share/doc/$program/changelog.gz share/doc/$program/changelog.Debian.gz \
        share/icons/hicolor/scalable/apps/$application.svg \
        share/icons/hicolor/{16x16,24x24,32x32,48x48,64x64,128x128,256x256}/apps/$application.png; do
        [ -s "$root/usr/$path" ] || { echo "/usr/$path is missing"; return 1; }
    done
    desktop-file-validate "$root/usr/share/applications/$application.desktop" \
        && appstreamcli validate --no-net "$root/usr/share/metainfo/$application.metainfo.xml"
}

manual_names_the_version() {
    zcat "$root/usr/share/man/man1/$program.1.gz" | grep -F "\"$program ${version%-*}\""
}

result_is_complete() {
    python3 - "$root/home/user/result.json" "${version%-*}" <<'END'
import json, sys
runs = json.load(open(sys.argv[1]))["runs"]
assert [run["plan"]["mode"] for run in runs] == ["sequential", "thread-pool", "event-loop"], runs
assert all(run["counts"]["ok"] == run["counts"]["started"] == 50 for run in runs), [run["counts"] for run in runs]
assert all(run["environment"]["version"] == sys.argv[2] for run in runs), runs[0]["environment"]
END
}

# The picture that the build draws here, with this system's fonts: the package must carry all it needs.
chart_is_the_same_as_here() {
    QT_QPA_PLATFORM=offscreen "$top/build/package/app/$program" chart "$root/home/user/result.json" --kind bars -o "$work/here.png"
    cmp "$work/here.png" "$root/home/user/bars.png"
}

# listening_port PID: the TCP port that the process listens on, of this machine's table of sockets.
listening_port() {
    local sockets
    sockets=$(find "/proc/$1/fd" -lname 'socket:*' -printf '%l\n' 2>/dev/null | tr -dc '0-9\n')
    awk -v sockets="$sockets" 'BEGIN { split(sockets, list, "\n"); for (i in list) mine[list[i]] = 1 }
        $4 == "0A" && ($10 in mine) { split($2, address, ":"); print address[2]; exit }' /proc/net/tcp
}

# The window starts its server: when that answers, the window is up.
window_opens() {
    local port= tries
    chroot "$root" env -i PATH=/usr/bin:/bin LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen HOME=/home/user \
        XDG_RUNTIME_DIR=/home/user/.runtime setpriv --reuid=user --regid=user --clear-groups --no-new-privs $program >"$work/window.log" 2>&1 &
    window=$!
    for tries in $(seq 300); do
        [ -d "/proc/$window/fd" ] || { cat "$work/window.log"; return 1; }
        port=$(listening_port "$window")
        [ -z "$port" ] || break
        sleep 0.1
    done
    [ -n "$port" ] || { echo "it does not listen"; cat "$work/window.log"; return 1; }
    equal user "$(inside stat -c %U "/proc/$window")" \
        && as_user "$program run http://127.0.0.1:$((16#$port))/asyncwait --mode event-loop -n 20" \
        && none "$(grep -v 'does not support propagateSizeHints' "$work/window.log" || true)"
}

window_ends_when_told() {
    local tries status=0
    kill -TERM "$window"
    for tries in $(seq 100); do
        ! grep -qs '^State:[[:space:]]*[^Z[:space:]]' "/proc/$window/status" || { sleep 0.1; continue; }
        wait "$window" || status=$?
        window=
        [ "$status" -eq 0 ] || equal 143 "$status"
        return
    done
    echo "it still runs after 10 s"
    return 1
}

nothing_outside_home() {
    none "$(find "$root" -xdev -user user -not -path "$root/home/user*" -not -path "$root/proc/*" -not -path "$root/var/mail/user")"
}

purge() {
    inside apt-get purge --autoremove -y -qq $program
}

no_trace() {
    none "$(cd "$root" && find . -xdev -path ./proc -prune -o -iname "*$program*" -print)" \
        && diff "$work/packages-before" <(packages) && diff "$work/files-before" <(files)
}

package=$("$top/packaging/build.sh")
version=$(dpkg-deb -f "$package" Version)
echo "package: $(basename "$package"), $(stat -c %s "$package") bytes"
check "its name is the one of its version" \
    equal "$top/dist/${program}_${version}_$(dpkg --print-architecture).deb" "$package"
check "lintian finds nothing" lintian --fail-on error,warning --suppress-tags initial-upload-closes-no-bugs "$package"

minimal=${THREADLOOP_MINIMAL_ROOT:-$work/minimal}
[ -d "$minimal" ] || check "a minimal root is made" make_minimal_root "$minimal"
check "it is ready" prepare_root
files >"$work/files-before"
packages >"$work/packages-before"

check "the package installs with its dependencies" inside apt-get install -y -qq --no-install-recommends /package.deb
check "everything is in its place" holds_what_belongs
check "the manual page names the version" manual_names_the_version
check "the program knows its version" equal "$program ${version%-*}" "$(as_user "$program --version")"
check "runs work in all modes" as_user "$program run /asyncwait -n 50 --port 0 --json result.json"
check "their results are complete" result_is_complete
check "they are kept in the user's history" as_user \
    "test -s .local/share/threadloop/history.sqlite && $program history export 1 2 3 | grep -c '\"id\"' | grep -x 3"
for kind in throughput latency bars; do
    for format in png svg pdf; do
        check "a chart is drawn: $kind, $format" as_user \
            "$program chart result.json --kind $kind -o $kind.$format && test -s $kind.$format"
    done
done
check "a picture has the same bytes as one drawn here" chart_is_the_same_as_here
check "the window opens offscreen, and its server answers" window_opens
check "it ends when told to" window_ends_when_told
check "no library of the X11 platform is missing" \
    none "$(inside sh -c 'ldd /usr/lib/*/qt6/plugins/platforms/libqxcb.so' | grep 'not found' || true)"
check "nothing was written outside the user's home" nothing_outside_home

# What a user keeps is the user's: the purge has to leave no trace elsewhere.
find "$root/home/user" -mindepth 1 -delete
cp -a "$root/etc/skel/." "$root/home/user/"
check "it purges" purge
check "nothing of it is left" no_trace
echo "$passed passed, 0 failed"
