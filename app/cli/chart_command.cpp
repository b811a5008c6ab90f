// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/chart_command.h"

#include "app/charts/chart_picture.h"
#include "app/charts/compared_cells.h"
#include "app/cli/chart_sources.h"
#include "app/cli/console.h"
#include "app/cli/exit_status.h"
#include "app/cli/options.h"
#include "app/report/file_writer.h"

#include <QApplication>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <algorithm>

namespace threadloop {
namespace {

const QString kChart = QStringLiteral("chart");

/// What was asked for.
struct Order
{
    QStringList sources;
    QString database;
    QString file;
    PictureFormat format = PictureFormat::Png;
    ChartKind kind = ChartKind::Throughput;
    PictureOptions options;
    QString title;
    CompareChoice compare;
    std::optional<std::string> baseline; ///< the words of a cell's name
};

/// "a, b or c"
QString kindNames()
{
    QStringList names;
    for (const ChartKind kind : allChartKinds) {
        names.append(chartKindName(kind));
    }
    const QString last = names.takeLast();
    return names.join(QStringLiteral(", ")) + QStringLiteral(" or ") + last;
}

QString metricList()
{
    QStringList names;
    for (const char *name : kCompareMetrics) {
        names.append(QString::fromLatin1(name));
    }
    return names.join(QStringLiteral(", "));
}

void addOptions(QCommandLineParser &parser)
{
    parser.addPositionalArgument(
        QStringLiteral("run"),
        QStringLiteral("Results that --json wrote, or stored runs: a number, or four characters of an ID."),
        QStringLiteral("RESULT.json|ID..."));
    addDatabaseOption(parser);
    parser.addOption({QStringLiteral("kind"), QStringLiteral("%1 (throughput).").arg(kindNames()),
                      QStringLiteral("kind")});
    parser.addOption(
        {QStringLiteral("baseline"),
         QStringLiteral("Of compare: the cell to compare with, by words of its name (the first)."),
         QStringLiteral("cell")});
    parser.addOption({QStringLiteral("metric"),
                      QStringLiteral("Of compare: %1 (reqs_per_sec).").arg(metricList()),
                      QStringLiteral("name")});
    parser.addOption({{QStringLiteral("o"), QStringLiteral("output")},
                      QStringLiteral("Where to draw it; .png, .svg or .pdf."),
                      QStringLiteral("file")});
    parser.addOption({QStringLiteral("size"), QStringLiteral("Width and height in pixels (1280x720)."),
                      QStringLiteral("WxH")});
    parser.addOption({QStringLiteral("scale"),
                      QStringLiteral("Pixels of a PNG per pixel of that size, 1 to 4 (1)."),
                      QStringLiteral("number")});
    parser.addOption(
        {QStringLiteral("title"), QStringLiteral("The picture's title."), QStringLiteral("text")});
    parser.addOption({QStringLiteral("no-footer"),
                      QStringLiteral("Without the plan and the environment under the chart.")});
}

std::string quoted(const QString &text)
{
    return "'" + text.toStdString() + "'";
}

void readFiles(const QCommandLineParser &parser, Order &order, Problems &problems)
{
    order.sources = parser.positionalArguments();
    if (order.sources.isEmpty()) {
        problems.push_back({"", "name the results: a file that --json wrote, or stored runs"});
    }
    order.database = databaseFrom(parser);
    order.file = parser.value(QStringLiteral("output"));
    if (order.file.isEmpty()) {
        problems.push_back({"output", "name the picture with -o FILE.png, FILE.svg or FILE.pdf"});
    } else if (const auto format = pictureFormatOf(order.file)) {
        order.format = *format;
    } else {
        problems.push_back({"output", quoted(order.file) + " ends in none of .png, .svg and .pdf"});
    }
    std::vector<UsedFile> used{historyAt(order.database)};
    for (const QString &source : order.sources) {
        used.push_back({source, "what is drawn"});
    }
    if (std::optional<Problem> problem = clashOf({order.file}, used); problem && !order.file.isEmpty()) {
        problems.push_back(*std::move(problem));
    }
}

void readSize(const QString &text, Order &order, Problems &problems)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,5})x(\\d{1,5})$"));
    const QRegularExpressionMatch match = form.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    const bool isDrawable = size == size.expandedTo(kSmallestPicture).boundedTo(kLargestPicture);
    if (!match.hasMatch() || !isDrawable) {
        problems.push_back({"size", quoted(text) + " is no size such as 1280x720, from " +
                                        std::to_string(kSmallestPicture.width()) + "x" +
                                        std::to_string(kSmallestPicture.height()) + " to " +
                                        std::to_string(kLargestPicture.width()) + "x" +
                                        std::to_string(kLargestPicture.height())});
        return;
    }
    order.options.size = size;
}

