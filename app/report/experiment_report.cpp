// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/experiment_report.h"

#include "app/measure/number_text.h"
#include "app/plan/duration.h"
#include "app/plan/mode.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace threadloop {
namespace {

constexpr const char *kIndent = "   ";
constexpr std::size_t kFigureWidth = 10;
constexpr std::size_t kIdealWidth = 9;

std::string fixed(double value, int decimals)
{
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.*f", decimals, value);
    return text.data();
}

std::string right(std::string text, std::size_t width)
{
    return std::string(width > text.size() ? width - text.size() : 0, ' ') + text;
}

std::string left(std::string text, std::size_t width)
{
    return text + std::string(width > text.size() ? width - text.size() : 0, ' ');
}

std::string figureText(std::optional<double> figure)
{
    return figure ? fixed(*figure, 2) : std::string("-");
}

bool isCutShort(const RunResult &result)
{
    return result.stopReason == StopReason::Cancelled;
}

bool hasFailures(const RunResult &result)
{
    return result.counts.failed() > 0;
}

bool showsIdeal(const Experiment &experiment)
{
    return experiment.metric == ExperimentMetric::ReqsPerSec;
}

std::size_t variantWidth(const Experiment &experiment)
{
    std::size_t width = kFigureWidth + (showsIdeal(experiment) ? kIdealWidth : 0);
    for (const ExperimentVariant &variant : experiment.variants) {
        width = std::max(width, variant.title.size() + 1);
    }
    return width;
}

std::size_t targetWidth(const Experiment &experiment)
{
    std::size_t width = sizeof "target";
    for (const ExperimentCell &cell : experiment.cells) {
        width = std::max(width, cell.plan.target.requestTarget.size());
    }
    return width + 2;
}

bool hasReferences(const Experiment &experiment)
{
    return std::any_of(experiment.cells.begin(), experiment.cells.end(),
                       [](const ExperimentCell &cell) { return cell.reference.has_value(); });
}

bool hasRequests(const Experiment &experiment)
{
    return std::any_of(experiment.cells.begin(), experiment.cells.end(),
                       [](const ExperimentCell &cell) { return cell.plan.stop.requests.has_value(); });
}

bool hasRates(const Experiment &experiment)
{
    return std::any_of(experiment.cells.begin(), experiment.cells.end(), [](const ExperimentCell &cell) {
        return std::holds_alternative<OpenLoop>(cell.plan.pacing);
    });
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

/// What stands left of the variants' columns, of a row or of the header.
struct RowHead
{
    std::string target;
    std::string mode;
    std::string requests; ///< or the time, where no cell has a number of them
    std::string concurrency;
    std::string rate;
    std::string connections;
    std::string article;
};

std::string rowHead(const Experiment &experiment, const RowHead &head)
{
    return kIndent + left(head.target, targetWidth(experiment)) + left(head.mode, 13) +
           right(head.requests, 8) + right(head.concurrency, 6) +
           (hasRates(experiment) ? right(head.rate, kFigureWidth) : std::string()) +
           (needsConnections(experiment) ? right(head.connections, 13) : std::string()) +
           (hasReferences(experiment) ? right(head.article, kFigureWidth + 1) : std::string());
}

RowHead headOf(const Experiment &experiment, const ExperimentCell &cell)
{
    const Plan &plan = cell.plan;
    const auto *open = std::get_if<OpenLoop>(&plan.pacing);
    std::string size = "-";
    if (plan.stop.requests) {
        size = std::to_string(*plan.stop.requests);
    } else if (!hasRequests(experiment) && plan.stop.duration) {
        size = formatDuration(*plan.stop.duration);
    }
    return {plan.target.requestTarget,
            std::string(modeName(plan.mode)),
            size,
            std::to_string(plan.concurrency),
            open != nullptr ? trimmedNumber(open->rate, 3) : "-",
            std::string(connectionsName(plan.connections)),
            figureText(cell.reference)};
}

std::string unitOf(ExperimentMetric metric)
{
    switch (metric) {
    case ExperimentMetric::ReqsPerSec:
        return "req/s";
    case ExperimentMetric::LatencyMs:
        return "p50 ms";
    case ExperimentMetric::LatencyP99Ms:
        break;
    }
    return "p99 ms";
}

std::string header(const Experiment &experiment)
{
    const std::string unit = unitOf(experiment.metric);
    std::string titles = rowHead(experiment, {});
    std::string names = rowHead(experiment, {"target", "mode", hasRequests(experiment) ? "requests" : "time",
                                             "C", "rate", "connections", "article"});
    for (const ExperimentVariant &variant : experiment.variants) {
        titles += " |" + right(variant.title, variantWidth(experiment));
        std::string columns =
            right(unit, kFigureWidth) + (showsIdeal(experiment) ? right("% ideal", kIdealWidth) : "");
        names += " |" + right(columns, variantWidth(experiment));
    }
    return titles + "\n" + names + "\n";
}

/// What a reader must know of a figure before comparing it.
std::string markOf(const RunResult &result)
{
    return isCutShort(result) ? "*" : hasFailures(result) ? "!" : "";
}

std::string variantColumns(const Experiment &experiment, const RunResult *result)
{
    std::string figure = "-";
    std::string ideal = "-";
    if (result != nullptr) {
        figure = figureText(figureOf(*result, experiment.metric)) + markOf(*result);
        if (result->throughput.percentOfIdeal) {
            ideal = fixed(*result->throughput.percentOfIdeal, 0);
        }
    }
    return right(right(figure, kFigureWidth) + (showsIdeal(experiment) ? right(ideal, kIdealWidth) : ""),
                 variantWidth(experiment));
}

std::string table(const Experiment &experiment, const ExperimentResults &results)
{
    std::string text = header(experiment);
    for (std::size_t index = 0; index < experiment.cells.size(); ++index) {
        const ExperimentCell &cell = experiment.cells[index];
        text += rowHead(experiment, headOf(experiment, cell));
        for (std::size_t variant = 0; variant < experiment.variants.size(); ++variant) {
            text += " |" + variantColumns(experiment, results.at(variant, index));
        }
        text += "\n";
    }
    return text;
}

bool any(const Experiment &experiment, const ExperimentResults &results, bool (*is)(const RunResult &))
{
    for (std::size_t variant = 0; variant < experiment.variants.size(); ++variant) {
        for (std::size_t cell = 0; cell < experiment.cells.size(); ++cell) {
            if (const RunResult *result = results.at(variant, cell); result != nullptr && is(*result)) {
                return true;
            }
        }
    }
    return false;
}

template <class Named>
std::size_t indexOf(const std::vector<Named> &all, const std::string &id)
{
    const auto found = std::find_if(all.begin(), all.end(), [&id](const Named &one) { return one.id == id; });
    return static_cast<std::size_t>(found - all.begin());
}

void replaceAll(std::string &text, std::string_view what, const std::string &with)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
        text.replace(at, what.size(), with);
    }
}

