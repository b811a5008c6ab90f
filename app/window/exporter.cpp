// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/exporter.h"

#include "app/charts/report_charts.h"
#include "app/language/known_sentences.h"
#include "app/report/csv.h"
#include "app/report/file_writer.h"
#include "app/report/html.h"
#include "app/report/json.h"
#include "app/report/markdown.h"
#include "app/window/charts_area.h"
#include "app/window/menu_entry.h"
#include "app/window/runs_model.h"

#include <QAction>
#include <QActionGroup>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <algorithm>

namespace threadloop {
namespace {

constexpr QSize kWideSize{1280, 720};

QString suffixOf(PictureFormat format)
{
    switch (format) {
    case PictureFormat::Png:
        return QStringLiteral("png");
    case PictureFormat::Svg:
        return QStringLiteral("svg");
    case PictureFormat::Pdf:
        break;
    }
    return QStringLiteral("pdf");
}

QString filterFor(const QString &suffix)
{
    return Exporter::tr("%1 files (*.%2);;All files (*)").arg(suffix.toUpper(), suffix);
}

/// The page with its charts; compared with the baseline's cell, where that is among the runs.
std::string reportOf(const RunResults &results, const std::string &baseline)
{
    const bool hasBaseline = std::any_of(results.begin(), results.end(),
                                         [&](const auto &result) { return result->id == baseline; });
    HtmlOptions options;
    options.baseline = hasBaseline ? baseline : obviousBaseline(results);
    ReportCharts charts = reportCharts(results, options.baseline);
    options.whyNoPictures = std::move(charts.omitted);
    return resultsToHtml(results, charts.pictures, options);
}

} // namespace

Exporter::Exporter(ChartsArea &charts, RunsModel &runs, AskForFile ask, QWidget &window)
    : m_charts(charts)
    , m_runs(runs)
    , m_ask(std::move(ask))
    , m_window(window)
    , m_menu(new QMenu(tr("E&xport"), &window))
    , m_folder(QDir::homePath())
{
    m_menu->setObjectName(QStringLiteral("exportMenu"));
    m_menu->setToolTipsVisible(true);
    addChartEntries();
    addRunEntries();
    for (ChartWidget *chart : m_charts.charts()) {
        addContextMenu(*chart);
    }
    connect(m_menu, &QMenu::aboutToShow, this, &Exporter::refresh);
    refresh();
}

QAction *Exporter::add(const QString &text, const char *name, const char *shortcut, const QString &toolTip)
{
    m_actions.push_back(addEntry(*m_menu, text, name, shortcut, toolTip));
    return m_actions.back();
}

void Exporter::addChartEntries()
{
    m_menu->addSection(tr("Chart"));
    auto *group = new QActionGroup(m_menu);
    const auto kind = [&](ChartKind which, const QString &text, const char *name, const char *shortcut) {
        QAction *action = add(text, name, shortcut, tr("The entries below are about this chart"));
        action->setCheckable(true);
        group->addAction(action);
        m_kinds[static_cast<std::size_t>(which)] = action;
    };
    kind(ChartKind::Throughput, tr("&Throughput over time"), "exportThroughput", "Ctrl+E, T");
    kind(ChartKind::Latency, tr("&Latency over time"), "exportLatency", "Ctrl+E, L");
    kind(ChartKind::Bars, tr("&Bars, side by side"), "exportBars", "Ctrl+E, B");
    kind(ChartKind::Percentiles, tr("Latency by p&ercentile"), "exportPercentiles", "Ctrl+E, E");
    kind(ChartKind::Histogram, tr("&Histogram of latencies"), "exportHistogram", "Ctrl+E, H");
    kind(ChartKind::Compare, tr("Compa&rison of cells"), "exportCompare", "Ctrl+E, R");
    kind(ChartKind::Sweep, tr("S&weep"), "exportSweep", "Ctrl+E, W");
    m_kinds.front()->setChecked(true);
    m_menu->addSeparator();
    m_wide =
        add(tr("In 1&6:9"), "exportWide", "Ctrl+E, 6", tr("1280 × 720; without it, the shape on the screen"));
    m_wide->setCheckable(true);
    m_wide->setChecked(true);
    m_menu->addSeparator();

    const auto format = [&](PictureFormat which, int scale, const QString &text, const char *name,
                            const char *shortcut, const QString &toolTip) {
        QAction *action = add(text, name, shortcut, toolTip);
        connect(action, &QAction::triggered, this, [this, which, scale] { saveChart(which, scale); });
        m_chartActions.push_back(action);
    };
    format(PictureFormat::Png, 1, tr("&PNG…"), "exportPng", "Ctrl+E, P", tr("Save the chart as an image"));
    format(PictureFormat::Png, 2, tr("PNG, &2x…"), "exportPng2", "Ctrl+E, 2",
           tr("Save the chart as an image with twice the pixels"));
    format(PictureFormat::Png, 4, tr("PNG, &4x…"), "exportPng4", "Ctrl+E, 4",
           tr("Save the chart as an image with four times the pixels"));
    format(PictureFormat::Svg, 1, tr("&SVG…"), "exportSvg", "Ctrl+E, S", tr("Save the chart as a drawing"));
    format(PictureFormat::Pdf, 1, tr("P&DF…"), "exportPdf", "Ctrl+E, D", tr("Save the chart as a page"));
    QAction *copy = add(tr("Cop&y to the clipboard"), "exportCopy", "Ctrl+Shift+C",
                        tr("Copy the chart as an image with twice the pixels"));
    connect(copy, &QAction::triggered, this, &Exporter::copyChart);
    m_chartActions.push_back(copy);
}

void Exporter::addRunEntries()
{
    m_menu->addSection(tr("Shown runs, with all trials of their cells"));
    const auto format = [&](const QString &text, const char *name, const char *shortcut,
                            const QString &toolTip, const QString &fileName, const Render &render) {
        QAction *action = add(text, name, shortcut, toolTip);
        connect(action, &QAction::triggered, this, [this, fileName, render] { saveRuns(fileName, render); });
        m_runActions.push_back(action);
    };
    format(tr("Rep&ort…"), "exportReport", "Ctrl+E, O",
           tr("Save a page about the shown runs for browser and paper: tables, charts, verdicts, commands"),
           tr("report") + QStringLiteral(".html"),
           [this](const RunResults &results) { return reportOf(results, m_runs.baselineId()); });
    format(tr("&CSV…"), "exportCsv", "Ctrl+E, C", tr("Save the shown runs as a table, a row each"),
           tr("runs") + QStringLiteral(".csv"), &resultsToCsv);
    format(tr("Series as CS&V…"), "exportSeries", "Ctrl+E, V",
           tr("Save every tick of the shown runs as a table, a row each"),
           tr("series") + QStringLiteral(".csv"), &seriesToCsv);
    format(tr("&JSON…"), "exportJson", "Ctrl+E, J", tr("Save everything that is known of the shown runs"),
           tr("runs") + QStringLiteral(".json"), &resultsToJson);
    format(tr("&Markdown…"), "exportMarkdown", "Ctrl+E, M", tr("Save the shown runs as a table for a text"),
           tr("runs") + QStringLiteral(".md"), &resultsToMarkdown);
}

/// The same entries on the chart itself, about that chart.
void Exporter::addContextMenu(ChartWidget &chart)
{
    chart.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&chart, &QWidget::customContextMenuRequested, this, [this, &chart](const QPoint &at) {
        chooseChart(chart.kind());
        m_menu->popup(chart.mapToGlobal(at));
    });
}

