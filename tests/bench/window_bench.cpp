// SPDX-License-Identifier: GPL-3.0-or-later
// The real window, driven through its panels for window.py, on whatever display the environment names:
//     window_bench run TARGET CONCURRENCY DURATION   a run, its results and the GUI thread's share, as JSON
//     window_bench start                             the moment of the first paint, CLOCK_MONOTONIC
//     nanoseconds window_bench export                            what drawing each file takes, milliseconds,
//     as JSON
#include "app/charts/chart_picture.h"
#include "app/load/descriptor_limit.h"
#include "app/plan/plan.h"
#include "app/window/charts_area.h"
#include "app/window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace threadloop;

namespace {

std::int64_t nanoseconds(clockid_t clock)
{
    timespec now{};
    ::clock_gettime(clock, &now);
    return std::int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
}

void print(const QJsonObject &object)
{
    std::puts(QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
}

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

/// A main window with settings of its own.
class Bench
{
public:
    Bench()
        : m_window({std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("settings.ini")),
                                                QSettings::IniFormat),
                    askWithDialog})
    {}

    MainWindow &window() { return m_window; }

    template <class T>
    T &find(const char *name)
    {
        T *found = m_window.findChild<T *>(QString::fromLatin1(name));
        if (found == nullptr) {
            qFatal("the window has no '%s'", name);
        }
        return *found;
    }

    /// One cell: the target with the event-loop client.
    void fill(const QString &target, const QString &concurrency, const QString &duration)
    {
        find<QLineEdit>("port").setText(QStringLiteral("0"));
        for (QCheckBox *box : m_window.findChildren<QCheckBox *>()) {
            if (box->objectName().startsWith(QStringLiteral("target:")) ||
                box->objectName().startsWith(QStringLiteral("mode:"))) {
                box->setChecked(box->objectName() == QStringLiteral("mode:event-loop"));
            }
        }
        find<QLineEdit>("targetLine").setText(target);
        find<QLineEdit>("requests").clear();
        find<QLineEdit>("duration").setText(duration);
        find<QLineEdit>("concurrency").setText(concurrency);
    }

    /// Runs the cell to its end, with the window on the screen: its result, or null.
    std::shared_ptr<const RunResult> run()
    {
        auto &workbench = find<Workbench>("workbench");
        std::shared_ptr<const RunResult> result;
        std::int64_t cpuBefore = 0;
        std::int64_t wallBefore = 0;
        QObject context;
        QObject::connect(&workbench, &Workbench::cellStarted, &context, [&] {
            cpuBefore = nanoseconds(CLOCK_THREAD_CPUTIME_ID);
            wallBefore = nanoseconds(CLOCK_MONOTONIC);
        });
        QObject::connect(&workbench, &Workbench::cellFinished, &context,
                         [&](const event::CellFinished &finished) {
                             const auto cpu = nanoseconds(CLOCK_THREAD_CPUTIME_ID) - cpuBefore;
                             const auto wall = nanoseconds(CLOCK_MONOTONIC) - wallBefore;
                             m_guiShare = static_cast<double>(cpu) / static_cast<double>(wall);
                             result = finished.result;
                         });
        QObject::connect(&workbench, &Workbench::batchFinished, &context, [] { QApplication::quit(); });
        m_window.show();
        QTimer::singleShot(1000, &context,
                           [this] { find<QAction>("run").trigger(); }); // laid out and painted
        QApplication::exec();
        return result;
    }

    /// Of the last run: processor time of the GUI thread per second.
    double guiShare() const { return m_guiShare; }

private:
    QTemporaryDir m_folder;
    MainWindow m_window;
    double m_guiShare = 0;
};

int runCell(const QStringList &arguments)
{
    Bench bench;
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

int showStart()
{
    Bench bench;
    FirstPaint paint(bench.window());
    bench.window().show();
    bench.window().startServer();
    return QApplication::exec();
}

double medianMilliseconds(const ChartPicture &picture, PictureFormat format, int scale)
{
    std::vector<double> times;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        drawFile(picture, format, {QSize(1280, 720), scale});
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::nth_element(times.begin(), times.begin() + 2, times.end());
    return times[2];
}

int exportCharts()
{
    Bench bench;
    bench.fill(QStringLiteral("/asyncwait"), QStringLiteral("100"), QStringLiteral("10s"));
    if (!bench.run()) {
        return 1;
    }
    QJsonObject times;
    for (const ChartKind kind : widgetChartKinds) {
        const ChartPicture picture = bench.find<ChartsArea>("chartsArea").chart(kind).picture();
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
    if (what == QStringLiteral("start")) {
        return showStart();
    }
    if (what == QStringLiteral("export")) {
        return exportCharts();
    }
    std::fputs("usage: window_bench run TARGET CONCURRENCY DURATION | start | export\n", stderr);
    return 2;
}
