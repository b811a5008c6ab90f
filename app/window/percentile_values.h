// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/percentile.h"
#include "app/measure/run_result.h"
#include "app/measure/snapshot.h"

#include <QWidget>
#include <array>
#include <functional>
#include <optional>

class QGridLayout;
class QLabel;

namespace threadloop {

/// The chosen percentiles of a run beside its big figure: below the loop that they are of, a caption and a
/// value each. Up to two stand large next to each other, more of them small in two rows: they never widen the
/// window.
class PercentileValues : public QWidget
{
    Q_OBJECT

public:
    explicit PercentileValues(QWidget *parent = nullptr);

    void setShown(PercentileSet shown);
    void showNone();
    void show(const Snapshot &snapshot);
    void show(const RunResult &result);

    /// The shown ones for people who hear them: "p50 50.2 ms, p99 53.1 ms"; empty without any.
    QString words() const;

private:
    struct Value
    {
        QLabel *caption = nullptr;
        QLabel *value = nullptr;
    };

    Value &at(Percentile which) { return m_values[static_cast<std::size_t>(which)]; }
    const Value &at(Percentile which) const { return m_values[static_cast<std::size_t>(which)]; }
    bool isCompact() const;
    void add(Percentile which);
    void arrange();
    void writeLoop();
    void write(const std::function<std::optional<double>(Percentile)> &valueOf);

    PercentileSet m_shown{Percentile::P50, Percentile::P99};
    std::array<Value, allPercentiles.size()> m_values{};
    QGridLayout *m_grid;
    QLabel *m_heading; ///< names the loop, once for all
    QString m_loop;    ///< which one; empty before the first run
    QString m_toolTip; ///< what it means
};

} // namespace threadloop
