// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chart_picture.h"

#include "app/charts/chart_text.h"
#include "app/charts/figure_scene.h"
#include "app/charts/png_writer.h"
#include "app/charts/print_font.h"
#include "app/charts/run_setup.h"
#include "app/charts/sweep_data.h"
#include "app/language/file_language.h"
#include "app/plan/plan.h"

#include <QBuffer>
#include <QDateTime>
#include <QGraphicsScene>
#include <QHashFunctions>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <QTimeZone>
#include <algorithm>
#include <utility>

namespace threadloop {
namespace {

constexpr int kDotsPerInch = 96;
constexpr double kPointsPerPixel = 72.0 / kDotsPerInch;
constexpr int kMostScale = 4;
constexpr std::array<const char *, allChartKinds.size()> kKindNames{
    "throughput", "latency", "bars", "percentiles", "histogram", "compare", "sweep"};

QString titleOf(const Figure &figure)
{
    return std::visit([](const auto &data) { return data.title; }, figure);
}

std::vector<std::shared_ptr<const RunResult>> visibleResults(const ChartInput &input)
{
    std::vector<std::shared_ptr<const RunResult>> results;
    for (const ChartRun &run : input.runs) {
        if (run.visible) {
            results.push_back(run.result);
        }
    }
    return results;
}

QStringList footerOf(const ChartInput &input)
{
    const QStringList lines = setupLines(visibleResults(input));
    const bool isLiveAlone = lines.isEmpty() && input.live.snapshot && input.live.snapshot->plan;
    return isLiveAlone ? QStringList{planLine({input.live.snapshot->plan.get()})} : lines;
}

QString runIds(const ChartInput &input)
{
    QStringList ids;
    for (const auto &result : visibleResults(input)) {
        ids.append(QString::fromStdString(result->id));
    }
    return ids.join(QLatin1Char(' '));
}

QSize sizeOf(const PictureOptions &options)
{
    return options.size.expandedTo(kSmallestPicture).boundedTo(kLargestPicture);
}

/// The picture in a scene of its own.
class PrintedFigure
{
public:
    PrintedFigure(const ChartPicture &picture, const PictureOptions &options)
        : m_figure(m_scene)
        , m_size(sizeOf(options))
    {
        Figure figure = figureOf(picture.kind, picture.input);
        m_title = picture.title.isEmpty() ? titleOf(figure) : drawable(picture.title);
        m_figure.setStyle({options.appearance, printFont(), 2});
        m_figure.setPictureText(m_title, options.hasFooter ? footerOf(picture.input) : QStringList());
        m_figure.setSize(m_size);
        m_figure.show(std::move(figure));
    }

    const QString &title() const { return m_title; }

    void paint(QPaintDevice &device)
    {
        QPainter painter(&device);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        const QRectF area(QPointF(), m_size);
        m_scene.render(&painter, area, area);
    }

private:
    QGraphicsScene m_scene;
    FigureScene m_figure;
    QSize m_size;
    QString m_title;
};

QByteArray drawSvg(const ChartPicture &picture, const PictureOptions &options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const QSize size = sizeOf(options);
    PrintedFigure figure(picture, options);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(kDotsPerInch);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    // Qt 6.4 writes both as they are, markup and all; names that need no escaping are replaced by what is
    // escaped here.
    const QByteArray title = QByteArrayLiteral("threadloop-title");
    const QByteArray description = QByteArrayLiteral("threadloop-description");
    generator.setTitle(QString::fromLatin1(title));
    generator.setDescription(QString::fromLatin1(description));
    figure.paint(generator);
    bytes.replace(title, figure.title().toHtmlEscaped().toUtf8());
    bytes.replace(description, runIds(picture.input).toHtmlEscaped().toUtf8());
    return bytes;
}

/// The file's date becomes that of the newest run, so that equal pictures are equal files, whenever and
/// wherever they are drawn. In place: the file's table of contents counts bytes.
void setDate(QByteArray &pdf, const ChartInput &input)
{
    const auto results = visibleResults(input);
    const auto newest = std::max_element(results.begin(), results.end(), [](const auto &a, const auto &b) {
        return a->startedAt < b->startedAt;
    });
    const QByteArray key = QByteArrayLiteral("/CreationDate (D:");
    const qsizetype begin = pdf.indexOf(key) + key.size();
    const qsizetype length = pdf.indexOf(')', begin) - begin;
    if (newest == results.end() || begin < key.size() || length < 0) {
        return;
    }
    const auto started =
        QDateTime::fromMSecsSinceEpoch((*newest)->startedAt.time_since_epoch().count(), QTimeZone::utc());
    const QByteArray date = started.toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1();
    for (const char *zone : {"Z", "+00'00'"}) { // as Qt writes it in UTC and elsewhere
        if (const QByteArray whole = date + zone; whole.size() == length) {
            pdf.replace(begin, length, whole);
        }
    }
}

/// Qt writes the fonts of a PDF in the order of a hash, which is another one in each process.
class SteadyHashes
{
public:
    SteadyHashes() { QHashSeed::setDeterministicGlobalSeed(); }
    ~SteadyHashes() { QHashSeed::resetRandomGlobalSeed(); }

