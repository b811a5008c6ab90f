// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/experiment_table.h"

#include "app/measure/number_text.h"
#include "app/plan/duration.h"
#include "app/plan/mode.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace threadloop {
namespace {

std::string withDecimals(double value, int decimals)
{
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.*f", decimals, value);
    return text.data();
}

bool anyCell(const Experiment &experiment, bool (*is)(const ExperimentCell &))
{
    return std::any_of(experiment.cells.begin(), experiment.cells.end(), is);
}

bool hasReference(const ExperimentCell &cell)
{
    return cell.reference.has_value();
}

bool hasRequests(const ExperimentCell &cell)
{
    return cell.plan.stop.requests.has_value();
}

bool hasRate(const ExperimentCell &cell)
{
    return std::holds_alternative<OpenLoop>(cell.plan.pacing);
}

/// Whether rows can be told apart by it alone.
bool needsConnections(const Experiment &experiment)
{
    const std::vector<ExperimentCell> &cells = experiment.cells;
    for (auto one = cells.begin(); one != cells.end(); ++one) {
        const bool hasTwin = std::any_of(cells.begin(), one, [&](const ExperimentCell &other) {
            return other.plan.connections != one->plan.connections && other.plan.target == one->plan.target &&
                   other.plan.mode == one->plan.mode && other.plan.concurrency == one->plan.concurrency &&
                   other.plan.stop == one->plan.stop;
        });
        if (hasTwin) {
            return true;
        }
    }
    return false;
}

std::vector<ExperimentColumn> columnsOf(const Experiment &experiment)
{
    std::vector<ExperimentColumn> columns{ExperimentColumn::Target, ExperimentColumn::Mode,
                                          anyCell(experiment, &hasRequests) ? ExperimentColumn::Requests
                                                                            : ExperimentColumn::Time,
                                          ExperimentColumn::Concurrency};
    if (anyCell(experiment, &hasRate)) {
        columns.push_back(ExperimentColumn::Rate);
    }
    if (needsConnections(experiment)) {
        columns.push_back(ExperimentColumn::Connections);
    }
    if (anyCell(experiment, &hasReference)) {
        columns.push_back(ExperimentColumn::Article);
    }
    return columns;
}

std::string headTextOf(ExperimentColumn column, const ExperimentCell &cell)
{
    const Plan &plan = cell.plan;
    const auto *open = std::get_if<OpenLoop>(&plan.pacing);
    switch (column) {
    case ExperimentColumn::Target:
        return plan.target.requestTarget;
    case ExperimentColumn::Mode:
        return std::string(modeName(plan.mode));
    case ExperimentColumn::Requests:
        return plan.stop.requests ? std::to_string(*plan.stop.requests) : "-";
    case ExperimentColumn::Time:
        return plan.stop.duration ? formatDuration(*plan.stop.duration) : "-";
    case ExperimentColumn::Concurrency:
        return std::to_string(plan.concurrency);
    case ExperimentColumn::Rate:
        return open != nullptr ? trimmedNumber(open->rate, 3) : "-";
    case ExperimentColumn::Connections:
        return std::string(connectionsName(plan.connections));
    case ExperimentColumn::Article:
        break;
    }
    return cell.reference ? withDecimals(*cell.reference, 2) : "-";
}

ExperimentFigure measuredOf(const RunResult *result, ExperimentMetric metric)
{
    ExperimentFigure figure;
    if (result == nullptr) {
        return figure;
    }
    if (const std::optional<double> value = figureOf(*result, metric)) {
        figure.value = withDecimals(*value, 2);
    }
    if (result->throughput.percentOfIdeal) {
        figure.percentOfIdeal = withDecimals(*result->throughput.percentOfIdeal, 0);
    }
    figure.isCutShort = result->stopReason == StopReason::Cancelled;
    figure.hasFailures = result->counts.failed() > 0;
    return figure;
}

bool anyFigure(const ExperimentTable &table, bool ExperimentFigure::*is)
{
    return std::any_of(table.rows.begin(), table.rows.end(), [is](const ExperimentRow &row) {
        return std::any_of(row.figures.begin(), row.figures.end(),
                           [is](const ExperimentFigure &figure) { return figure.*is; });
    });
}

} // namespace

bool ExperimentTable::isAnyCutShort() const
{
    return anyFigure(*this, &ExperimentFigure::isCutShort);
}

bool ExperimentTable::hasAnyFailures() const
{
    return anyFigure(*this, &ExperimentFigure::hasFailures);
}

ExperimentTable experimentTable(const Experiment &experiment, const ExperimentResults &results)
{
    ExperimentTable table;
    table.head = columnsOf(experiment);
    table.metric = experiment.metric;
    for (const ExperimentVariant &variant : experiment.variants) {
        table.variants.push_back(variant.title);
    }
    for (std::size_t index = 0; index < experiment.cells.size(); ++index) {
        ExperimentRow row;
        for (const ExperimentColumn column : table.head) {
            row.head.push_back(headTextOf(column, experiment.cells[index]));
        }
        for (std::size_t variant = 0; variant < experiment.variants.size(); ++variant) {
            row.figures.push_back(measuredOf(results.at(variant, index), experiment.metric));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace threadloop
