// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/legend.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace threadloop {

struct ChartInput;

/// One run as a bar.
struct Bar
{
    Mode mode = Mode::Sequential;
    int step = 0;
    double value = 0; ///< requests per second, or milliseconds
    std::optional<double> ideal;
    std::optional<double> reference; ///< a figure of the same cell from elsewhere
    bool hasFailures = false;

    bool operator==(const Bar &) const = default;
};

/// The runs against one target under one setup.
struct BarGroup
{
    QStringList caption; ///< the target, then one line for each setting in which the groups differ
    std::vector<Bar> bars;

    bool operator==(const BarGroup &) const = default;
};

/// Everything the bar chart draws; a value.
struct BarsData
{
    QString title;
    QString yTitle;
    std::vector<BarGroup> groups;
    Legend legend;
    double yMax = 1;     ///< bars, references, and the ideals that are not beyond
    double greatest = 0; ///< bars and references alone; an ideal above four times this is beyond

    std::size_t barCount() const;
};

/// Finished visible runs as bars, in the order in which they were made. Pure; any thread.
BarsData barsData(const ChartInput &input);

} // namespace threadloop
