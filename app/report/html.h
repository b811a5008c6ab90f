// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/run_result.h"

#include <map>
#include <string>
#include <vector>

namespace threadloop {

/// Finished charts by name: the SVG text of the kind, "throughput", "latency", "bars", "percentiles",
/// "histogram", "compare" or "sweep", and the same for a dark page as "throughput-dark". Others are left out.
using ReportPictures = std::map<std::string, std::string>;

/// What the runs were made to find out, and what they say: an experiment.
struct ReportSubject
{
    std::string title;
    std::string question;
    std::vector<std::string> answers; ///< a sentence each; may be empty
    std::string lookFor;              ///< may be empty
};

/// How the page is made.
struct HtmlOptions
{
    std::string title;    ///< empty: the only subject's, else the targets
    std::string baseline; ///< id of a run of the cell to compare with; empty: the first of the most trials
    std::string whyNoPictures;                ///< said where the charts would be; empty: nothing is
    std::vector<ReportSubject> subjects = {}; ///< told before the runs
};

/// The runs as one page that needs nothing else and no network: what was run and the command that repeats it,
/// the tables of runs and of repeated cells, comparisons, charts, validity, failures, plans, environment, and
/// how the figures are to be read. Well-formed XML as well as HTML, without scripts, which its
/// Content-Security-Policy forbids along with everything from elsewhere (CSP Level 3, hashes of inline
/// styles). Equal arguments give equal pages.
std::string resultsToHtml(const RunResults &results, const ReportPictures &pictures,
                          const HtmlOptions &options = {});

/// The id of a run of the cell that comparisons are made with unless another one is named: the first of those
/// with the most trials. Empty when there is none to compare: a single cell, or no cell that was run twice.
std::string obviousBaseline(const RunResults &results);

} // namespace threadloop
