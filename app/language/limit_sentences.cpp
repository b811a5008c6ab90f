// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/sentence_lists.h"

#include <QtGlobal>

namespace threadloop {
namespace {

// app/measure/limit.cpp and validity.cpp
constexpr const char *kLimits[] = {
    QT_TRANSLATE_NOOP("Limits", "limited by the rate asked for: %1 req/s"),
    QT_TRANSLATE_NOOP("Limits", "limited by the client: it kept %1 of %2 busy"),
    QT_TRANSLATE_NOOP("Limits", "limited by the client: its %1 kept %2 cores busy"),
    QT_TRANSLATE_NOOP("Limits",
                      "limited by the processor: %1 of %2 busy, %3 by the client, %4 by the server"),
    QT_TRANSLATE_NOOP("Limits", "limited by the processor: %1 of %2 busy, %3 by the client"),
    QT_TRANSLATE_NOOP("Limits", "limited by the processor: %1 of %2 busy, %3 by the server"),
    QT_TRANSLATE_NOOP("Limits", "limited by the processor: %1 of %2 busy"),
    QT_TRANSLATE_NOOP("Limits", "limited by %1: the server kept %2 cores busy"),
    QT_TRANSLATE_NOOP("Limits", "limited by %1: the event loop came %2 ms late (p99)"),
    QT_TRANSLATE_NOOP("Limits", "limited by %1: %2 busy and %3 requests queued on average"),
    QT_TRANSLATE_NOOP("Limits", "limited by 1 connection: one request after the other, %1 a second"),
    QT_TRANSLATE_NOOP("Limits", "limited by %1, at %2 % of %3"),
    QT_TRANSLATE_NOOP("Limits", "limited by %1: %2"),
    QT_TRANSLATE_NOOP("Limits", "unknown: %1 % of the requests failed"),
    QT_TRANSLATE_NOOP("Limits",
                      "unknown: faster than the ideal %1 req/s, so the service time is not the assumed %2"),
    QT_TRANSLATE_NOOP("Limits",
                      "unknown: %1 % of the ideal %2 req/s, which %3 would allow; only %4 of %5 requests "
                      "were in flight"),
    QT_TRANSLATE_NOOP("Limits",
                      "unknown: %1 % of the ideal %2 req/s, which %3 would allow; neither processor nor "
                      "client nor server was seen to be full"),
    QT_TRANSLATE_NOOP("Limits", "unknown: all %1 waited for the server; try more of them"),
    QT_TRANSLATE_NOOP("Limits", "unknown: the service time is not known, and nothing was seen to be full"),
    // What stands in the sentences above.
    QT_TRANSLATE_N_NOOP("Limits", "the interpreter lock of %n worker(s)"),
    QT_TRANSLATE_NOOP("Limits", "%1 pool threads (%2 workers of %3)"),
    QT_TRANSLATE_NOOP("Limits", "%1 / %2 = %3 req/s"),
    QT_TRANSLATE_NOOP("Limits", "%1 in %2 of %3 = %4 req/s"),
    QT_TRANSLATE_N_NOOP("Limits", "%n pool thread(s)"),
    QT_TRANSLATE_N_NOOP("Limits", "%n processor core(s)"),
    QT_TRANSLATE_N_NOOP("Limits", "%n connection(s)"),
    QT_TRANSLATE_N_NOOP("Limits", "%n request(s)"),
    QT_TRANSLATE_N_NOOP("Limits", "%n thread(s)"),
    QT_TRANSLATE_N_NOOP("Limits", "%n worker(s)"),
    QT_TRANSLATE_N_NOOP("Limits", "%n core(s)"),
    QT_TRANSLATE_N_NOOP("Limits", "%n wave(s)"),
    QT_TRANSLATE_NOOP("Limits",
                      "Little's law does not hold: %1 requests were in flight, throughput x response time "
                      "is %2"),
    QT_TRANSLATE_NOOP("Limits", "the client itself was busy %1 % of the time; the server may be faster"),
    QT_TRANSLATE_NOOP("Limits",
                      "requests were sent late: p99 of the send delay is %1 ms, p50 of the response time "
                      "%2 ms"),
    QT_TRANSLATE_NOOP("Limits", "never more than %1 of %2 requests were in flight"),
    QT_TRANSLATE_NOOP("Limits", "only %1 of %2 requests were in flight in the mean"),
    QT_TRANSLATE_NOOP("Limits", "the run may need %1 ports of this machine, which has %2 a minute"),
    QT_TRANSLATE_NOOP("Limits", "the run may need %1 file descriptors, and %2 can be opened"),
};

} // namespace

SentenceList limitSentences()
{
    return {"Limits", kLimits};
}

} // namespace threadloop
