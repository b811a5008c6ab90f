// SPDX-License-Identifier: GPL-3.0-or-later
// The real window, driven through its panels for window.py, on whatever display the environment names:
//     run TARGET CONCURRENCY DURATION   a run, its results and the GUI thread's share, as JSON
//     live RUNS SECONDS SPAN            what charts of RUNS runs of SECONDS cost, one of them live, for SPAN
//                                       seconds: the GUI thread's share and milliseconds a frame, as JSON
//     make-history FILE RUNS            stores so many runs
//     start [FILE]                      the moment of the first paint, CLOCK_MONOTONIC nanoseconds; with the
//                                       runs that FILE stores
//     filter FILE                       what filtering and sorting the runs of FILE take, milliseconds, as
//     JSON export                            what drawing each file takes, milliseconds, as JSON
#include "app/charts/chart_picture.h"
#include "app/load/descriptor_limit.h"
#include "app/window/charts_area.h"
#include "app/window/runs_model.h"
#include "tests/bench/bench_window.h"
#include "tests/bench/overlaid_runs.h"
#include "tests/support/long_history.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonObject>
#include <QLineEdit>
#include <QTableView>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <vector>

using namespace threadloop;

namespace {

/// Tells when a window was painted for the first time.
class FirstPaint final : public QObject
{
public:
    explicit FirstPaint(QWidget &window) { window.installEventFilter(this); }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_seen) {
            m_seen = true;
            // Behind the paint event of the window come those of its children, in the same round of the loop.
            QTimer::singleShot(0, this, [] {
                std::printf("%lld\n", static_cast<long long>(nanoseconds(CLOCK_MONOTONIC)));
                QApplication::quit();
            });
        }
        return false;
    }

private:
    bool m_seen = false;
};

int runCell(const QStringList &arguments)
{
    BenchWindow bench;
    bench.fill(arguments.value(2), arguments.value(3), arguments.value(4));
    const auto result = bench.run();
    if (!result) {
        return 1;
    }
    print({{QStringLiteral("reqs_per_sec"), result->throughput.reqsPerSec},
           {QStringLiteral("ok"), static_cast<double>(result->counts.ok())},
           {QStringLiteral("failed"), static_cast<double>(result->counts.failed())},
           {QStringLiteral("gui_share"), bench.guiShare()}});
    return 0;
}

/// The charts over time of a window of the usual size, told ten times a second what the live run has done.
int showLive(const QStringList &arguments)
{
    BenchWindow bench;
    OverlaidRuns runs(arguments.value(2).toInt(), arguments.value(3).toDouble());
    auto &charts = bench.find<ChartsArea>("chartsArea");
    charts.setRuns(runs.finished());
    charts.setLive(runs.live());
    bench.window().show();
    int frames = 0;
    QObject context;
    QObject::connect(&charts.chart(ChartKind::Throughput), &ChartWidget::drawn, &context, [&] { ++frames; });
    QTimer ticks;
    ticks.setTimerType(Qt::PreciseTimer);
    QObject::connect(&ticks, &QTimer::timeout, &context, [&] {
        runs.grow();
        charts.setLive(runs.live());
    });
    std::int64_t cpu = 0;
    std::int64_t wall = 0;
    QTimer::singleShot(1000, &context, [&] { // laid out and painted
        frames = 0;
        cpu = nanoseconds(CLOCK_THREAD_CPUTIME_ID);
        wall = nanoseconds(CLOCK_MONOTONIC);
        ticks.start(100);
    });
    const double span = arguments.value(4).toDouble();
    QTimer::singleShot(1000 + static_cast<int>(1000 * span), &context, [] { QApplication::quit(); });
    QApplication::exec();
    const auto used = static_cast<double>(nanoseconds(CLOCK_THREAD_CPUTIME_ID) - cpu);
    const auto took = static_cast<double>(nanoseconds(CLOCK_MONOTONIC) - wall);
    print({{QStringLiteral("gui_share"), used / took},
           {QStringLiteral("frames"), frames},
           {QStringLiteral("frame_ms"), used / 1e6 / std::max(1, frames)}});
    return 0;
}

