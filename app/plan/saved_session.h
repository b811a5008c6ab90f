// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/plan_draft.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace threadloop {

/// How the window shows a run.
enum class ShownAs : std::uint8_t {
    Whole,
    Faint,    ///< behind the others: the previous run of its cell
    Compared, ///< hidden, and yet a trial of its cell where cells are compared
};

inline constexpr std::array shownAsNames{std::pair(ShownAs::Whole, "whole"),
                                         std::pair(ShownAs::Faint, "faint"),
                                         std::pair(ShownAs::Compared, "compared")};

/// A run of the history that the window shows.
struct SavedRun
{
    std::string id;
    ShownAs shown = ShownAs::Whole;

    bool operator==(const SavedRun &) const = default;
};

/// What the middle of the window shows.
enum class SavedView : std::uint8_t { OverTime, SideBySide, Latency, Compare, Sweep };

inline constexpr std::array savedViewNames{
    std::pair(SavedView::OverTime, "over-time"), std::pair(SavedView::SideBySide, "side-by-side"),
    std::pair(SavedView::Latency, "latency"), std::pair(SavedView::Compare, "compare"),
    std::pair(SavedView::Sweep, "sweep")};

/// What cells are compared in, and with what.
struct SavedComparison
{
    std::string metric = "reqs_per_sec";
    std::string baseline;     ///< the id of a run of the cell; empty: none was chosen
    double marginPercent = 3; ///< at least 0, below 100
    bool force = false;       ///< judge invalid and short trials, too

    bool operator==(const SavedComparison &) const = default;
};

/// What the window holds, as a *.threadloop file keeps it. The drafts are kept as they were typed, so that
/// what is not valid yet comes back as well.
struct SavedSession
{
    PlanDraft client;
    ServerDraft server;
    std::vector<SavedRun> runs; ///< each once
    std::string focus;          ///< the id of the run whose figures are shown in large; empty: of none
    SavedView view = SavedView::OverTime;
    bool isMoreShown = false; ///< the further fields of the client are unfolded
    SavedComparison comparison;

    bool operator==(const SavedSession &) const = default;
};

/// Whether both hold the same work: they may differ in what is looked at, which nobody would miss.
bool holdSameWork(const SavedSession &one, const SavedSession &other);

/// The version of the format.
inline constexpr int sessionSchema = 1;
/// So many runs a file may name: more than anybody shows.
inline constexpr std::size_t mostSavedRuns = 10'000;

/// The session as a file, which parseSession() reads. Bytes of a body that are no UTF-8 are replaced.
std::string sessionText(const SavedSession &session);

/// Why a text is no session that can be opened.
struct SessionError
{
    enum class Kind : std::uint8_t {
        NotJson,     ///< `detail` says where it stops to be
        NewerSchema, ///< written by a later version; `detail` is its schema
        WrongMember, ///< `detail` names the place: "session.runs[2].shown must be whole, faint or compared"
    };
    Kind kind = Kind::NotJson;
    std::string detail;

    bool operator==(const SessionError &) const = default;
};

/// Reads a session. Unknown members are refused, so that a misspelt one is noticed; whether the drafts' texts
/// are valid is not asked. Pure; text from outside.
std::variant<SavedSession, SessionError> parseSession(std::string_view json);

} // namespace threadloop
