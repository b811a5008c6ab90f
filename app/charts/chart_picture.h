// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chart_input.h"
#include "app/charts/palette.h"

#include <QByteArray>
#include <QImage>
#include <QSize>
#include <QString>
#include <array>
#include <optional>

namespace threadloop {

enum class ChartKind { Throughput, Latency, Bars, Percentiles, Histogram, Compare, Sweep };

inline constexpr std::array allChartKinds{ChartKind::Throughput,  ChartKind::Latency,   ChartKind::Bars,
                                          ChartKind::Percentiles, ChartKind::Histogram, ChartKind::Compare,
                                          ChartKind::Sweep};

/// The kind's name in commands and file names: "throughput".
QString chartKindName(ChartKind kind);

/// The kind called so; nullopt when there is none.
std::optional<ChartKind> chartKindFromName(const QString &name);

/// What a picture shows. Every widget gives its own (`ChartWidget::picture()`), the command line makes one
/// from a file; both are drawn by the same functions from the same data.
struct ChartPicture
{
    ChartKind kind = ChartKind::Throughput;
    ChartInput input;
    QString title; ///< empty: what the chart shows, in words
};

/// Whether there is anything to draw: a visible run with what the chart shows of it, or a live one in the
/// charts over time.
bool isDrawable(const ChartPicture &picture);

enum class PictureFormat { Png, Svg, Pdf };

/// The format that the file's name ends in, whatever its case; nullopt when it is none of the three.
std::optional<PictureFormat> pictureFormatOf(const QString &fileName);

/// How a picture is drawn.
struct PictureOptions
{
    QSize size{1280, 720};                     ///< in pixels at scale 1; also of a PDF's page, at 96 a inch
    int scale = 1;                             ///< 1 to 4, pixels of a PNG or image per pixel of `size`
    bool hasFooter = true;                     ///< the plan and the environment under the chart
    Appearance appearance = Appearance::Light; ///< dark for pages that are
};

/// The least and largest picture that is drawn; sizes beyond are brought within.
inline constexpr QSize kSmallestPicture{480, 270};
inline constexpr QSize kLargestPicture{4096, 4096};

// All with title, units, legend and, unless switched off, the plan in it, in the bundled font. GUI thread of
// a QApplication; well under 300 ms.

/// For the clipboard: `devicePixelRatio` is the scale, and the ids of the runs are among its texts.
QImage drawImage(const ChartPicture &picture, const PictureOptions &options);

/// The whole content of a file of that format. The ids of the runs stand in a PNG's text chunk "Runs".
QByteArray drawFile(const ChartPicture &picture, PictureFormat format, const PictureOptions &options);

} // namespace threadloop
