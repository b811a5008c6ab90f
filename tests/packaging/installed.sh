# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by tests/package.sh: what must hold for an installed package. Expects minimal_root.sh, $work, $root, $version.

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

# bash_offers WORD...: what bash, with the installed file, offers for the last word.
bash_offers() {
    local words
    printf -v words '%q ' threadloop "$@"
    as_user "bash -c '. /usr/share/bash-completion/completions/threadloop
        COMP_WORDS=($words); COMP_CWORD=$#; _threadloop threadloop; echo \"\${COMPREPLY[*]}\"'"
}

bash_completes() {
    equal "keep-alive new" "$(bash_offers run --connections "")" \
        && equal "article-1 article-2 article-3 article-4 article-5 article-6 article-7" "$(bash_offers experiment run article-)"
}

# zsh finds the file by itself where Debian puts such files, and completes with it. It types, as a person does.
zsh_completes() {
    timeout 30 zsh -f -c 'zmodload zsh/zpty && zpty shell zsh -f -i && zpty -w shell "fpath=(\"$1\" \$fpath); PROMPT=ready:" \
        && zpty -w shell "autoload -Uz compinit; compinit -D -u; print loaded:\$_comps[threadloop]" \
        && zpty -r shell said "*loaded:_threadloop*" && zpty -w -n shell "threadloop exp"$'\''\t'\'' \
        && zpty -r shell said "*experiment*" && zpty -d shell' zsh "$root/usr/share/zsh/vendor-completions"
}

# Each library that the executable names is in a package that this one names: none is there by another one's grace.
libraries_are_named() {
    local depends library owner
    depends=$(inside dpkg-query -W -f='${Depends}' "$1")
    for library in $(readelf --dynamic "$root/usr/bin/threadloop" | sed -n 's/.*(NEEDED).*\[\(.*\)\]$/\1/p'); do
        owner=$(inside dpkg-query -S "*/$library" | sed -n '1s/:.*//p')
        [[ ", $depends," =~ ", $owner"[\ ,] ]] || { echo "$library of '$owner' is not in: $depends"; return 1; }
    done
}

# plugins_are_named PACKAGE WANTED...: what is loaded by name at run time, which no computed dependency tells.
plugins_are_named() {
    local depends wanted
    depends=$(inside dpkg-query -W -f='${Depends}' "$1")
    shift
    for wanted; do
        [[ ", $depends," =~ ", $wanted"[\ ,] ]] || { echo "$wanted is not in: $depends"; return 1; }
    done
}

# plugins_have_their_libraries PATTERN...: each names a plugin of Qt that is there, and nothing that it needs is missing.
plugins_have_their_libraries() {
    local pattern
    for pattern; do
        none "$(inside sh -c "ldd /usr/lib/*/qt6/plugins/$pattern 2>&1" | grep -E 'not found|No such file' || true)" || return 1
    done
}

manual_names_the_version() {
    zcat "$root/usr/share/man/man1/threadloop.1.gz" | grep -F "\"threadloop ${version%-*}\""
}

promises_no_window() {
    zcat "$root/usr/share/man/man1/threadloop.1.gz" >"$work/manual"
    none "$(grep -E 'OPTIONS OF (THE WINDOW|A CHART)|threadloop chart|\.ini|LANGUAGE|-new|only [{}]$' "$work/manual" || true)" \
        && grep -q 'threadloop\\-headless, which has no window' "$work/manual"
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

# All of those in the documentation are built in, too, and one of the files runs.
experiments_come_along() {
    local folder=/usr/share/doc/$1/examples/experiments
    equal "$(cd "$root$folder" && ls *.json | sed 's/\.json$//')" \
        "$(as_user "threadloop experiment list | sed -n 's/^\([^ ]\+\) .*/\1/p'")" \
        && as_user "threadloop experiment run $folder/article-6.json --no-history | grep -q 'What awaiting costs'"
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

# The picture that it draws here, with this system's fonts: the package must carry all it needs.
chart_is_the_same_as_here() {
    QT_QPA_PLATFORM=offscreen "$root/usr/bin/threadloop" chart "$root/home/user/out/result.json" --kind bars \
        -o "$work/here.png"
    cmp "$work/here.png" "$root/home/user/out/bars.png"
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
