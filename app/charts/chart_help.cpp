// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chart_help.h"

#include <QCoreApplication>

namespace threadloop {
namespace {

struct HelpWords
{
    Q_DECLARE_TR_FUNCTIONS(ChartHelp)
};

} // namespace

QString chartHelp(ChartKind kind)
{
    switch (kind) {
    case ChartKind::Throughput:
        return HelpWords::tr(
            "Successful requests per second over the time since the run began: a sliding mean, with the "
            "intervals it is made of faint behind it. The dashed line is the ideal, what the clients could "
            "reach if every request took just the server’s delay. Crosses are failed requests; shaded phases "
            "count in no figure.");
    case ChartKind::Latency:
        return HelpWords::tr(
            "How long the successful requests of each interval took, on the same time axis: half of them at "
            "most p50, all but one in a hundred at most p99. A closed loop waits for each reply before it "
            "sends again, so a stall is seen by the few requests that are in flight and not by those that "
            "would have come meanwhile; an open loop (a rate) counts them too.");
    case ChartKind::Bars:
        return HelpWords::tr(
            "One bar for each shown run, grouped by target and settings; its height is what the axis title "
            "says. The dash over a bar is its ideal, the outline the article’s figure, and a cross means "
            "that "
            "some requests failed. A single bar says nothing about how much such runs differ: Compare does.");
    case ChartKind::Percentiles:
        return HelpWords::tr(
            "From left to right the share of the requests, logarithmic towards 100 %; upwards the latency "
            "that "
            "this share did not exceed. A line that turns steep early has a long tail. Of an open loop the "
            "response time counts from when a request was due, the service time from when it was sent; a "
            "closed loop cannot see requests that a stall kept from being sent.");
    case ChartKind::Histogram:
        return HelpWords::tr(
            "How many requests took how long: latency from left to right on a logarithmic axis, in bins of "
            "equal width there, and upwards the requests in each bin. Two hills are two ways of being "
            "served, "
            "such as with and without waiting for a thread. Failed requests are in no bin.");
    case ChartKind::Compare:
        return HelpWords::tr(
            "Each row is a cell, each dot one of its trials, the mark their median, and the error bar its "
            "95 % confidence interval, which needs six trials. The dashed line is the baseline’s median, the "
            "shade around it the margin within which a difference does not matter. The verdict holds for the "
            "trials made here, not for another machine.");
    case ChartKind::Sweep:
        return HelpWords::tr(
            "Above, the median throughput at each swept value, with the interval of its trials; below, the "
            "p99 "
            "latency there. The dashed line is the ideal. The mark is the knee: from there on more of the "
            "swept value gains little, by the rule that its label names.");
    }
    return {};
}

} // namespace threadloop
