# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by tests/package.sh: what a desktop finds in the package, and its window. Expects installed.sh and $display.

application=io.github.threadloop.threadloop

holds_what_a_desktop_needs() {
    local path size
    for size in 16x16 22x22 24x24 32x32 48x48 64x64 128x128 256x256 scalable; do
        for path in apps/$application mimetypes/application-vnd.threadloop.session+json; do
            ls "$root/usr/share/icons/hicolor/$size/$path".* >/dev/null || return 1
        done
    done
    none "$(desktop-file-validate "$root/usr/share/applications/$application.desktop" || true)" \
        && appstreamcli validate --pedantic --strict --no-net "$root/usr/share/metainfo/$application.metainfo.xml" >"$work/validated" \
        && none "$(grep '^[EWIP]: ' "$work/validated" || true)" \
        && grep -q 'Bitstream Vera' "$root/usr/share/doc/threadloop/copyright"
}

# A desktop that reads the package's files knows session files, and that the program opens them.
session_files_are_known() {
    local data=$work/data type=application/vnd.threadloop.session+json
    mkdir -p "$data/mime/packages" "$data/applications"
    cp "$root/usr/share/mime/packages/$application.xml" "$data/mime/packages/"
    cp "$root/usr/share/applications/$application.desktop" "$data/applications/"
    update-mime-database "$data/mime" >/dev/null 2>&1 && update-desktop-database "$data/applications" || return 1
    grep -qx "$type application/json" "$data/mime/subclasses" \
        && grep -qx "$type:application-vnd.threadloop.session+json" "$data/mime/icons" || return 1
    echo '{}' >"$work/some.threadloop"
    on_desktop gio info --attributes standard::content-type "$work/some.threadloop" | grep -qF "content-type: $type" \
        && equal "$application.desktop" "$(on_desktop gio mime "$type" | sed -n '1s/.*: //p')"
}

# The installed program is the only one that this desktop has.
on_desktop() {
    env -i PATH="$PATH:$root/usr/bin" HOME="$work/data" XDG_DATA_DIRS="$work/data" LC_ALL=C.UTF-8 "$@"
}

# listening_port PID: the TCP port that the process listens on, of this machine's table of sockets.
listening_port() {
    local sockets
    sockets=$(find "/proc/$1/fd" -lname 'socket:*' -printf '%l\n' 2>/dev/null | tr -dc '0-9\n')
    awk -v sockets="$sockets" 'BEGIN { split(sockets, list, "\n"); for (i in list) mine[list[i]] = 1 }
        $4 == "0A" && ($10 in mine) { split($2, address, ":"); print address[2]; exit }' /proc/net/tcp
}

# window_opens NAME=VALUE... -- [ARGUMENT...]: the window starts its server; when that answers, the window is up.
window_opens() {
    local port= settings=() tries
    while [ "$1" != -- ]; do
        settings+=("$1")
        shift
    done
    shift
    "${in_session[@]}" "${settings[@]}" threadloop "$@" >"$work/window.log" 2>&1 &
    window=$!
    for tries in $(seq 300); do
        [ -d "/proc/$window/fd" ] || { cat "$work/window.log"; return 1; }
        port=$(listening_port "$window")
        [ -z "$port" ] || break
        sleep 0.1
    done
    [ -n "$port" ] || { echo "it does not listen"; cat "$work/window.log"; return 1; }
    equal user "$(inside stat -c %U "/proc/$window")" \
        && as_user "threadloop run http://127.0.0.1:$((16#$port))/asyncwait --mode event-loop -n 20 --no-history" \
        && none "$(grep -v 'does not support propagateSizeHints' "$work/window.log" || true)"
}

window_is_on_the_display() {
    local tries
    for tries in $(seq 300); do
        [ -z "$(DISPLAY=$display xdotool search --onlyvisible --class '^Threadloop$' 2>/dev/null)" ] || return 0
        sleep 0.1
    done
    echo "no visible window of the class that the desktop entry names"
    return 1
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

# window_named TITLE [SECONDS]: waits for a visible window of the program with this title, and prints its id. A search for
# a name finds none with other letters than those of ASCII.
window_named() {
    local tries id
    for tries in $(seq $((${2:-10} * 10))); do
        for id in $(DISPLAY=$display xdotool search --onlyvisible --pid "$window" 2>/dev/null); do
            [ "$(DISPLAY=$display xdotool getwindowname "$id" 2>/dev/null)" != "$1" ] || { echo "$id"; return 0; }
        done
        sleep 0.1
    done
    echo "no window '$1'"
    return 1
}

# window_speaks TITLE: the preferences, opened by their shortcut, are called so. A window that has just got the keyboard may
# miss a key.
window_speaks() {
    local main tries
    main=$(window_named Threadloop) || { echo "$main"; return 1; }
    for tries in 1 2 3 4 5; do
        DISPLAY=$display xdotool windowfocus --sync "$main"
        DISPLAY=$display xdotool key --clearmodifiers ctrl+comma
        ! window_named "$1 — Threadloop" 3 || return 0
    done
    return 1
}

# What a desktop does with a file: the command of the entry, the path in the place of %F.
window_opens_session() {
    local file="/home/user/out/two words.threadloop"
    as_user "echo '{\"schema\": 1, \"client\": {\"targets\": [\"/wait\"], \"requests\": \"70\"}, \"server\": {\"port\": \"0\"}}' >'$file'"
    equal "threadloop %F" "$(sed -n 's/^Exec=//p' "$root/usr/share/applications/$application.desktop" | head -n 1)" \
        && window_opens DISPLAY="$display" -- "$file" \
        && window_named 'two words.threadloop — Threadloop'
}

# plugins_are_used NAME...: the running window has loaded these plugins of Qt.
plugins_are_used() {
    local name
    for name; do
        grep -q "/qt6/plugins/$name\.so" "/proc/$window/maps" \
            || { echo "$name is not among:"; grep -o '/qt6/plugins/.*' "/proc/$window/maps" | sort -u; return 1; }
    done
}
