// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/figure.h"
#include "app/charts/frame.h"
#include "app/charts/line_overlay.h"

#include <QSizeF>
#include <QStringList>
#include <vector>

class QChart;
class QGraphicsScene;
class QLineSeries;
class QValueAxis;

namespace threadloop {

/// One figure in a graphics scene, drawn by Qt Charts (plot, grid, lines) and an item over it (texts, marks,
/// bars). The screen keeps one and shows it new data, an export makes a fresh one. GUI thread; what it
/// creates belongs to the scene, which must outlive it.
class FigureScene
{
public:
    explicit FigureScene(QGraphicsScene &scene);

    FigureScene(const FigureScene &) = delete;
    FigureScene &operator=(const FigureScene &) = delete;

    void setStyle(const SceneStyle &style);
    /// In pixels; also the scene's rectangle.
    void setSize(const QSizeF &size);
    /// Only pictures have a title and a footer.
    void setPictureText(const QString &title, const QStringList &footer);
    void show(Figure figure);

private:
    class Overlay;

    void update();
    void updateColors();
    void place(const LineData &data);
    void place(const BarsData &data);
    void setAxes(const QRectF &plot, double xMax, double xStep, const Scale &y);
    void setLines(const LineData &data);
    QLineSeries *seriesAt(std::size_t index);
    Margins lineMargins(const LineData &data) const;
    void paint(QPainter &painter) const;

    QGraphicsScene &m_scene;
    QChart *m_chart;
    QValueAxis *m_xAxis;
    QValueAxis *m_yAxis;
    std::vector<QLineSeries *> m_series;
    Overlay *m_overlay;

    SceneStyle m_style;
    QSizeF m_size;
    QString m_title;
    QStringList m_footer;
    Figure m_figure;

    FrameText m_text;
    Frame m_frame;
    Scale m_yScale;
    bool m_wasLive = false;
    LinePlane m_plane;
};

} // namespace threadloop
