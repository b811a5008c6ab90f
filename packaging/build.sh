#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds the release and makes the Debian package into dist/. Prints the package's path.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$top/packaging/dependencies.sh"

install_missing $BUILD_PACKAGES $GUI_PACKAGES $PACKAGE_PACKAGES

build=$top/build/package
log=$build.log
mkdir -p "$top/build" "$top/dist"
desktop-file-validate "$top"/packaging/*.desktop
umask 022
export SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$(git -C "$top" log -1 --format=%ct 2>/dev/null || date +%s)}"
made=$build/made
rm -rf "$made"
if ! { cd "$top" && cmake --preset release -B "$build" \
        && cmake --build "$build" --target threadloop threadloop_packaged_files \
        && cpack --config "$build/CPackConfig.cmake" -G DEB -B "$made"; } >"$log" 2>&1; then
    tail -n 60 "$log" >&2
    exit 1
fi
mv -f "$made"/threadloop_*.deb "$top/dist/"
rm -rf "$made"
sed -n 's|^CPack: - package: .*/\(threadloop_[^/]*\.deb\) generated\.$|'"$top"'/dist/\1|p' "$log"
