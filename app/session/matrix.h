// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/plan.h"
#include "app/plan/plan_draft.h"
#include "app/plan/server_settings.h"
#include "app/plan/sweep.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace threadloop {

/// One run of a matrix: a plan and what it is compared with.
struct Cell
{
    Plan plan;
    std::uint32_t trial = 1;
    std::optional<double> referenceReqsPerSec; ///< a known figure of the same cell, requests per second
    /// What sets its runs apart from others of an equal plan, "threads=80": the end of the cell's name.
    std::string setting = {};
    std::size_t place = 0; ///< of the cell in the grid that it was made from, whatever the order of the runs

    /// Whether its target or its background request goes to the embedded server.
    bool needsServer() const;
    /// As its results have it: that of its plan, and its setting behind.
    std::string name() const;
};

/// The cells again and again, once in each round, numbered as trials. In an order drawn anew for each round,
/// so that what changes meanwhile on the machine falls on all of them alike; a single round keeps its order.
/// An open loop's seed grows by one each round: the cells of a round get the same arrivals, its trials do
/// not. Equal arguments give the same order on every machine.
std::vector<Cell> interleaved(const std::vector<Cell> &cells, const Repetition &repetition);

/// Runs that are made one after the other, in this order.
struct Matrix
{
    std::vector<Cell> cells;
    ServerSettings server; ///< of the embedded server; not used when no target needs one
    /// How long to wait for a foreign target to accept connections; unset: not at all.
    std::optional<std::chrono::nanoseconds> waitReady;
    bool keepIntervals = false; ///< whether the results carry the latencies of every tick

    /// Whether a cell needs the embedded server.
    bool needsServer() const;
    /// Whether a cell has several trials.
    bool isRepeated() const;
};

/// The matrices that make a grid's runs, one after the other; their cells are numbered in the order of the
/// grid's steps and plans. Without a server's field being swept it is a single one, whose rounds interleave
/// all values. A server has one setting at a time: of such a field each round visits every value once, in an
/// order drawn anew, with a matrix for each visit; the cells' names end in the value.
std::vector<Matrix> matricesOf(const SweptGrid &grid, const Repetition &repetition);

} // namespace threadloop
