// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_window.h"

#include "app/plan/plan.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QSettings>
#include <QTimer>
#include <cstdio>
#include <utility>

namespace threadloop {

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

BenchWindow::BenchWindow(std::optional<QString> history)
    : m_window({std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("settings.ini")),
                                            QSettings::IniFormat),
                askWithDialog, std::move(history)})
{}

void BenchWindow::fill(const QString &target, const QString &concurrency, const QString &duration)
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

std::shared_ptr<const RunResult> BenchWindow::run()
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
    QTimer::singleShot(1000, &context, [this] { find<QAction>("run").trigger(); }); // laid out and painted
    QApplication::exec();
    return result;
}

} // namespace threadloop
