#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the package, installs it into a fresh minimal root, uses it there as an ordinary user, purges it, and looks for
# traces. Needs root. The minimal root is made once and copied for each test: THREADLOOP_MINIMAL_ROOT keeps it.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$top/packaging/dependencies.sh"
[ "$(id -u)" -eq 0 ] || { echo "tests/package.sh needs root: it makes a root file system of its own" >&2; exit 2; }

install_missing $PACKAGE_TEST_PACKAGES
package=$("$top/packaging/build.sh")
echo "package: $(basename "$package"), $(stat -c %s "$package") bytes"

work=$(mktemp -d)
root=$work/root
mounted=no
cleanup() {
    [ "$mounted" = no ] || umount "$root/proc" || true
    rm -rf --one-file-system "$work"
}
trap cleanup EXIT

minimal=${THREADLOOP_MINIMAL_ROOT:-$work/minimal}
if [ ! -e "$minimal/etc/debian_version" ]; then
    mirror=$(sed -n 's/^URIs: *//p; s/^deb \(\[[^]]*\] *\)\?\([^ ]*\) .*/\2/p' /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | head -n 1)
    debootstrap --variant=minbase bookworm "$minimal" "${mirror%% *}" >"$work/debootstrap.log" 2>&1 \
        || { tail -n 20 "$work/debootstrap.log"; exit 1; }
    # The same packages as here, updates and security included.
    rm -f "$minimal/etc/apt/sources.list"
    cp -a /etc/apt/sources.list /etc/apt/sources.list.d /etc/apt/apt.conf.d /etc/apt/trusted.gpg.d "$minimal/etc/apt/" 2>/dev/null || true
fi
cp -a "$minimal" "$root"
cp /etc/resolv.conf /etc/hosts "$root/etc/"
mount -t proc proc "$root/proc"
mounted=yes
cp "$package" "$root/threadloop.deb"
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
chmod 755 "$root/usr/sbin/policy-rc.d"

inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C DEBIAN_FRONTEND=noninteractive "$@"; }
as_user() { inside su -s /bin/sh user -c "$1"; }
check() { # check NAME COMMAND...: says what was checked, ends the test when it fails
    local name=$1
    shift
    if "$@" >"$work/output" 2>&1; then
        echo "ok: $name"
    else
        echo "FAILED: $name"
        cat "$work/output"
        exit 1
    fi
}

check "the package lists are there" inside apt-get update -qq
inside useradd --create-home user
files() { (cd "$root" && find . -xdev \( -path ./proc -o -path ./var/lib/apt -o -path ./var/cache -o -path ./var/log -o -path ./tmp \) -prune -o -print | sort); }
files >"$work/before"
dpkg_state() { inside dpkg-query -W -f='${Package}\n' | sort; }
dpkg_state >"$work/packages-before"

check "it installs with its dependencies" inside apt-get install -y -qq --no-install-recommends /threadloop.deb
check "it knows its version" as_user "threadloop --version"
check "a run works" as_user "cd && threadloop run /asyncwait --mode event-loop -n 50 --json result.json"
check "a chart is drawn" as_user "cd && threadloop chart result.json --kind throughput -o chart.png && test -s chart.png"
check "the window opens offscreen and closes again" as_user \
    "cd && { QT_QPA_PLATFORM=offscreen timeout --signal=TERM 5 threadloop; status=\$?; [ \$status -eq 124 ] || [ \$status -eq 0 ] || [ \$status -eq 143 ]; }"
check "the manual page is there" test -s "$root/usr/share/man/man1/threadloop.1.gz"
check "the desktop entry is there" test -s "$root/usr/share/applications/io.github.threadloop.Threadloop.desktop"
check "nothing was written outside the user's home" test -z "$(find "$root" -xdev -user user -not -path "$root/home/user*" -not -path "$root/proc/*" -not -path "$root/tmp/*" -not -path "$root/var/mail/*")"
inside rm -rf /home/user && mkdir "$root/home/user" && chown --reference="$root/home" "$root/home/user"

check "it purges" inside apt-get purge -y -qq threadloop
check "nothing of it is left" test -z "$(cd "$root" && find . -xdev -path ./proc -prune -o -iname '*threadloop*' -print | grep -v -x './threadloop.deb')"
echo "1 passed, 0 failed"
