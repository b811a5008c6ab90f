# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by tests/package.sh: what must hold for an installed package. Expects minimal_root.sh, $work, $root, $version.

application=io.github.threadloop.threadloop

is_hardened() {
    local file=$root/usr/bin/threadloop headers symbols
    headers=$(readelf --wide --file-header --program-headers --dynamic "$file")
    symbols=$(readelf --wide --dyn-syms "$file")
    grep -q 'Type: *DYN' <<<"$headers" || { echo "it is not position-independent"; return 1; }
    grep -q 'FLAGS_1.*NOW.*PIE' <<<"$headers" || { echo "it is not bound at once, or no PIE"; return 1; }
    grep -q GNU_RELRO <<<"$headers" || { echo "no read-only relocations"; return 1; }
    grep -q ' __stack_chk_fail@' <<<"$symbols" || { echo "no stack protector"; return 1; }
    grep -q ' __[a-z]*_chk@' <<<"$symbols" || { echo "no fortified function"; return 1; }
    ! grep -qE '\((RPATH|RUNPATH)\)' <<<"$headers" || { echo "it carries a path of the build"; return 1; }
}

# holds PACKAGE: what both packages carry.
holds() {
    local path
    for path in bin/threadloop share/man/man1/threadloop.1.gz share/bash-completion/completions/threadloop \
        share/zsh/vendor-completions/_threadloop share/doc/"$1"/{copyright,changelog.gz,changelog.Debian.gz} \
        share/doc/"$1"/examples/experiments/article-1.json; do
        [ -s "$root/usr/$path" ] || { echo "/usr/$path is missing"; return 1; }
    done
}

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

# A desktop that reads the package's MIME type knows session files, and that the program opens them.
session_files_are_known() {
    local data=$work/data type=application/vnd.threadloop.session+json
    mkdir -p "$data/mime/packages"
    cp "$root/usr/share/mime/packages/$application.xml" "$data/mime/packages/"
    update-mime-database "$data/mime" >/dev/null 2>&1 || return 1
    grep -qx "50:$type:\*.threadloop" "$data/mime/globs2" && grep -qx "$type application/json" "$data/mime/subclasses" \
        && grep -qx "$type:application-vnd.threadloop.session+json" "$data/mime/icons" \
        && grep -qx "MimeType=$type;" "$root/usr/share/applications/$application.desktop"
}

# completes SHELL-COMMAND WORD: as the shell does with the installed file.
bash_completes() {
    local offered
    offered=$(as_user 'bash -c '\''. /usr/share/bash-completion/completions/threadloop
        COMP_WORDS=(threadloop run --connections ""); COMP_CWORD=3; _threadloop threadloop; echo "${COMPREPLY[*]}"'\')
    equal "keep-alive new" "$offered"
}

manual_names_the_version() {
    zcat "$root/usr/share/man/man1/threadloop.1.gz" | grep -F "\"threadloop ${version%-*}\""
}

# The symbols belong to the executable, and lead to the sources without a path of the build.
symbols_fit() {
    local id file place
    id=$(readelf --notes "$root/usr/bin/threadloop" | sed -n 's/^ *Build ID: //p')
    file=$root/usr/lib/debug/.build-id/${id:0:2}/${id:2}.debug
    [ -s "$file" ] || { echo "no symbols for $id"; return 1; }
    place=$(addr2line -e "$file" "$(nm "$file" | awk '$3 ~ /runCommandLineEiPPc$/ { print $1; exit }')")
    [[ $place =~ ^\./.*app/cli/command_line\.cpp:[0-9]+$ ]] || { echo "$place"; return 1; }
}

knows_its_version() {
    local said
    said=$(as_user "threadloop --version")
    [[ $said =~ ^threadloop\ ${version%-*}\ \([0-9a-f]{12}\+?\)$ ]] || { echo "$said"; return 1; }
}

result_is_complete() {
    python3 - "$root/home/user/out/result.json" "${version%-*}" <<'END'
import json, sys
runs = json.load(open(sys.argv[1]))["runs"]
assert [run["plan"]["mode"] for run in runs] == ["sequential", "thread-pool", "event-loop"], runs
assert all(run["counts"]["ok"] == run["counts"]["started"] == 50 for run in runs), [run["counts"] for run in runs]
assert all(run["environment"]["version"] == sys.argv[2] for run in runs), runs[0]["environment"]
END
}

# stored COUNT: so many runs are in the user's history, and each can be read.
stored() {
    equal "$1" "$(as_user "threadloop history list | grep -c '^ *[0-9]'")" \
        && equal "$1" "$(as_user "threadloop history export \$(threadloop history list | sed -n 's/^ *\([0-9]\+\) .*/\1/p') --csv -" \
            | grep -c '127\.0\.0\.1')"
}

# The picture that the build draws here, with this system's fonts: the package must carry all it needs.
chart_is_the_same_as_here() {
    QT_QPA_PLATFORM=offscreen "$top/build/package/app/threadloop" chart "$root/home/user/out/result.json" --kind bars \
        -o "$work/here.png"
    cmp "$work/here.png" "$root/home/user/out/bars.png"
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

# With a read-only system only the home could be written in: there it is the XDG folders, and what was asked for.
only_the_usual_folders() {
    none "$(cd "$root/home/user" && find . -type f -not -path './.config/threadloop/*' -not -path './.local/share/threadloop/*' \
        -not -path './.cache/*' -not -path './.runtime/*' -not -path './out/*' \
        -not -name .bashrc -not -name .profile -not -name .bash_logout)" \
        && none "$(find "$root" -xdev -user user -not -path "$root/home/user*" -not -path "$root/proc/*" \
            -not -path "$root/var/mail/user")"
}

folders_named_elsewhere_are_used() {
    find "$root/home/user" -type f | sort >"$work/home-before"
    as_user "mkdir -p out/xdg && XDG_DATA_HOME=/home/user/out/xdg/data XDG_CONFIG_HOME=/home/user/out/xdg/config \
        XDG_CACHE_HOME=/home/user/out/xdg/cache threadloop run /asyncwait -n 10 --port 0 --mode event-loop" || return 1
    [ -s "$root/home/user/out/xdg/data/threadloop/history.sqlite" ] || { echo "no history there"; return 1; }
    diff "$work/home-before" <(find "$root/home/user" -type f -not -path '*/out/xdg/*' | sort)
}

runs_from_any_folder() {
    rm -rf "$root/home/user/out/any where"
    mkdir -p "$root/home/user/out/any where"
    tar -C "$root/home/user/out/any where" -xzf "$1" || return 1
    as_user 'cd "out/any where"/threadloop-*/ && test -s README && test -s LICENSE && bin/threadloop --version \
        && bin/threadloop run /asyncwait -n 10 --port 0 --mode event-loop --no-history \
        && bin/threadloop chart ~/out/result.json -o ~/out/archive.svg && grep -q "</svg>" ~/out/archive.svg'
}
