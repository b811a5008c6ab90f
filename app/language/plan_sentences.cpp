// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/sentence_lists.h"

#include <QtGlobal>

namespace threadloop {
namespace {

// app/plan, and what the window finds missing before it asks there.
constexpr const char *kPlans[] = {
    QT_TRANSLATE_NOOP("Plans", "no target is chosen; tick one or type one"),
    QT_TRANSLATE_NOOP("Plans", "no mode is chosen; tick at least one"),
    QT_TRANSLATE_NOOP("Plans",
                      "\"%1\" is no number that can be used here; write a whole number from %2 to %3"),
    QT_TRANSLATE_NOOP("Plans", "\"%1\" is no number that can be used here; write one from %2 to %3"),
    QT_TRANSLATE_NOOP("Plans", "\"%1\" is no number; write one such as 250 or 12.5"),
    QT_TRANSLATE_NOOP("Plans", "\"%1\" is no whole number"),
    QT_TRANSLATE_NOOP("Plans",
                      "\"%1\" is no duration; write a number and its unit, such as 500us, 50ms, 2s or 1m"),
    QT_TRANSLATE_NOOP("Plans", "\"%1\" is finer than a nanosecond"),
    QT_TRANSLATE_NOOP("Plans", "\"%1\" is too long a duration"),
    QT_TRANSLATE_NOOP("Plans", "\"%1\" is too short; write a duration above 0"),
    QT_TRANSLATE_NOOP("Plans", "\"%1\" is too long; at most %2"),
    QT_TRANSLATE_NOOP("Plans", "\"%1\" has a space; write it as %20"),
    QT_TRANSLATE_NOOP("Plans", "\"%1\" has a control character"),
    QT_TRANSLATE_NOOP("Plans", "\"%1\" is not all ASCII; write paths percent-encoded and names as xn--"),
    QT_TRANSLATE_NOOP("Plans", "\"%1\" has a fragment (#...), which is never sent; leave it out"),
    QT_TRANSLATE_NOOP("Plans",
                      "\"%1\" is no target; write http://HOST:PORT/PATH, or /PATH of the embedded server"),
    QT_TRANSLATE_NOOP("Plans", "https is not supported yet; write an http:// URL"),
    QT_TRANSLATE_NOOP("Plans", "the scheme \"%1\" is not supported; write an http:// URL"),
    QT_TRANSLATE_NOOP("Plans", "\"%1\" is no port; write one of 1 to 65535 after the colon"),
    QT_TRANSLATE_NOOP("Plans", "a user name or password in a URL is not supported; send a header instead"),
    QT_TRANSLATE_NOOP("Plans", "\"%1\" has no closing bracket"),
    QT_TRANSLATE_NOOP("Plans", "the URL has no host; write http://HOST:PORT/PATH"),
    QT_TRANSLATE_NOOP("Plans", "\"%1\" is no IPv6 address"),
    QT_TRANSLATE_NOOP("Plans", "\"%1\" is no host name"),
    QT_TRANSLATE_NOOP("Plans", "the target is empty; write a URL or a path such as /wait"),
    QT_TRANSLATE_NOOP("Plans", "\"%1\" has a percent sign without two hexadecimal digits; write it as %25"),
    QT_TRANSLATE_NOOP("Plans", "there is no schedule without a rate; add --rate"),
    QT_TRANSLATE_NOOP("Plans", "\"%1\" is no kind of arrivals; write constant or poisson"),
    QT_TRANSLATE_NOOP("Plans", "nothing is random without a rate or repeats; add --rate or --repeat"),
    QT_TRANSLATE_NOOP(
        "Plans", "a run of %1 is too short: ramp and warm-up take %2 of it, and nothing would be measured"),
    QT_TRANSLATE_NOOP("Plans", "\"%1\" is no way to connect; write keep-alive or new"),
    QT_TRANSLATE_NOOP("Plans", "\"%1\" is no method; write one such as GET or POST"),
    QT_TRANSLATE_NOOP("Plans", "CONNECT opens a tunnel, which is not supported"),
    QT_TRANSLATE_NOOP("Plans", "\"%1\" is no header; write it as 'Name: value'"),
    QT_TRANSLATE_NOOP("Plans", "\"%1\" is set by the client itself; leave it out"),
    QT_TRANSLATE_NOOP("Plans", "the value of \"%1\" has a control character"),
    QT_TRANSLATE_NOOP(
        "Plans", "the mode thread-pool has a thread per request in flight, at most %1; use event-loop for "
                 "more"),
    QT_TRANSLATE_NOOP("Plans", "\"%1\" is no mode; write sequential, thread-pool, event-loop or all"),
    QT_TRANSLATE_NOOP("Plans", "the mode %1 is named twice"),
    QT_TRANSLATE_NOOP("Plans", "\"%1\" is never the last status of a reply; 1xx replies are skipped"),
    QT_TRANSLATE_NOOP("Plans", "\"%1\" is no status; write 200, 2xx or a list such as 200,204,3xx"),
    QT_TRANSLATE_NOOP("Plans", "the address to listen on is empty; write one such as 127.0.0.1"),
    // Sweeps
    QT_TRANSLATE_NOOP("Plans",
                      "\"%1\" does not say how many values it has; write 10..160:16, or 1..1024:11x for a "
                      "constant factor"),
    QT_TRANSLATE_NOOP("Plans", "\"%1\" needs a whole number of values from 2 to %2 behind the colon"),
    QT_TRANSLATE_NOOP("Plans", "\"%1\" does not rise; write the smaller end first"),
    QT_TRANSLATE_NOOP("Plans", "\"%1\" cannot grow by a factor from 0; begin above it"),
    QT_TRANSLATE_NOOP("Plans", "\"%1\" has the value %2 twice after rounding; ask for fewer values"),
    QT_TRANSLATE_NOOP("Plans", "a sweep needs two values at least"),
    QT_TRANSLATE_NOOP("Plans", "a sweep has at most %1 values"),
    QT_TRANSLATE_NOOP("Plans", "the value %1 is there twice"),
    QT_TRANSLATE_NOOP("Plans",
                      "sequential runs have one request in flight, whatever the concurrency; write --mode "
                      "thread-pool,event-loop"),
    QT_TRANSLATE_NOOP("Plans", "%1 belongs to the embedded server; write paths such as /wait as targets"),
    QT_TRANSLATE_NOOP(
        "Plans", "\"%1\" names nothing to sweep; write concurrency=, rate=, threads=, workers= or delay= "
                 "and the values"),
    QT_TRANSLATE_NOOP("Plans", "%1 is swept and given as well; leave --%2 out"),
    // Pasted commands
    QT_TRANSLATE_NOOP("Plans", "there is no command in it"),
    QT_TRANSLATE_NOOP("Plans", "it is more than one command"),
    QT_TRANSLATE_NOOP("Plans", "\"%1\" is neither a 'threadloop run' line nor a curl command"),
    QT_TRANSLATE_NOOP("Plans", "the curl command names no URL"),
    QT_TRANSLATE_NOOP("Plans", "a single quote is not closed"),
    QT_TRANSLATE_NOOP("Plans", "a double quote is not closed"),
    QT_TRANSLATE_NOOP("Plans", "a quote that begins with $' is not closed"),
    QT_TRANSLATE_NOOP("Plans", "%1 is no option of threadloop run"),
    QT_TRANSLATE_NOOP("Plans", "%1 is left out: it is not about the request or the load"),
    QT_TRANSLATE_NOOP("Plans", "%1 is left out: the body is one file or text"),
    QT_TRANSLATE_NOOP("Plans", "the cookies of the file \"%1\" are not read"),
    QT_TRANSLATE_NOOP("Plans", "--data-urlencode from a file is not supported yet"),
    QT_TRANSLATE_NOOP("Plans", "%1 is not known"),
    QT_TRANSLATE_NOOP("Plans", "%1 is not supported yet"),
    // The fields' names, as messages have them
    QT_TRANSLATE_NOOP("Plans", "targets"),
    QT_TRANSLATE_NOOP("Plans", "mode"),
    QT_TRANSLATE_NOOP("Plans", "requests"),
    QT_TRANSLATE_NOOP("Plans", "duration"),
    QT_TRANSLATE_NOOP("Plans", "concurrency"),
    QT_TRANSLATE_NOOP("Plans", "connections"),
    QT_TRANSLATE_NOOP("Plans", "rate"),
    QT_TRANSLATE_NOOP("Plans", "arrivals"),
    QT_TRANSLATE_NOOP("Plans", "seed"),
    QT_TRANSLATE_NOOP("Plans", "ramp"),
    QT_TRANSLATE_NOOP("Plans", "warmup"),
    QT_TRANSLATE_NOOP("Plans", "repeat"),
    QT_TRANSLATE_NOOP("Plans", "method"),
    QT_TRANSLATE_NOOP("Plans", "headers"),
    QT_TRANSLATE_NOOP("Plans", "body"),
    QT_TRANSLATE_NOOP("Plans", "expect"),
    QT_TRANSLATE_NOOP("Plans", "timeout"),
    QT_TRANSLATE_NOOP("Plans", "loops"),
    QT_TRANSLATE_NOOP("Plans", "background"),
    QT_TRANSLATE_NOOP("Plans", "sweep"),
    QT_TRANSLATE_NOOP("Plans", "host"),
    QT_TRANSLATE_NOOP("Plans", "port"),
    QT_TRANSLATE_NOOP("Plans", "workers"),
    QT_TRANSLATE_NOOP("Plans", "threads"),
    QT_TRANSLATE_NOOP("Plans", "delay"),
};

} // namespace

SentenceList planSentences()
{
    return {"Plans", kPlans};
}

} // namespace threadloop
