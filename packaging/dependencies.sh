# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the scripts that build or test: installs Debian packages that are missing, and nothing else.

# What a build of the release needs.
BUILD_PACKAGES="g++ cmake ninja-build qt6-base-dev libqt6sql6-sqlite node-llhttp"
# What the window and its charts need on top.
GUI_PACKAGES="qt6-charts-dev libqt6opengl6-dev qt6-svg-dev libqt6svg6 qt6-l10n-tools fonts-dejavu-core"
# What the tests need on top: sanitizers, other clients and servers, a display, the reference of the histogram formats.
TEST_PACKAGES="clang libclang-rt-14-dev libtsan2 libasan8 curl wrk python3 nginx-light xvfb xauth xdotool dbus-daemon at-spi2-core python3-pyatspi imagemagick procps openjdk-17-jdk-headless libhdrhistogram-java zsh"
# What the benchmarks need on top.
BENCH_PACKAGES="libbenchmark-dev wrk nginx-light python3"
# What making the Debian package needs on top, and what its test needs.
PACKAGE_PACKAGES="dpkg-dev file binutils librsvg2-bin desktop-file-utils"
PACKAGE_TEST_PACKAGES="debootstrap lintian appstream piuparts shared-mime-info libglib2.0-bin binutils python3 xvfb xdotool zsh"

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        echo "threadloop: packages are missing, and installing them needs root or sudo" >&2
        return 1
    fi
}

is_installed() {
    dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null | grep -qx installed
}

# install_missing PACKAGE...: asks the package manager only when something is missing, so that a second start is quick.
# A policy forbids service starts meanwhile: nginx is wanted as a program for tests, not as a server on port 80.
install_missing() {
    local missing=() package
    for package in "$@"; do
        is_installed "$package" || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    echo "threadloop: installing ${missing[*]}" >&2
    local policy=/usr/sbin/policy-rc.d own_policy=no status=0
    if [ ! -e "$policy" ]; then
        own_policy=yes
        printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null && as_root chmod 755 "$policy"
    fi
    { as_root apt-get update -qq \
        && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >&2 || status=$?
    [ "$own_policy" = no ] || as_root rm -f "$policy"
    return "$status"
}
