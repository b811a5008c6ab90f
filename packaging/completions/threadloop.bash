# bash completion for threadloop                                                                    -*- shell-script -*-
# SPDX-License-Identifier: GPL-3.0-or-later
# Works without the package bash-completion. tests/packaging/check_documents.py holds it against the program's own --help.
# What stands between the marks "window only" is left out of the package without a window.

# The words that begin with what has been typed.
_threadloop_words() {
    COMPREPLY+=($(compgen -W "$1" -- "$cur"))
}

# The same for a list with commas: what stands in it already is not offered again.
_threadloop_list() {
    local before= word
    [[ $cur != *,* ]] || before=${cur%,*},
    for word in $1; do
        [[ ,$before == *,$word,* ]] || COMPREPLY+=($(compgen -W "$before$word" -- "$cur"))
    done
    compopt -o nospace 2>/dev/null
}

# Files, of some endings if any are named, and the folders that may hold them.
_threadloop_files() {
    local IFS=$'\n' ending
    [ $# -gt 0 ] || COMPREPLY+=($(compgen -f -- "$cur"))
    [ $# -eq 0 ] || COMPREPLY+=($(compgen -d -- "$cur"))
    for ending; do
        COMPREPLY+=($(compgen -f -X "!*.$ending" -- "$cur"))
    done
    compopt -o filenames 2>/dev/null
}

_threadloop_experiments() {
    _threadloop_words "$("$program" experiment list 2>/dev/null | sed -n 's/^\([^ ]\+\) .*/\1/p')"
}

# Numbers of the newest stored runs.
_threadloop_runs() {
    _threadloop_words "$("$program" history list --last 100 2>/dev/null | sed -n 's/^ *\([0-9]\+\) .*/\1/p')"
}

_threadloop_takes_value() {
    case $1 in
        --interpreter-lock | --no-history | --details | --no-details | --force | --no-footer) return 1 ;;
        -q | --quiet | -h | --help | --) return 1 ;;
    esac
}

# What may follow an option; nothing where a person has to think of it.
_threadloop_value() {
    local metrics="reqs_per_sec percent_of_ideal mean p50 p75 p90 p95 p99 p99_9 max"
    case $command:$1 in
        *:--mode) _threadloop_list "sequential thread-pool event-loop all" ;;
        *:--arrivals) _threadloop_words "constant poisson" ;;
        *:--connections) _threadloop_words "keep-alive new" ;;
        *:--sweep)
            _threadloop_words "concurrency= rate= threads= workers= delay="
            compopt -o nospace 2>/dev/null
            ;;
        *:-m | *:--method) _threadloop_words "GET HEAD POST PUT PATCH DELETE OPTIONS" ;;
        *:--expect) _threadloop_words "200 2xx 3xx 4xx 5xx" ;;
        *:--host) _threadloop_words "127.0.0.1 0.0.0.0 ::1 localhost" ;;
        *:--background) _threadloop_words "/wait /asyncwait /fib/42 /asyncfib/30 /stats" ;;
        article:--only) _threadloop_list "1 2 3 4 5 6 7" ;;
        run:--fail-if) _threadloop_words "invalid short" ;;
        compare:--fail-if) _threadloop_list "faster slower equivalent not-shown" ;;
        compare:--metric) _threadloop_words "$metrics service_mean service_p50 service_p90 service_p99 service_p99_9 service_max" ;;
        # window only {
        chart:--metric) _threadloop_words "reqs_per_sec p50 p90 p99 p99_9 mean max percent_of_ideal" ;;
        chart:--kind) _threadloop_words "throughput latency bars percentiles histogram compare sweep" ;;
        chart:--scale) _threadloop_words "1 2 3 4" ;;
        chart:-o | chart:--output) _threadloop_files png svg pdf ;;
        # window only }
        *:--json | *:--csv | *:--markdown | *:--html | *:--series | *:--hgrm | *:--hlog) _threadloop_files ;;
        *:--database | *:--save-experiment) _threadloop_files ;;
        *:-d | *:--data) [[ $cur != @* ]] || { cur=${cur#@}; _threadloop_files; COMPREPLY=("${COMPREPLY[@]/#/@}"); } ;;
    esac
}

_threadloop_options() {
    local server="--host --port --workers --threads --delay --interpreter-lock"
    local files="--json --csv --markdown --html --series --hgrm --hlog"
    local outputs="$files --no-history --database --details --no-details -q --quiet"
    case $command in
        run)
            echo "--mode -n --requests -z --duration -c --concurrency --rate --arrivals --ramp --warmup --repeat --sweep --seed
                --connections --timeout --loops -m --method -H --header -d --data --expect --background --label --wait-ready
                $server --save-experiment --title --question --fail-if $outputs"
            ;;
        serve) echo "$server -q --quiet" ;;
        article) echo "--only $outputs" ;;
        experiment) echo "--repeat $outputs" ;;
        compare) echo "--baseline --metric --margin --fail-if --seed --json --force" ;;
        history) echo "--last --database $files" ;;
        # window only {
        chart) echo "--database --kind --baseline --metric -o --output --size --scale --title --no-footer" ;;
        # window only }
    esac
    echo "-h --help"
}

# Arguments that are no options, counted from behind the command: $1 is the first of them, where there is one already.
_threadloop_argument() {
    case $command:$1 in
        run:*) _threadloop_words "/wait /asyncwait /fib/30 /asyncfib/25 /echo /stats /" ;;
        experiment:) _threadloop_words "list run" ;;
        experiment:run) _threadloop_experiments; _threadloop_files json ;;
        history:) _threadloop_words "list show export delete restore import" ;;
        history:import) _threadloop_files json ;;
        history:show | history:export | history:delete) _threadloop_runs ;;
        compare:*) _threadloop_files json hlog hgrm ;;
        # window only {
        chart:*) _threadloop_files json; _threadloop_runs ;;
        # window only }
    esac
}

# What stands first: a command, or what the window is opened with.
_threadloop_first() {
    local commands="run serve article experiment compare history" options="-h --help -v --version"
    # window only {
    commands+=" chart"
    options+=" --new --article"
    # window only }
    if [[ $cur == -* ]]; then
        _threadloop_words "$options"
        return
    fi
    _threadloop_words "$commands"
    # window only {
    _threadloop_files threadloop
    # window only }
}

_threadloop() {
    local program=$1 cur=${COMP_WORDS[COMP_CWORD]} option= command= argument= index word
    COMPREPLY=()
    # The shell takes "--option=value" for three words.
    [ "$cur" != = ] || cur=
    for ((index = 1; index < COMP_CWORD; ++index)); do
        word=${COMP_WORDS[index]}
        if [ "$word" = = ]; then
            continue
        elif [ -n "$option" ]; then
            option=
        elif [ -z "$command" ]; then
            command=$word
        elif [[ $word == -* ]]; then
            ! _threadloop_takes_value "$word" || option=$word # the next word is its value
        elif [ -z "$argument" ]; then
            argument=$word
        fi
    done
    if [ -z "$command" ]; then
        _threadloop_first
    elif [ -n "$option" ]; then
        _threadloop_value "$option"
    elif [[ $cur == -* ]]; then
        _threadloop_words "$(_threadloop_options)"
    else
        _threadloop_argument "$argument"
    fi
}

complete -F _threadloop threadloop
