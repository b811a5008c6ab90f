// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/plan_draft.h"

#include "app/plan/draft_reader.h"
#include "app/plan/duration.h"

#include <algorithm>
#include <array>
#include <utility>

namespace threadloop {

namespace {

constexpr std::uint64_t defaultRequests = 100;

/// Reads one draft. What could not be read keeps its default, so that the remaining fields are checked as
/// well.
class PlanReader
{
public:
    explicit PlanReader(const PlanDraft &draft)
        : m_draft(draft)
    {}

    std::variant<std::vector<Plan>, Problems> read();

private:
    void readTargets();
    void readStopRule();
    void readConcurrency();
    void readPacing();
    std::uint64_t readSeed();
    void readPhases();
    void readConnections();
    void readRequest();
    void readHeader(const std::string &text);
    void readBackground();
    void checkPoolThreads();
    std::vector<Plan> plans() const;

    const PlanDraft &m_draft;
    DraftReader m_reader;
    std::vector<Target> m_targets;
    std::vector<Mode> m_modes;
    Plan m_common; // what all plans of the matrix share
};

std::variant<std::vector<Plan>, Problems> PlanReader::read()
{
    readTargets();
    m_modes = m_reader.take("mode", parseModes(m_draft.mode.value_or("all"))).value_or(std::vector<Mode>());
    readStopRule();
    readConcurrency();
    readPacing();
    readPhases();
    readConnections();
    readRequest();
    readBackground();
    checkPoolThreads();
    if (!m_reader.problems().empty())
        return m_reader.problems();
    return plans();
}

void PlanReader::readTargets()
{
    const std::vector<std::string> defaults{"/wait", "/asyncwait"};
    for (const std::string &text : m_draft.targets.empty() ? defaults : m_draft.targets) {
        if (auto target = m_reader.take("targets", parseTarget(text)))
            m_targets.push_back(*std::move(target));
    }
}

void PlanReader::readStopRule()
{
    StopRule &stop = m_common.stop;
    stop.requests = m_reader.whole<std::uint64_t>("requests", m_draft.requests, 1, PlanLimits::requests);
    stop.duration =
        m_reader.duration("duration", m_draft.duration, std::chrono::nanoseconds(1), PlanLimits::duration);
    if (!m_draft.requests && !m_draft.duration)
        stop.requests = defaultRequests;
}

void PlanReader::readConcurrency()
{
    const std::uint64_t byDefault =
        m_common.stop.requests
            ? std::min<std::uint64_t>(*m_common.stop.requests, PlanLimits::defaultConcurrency)
            : PlanLimits::defaultConcurrencyForDuration;
    m_common.concurrency =
        m_reader.whole<std::uint32_t>("concurrency", m_draft.concurrency, 1, PlanLimits::concurrency)
            .value_or(static_cast<std::uint32_t>(byDefault));
    m_common.loops = m_reader.whole<std::uint32_t>("loops", m_draft.loops, 1, PlanLimits::loops).value_or(1);
}

void PlanReader::readPacing()
{
    const std::uint64_t seed = readSeed();
    if (!m_draft.rate) {
        if (m_draft.arrivals)
            m_reader.addProblem("arrivals", "there is no schedule without a rate; add --rate");
        return;
    }
    OpenLoop open;
    open.rate = m_reader.decimal("rate", m_draft.rate, PlanLimits::leastRate, PlanLimits::rate).value_or(1);
    open.seed = seed;
    if (m_draft.arrivals) {
        if (const auto arrivals = arrivalsFromName(*m_draft.arrivals))
            open.arrivals = *arrivals;
        else
            m_reader.addProblem("arrivals", inQuotes(*m_draft.arrivals) +
                                                " is no kind of arrivals; write constant or poisson");
    }
    m_common.pacing = open;
}

/// The repeats are the matrix's; their number is checked here with the rest of the draft.
std::uint64_t PlanReader::readSeed()
{
    const auto rounds = m_reader.whole<std::uint32_t>("repeat", m_draft.repeat, 1, PlanLimits::repeats);
    const auto seed = m_reader.whole<std::uint64_t>("seed", m_draft.seed, 0, PlanLimits::seed);
    if (m_draft.seed && !m_draft.rate && rounds.value_or(1) == 1 && !m_draft.repeat)
        m_reader.addProblem("seed", "nothing is random without a rate or repeats; add --rate or --repeat");
    return seed.value_or(Repetition().seed);
}

void PlanReader::readPhases()
{
    Phases &phases = m_common.phases;
    const auto read = [this](const char *field, const std::optional<std::string> &text) {
        return m_reader.duration(field, text, std::chrono::nanoseconds(0), PlanLimits::duration)
            .value_or(std::chrono::nanoseconds(0));
    };
    phases.ramp = read("ramp", m_draft.ramp);
    phases.warmup = read("warmup", m_draft.warmup);
    const auto &duration = m_common.stop.duration;
    if (duration && phases.lead() >= *duration) {
        m_reader.addProblem(phases.warmup.count() > 0 ? "warmup" : "ramp",
                            "a run of " + formatDuration(*duration) +
                                " is too short: ramp and warm-up take " + formatDuration(phases.lead()) +
                                " of it, and nothing would be measured");
    }
}

void PlanReader::readConnections()
{
    m_common.timeout =
        m_reader.duration("timeout", m_draft.timeout, std::chrono::nanoseconds(1), PlanLimits::timeout)
            .value_or(m_common.timeout);
    if (!m_draft.connections)
        return;
    if (const auto connections = connectionsFromName(*m_draft.connections))
        m_common.connections = *connections;
    else
        m_reader.addProblem("connections", inQuotes(*m_draft.connections) +
                                               " is no way to connect; write keep-alive or new");
}

void PlanReader::readRequest()
{
    RequestTemplate &request = m_common.request;
    request.body = m_draft.body.value_or("");
    request.method = m_draft.method.value_or(m_draft.body ? "POST" : "GET");
    if (!isToken(request.method))
        m_reader.addProblem("method",
                            inQuotes(request.method) + " is no method; write one such as GET or POST");
    else if (request.method == "CONNECT")
        m_reader.addProblem("method", "CONNECT opens a tunnel, which is not supported");
    for (const std::string &header : m_draft.headers)
        readHeader(header);
    if (m_draft.expect) {
        if (auto expected = m_reader.take("expect", ExpectedStatus::parse(*m_draft.expect)))
            request.expected = *expected;
    }
}

void PlanReader::readHeader(const std::string &text)
{
    constexpr std::array<std::string_view, 3> ours{"connection", "content-length", "transfer-encoding"};
    const std::size_t colon = text.find(':');
    const std::string_view name = std::string_view(text).substr(0, colon);
    if (colon == std::string::npos || !isToken(name)) {
        m_reader.addProblem("headers", inQuotes(text) + " is no header; write it as 'Name: value'");
        return;
    }
    if (std::find(ours.begin(), ours.end(), lowerCased(name)) != ours.end()) {
        m_reader.addProblem("headers", inQuotes(name) + " is set by the client itself; leave it out");
        return;
    }
    std::string_view value = std::string_view(text).substr(colon + 1);
    const auto isForbidden = [](char c) {
        return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f;
    };
    if (std::any_of(value.begin(), value.end(), isForbidden)) {
        m_reader.addProblem("headers", "the value of " + inQuotes(name) + " has a control character");
        return;
    }
    constexpr std::string_view blanks = " \t";
    value.remove_prefix(std::min(value.find_first_not_of(blanks), value.size()));
    value = value.substr(0, value.find_last_not_of(blanks) + 1);
    m_common.request.headers.push_back({std::string(name), std::string(value)});
}

void PlanReader::readBackground()
{
    if (!m_draft.background)
        return;
    if (auto target = m_reader.take("background", parseTarget(*m_draft.background)))
        m_common.background = Background{*std::move(target)};
}

void PlanReader::checkPoolThreads()
{
    const bool usesPool = std::find(m_modes.begin(), m_modes.end(), Mode::ThreadPool) != m_modes.end();
    if (usesPool && m_common.usableConcurrency() > PlanLimits::poolThreads) {
        m_reader.addProblem("concurrency",
                            "the mode thread-pool has a thread per request in flight, at most " +
                                std::to_string(PlanLimits::poolThreads) + "; use event-loop for more");
    }
}

std::vector<Plan> PlanReader::plans() const
{
    std::vector<Plan> plans;
    for (const Target &target : m_targets) {
        for (const Mode mode : m_modes) {
            Plan &plan = plans.emplace_back(m_common);
            plan.target = target;
            plan.mode = mode;
            plan.label = m_draft.label;
            if (mode == Mode::Sequential)
                plan.concurrency = 1;
        }
    }
    return plans;
}

} // namespace

std::variant<std::vector<Plan>, Problems> plansFrom(const PlanDraft &draft)
{
    return PlanReader(draft).read();
}

Repetition repetitionOf(const PlanDraft &draft)
{
    DraftReader reader;
    Repetition repetition;
    repetition.rounds = reader.whole<std::uint32_t>("repeat", draft.repeat, 1, PlanLimits::repeats)
                            .value_or(repetition.rounds);
    repetition.seed =
        reader.whole<std::uint64_t>("seed", draft.seed, 0, PlanLimits::seed).value_or(repetition.seed);
    return repetition;
}

} // namespace threadloop
