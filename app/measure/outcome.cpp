// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/outcome.h"

#include "app/measure/names.h"

#include <numeric>

namespace threadloop {

namespace {

constexpr std::array<std::string_view, outcomeCount> names{
    "ok", "http_error", "timeout", "connect_error", "reset", "protocol_error", "local_error", "aborted"};

} // namespace

std::string_view outcomeName(Outcome outcome)
{
    return names[static_cast<std::size_t>(outcome)];
}

std::optional<Outcome> outcomeFromName(std::string_view name)
{
    return enumeratorNamed<Outcome>(names, name);
}

std::uint64_t Counts::finishedTotal() const
{
    return std::accumulate(finished.begin(), finished.end(), std::uint64_t{0});
}

std::uint64_t Counts::failed() const
{
    return finishedTotal() - ok() - aborted();
}

Counts &Counts::operator+=(const Counts &other)
{
    started += other.started;
    for (std::size_t i = 0; i < outcomeCount; ++i)
        finished[i] += other.finished[i];
    return *this;
}

} // namespace threadloop
