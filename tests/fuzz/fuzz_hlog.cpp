// SPDX-License-Identifier: GPL-3.0-or-later
// An interval log, its histograms' compression included: what the fuzzer mutates are lines, tags and numbers.
#include "check.h"

#include "app/report/hlog.h"
#include "app/report/hlog_tag.h"

#include <cstddef>
#include <cstdint>
#include <string>

using namespace threadloop;
using threadloop::test::check;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string text(reinterpret_cast<const char *>(data), size);
    const Parsed<IntervalLog> once = intervalLogFrom(text);
    if (!once)
        return 0;
    for (const TaggedLatencies &tag : once->tags) {
        check(tag.rows > 0, "a tag stands in a row");
        const TaggedRun run{tag.cell, tag.label, tag.trial == 0 ? 1 : tag.trial};
        const std::string written = hlogTag(run);
        check(written.find_first_of(", \r\n") == std::string::npos, "a tag ends where it should");
        check(runOfTag(written) == run, "a tag says what was written");
    }
    const Parsed<IntervalLog> twice = intervalLogFrom(text + '\n' + text);
    if (!twice) {
        check(twice.error().find("counts too large") != std::string::npos, "a log can follow itself");
        return 0;
    }
    for (std::size_t i = 0; once->isOurs == twice->isOurs && i < once->tags.size(); ++i) {
        check(twice->tags[i].rows == 2 * once->tags[i].rows, "each row counts");
        check(twice->tags[i].histogram.count() == 2 * once->tags[i].histogram.count(), "each value counts");
    }
    return 0;
}
