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

/// One figure in a graphics scene, drawn by Qt Charts (the lines) and by two layers of our own (the grid
/// under them; texts, marks and bars over them). The screen keeps one and shows it new data, an export makes
/// a fresh one. GUI thread; what it creates belongs to the scene, which must outlive it.
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
    /// Room at the upper right for what lies over the picture; 0 at first.
    void setCornerWidth(double width) { m_cornerWidth = width; }
    void show(Figure figure);

private:
    class Layer;

    bool isEmpty() const;
    void update();
    void place(const LineData &data);
    void place(const BarsData &data);
    void place(const CompareData &data);
    void place(const SweepData &data);
    void setLines(const LineData &data);
    QLineSeries *seriesAt(std::size_t index);
    Margins lineMargins() const;
    double numberMargin() const;
    void paintGrid(QPainter &painter) const;
    void paintUnder(QPainter &painter) const;
    void paintOver(QPainter &painter) const;

    QGraphicsScene &m_scene;
    QChart *m_chart;
    QValueAxis *m_xAxis;
    QValueAxis *m_yAxis;
    std::vector<QLineSeries *> m_series;
    Layer *m_under;
    Layer *m_over;

    SceneStyle m_style;
    QSizeF m_size;
    QString m_title;
    QStringList m_footer;
    double m_cornerWidth = 0;
    Figure m_figure;

    FrameText m_text;
    Frame m_frame;
    Scale m_yScale;
    bool m_wasLive = false;
    LinePlane m_plane;
};

} // namespace threadloop
