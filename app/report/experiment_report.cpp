// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/experiment_report.h"

#include "app/report/experiment_table.h"

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

std::string titleOf(ExperimentColumn column)
{
    switch (column) {
    case ExperimentColumn::Target:
        return "target";
    case ExperimentColumn::Mode:
        return "mode";
    case ExperimentColumn::Requests:
        return "requests";
    case ExperimentColumn::Time:
        return "time";
    case ExperimentColumn::Concurrency:
        return "C";
    case ExperimentColumn::Rate:
        return "rate";
    case ExperimentColumn::Connections:
        return "connections";
    case ExperimentColumn::Article:
        break;
    }
    return "article";
}

std::size_t targetWidth(const ExperimentTable &table)
{
    std::size_t width = sizeof "target";
    for (const ExperimentRow &row : table.rows) {
        width = std::max(width, row.head.front().size());
    }
    return width + 2;
}

std::string aligned(ExperimentColumn column, std::string text, const ExperimentTable &table)
{
    switch (column) {
    case ExperimentColumn::Target:
        return left(std::move(text), targetWidth(table));
    case ExperimentColumn::Mode:
        return left(std::move(text), 13);
    case ExperimentColumn::Requests:
    case ExperimentColumn::Time:
        return right(std::move(text), 8);
    case ExperimentColumn::Concurrency:
        return right(std::move(text), 6);
    case ExperimentColumn::Rate:
        return right(std::move(text), kFigureWidth);
    case ExperimentColumn::Connections:
        return right(std::move(text), 13);
    case ExperimentColumn::Article:
        break;
    }
    return right(std::move(text), kFigureWidth + 1);
}

/// What stands left of the variants' columns; of the line above the titles, too, which has no texts.
std::string headText(const ExperimentTable &table, const std::vector<std::string> &texts)
{
    std::string text = kIndent;
    for (std::size_t index = 0; index < table.head.size(); ++index) {
        text += aligned(table.head[index], texts.empty() ? std::string() : texts[index], table);
    }
    return text;
}

std::size_t variantWidth(const ExperimentTable &table)
{
    std::size_t width = kFigureWidth + (table.showsIdeal() ? kIdealWidth : 0);
    for (const std::string &variant : table.variants) {
        width = std::max(width, variant.size() + 1);
    }
    return width;
}

std::string variantText(const ExperimentTable &table, const std::string &figure, const std::string &ideal)
{
    return " |" + right(right(figure, kFigureWidth) + (table.showsIdeal() ? right(ideal, kIdealWidth) : ""),
                        variantWidth(table));
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

std::string headerText(const ExperimentTable &table)
{
    std::vector<std::string> titles;
    for (const ExperimentColumn column : table.head) {
        titles.push_back(titleOf(column));
    }
    std::string above = headText(table, {});
    std::string below = headText(table, titles);
    for (const std::string &variant : table.variants) {
        above += " |" + right(variant, variantWidth(table));
        below += variantText(table, unitOf(table.metric), "% ideal");
    }
    return above + "\n" + below + "\n";
}

/// What a reader must know of a figure before comparing it.
std::string markOf(const ExperimentFigure &figure)
{
    return figure.isCutShort ? "*" : figure.hasFailures ? "!" : "";
}

std::string tableText(const ExperimentTable &table)
{
    std::string text = headerText(table);
    for (const ExperimentRow &row : table.rows) {
        text += headText(table, row.head);
        for (const ExperimentFigure &figure : row.figures) {
            text += variantText(table, figure.value.value_or("-") + markOf(figure),
                                figure.percentOfIdeal.value_or("-"));
        }
        text += "\n";
    }
    return text;
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
            const bool isUsable = result != nullptr && result->stopReason != StopReason::Cancelled;
            return isUsable ? figureOf(*result, experiment.metric) : std::nullopt;
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
    const ExperimentTable table = experimentTable(experiment, results);
    std::string text = (experiment.number > 0 ? std::to_string(experiment.number) + "  " : std::string()) +
                       experiment.title + "\n" + kIndent + experiment.question + "\n\n" + tableText(table) +
                       "\n";
    if (table.isAnyCutShort()) {
        text.append(kIndent).append("* cut short; the figure counts what was answered until then.\n");
    }
    if (table.hasAnyFailures()) {
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
