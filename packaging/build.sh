#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds the release and makes into dist/: the Debian packages threadloop and threadloop-headless,
# the debug symbols of each, and an archive to be unpacked anywhere. Prints the paths of what it made.
#   --verify   makes them a second time, from what is committed, in another folder, zone and language, and fails unless
#              every byte is the same
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$top/packaging/dependencies.sh"

case "$#:${1:-}" in
    0:) verify=no ;;
    1:--verify) verify=yes ;;
    *) echo "usage: packaging/build.sh [--verify]" >&2; exit 2 ;;
esac

# When the sources were committed: every file in the packages has this time. Packed sources carry it.
commit_time() {
    if [ -e "$top/.git" ]; then
        git -c safe.directory="$top" -C "$top" log -1 --format=%ct
    else
        sed -n 's/^time \([0-9]\+\)$/\1/p' "$top/app/version/revision.txt"
    fi
}

# The day of the release is the time of sources that nobody committed.
release_time() {
    date -d "$(sed -n 's/^set(THREADLOOP_RELEASE_DATE "\(.*\)")$/\1/p' "$top/packaging/CMakeLists.txt")" +%s
}

# make_package PRESET: compiles, and leaves the packages in build/PRESET/made.
make_package() {
    local build=$top/build/$1
    rm -rf "$build/made"
    cd "$top"
    cmake --preset "$1"
    # In resources, which take it from here, a time that never changes: what was compiled for an earlier commit stays right.
    SOURCE_DATE_EPOCH=1 cmake --build "$build" --target threadloop threadloop_packaged_files
    cpack --config "$build/CPackConfig.cmake" -G DEB -B "$build/made"
    make_symbols "$1"
}

# The debug symbols of a package, found by debuggers through the build id. They need the very package they belong to.
make_symbols() {
    local build=$top/build/$1 stage=$top/build/$1/symbols package symbols id file
    package=$(sed -n 's/^set(CPACK_PACKAGE_NAME "\(.*\)")$/\1/p' "$build/CPackConfig.cmake")
    symbols=$package-dbgsym
    id=$(readelf --notes "$build/app/threadloop" | sed -n 's/^ *Build ID: //p')
    file=usr/lib/debug/.build-id/${id:0:2}/${id:2}.debug
    rm -rf "$stage"
    mkdir -p "$stage/DEBIAN" "$stage/$(dirname "$file")" "$stage/usr/share/doc"
    objcopy --only-keep-debug "$build/app/threadloop" "$stage/$file"
    chmod 644 "$stage/$file"
    ln -s "$package" "$stage/usr/share/doc/$symbols"
    (cd "$stage" && md5sum "$file" >DEBIAN/md5sums)
    {
        echo "Package: $symbols"
        echo "Source: threadloop"
        dpkg-deb -f "$build"/made/"$package"_*.deb Version Architecture Maintainer
        echo "Installed-Size: $(du -sk --apparent-size "$stage/usr" | cut -f 1)"
        echo "Depends: $package (= $(dpkg-deb -f "$build"/made/"$package"_*.deb Version))"
        echo "Section: debug"
        echo "Priority: optional"
        echo "Auto-Built-Package: debug-symbols"
        echo "Build-Ids: $id"
        echo "Description: debug symbols for $package"
    } >"$stage/DEBIAN/control"
    find "$stage" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
    # One thread: what several make depends on how many there are.
    dpkg-deb --root-owner-group --threads-max=1 --build "$stage" "$build/made"
    rm -rf "$stage"
}

# The same files under one folder, in one order, with one owner and one time.
make_archive() {
    local name stage
    name=threadloop-$version-linux-$(dpkg --print-architecture)
    stage=$top/build/package/archive
    rm -rf "$stage"
    for component in threadloop archive; do
        cmake --install "$top/build/package" --prefix "$stage/$name" --component "$component" --strip
    done
    tar -C "$stage" --sort=name --format=gnu --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner -cf - "$name" |
        gzip -9n >"$top/build/package/made/$name.tar.gz"
    rm -rf "$stage"
}

# logged NAME COMMAND...: shows what the command printed only if it failed, which its first failing line decides.
logged() {
    local log=$top/build/$1.log status
    shift
    set +e # behind || the shell would go on in the command, too
    (set -e; "$@") >"$log" 2>&1
    status=$?
    set -e
    [ "$status" -eq 0 ] || { tail -n 60 "$log" >&2; exit "$status"; }
}

# What has been made, moved to dist/.
collect() {
    local file name
    for file in "$top"/build/{package,package-headless}/made/*.{deb,tar.gz}; do
        [ -f "$file" ] || continue
        name=$(basename "$file")
        mv -f "$file" "$top/dist/$name"
        echo "$top/dist/$name"
    done
    rm -rf "$top"/build/{package,package-headless}/made
}

# The sums of what a build printed, with the file names alone.
sums() {
    local file
    while read -r file; do
        (cd "$(dirname "$file")" && sha256sum "$(basename "$file")")
    done | sort
}

# Sources as `git archive` packs them, built where nothing of this folder is known.
make_again() {
    local elsewhere=$1
    mkdir -p "$elsewhere"
    git -c safe.directory="$top" -C "$top" archive --format=tar HEAD | tar -C "$elsewhere" -xf -
    umask 077
    env -u SOURCE_DATE_EPOCH TZ=Asia/Kathmandu LANGUAGE=de LC_ALL=C bash "$elsewhere/packaging/build.sh"
}

compare_with_another_build() {
    local made=$1
    if [ -n "$(git -c safe.directory="$top" -C "$top" status --porcelain --untracked-files=no)" ]; then
        echo "packaging/build.sh: --verify compares what is committed, and files were changed" >&2
        return 1
    fi
    elsewhere=$(mktemp -d -p "${TMPDIR:-/var/tmp}" threadloop-again.XXXXXX)
    trap 'rm -rf "$elsewhere"' EXIT
    echo "building everything a second time" >&2
    again=$(make_again "$elsewhere/a folder/elsewhere")
    diff <(sums <<<"$made") <(sums <<<"$again") >&2 || {
        rm -rf "$top/build/again" && mkdir "$top/build/again"
        xargs -d '\n' cp -t "$top/build/again" <<<"$again"
        echo "packaging/build.sh: the second build gave other bytes, kept in build/again" >&2
        return 1
    }
    echo "the second build gave the same bytes" >&2
}

install_missing $BUILD_PACKAGES $GUI_PACKAGES $PACKAGE_PACKAGES
umask 022
export LC_ALL=C.UTF-8
export SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$(commit_time)}"
[ -n "$SOURCE_DATE_EPOCH" ] || SOURCE_DATE_EPOCH=$(release_time)
# What a compiler cache returns names the folder, and the options, of whoever compiled it first; the presets use none, either.
export CCACHE_DISABLE=1
mkdir -p "$top/build" "$top/dist"
desktop-file-validate "$top"/packaging/*.desktop
version=$(sed -n 's/^project(threadloop VERSION \([0-9.]*\) .*/\1/p' "$top/CMakeLists.txt")
logged package make_package package
logged package-headless make_package package-headless
logged package-archive make_archive
made=$(collect)
[ "$verify" = no ] || compare_with_another_build "$made"
echo "$made"
