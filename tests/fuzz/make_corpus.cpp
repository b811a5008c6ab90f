// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the fuzz targets' seeds: make_corpus DIRECTORY
#include "server/metrics/histogram_codec.h"
#include "tests/unit/server/http/request_cases.h"
#include "tests/unit/server/http/response_cases.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

using namespace threadloop;
using namespace threadloop::test;

namespace {

bool writeSeed(const std::filesystem::path &directory, const std::string &name, const std::string &bytes)
{
    std::filesystem::create_directories(directory);
    std::ofstream file(directory / name, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return static_cast<bool>(file.flush());
}

bool writeHistogramSeeds(const std::filesystem::path &directory)
{
    Histogram few;
    for (const std::uint64_t value : {1, 1, 5, 2048})
        few.record(value);
    Histogram large;
    large.record(1'000'000, std::uint64_t{1} << 35);
    return writeSeed(directory, "empty", encodeHistogramPayload(Histogram())) &&
           writeSeed(directory, "few", encodeHistogramPayload(few)) &&
           writeSeed(directory, "large", encodeHistogramPayload(large)) &&
           writeSeed(directory, "layout",
                     encodeHistogramPayload(Histogram(HistogramLayout(1000, 1'000'000, 1))));
}

bool writeHlogSeeds(const std::filesystem::path &directory)
{
    Histogram few;
    for (const std::uint64_t value : {1, 1, 5, 2048})
        few.record(value);
    const std::string row = "0.127,1.007,2.769," + encodeHistogram(few) + '\n';
    const std::string head =
        "#[Histogram log format version 1.3]\n#[StartTime: 1441812279.474 (seconds since "
        "epoch), some day]\n\"StartTimestamp\",\"Interval_Length\"\n";
    return writeSeed(directory, "row", row) && writeSeed(directory, "whole", head + row + row) &&
           writeSeed(directory, "tags",
                     "#[Threadloop: x]\n#[Cell: a b]\n#[Invalid: ports: few]\nTag=a+b;label=c%2C;trial=2," +
                         row + "Tag=d," + row) &&
           writeSeed(directory, "wide",
                     "0,0,0," + encodeHistogram(Histogram(HistogramLayout(1, 1ULL << 40, 3))) + "\r\n");
}

bool writeHgrmSeeds(const std::filesystem::path &directory)
{
    const std::string table = "  Value Percentile TotalCount 1/(1-Percentile)\n\n 0.001 0.0 2 1.00\n"
                              " 0.001 0.5 2 2.00\n 2.049 1.0 4\n";
    const std::string footer = "#[Mean    = 0.514, StdDeviation   = 0.886]\n"
                               "#[Max     = 2.049, Total count    = 4]\n#[Buckets = 22, SubBuckets = 2048]\n";
    const std::string unit = "; latencies in milliseconds]\n";
    return writeSeed(directory, "plain", table) && writeSeed(directory, "whole", table + footer + table) &&
           writeSeed(directory, "ours",
                     "#[Cell: a /b c=1, trial 2, label: x, open loop" + unit +
                         "#[Invalid: generator: busy]\n#[Ended: cancelled]\n#[Short run]\n" + table + footer +
                         "\n#[Cell: a /b c=1, trial 2, label: x, open loop, service time" + unit +
                         "#[No latencies]\n") &&
           writeSeed(
               directory, "empty",
               "Value(ms) Percentile TotalCount\n#[Mean = nan, StdDeviation = nan]\n#[Total count = 0]\n");
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fputs("usage: make_corpus DIRECTORY\n", stderr);
        return 2;
    }
    const std::filesystem::path directory = argv[1];
    bool written = writeHistogramSeeds(directory / "histogram");
    written = writeHlogSeeds(directory / "hlog") && written;
    written = writeHgrmSeeds(directory / "hgrm") && written;
    for (const RequestCase &row : requestCases)
        written = writeSeed(directory / "request", row.name, "\3" + std::string(row.bytes)) && written;
    for (const ResponseCase &row : responseCases)
        written = writeSeed(directory / "response", row.name,
                            (row.isHead ? "\x83" : "\3") + std::string(row.bytes)) &&
                  written;
    return written ? 0 : 1;
}