bool Exporter::isWide() const
{
    return m_wide->isChecked();
}

void Exporter::setWide(bool wide)
{
    m_wide->setChecked(wide);
}

void Exporter::refresh()
{
    const bool hasChart = m_charts.chart(chosenChart()).hasContent();
    for (QAction *action : m_chartActions) {
        action->setEnabled(hasChart);
    }
    const bool hasRuns = !m_runs.runs().shownResults().empty();
    for (QAction *action : m_runActions) {
        action->setEnabled(hasRuns);
    }
}

void Exporter::chooseChart(ChartKind kind)
{
    m_kinds[static_cast<std::size_t>(kind)]->setChecked(true);
    refresh();
}

ChartKind Exporter::chosenChart() const
{
    for (const ChartKind kind : allChartKinds) {
        if (m_kinds[static_cast<std::size_t>(kind)]->isChecked()) {
            return kind;
        }
    }
    return ChartKind::Throughput;
}

PictureOptions Exporter::options(int scale) const
{
    const QSize seen = m_charts.chart(chosenChart()).size();
    return {isWide() ? kWideSize : seen, scale};
}

void Exporter::saveChart(PictureFormat format, int scale)
{
    const ChartPicture picture = m_charts.chart(chosenChart()).picture();
    const PictureOptions drawn = options(scale);
    const QString suffix = suffixOf(format);
    const QString name = chartKindName(picture.kind) + (scale > 1 ? tr("@%1x").arg(scale) : QString());
    save({tr("Save the chart"), name + QLatin1Char('.') + suffix, filterFor(suffix), suffix},
         [picture, format, drawn] { return drawFile(picture, format, drawn); });
}

void Exporter::copyChart()
{
    constexpr int kScale = 2;
    QGuiApplication::clipboard()->setImage(
        drawImage(m_charts.chart(chosenChart()).picture(), options(kScale)));
    Q_EMIT copied();
}

void Exporter::saveRuns(const QString &fileName, const Render &render)
{
    const RunResults results = m_runs.runs().exportedResults();
    const QString suffix = QFileInfo(fileName).suffix();
    save({tr("Save the runs"), fileName, filterFor(suffix), suffix},
         [results, render] { return QByteArray::fromStdString(render(results)); });
}

/// What was there when the entry was chosen is saved, however long the dialog stays open.
void Exporter::save(const SaveRequest &request, const std::function<QByteArray()> &content)
{
    SaveRequest asked = request;
    asked.path = QDir(m_folder).filePath(request.path);
    m_ask(&m_window, asked, [this, content](const QString &path) {
        m_folder = QFileInfo(path).absolutePath();
        const QByteArray bytes = content();
        if (const auto error = writeFile(path, {bytes.data(), static_cast<std::size_t>(bytes.size())})) {
            Q_EMIT failed(tr("Cannot write %1: %2. Choose another folder")
                              .arg(path, translatedSentence(error->reason)));
        } else {
            Q_EMIT saved(path);
        }
    });
}

} // namespace threadloop
