// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/outputs.h"

#include "app/cli/report_pictures.h"
#include "app/report/csv.h"
#include "app/report/file_writer.h"
#include "app/report/hgrm.h"
#include "app/report/hlog.h"
#include "app/report/html.h"
#include "app/report/json.h"
#include "app/report/markdown.h"

#include <array>
#include <functional>
#include <utility>

namespace threadloop {
namespace {

const QString kStandardOutput = QStringLiteral("-");

using Render = std::function<std::string(const RunResults &)>;

/// Draws the charts, too: the runs are over.
std::string pageOf(const RunResults &results, const std::string &named,
                   const std::vector<ReportSubject> &subjects)
{
    HtmlOptions options;
    options.subjects = subjects;
    options.baseline = named.empty() ? obviousBaseline(results) : named;
    DrawnPictures drawn = drawPictures(results, options.baseline);
    options.whyNoPictures = std::move(drawn.whyNone);
    return resultsToHtml(results, drawn.pictures, options);
}

std::array<std::pair<std::optional<QString>, Render>, 7>
outputsOf(const OutputOptions &options, const std::vector<ReportSubject> &subjects = {})
{
    const Render page = [baseline = options.baseline, subjects](const RunResults &results) {
        return pageOf(results, baseline, subjects);
    };
    return {{{options.json, &resultsToJson},
             {options.csv, &resultsToCsv},
             {options.markdown, &resultsToMarkdown},
             {options.html, page},
             {options.series, &seriesToCsv},
             {options.hgrm, &resultsToHgrm},
             {options.hlog, &resultsToHlog}}};
}

std::string sentenceOf(const FileError &error)
{
    return "cannot write '" + error.path + "': " + error.reason;
}

} // namespace

bool Outputs::areWritable() const
{
    bool all = true;
    for (const auto &[name, render] : outputsOf(m_options)) {
        if (name && *name != kStandardOutput) {
            if (const std::optional<FileError> error = checkWritable(*name)) {
                m_console.error(sentenceOf(*error) + "; nothing was run");
                all = false;
            }
        }
    }
    return all;
}

bool Outputs::takeStandardOutput() const
{
    for (const auto &[name, render] : outputsOf(m_options)) {
        if (name == kStandardOutput) {
            return true;
        }
    }
    return false;
}

void Outputs::explain(const std::vector<std::string> &lines, Console &console) const
{
    const bool areDetails = showDetails() && !takeStandardOutput();
    for (const std::string &line : lines) {
        if (areDetails) {
            console.result("    " + line + "\n");
        } else {
            console.note(line);
        }
    }
}

bool Outputs::write(const RunResults &results)
{
    bool all = true;
    for (const auto &[name, render] : outputsOf(m_options, m_subjects)) {
        if (!name) {
            continue;
        }
        if (*name == kStandardOutput) {
            m_console.result(render(results)); // the console remembers a failure
        } else if (const std::optional<FileError> error = writeFile(*name, render(results))) {
            m_console.error(sentenceOf(*error));
            all = false;
        }
    }
    return all;
}

} // namespace threadloop
