// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/html.h"

#include "app/measure/number_text.h"
#include "app/plan/plan.h"
#include "app/report/html_style.h"
#include "app/report/html_tables.h"
#include "app/report/html_writer.h"
#include "app/report/repeat_command.h"
#include "app/report/verdict_text.h"

#include <algorithm>
#include <array>
#include <set>

namespace threadloop {

namespace {

constexpr const char *kDark = "-dark";

const char *const kClosedLoopWords =
    "In a closed loop a client sends nothing while it waits: a stall of the server is seen once per slot "
    "only, "
    "so high percentiles are lower bounds of what users who do not wait for each other would see.";
const char *const kOpenLoopWords =
    "In an open loop requests are due by a schedule whatever became of those before, and latency counts from "
    "when one was due: a stall shows in every request that fell into it.";

/// A chart's place on the page.
struct Picture
{
    const char *name;
    const char *caption;
};

constexpr std::array<Picture, 2> kOverTime{{
    {"throughput", "Requests per second over time: a sliding mean, the intervals faint behind it, the ideal "
                   "dashed. Of each cell "
                   "the last trial."},
    {"latency", "Latency percentiles of successful requests over time. Of each cell the last trial."},
}};
constexpr std::array<Picture, 2> kDistributions{{
    {"percentiles",
     "Latency by percentile, on an axis that is logarithmic towards 100 %. Of each cell the last trial."},
    {"histogram", "How many requests took how long. Of each cell the last trial."},
}};
constexpr std::array<Picture, 2> kSideBySide{{
    {"sweep", "Throughput and p99 over the value that was swept, the ideal, and the knee with the rule that "
              "found it."},
    {"bars", "The cells side by side, with the ideal and figures from elsewhere where there are any."},
}};
constexpr std::array<Picture, 1> kCompared{{
    {"compare", "Each dot is a trial; the bar ends at their median and the whisker is its 95 % interval."},
}};

bool isClosed(const RunResult &result)
{
    return std::holds_alternative<ClosedLoop>(result.plan->pacing);
}

/// What the kinds of loops among the runs can see and cannot.
std::vector<std::string> loopWords(const RunResults &results)
{
    const auto closed =
        std::count_if(results.begin(), results.end(), [](const auto &result) { return isClosed(*result); });
    std::vector<std::string> words;
    if (closed > 0)
        words.emplace_back(kClosedLoopWords);
    if (closed < static_cast<std::ptrdiff_t>(results.size()))
        words.emplace_back(kOpenLoopWords);
    return words;
}

/// A heading has no room for a query of hundreds of characters: the tables have it all.
std::string shortened(const std::string &target)
{
    constexpr std::size_t most = 60;
    if (target.size() <= most)
        return target;
    std::size_t end = most - 1;
    while (end > 0 && (static_cast<unsigned char>(target[end]) & 0xC0U) == 0x80U)
        --end; // not within a character
    return target.substr(0, end) + "\xe2\x80\xa6";
}

std::string titleOf(const RunResults &results)
{
    std::string targets;
    std::set<std::string> known;
    for (const auto &result : results) {
        const Target &target = result->plan->target;
        const std::string name = target.embedded ? target.requestTarget : target.url;
        if (known.insert(name).second && known.size() <= 4)
            targets += (targets.empty() ? "" : ", ") + shortened(name);
    }
    if (known.empty())
        return "No runs";
    return targets + (known.size() > 4 ? " and others" : "");
}

std::string titleOf(const RunResults &results, const HtmlOptions &options)
{
    if (!options.title.empty())
        return options.title;
    return options.subjects.size() == 1 ? options.subjects.front().title : titleOf(results);
}

/// The drawing without what only a file of its own has: the declaration of XML and the document type.
std::string_view inlineSvg(std::string_view svg)
{
    const std::size_t begin = svg.find("<svg");
    return begin == std::string_view::npos ? std::string_view() : svg.substr(begin);
}

class Page
{
public:
    Page(const RunResults &results, const ReportPictures &pictures, const HtmlOptions &options)
        : m_results(results)
        , m_pictures(pictures)
        , m_options(options)
        , m_title(titleOf(results, options))
        , m_cells(htmlCells(results))
    {}

