// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/experiment_report.h"

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

/// What stands left of the variants' columns.
std::string rowHead(const Experiment &experiment, const std::string &target, const std::string &mode,
                    const std::string &requests, const std::string &concurrency, const std::string &article)
{
    return kIndent + left(target, targetWidth(experiment)) + left(mode, 13) + right(requests, 8) +
           right(concurrency, 6) + right(article, kFigureWidth + 1);
}

std::string header(const Experiment &experiment)
{
    const std::string unit = experiment.metric == ExperimentMetric::ReqsPerSec ? "req/s" : "p50 ms";
    std::string titles = rowHead(experiment, "", "", "", "", "");
    std::string names = rowHead(experiment, "target", "mode", "requests", "C", "article");
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
        text += rowHead(experiment, cell.plan.target.requestTarget, std::string(modeName(cell.plan.mode)),
                        cell.plan.stop.requests ? std::to_string(*cell.plan.stop.requests) : "-",
                        std::to_string(cell.plan.concurrency), figureText(cell.reference));
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

ExperimentResults::ExperimentResults(const Experiment &experiment)
    : m_cells(experiment.cells.size())
    , m_results(experiment.variants.size() * experiment.cells.size())
{}

void ExperimentResults::set(std::size_t variant, std::size_t cell, std::shared_ptr<const RunResult> result)
{
    m_results[variant * m_cells + cell] = std::move(result);
}

const RunResult *ExperimentResults::at(std::size_t variant, std::size_t cell) const
{
    return m_results[variant * m_cells + cell].get();
}

std::optional<double> figureOf(const RunResult &result, ExperimentMetric metric)
{
    if (!result.latency) {
        return std::nullopt;
    }
    return metric == ExperimentMetric::ReqsPerSec ? result.throughput.reqsPerSec : result.latency->p50;
}

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