    SteadyHashes(const SteadyHashes &) = delete;
    SteadyHashes &operator=(const SteadyHashes &) = delete;
};

QByteArray drawPdf(const ChartPicture &picture, const PictureOptions &options)
{
    const SteadyHashes steady;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    PrintedFigure figure(picture, options);
    QPdfWriter writer(&buffer);
    writer.setResolution(kDotsPerInch);
    writer.setPageSize(QPageSize(QSizeF(sizeOf(options)) * kPointsPerPixel, QPageSize::Point, QString(),
                                 QPageSize::ExactMatch));
    writer.setPageMargins({});
    writer.setTitle(figure.title());
    writer.setCreator(QStringLiteral("Threadloop"));
    figure.paint(writer);
    setDate(bytes, picture.input);
    return bytes;
}

} // namespace

QString chartKindName(ChartKind kind)
{
    return QString::fromLatin1(kKindNames[static_cast<std::size_t>(kind)]);
}

std::optional<ChartKind> chartKindFromName(const QString &name)
{
    for (const ChartKind kind : allChartKinds) {
        if (chartKindName(kind) == name) {
            return kind;
        }
    }
    return std::nullopt;
}

bool isDrawable(const ChartPicture &picture)
{
    const ChartInput &input = picture.input;
    const auto isAnyVisibleWith = [&input](auto &&hasIt) {
        return std::any_of(input.runs.begin(), input.runs.end(),
                           [&hasIt](const ChartRun &run) { return run.visible && hasIt(*run.result); });
    };
    switch (picture.kind) {
    case ChartKind::Throughput:
    case ChartKind::Latency:
        return isAnyVisibleWith([](const RunResult &) { return true; }) ||
               (input.live.snapshot && input.live.snapshot->plan);
    case ChartKind::Bars:
        return isAnyVisibleWith([](const RunResult &) { return true; });
    case ChartKind::Percentiles:
        return isAnyVisibleWith([](const RunResult &result) { return result.latency.has_value(); });
    case ChartKind::Histogram:
        return isAnyVisibleWith([](const RunResult &result) { return result.latencies != nullptr; });
    case ChartKind::Sweep:
        return !sweepData(input).lines.empty();
    case ChartKind::Compare:
        break;
    }
    const auto isTrial = [](const ChartRun &run) { return run.visible && run.isTrial; };
    return std::any_of(input.runs.begin(), input.runs.end(), isTrial);
}

std::optional<PictureFormat> pictureFormatOf(const QString &fileName)
{
    constexpr std::array<std::pair<const char *, PictureFormat>, 3> formats{
        {{".png", PictureFormat::Png}, {".svg", PictureFormat::Svg}, {".pdf", PictureFormat::Pdf}}};
    for (const auto &[ending, format] : formats) {
        if (fileName.endsWith(QLatin1String(ending), Qt::CaseInsensitive)) {
            return format;
        }
    }
    return std::nullopt;
}

QImage drawImage(const ChartPicture &picture, const PictureOptions &options)
{
    const FileLanguage language;
    const int scale = std::clamp(options.scale, 1, kMostScale);
    PrintedFigure figure(picture, options);
    // Without an alpha channel a clipboard's receiver has nothing to misread.
    QImage image(sizeOf(options) * scale, QImage::Format_RGB32);
    if (image.isNull()) {
        return image;
    }
    image.setDevicePixelRatio(scale);
    figure.paint(image);
    image.setText(QStringLiteral("Title"), figure.title());
    image.setText(QStringLiteral("Software"), QStringLiteral("Threadloop"));
    image.setText(QStringLiteral("Runs"), runIds(picture.input));
    return image;
}

QByteArray drawFile(const ChartPicture &picture, PictureFormat format, const PictureOptions &options)
{
    const FileLanguage language;
    switch (format) {
    case PictureFormat::Png:
        return pngOf(drawImage(picture, options));
    case PictureFormat::Svg:
        return drawSvg(picture, options);
    case PictureFormat::Pdf:
        return drawPdf(picture, options);
    }
    return {};
}

} // namespace threadloop
