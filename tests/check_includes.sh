#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Fails on an include that points upward: usage: tests/check_includes.sh [ROOT]
# Each line of the table is a folder and the folders it may include besides itself. What is included there
# again needs no line of its own: a folder may include all that lies below what it depends on.
set -euo pipefail
root=${1:-$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)}
cd "$root"

# The two main files are found by name: app/ itself holds nothing but main.cpp.
table='
server/loop     :
server/metrics  :
server/http     :
server/routing  : server/loop server/metrics server/http
server/routes   : server/routing
server          : server/routes
app/version     :
app/plan        :
app/measure     : server/metrics app/plan
app/load        : server/loop server/http app/plan app/measure
app/report      : app/plan app/measure
app/history     : app/report
app/language    :
app/charts      : app/plan app/measure app/language
app/session     : server app/load app/history app/version
app/window      : app/session app/charts app/report app/language
app/cli         : app/session app/charts app/report
app             : app/window app/cli
'

find server app -type f \( -name '*.h' -o -name '*.cpp' -o -name '*.c' \) | LC_ALL=C sort |
    xargs -d '\n' awk -v table="$table" '
function folder(path) { sub("/[^/]*$", "", path); return path }
# Everything that lies below a folder, itself included.
function reach(from, to,    count, below, i) {
    if (from == to) return 1
    count = split(below_of[from], below, " ")
    for (i = 1; i <= count; ++i) if (reach(below[i], to)) return 1
    return 0
}
function complain(text) { printf "%s:%d: %s\n", FILENAME, FNR, text; bad = 1 }
BEGIN {
    lines = split(table, line, "\n")
    for (i = 1; i <= lines; ++i) {
        if (split(line[i], part, ":") < 2) continue
        gsub("[ \t]", "", part[1])
        known[part[1]] = 1
        below_of[part[1]] = part[2]
    }
}
FNR == 1 {
    ++files
    from = folder(FILENAME)
    if (!(from in known)) complain(from " has no line in the table of tests/check_includes.sh")
}
/^[ \t]*#[ \t]*include[ \t]*"/ {
    split($0, quoted, "\"")
    ++includes
    to = folder(quoted[2])
    if (to == quoted[2] || !(to in known)) {
        if (quoted[2] !~ /\.moc$/) complain("\"" quoted[2] "\" is not written from the root")
    } else if (from in known && !reach(from, to)) {
        complain(from " may not include " to " (\"" quoted[2] "\")")
    }
}
/^[ \t]*#[ \t]*include[ \t]*</ {
    split($0, open, "<"); split(open[2], close_, ">")
    header = close_[1]
    if (from != "app/charts" && header ~ /^(QtCharts|QChart|QLineSeries|QBarS|QBarC|QValueAxis|QLogValueAxis|QCategoryAxis|QAbstractSeries|QAbstractAxis|QXYSeries|QScatterSeries|QAreaSeries|QLegend)/)
        complain("only app/charts may include Qt Charts (<" header ">)")
    # The subcommand that draws charts needs an application object of the kind that can.
    if (from !~ /^app\/(charts|window)$/ && from != "app" && !(from == "app/cli" && header == "QApplication") && header ~ /^(QtWidgets|QWidget|QMainWindow|QApplication|QDialog|QDockWidget|QLabel|QPushButton)/)
        complain("only app/charts and app/window may include Qt Widgets (<" header ">)")
    if (from ~ /^server\/loop$/ && header ~ /^(QtNetwork|QTcp|QHost|QNetwork)/)
        complain("the loop has Qt Core only (<" header ">)")
    if (from ~ /^server\/http$/ && header ~ /^(QtNetwork|QTcp|QNetwork|QThread|thread|mutex|sys\/socket\.h|netinet\/)/)
        complain("http has no sockets and no threads (<" header ">)")
}
END {
    if (bad) exit 1
    if (!includes) { print "no include found: this is not the checkout"; exit 1 }
    printf "%d includes in %d files point downward\n", includes, files
}'
