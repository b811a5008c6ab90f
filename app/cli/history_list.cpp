// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/history_list.h"

#include "app/measure/number_text.h"
#include "app/report/display.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace threadloop {
namespace {

constexpr std::size_t kColumns = 10;
using Line = std::array<std::string, kColumns>;

constexpr std::array<bool, kColumns> kAlignedRight{true, false, false, false, true,
                                                   true, true,  true,  true,  false};

std::string localTime(const RunEntry &entry)
{
    return QDateTime::fromMSecsSinceEpoch(entry.startedAt.time_since_epoch().count())
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
        .toStdString();
}

/// "baseline, invalid, interrupted: name (tags)", as far as there is something to say.
std::string remarksOf(const RunEntry &entry)
{
    std::string text;
    const auto add = [&text](const std::string &word) {
        if (!word.empty()) {
            text += (text.empty() ? "" : ", ") + word;
        }
    };
    add(entry.isBaseline ? "baseline" : "");
    add(entry.state == StoredState::Finished ? "" : std::string(storedStateName(entry.state)));
    add(entry.isValid ? "" : "invalid");
    add(entry.isShort ? "short" : "");
    add(entry.name);
    add(entry.label);
    add(entry.tags.empty() ? "" : "[" + entry.tags + "]");
    return text;
}

std::string latencyOf(const std::optional<double> &milliseconds)
{
    return milliseconds ? displayMs(*milliseconds) : "-";
}

/// A line is a run: what the user or a file wrote does not begin another.
std::string inOneLine(std::string text)
{
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return text;
}

Line lineOf(const RunEntry &entry)
{
    return {std::to_string(entry.number),
            localTime(entry),
            std::string(modeName(entry.mode)),
            inOneLine(entry.target),
            std::to_string(entry.concurrency),
            displayRate(entry.reqsPerSec),
            latencyOf(entry.p50Ms),
            latencyOf(entry.p99Ms),
            std::to_string(entry.failed),
            inOneLine(remarksOf(entry))};
}

} // namespace

std::string historyTable(const std::vector<RunEntry> &entries)
{
    if (entries.empty()) {
        return "no runs are stored\n";
    }
    std::vector<Line> lines{{"no", "started", "mode", "target", "C", "reqs/s", "p50", "p99", "failed", ""}};
    std::transform(entries.begin(), entries.end(), std::back_inserter(lines), &lineOf);
    std::array<std::size_t, kColumns> widths{};
    for (const Line &line : lines) {
        for (std::size_t column = 0; column < kColumns; ++column) {
            widths[column] = std::max(widths[column], line[column].size());
        }
    }
    std::string text;
    for (const Line &line : lines) {
        std::string row;
        for (std::size_t column = 0; column < kColumns; ++column) {
            const std::string blanks(widths[column] - line[column].size(), ' ');
            row += (column > 0 ? "  " : "") +
                   (kAlignedRight[column] ? blanks + line[column] : line[column] + blanks);
        }
        text += row.substr(0, row.find_last_not_of(' ') + 1) + "\n";
    }
    return text;
}

std::string historyRemarks(const RunEntry &entry)
{
    std::string text = "    run " + std::to_string(entry.number) + ", " + entry.id + ", started " +
                       localTime(entry) + ", trial " + std::to_string(entry.trial) + " of '" + entry.cell +
                       "'\n";
    if (const std::string remarks = remarksOf(entry); !remarks.empty()) {
        text += "    " + remarks + "\n";
    }
    if (!entry.note.empty()) {
        text += "    " + entry.note + "\n";
    }
    return text;
}

} // namespace threadloop
