// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/plan_draft.h"
#include "app/plan/sweep_field.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace threadloop {

/// A field and the values it is given, in the order in which they were written; no two are equal.
struct Sweep
{
    SweepField field = SweepField::Concurrency;
    std::vector<std::string> values; ///< at least two, each as the field's own option takes it: "40", "50ms"

    bool operator==(const Sweep &) const = default;
};

struct SweepLimits
{
    static constexpr std::uint32_t values = 1'000;
};

/// Reads `FIELD=ITEM,ITEM,...`. An item is a value, or a range: `10..160:16` has 16 values from 10 to 160,
/// evenly spaced; `1..1024:11x` has 11 of which each is the same multiple of the one before. Values of a
/// range are rounded (whole numbers, thousandths of a rate, microseconds), its ends never. Whether a value is
/// one that the field can have is told by sweptGridFrom().
Parsed<Sweep> parseSweep(std::string_view text);

/// The runs of a grid under one value of its sweep.
struct SweepStep
{
    std::string value; ///< as in the sweep; empty without one
    std::vector<Plan> plans;
    ServerSettings server;
};

/// A grid as it was typed, with its sweep resolved.
struct SweptGrid
{
    std::optional<Sweep> sweep;
    std::vector<SweepStep> steps; ///< one for each value; a single one without a sweep
};

/// What the draft's sweep names, although its values may be wrong; nullopt without one.
std::optional<SweepField> sweptFieldOf(const PlanDraft &plan);

/// Takes the swept field's own value out of the drafts, for those who keep it in a field of its own
/// meanwhile.
void clearSweptField(PlanDraft &plan, ServerDraft &server);

/// The grid, or what is wrong with the drafts; with a sweep, the field of its problems is `sweep`.
///
/// A swept field must not be set besides. The server's fields need targets that are all paths of the embedded
/// server. Sequential runs have one request in flight: where concurrency is swept they are refused, and left
/// out when no mode is named.
std::variant<SweptGrid, Problems> sweptGridFrom(const PlanDraft &plan, const ServerDraft &server);

} // namespace threadloop