    std::string write()
    {
        m_writer.markup("<!DOCTYPE html>\n");
        m_writer.open("html", {{"xmlns", "http://www.w3.org/1999/xhtml"}, {"lang", "en"}}).line();
        writeHead();
        m_writer.open("body").open("main").line();
        if (m_results.empty()) {
            m_writer.element("h1", m_title).element("p", "No run was made.");
        } else {
            writeSections();
        }
        m_writer.close().close().close().line();
        return m_writer.take();
    }

private:
    void writeSections()
    {
        writeTop();
        writeSubjects(m_writer, m_options.subjects);
        writeRuns();
        writeSweeps(m_writer, m_results);
        writeCellsTable(m_writer, m_cells);
        writeCompared();
        writeCharts();
        writeValidity();
        writeFailures(m_writer, m_results);
        writePlans();
        writeEnvironments(m_writer, m_results);
        writeReading();
    }

    void writeHead()
    {
        m_writer.open("head").line().single("meta", {{"charset", "utf-8"}}).line();
        m_writer.single("meta",
                        {{"http-equiv", "Content-Security-Policy"}, {"content", htmlContentPolicy()}});
        m_writer.line();
        m_writer.single("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
        m_writer.line().element("title", m_title + " \xe2\x80\x93 Threadloop").line();
        m_writer.open("style").markup(htmlStyle()).close().line().close().line();
    }

    void writeTop()
    {
        const Environment &environment = m_results.front()->environment;
        m_writer.open("header").element("h1", m_title);
        std::string lead = timesText(m_results);
        if (!environment.cpu.empty())
            lead += ", " + environment.cpu;
        if (environment.cores > 0)
            lead += ", " + countOf(environment.cores, "core");
        m_writer.element("p", lead, {{"class", "lead"}}).line();
        m_writer.open("ul", {{"class", "facts"}});
        writeFact(std::to_string(m_results.size()), m_results.size() == 1 ? "run" : "runs");
        writeFact(std::to_string(m_cells.size()), m_cells.size() == 1 ? "cell" : "cells");
        writeFact(std::to_string(validRuns()) + " of " + std::to_string(m_results.size()),
                  "passed the self-checks");
        Counts all;
        for (const auto &result : m_results)
            all += result->counts;
        writeFact(std::to_string(all.ok()), "requests succeeded");
        writeFact(std::to_string(all.failed()), "failed");
        writeFact(std::to_string(all.aborted()), "cut off by the end");
        m_writer.close().close().line();
    }

    void writeFact(const std::string &figure, const char *what)
    {
        m_writer.open("li").element("b", figure).element("span", what).close();
    }

    void writeRuns()
    {
        m_writer.open("section", {{"id", "runs"}}).element("h2", "Runs").line();
        writeRunsTable(m_writer, m_results);
        for (const std::string &words : loopWords(m_results))
            m_writer.element("p", words, {{"class", "note"}});
        writeOpenLoopTable(m_writer, m_results);
        m_writer.close().line();
    }

    void writeCompared()
    {
        const std::string baseline =
            m_options.baseline.empty() ? obviousBaseline(m_results) : m_options.baseline;
        if (m_cells.size() < 2 || baseline.empty())
            return;
        m_writer.open("section", {{"id", "comparison"}}).element("h2", "Comparison").line();
        writeComparisons(m_writer, m_cells, baseline);
        writePictures(kCompared, {});
        m_writer.close().line();
    }

    void writeCharts()
    {
        if (m_pictures.empty() && m_options.whyNoPictures.empty())
            return;
        m_writer.open("section", {{"id", "charts"}}).element("h2", "Charts").line();
        if (!m_options.whyNoPictures.empty())
            m_writer.element("p", m_options.whyNoPictures, {{"class", "note"}});
        writePictures(kSideBySide, {});
        writePictures(kOverTime, {});
        writePictures(kDistributions, loopWords(m_results));
        m_writer.close().line();
    }

    template <std::size_t Count>
    void writePictures(const std::array<Picture, Count> &pictures, const std::vector<std::string> &words)
    {
        for (const Picture &picture : pictures) {
            const std::string_view light = svgCalled(picture.name);
            if (light.empty())
                continue;
            const std::string_view dark = svgCalled(std::string(picture.name) + kDark);
            m_writer.open("figure", {{"id", "chart-" + std::string(picture.name)}}).line();
            writeSvg(light, dark.empty() ? "" : "light");
            if (!dark.empty())
                writeSvg(dark, "dark");
            std::string caption = picture.caption;
            for (const std::string &more : words)
                caption += ' ' + more;
            m_writer.element("figcaption", caption).close().line();
        }
    }

    void writeSvg(std::string_view svg, const std::string &appearance)
    {
        m_writer.open("div", appearance.empty() ? HtmlAttributes{} : HtmlAttributes{{"class", appearance}});
        m_writer.markup(svg).close().line();
    }

    std::string_view svgCalled(const std::string &name) const
    {
        const auto picture = m_pictures.find(name);
        return picture == m_pictures.end() ? std::string_view() : inlineSvg(picture->second);
    }

    std::size_t validRuns() const
    {
        return static_cast<std::size_t>(
            std::count_if(m_results.begin(), m_results.end(),
                          [](const auto &result) { return objectionsTo(*result).empty(); }));
    }

    void writeValidity()
    {
        m_writer.open("section", {{"id", "validity"}}).element("h2", "Validity").line();
        m_writer.element("p",
                         shareText(validRuns(), m_results.size(), "run") +
                             " passed every self-check. Figures of the others are shown all the same, and no "
                             "verdict is drawn from them.");
        writeObjections();
        writeCensored();
        m_writer.close().line();
    }

    /// "event-loop /wait n=9 c=3, trial 2 (5c1d4a3e)"
    std::string nameOf(const RunResult &result) const
    {
        const std::string trial = result.trial > 1 ? ", trial " + std::to_string(result.trial) : "";
        return htmlCellName(result, m_results) + trial + " (" + result.id.substr(0, 8) + ')';
    }

    void writeObjections()
    {
        std::vector<std::string> lines;
        for (const auto &result : m_results) {
            const std::string objections = objectionsText(*result);
            if (!objections.empty())
                lines.push_back(nameOf(*result) + ": invalid: " + objections);
            if (result->validity.isShort)
                lines.push_back(nameOf(*result) +
                                ": short: under a second or under a hundred samples, no verdict");
        }
        writeList(lines);
    }

    /// What was under way when a run ended is in no latency: the slowest requests may be among them.
    void writeCensored()
    {
        std::vector<std::string> lines;
        for (const auto &result : m_results) {
            if (const std::uint64_t aborted = result->counts.aborted(); aborted > 0) {
                const std::uint64_t unsent = result->schedule ? result->schedule->unsent : 0;
                lines.push_back(nameOf(*result) + ": " + countOf(aborted, "request") + " cut off" +
                                (unsent > 0 ? ", " + std::to_string(unsent) + " of them never sent" : ""));
            }
        }
        if (lines.empty())
            return;
        m_writer.element("h3", "Under way at the end");
        m_writer.element(
            "p", "Requests that were in flight when a run ended are cut off: they are neither successes nor "
                 "failures, and their latencies, longer than what had passed by then, are in no percentile.");
        writeList(lines);
    }

    void writeList(const std::vector<std::string> &lines)
    {
        if (lines.empty())
            return;
        m_writer.open("ul").line();
        for (const std::string &line : lines)
            m_writer.element("li", line).line();
        m_writer.close().line();
    }

    void writePlans()
    {
        m_writer.open("section", {{"id", "plans"}}).element("h2", "Plans").line();
        const std::vector<RepeatCommand> commands = repeatCommands(m_results);
        m_writer.element("p", commands.size() == 1 ? "This command makes the runs again:"
                                                   : "These commands make the runs again:");
        for (const RepeatCommand &command : commands) {
            m_writer.element("pre", command.line).line();
            if (!command.remark.empty())
                m_writer.element("p", command.remark, {{"class", "note"}}).line();
        }
        writePlansTable(m_writer, m_cells);
        writeResourcesTable(m_writer, m_results);
        m_writer.close().line();
    }

    void writeReading()
    {
        m_writer.open("section", {{"id", "reading"}}).element("h2", "How to read this").line();
        std::vector<std::string> lines{
            "Started = ok + failed + cut off, for every run.",
            "reqs / sec is the number of successful requests divided by the duration, which runs from just "
            "before "
            "the first connect to the last successful reply, or to the deadline of a run that its time "
            "ended.",
            "A failed request is never a latency; an unexpected status is never a success.",
            "Concurrency is shown as asked for and as achieved.",
            "The ideal ignores every overhead and that client and server may share processors: it is a "
            "limit, not "
            "a goal.",
        };
        for (const std::string &words : loopWords(m_results))
            lines.push_back(words);
        writeList(lines);
        m_writer.close().line();
    }

    const RunResults &m_results;
    const ReportPictures &m_pictures;
    const HtmlOptions &m_options;
    const std::string m_title;
    const std::vector<HtmlCell> m_cells;
    HtmlWriter m_writer;
};

} // namespace

std::string resultsToHtml(const RunResults &results, const ReportPictures &pictures,
                          const HtmlOptions &options)
{
    return Page(results, pictures, options).write();
}

} // namespace threadloop