std::string changeText(double a, double b)
{
    const double percent = std::round((a / b - 1) * 100);
    return (percent >= 0 ? "+" : "-") + fixed(std::abs(percent), 0) + " %";
}

std::string sentence(std::string text, double a, double b)
{
    replaceAll(text, "{a}", fixed(a, a < 10 ? 2 : 0));
    replaceAll(text, "{b}", fixed(b, b < 10 ? 2 : 0));
    replaceAll(text, "{ratio}", fixed(a / b, 1));
    replaceAll(text, "{change}", changeText(a, b));
    return text;
}

} // namespace

std::vector<std::string> findingsOf(const Experiment &experiment, const ExperimentResults &results)
{
    std::vector<std::string> sentences;
    for (const ExperimentFinding &finding : experiment.findings) {
        const auto figure = [&](const std::string &variant,
                                const std::string &cell) -> std::optional<double> {
            const RunResult *const result =
                results.at(indexOf(experiment.variants, variant), indexOf(experiment.cells, cell));
            return result == nullptr || isCutShort(*result) ? std::nullopt
                                                            : figureOf(*result, experiment.metric);
        };
        const std::optional<double> a = figure(finding.variantA, finding.cellA);
        const std::optional<double> b = figure(finding.variantB, finding.cellB);
        if (a && b && *b > 0) {
            sentences.push_back(sentence(finding.text, *a, *b));
        }
    }
    return sentences;
}

std::string experimentText(const Experiment &experiment, const ExperimentResults &results)
{
    std::string text = (experiment.number > 0 ? std::to_string(experiment.number) + "  " : std::string()) +
                       experiment.title + "\n" + kIndent + experiment.question + "\n\n" +
                       table(experiment, results) + "\n";
    if (any(experiment, results, &isCutShort)) {
        text.append(kIndent).append("* cut short; the figure counts what was answered until then.\n");
    }
    if (any(experiment, results, &hasFailures)) {
        text.append(kIndent).append("! some requests failed; the figure counts successful ones.\n");
    }
    if (!experiment.lookFor.empty()) {
        text += kIndent + experiment.lookFor + "\n";
    }
    for (const std::string &finding : findingsOf(experiment, results)) {
        text += kIndent + finding + "\n";
    }
    return text + "\n";
}

} // namespace threadloop
