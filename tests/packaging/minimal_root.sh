# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by tests/package.sh: a fresh minimal system under $root, and what can be done in it. Expects $work and $root.

codename=$(. /etc/os-release && echo "$VERSION_CODENAME") # a package fits the release that it was built on
mirror=$(sed -n 's/^URIs: *//p; s/^deb \(\[[^]]*\] *\)\?\([^ ]*\) .*/\2/p' \
    /etc/apt/sources.list /etc/apt/sources.list.d/debian.sources 2>/dev/null | grep -m 1 '^https\?://' || true)
mirror=${mirror%% *}

make_minimal_root() {
    rm -rf --one-file-system "$1.unfinished"
    debootstrap --variant=minbase "$codename" "$1.unfinished" "$mirror" || return 1
    mv "$1.unfinished" "$1"
}

# The package sources of this system, its updates and its way to reach them included.
copy_package_sources() {
    local apt=$1/etc/apt
    rm -f "$apt/sources.list"
    cp /etc/apt/sources.list "$apt/" 2>/dev/null || true
    cp /etc/apt/sources.list.d/debian.sources "$apt/sources.list.d/" 2>/dev/null || true
    apt-config dump | grep -E '^Acquire::(http|https|Check|Retries)' >"$apt/apt.conf.d/90acquire" || true
    if [ -f /etc/ssl/certs/ca-certificates.crt ]; then
        mkdir -p "$1/etc/ssl/certs"
        cp /etc/ssl/certs/ca-certificates.crt "$1/etc/ssl/certs/"
    fi
    cp /etc/resolv.conf /etc/hosts "$1/etc/"
}

# prepare_root MINIMAL PACKAGE...: a copy with its own /proc, an ordinary user, and the packages to be installed in /.
prepare_root() {
    local minimal=$1
    shift
    cp -a --reflink=auto "$minimal" "$root" && copy_package_sources "$root" && mount -t proc proc "$root/proc" || return 1
    printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d" # no service of a dependency starts
    chmod 755 "$root/usr/sbin/policy-rc.d"
    mkdir -p "$root/tmp/.X11-unix"
    cp "$@" "$root/" && inside apt-get update -qq && inside useradd --create-home user
}

inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C DEBIAN_FRONTEND=noninteractive "$@"; }
install_packages() { inside apt-get install -y -qq --no-install-recommends "$@"; }

# Every file of the root, without what dpkg, apt and the linker keep for themselves, and the mounted /proc.
files() {
    (cd "$root" && find . -xdev \( -path ./proc -o -path ./var/lib/apt -o -path ./var/lib/dpkg -o -path ./var/cache/apt \
        -o -path ./var/log -o -path ./var/cache/ldconfig \) -prune -o -print | LC_ALL=C sort)
}
packages() { inside dpkg-query -W -f='${db:Status-Abbrev} ${Package}\n' | sort; }

# The same system with nothing to be written in but the user's home; the sockets of this machine's displays are there.
mount_for_user() {
    mkdir -p "$work/user"
    mount --bind "$root" "$work/user" && mount -o remount,bind,ro "$work/user" \
        && mount --bind "$root/home/user" "$work/user/home/user" && mount -t proc proc "$work/user/proc" \
        && mount --bind /tmp/.X11-unix "$work/user/tmp/.X11-unix" \
        && inside install -d -m 700 -o user -g user /home/user/.runtime
}

unmount_for_user() {
    local point
    for point in tmp/.X11-unix proc home/user ""; do
        ! mountpoint -q "$work/user/$point" || umount "$work/user/$point"
    done
}

# What a command of the user begins with: as in a session, where a folder for the running programs' files exists.
in_session=(chroot "$work/user" env -i PATH=/usr/bin:/bin LC_ALL=C.UTF-8 HOME=/home/user XDG_RUNTIME_DIR=/home/user/.runtime
    setpriv --reuid=user --regid=user --clear-groups --no-new-privs env --chdir=/home/user)
as_user() { "${in_session[@]}" timeout --kill-after=5 120 sh -c "$1"; }

# What a user keeps is the user's: it is no trace of a package.
empty_home() {
    find "$root/home/user" -mindepth 1 -delete
    inside cp -r /etc/skel/. /home/user/ && inside chown -R user:user /home/user
}

no_trace() {
    none "$(cd "$root" && find . -xdev -path ./proc -prune -o -iname '*threadloop*' -not -path './threadloop*.deb' -print)" \
        && diff "$work/packages-before" <(packages) && diff "$work/files-before" <(files)
}
