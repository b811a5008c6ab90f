// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/service.h"

#include "tests/oracle/arguments.h"

#include <algorithm>

namespace threadloop::oracle {
namespace {

double draw(std::mt19937_64 &random)
{
    return std::uniform_real_distribution<double>(0, 1)(random);
}

} // namespace

ServiceTimes::ServiceTimes(const std::string &text)
{
    const std::size_t colon = text.find(':');
    const std::string kind = text.substr(0, colon);
    const std::vector<std::string> parts =
        colon == std::string::npos ? std::vector<std::string>() : partsOf(text.substr(colon + 1), ',');
    m_isQueue = kind == "queue";
    if (parts.size() == 1 && (m_isQueue || kind == "fixed")) {
        m_usual = nanosecondsFrom(parts[0]);
    } else if (parts.size() == 4 && kind == "two-point") {
        m_usual = nanosecondsFrom(parts[0]);
        m_rare = nanosecondsFrom(parts[1]);
        m_rareShare = numberFrom(parts[2]);
        m_random.seed(static_cast<std::uint64_t>(numberFrom(parts[3])));
    } else {
        throw UsageError("no such service: " + text);
    }
}

Service ServiceTimes::of(std::int64_t arrival)
{
    if (m_isQueue) {
        // The plan counts, not when a reply was really sent: a late timer makes no service longer.
        const std::int64_t begun = std::max(arrival, m_queueEnd);
        m_queueEnd = begun + m_usual;
        return {begun, m_queueEnd};
    }
    const bool isRare = m_rareShare > 0 && draw(m_random) < m_rareShare;
    return {arrival, arrival + (isRare ? m_rare : m_usual)};
}

Faults::Faults(const std::string &text)
{
    if (text.empty()) {
        return;
    }
    const std::vector<std::string> parts = partsOf(text, ',');
    if (parts.size() != 2) {
        throw UsageError("faults are SHARE,SEED: " + text);
    }
    m_share = numberFrom(parts[0]);
    m_random.seed(static_cast<std::uint64_t>(numberFrom(parts[1])));
}

Fault Faults::next()
{
    if (m_share <= 0 || draw(m_random) >= m_share) {
        return Fault::None;
    }
    constexpr int first = static_cast<int>(Fault::ErrorStatus);
    constexpr int last = static_cast<int>(Fault::CloseAfterReply);
    return static_cast<Fault>(std::uniform_int_distribution<int>(first, last)(m_random));
}

} // namespace threadloop::oracle