void readLooks(const QCommandLineParser &parser, Order &order, Problems &problems)
{
    if (const QString key = QStringLiteral("kind"); parser.isSet(key)) {
        const auto kind = chartKindFromName(parser.value(key));
        if (!kind) {
            problems.push_back(
                {"kind", quoted(parser.value(key)) + " is none of " + kindNames().toStdString()});
        } else if (kind == ChartKind::Histogram &&
                   std::none_of(order.sources.begin(), order.sources.end(), &namesStoredRun)) {
            problems.push_back({"kind",
                                "files of results hold no histogram; stored runs have one, and percentiles "
                                "are in the files"});
        }
        order.kind = kind.value_or(order.kind);
    }
    if (const QString key = QStringLiteral("size"); parser.isSet(key)) {
        readSize(parser.value(key), order, problems);
    }
    if (const QString key = QStringLiteral("scale"); parser.isSet(key)) {
        bool isNumber = false;
        const int scale = parser.value(key).toInt(&isNumber);
        if (!isNumber || scale < 1 || scale > 4) {
            problems.push_back({"scale", quoted(parser.value(key)) + " is no whole number from 1 to 4"});
        }
        order.options.scale = scale;
    }
    order.title = parser.value(QStringLiteral("title"));
    order.options.hasFooter = !parser.isSet(QStringLiteral("no-footer"));
}

void readComparison(const QCommandLineParser &parser, Order &order, Problems &problems)
{
    for (const char *name : {"baseline", "metric"}) {
        if (parser.isSet(QString::fromLatin1(name)) && order.kind != ChartKind::Compare) {
            problems.push_back({name, "is for --kind compare"});
        }
    }
    if (const QString key = QStringLiteral("baseline"); parser.isSet(key)) {
        order.baseline = parser.value(key).toStdString();
    }
    if (const QString key = QStringLiteral("metric"); parser.isSet(key)) {
        order.compare.metric = parser.value(key).toStdString();
        const auto isIt = [&order](const char *name) { return order.compare.metric == name; };
        if (std::none_of(kCompareMetrics.begin(), kCompareMetrics.end(), isIt)) {
            problems.push_back(
                {"metric", quoted(parser.value(key)) + " is none of " + metricList().toStdString()});
        }
    }
}

/// Finds the run that stands for the baseline's cell; complains when there is not exactly one cell.
bool chooseBaseline(const std::string &words, ChartInput &input, Console &console)
{
    const std::vector<ComparedCell> cells = comparedCells(input);
    const std::vector<std::size_t> called = cellsCalled(cells, words);
    if (called.size() == 1) {
        input.compare.baseline = cells[called.front()].trials.runs.front()->id;
        return true;
    }
    std::string list;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (called.empty() || std::find(called.begin(), called.end(), i) != called.end()) {
            list += (list.empty() ? "" : ", ") + quoted(cells[i].fullName());
        }
    }
    console.error(called.empty() ? "chart: no cell is called '" + words + "'; there are " + list
                                 : "chart: '" + words + "' may be " + list);
    return false;
}

/// Why there is no such chart of the runs.
std::string whyEmpty(ChartKind kind)
{
    switch (kind) {
    case ChartKind::Throughput:
    case ChartKind::Latency:
    case ChartKind::Bars:
    case ChartKind::Compare:
        return "there are no runs to draw";
    case ChartKind::Percentiles:
        return "no request of these runs succeeded";
    case ChartKind::Histogram:
        return "none of these runs has its latencies: no request succeeded, or they are from a file";
    case ChartKind::Sweep:
        return "there is no sweep among the runs: they must differ in one of concurrency, rate, threads, "
               "workers "
               "and delay alone";
    }
    return {};
}

int draw(const Order &order)
{
    Console console(false);
    const Parsed<RunResults> results = runsFrom(order.sources, order.database);
    if (!results) {
        console.error("chart: cannot draw " + results.error());
        return exit_status::couldNot;
    }
    ChartPicture picture{order.kind, chartInputOf(*results), order.title};
    picture.input.compare = order.compare;
    if (order.baseline && !chooseBaseline(*order.baseline, picture.input, console)) {
        return exit_status::couldNot;
    }
    if (!isDrawable(picture)) {
        console.error("chart: " + whyEmpty(order.kind));
        return exit_status::couldNot;
    }
    const QByteArray bytes = drawFile(picture, order.format, order.options);
    if (bytes.isEmpty()) {
        console.error("chart: the picture is too large for this machine");
        return exit_status::couldNot;
    }
    if (const auto error =
            writeFile(order.file, {bytes.constData(), static_cast<std::size_t>(bytes.size())})) {
        console.error("chart: cannot write '" + error->path + "': " + error->reason);
        return exit_status::couldNot;
    }
    return exit_status::ok;
}

} // namespace

std::unique_ptr<QCoreApplication> makeChartApplication(int &argc, char **argv)
{
    // Whatever the environment asks for: there may be no display, and pictures must not depend on one.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Qt's remarks about a display that is not used are no news to anybody.
    QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false"));
    return std::make_unique<QApplication>(argc, argv);
}

int chartCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Draws the results of runs, as the window exports them: requests per second or latency over time, "
        "bars by target and mode, latency by percentile or as a histogram, cells compared by the medians of "
        "their trials, or throughput and p99 over the value of a sweep."));
    addOptions(parser);
    if (const Parsing parsing = parseArguments(parser, kChart, arguments); !parsing.goOn) {
        return parsing.status;
    }
    Order order;
    Problems problems;
    readFiles(parser, order, problems);
    readLooks(parser, order, problems);
    readComparison(parser, order, problems);
    return problems.empty() ? draw(order) : refuseUsage(kChart, problems);
}

} // namespace threadloop