int showStart(std::optional<QString> history)
{
    BenchWindow bench(std::move(history));
    FirstPaint paint(bench.window());
    bench.window().show();
    bench.window().startServer();
    return QApplication::exec();
}

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

int filterRuns(const QString &history)
{
    BenchWindow bench(history);
    bench.window().show();
    auto &table = bench.find<QTableView>("runs");
    auto &filter = bench.find<QLineEdit>("runsFilter");
    const auto settle = [&table] {
        QApplication::processEvents();
        table.viewport()->repaint();
    };
    settle();
    QJsonObject times{{QStringLiteral("runs"), table.model()->rowCount()}};
    QElapsedTimer timer;
    const auto keep = [&](const QString &name) { times[name] = milliseconds(timer); };
    for (const char *words : {"n", "nightly", "nightly 1", "orders page", "nothing has this", ""}) {
        timer.start();
        filter.setText(QString::fromLatin1(words));
        settle();
        keep(QStringLiteral("filter \"%1\"").arg(QLatin1String(words)));
    }
    for (const auto &[name, column] :
         {std::pair{"rate", RunsModel::Rate}, {"target", RunsModel::Target}, {"time", RunsModel::Started}}) {
        timer.start();
        table.sortByColumn(column, Qt::DescendingOrder);
        settle();
        keep(QStringLiteral("sort by ") + QLatin1String(name));
    }
    print(times);
    return 0;
}

double medianMilliseconds(const ChartPicture &picture, PictureFormat format, int scale)
{
    std::vector<double> times;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        drawFile(picture, format, {QSize(1280, 720), scale});
        times.push_back(milliseconds(timer));
    }
    std::nth_element(times.begin(), times.begin() + 2, times.end());
    return times[2];
}

int exportCharts()
{
    BenchWindow bench;
    bench.fill(QStringLiteral("/asyncwait"), QStringLiteral("100"), QStringLiteral("10s"));
    if (!bench.run()) {
        return 1;
    }
    QJsonObject times;
    for (const ChartKind kind : allChartKinds) {
        const ChartPicture picture = bench.find<ChartsArea>("chartsArea").chart(kind).picture();
        if (!isDrawable(picture)) {
            continue; // these runs are no sweep
        }
        const auto measure = [&](const char *name, PictureFormat format, int scale) {
            times[chartKindName(kind) + QLatin1Char(' ') + QString::fromLatin1(name)] =
                medianMilliseconds(picture, format, scale);
        };
        measure("PNG 1x", PictureFormat::Png, 1);
        measure("PNG 2x", PictureFormat::Png, 2);
        measure("PNG 4x", PictureFormat::Png, 4);
        measure("SVG", PictureFormat::Svg, 1);
        measure("PDF", PictureFormat::Pdf, 1);
    }
    print(times);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    raiseDescriptorLimit();
    const QStringList arguments = QApplication::arguments();
    const QString what = arguments.value(1);
    if (what == QStringLiteral("run") && arguments.size() == 5) {
        return runCell(arguments);
    }
    if (what == QStringLiteral("live") && arguments.size() == 5) {
        return showLive(arguments);
    }
    if (what == QStringLiteral("make-history") && arguments.size() == 4) {
        makeLongHistory(arguments.value(2), arguments.value(3).toInt());
        return 0;
    }
    if (what == QStringLiteral("start") && arguments.size() <= 3) {
        return showStart(arguments.size() == 3 ? std::optional(arguments.value(2)) : std::nullopt);
    }
    if (what == QStringLiteral("filter") && arguments.size() == 3) {
        return filterRuns(arguments.value(2));
    }
    if (what == QStringLiteral("export")) {
        return exportCharts();
    }
    std::fputs(
        "usage: window_bench run TARGET CONCURRENCY DURATION | live RUNS SECONDS SPAN | make-history FILE "
        "RUNS | start [FILE] | filter FILE | export\n",
        stderr);
    return 2;
}
