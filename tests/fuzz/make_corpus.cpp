// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the fuzz targets' seeds: make_corpus DIRECTORY
#include "server/metrics/histogram_payload.h"
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

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fputs("usage: make_corpus DIRECTORY\n", stderr);
        return 2;
    }
    const std::filesystem::path directory = argv[1];
    bool written = writeHistogramSeeds(directory / "histogram");
    for (const RequestCase &row : requestCases)
        written = writeSeed(directory / "request", row.name, "\3" + std::string(row.bytes)) && written;
    for (const ResponseCase &row : responseCases)
        written = writeSeed(directory / "response", row.name,
                            (row.isHead ? "\x83" : "\3") + std::string(row.bytes)) &&
                  written;
    return written ? 0 : 1;
}
