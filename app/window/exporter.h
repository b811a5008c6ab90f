// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chart_picture.h"
#include "app/measure/run_result.h"
#include "app/window/save_dialog.h"

#include <QList>
#include <QMenu>
#include <QObject>
#include <array>
#include <functional>

class QAction;

namespace threadloop {

class ChartWidget;
class ChartsArea;
class RunsModel;

/// The export menu and what its entries do: any chart as a file or on the clipboard, the runs as a file.
class Exporter : public QObject
{
    Q_OBJECT

public:
    /// Area and model must outlive it. `window` is the parent of dialogs.
    Exporter(ChartsArea &charts, RunsModel &runs, AskForFile ask, QWidget &window);

    QMenu *menu() { return m_menu; }
    const QList<QAction *> &actions() const { return m_actions; }

    /// Where files were saved last.
    QString folder() const { return m_folder; }
    void setFolder(const QString &folder) { m_folder = folder; }
    bool isWide() const;
    void setWide(bool wide);

    /// Offers what there is something of.
    void refresh();
    /// The chart that the entries are about.
    void chooseChart(ChartKind kind);

Q_SIGNALS:
    void saved(const QString &path);
    void copied();
    void failed(const QString &sentence);

private:
    QAction *add(const QString &text, const char *name, const char *shortcut, const QString &toolTip);
    void addChartEntries();
    void addRunEntries();
    void addContextMenu(ChartWidget &chart);

    ChartKind chosenChart() const;
    PictureOptions options(int scale) const;
    void saveChart(PictureFormat format, int scale);
    void copyChart();
    using Render = std::function<std::string(const RunResults &)>;
    void saveRuns(const QString &fileName, const Render &render);
    void save(const SaveRequest &request, const std::function<QByteArray()> &content);

    ChartsArea &m_charts;
    RunsModel &m_runs;
    AskForFile m_ask;
    QWidget &m_window;
    QMenu *m_menu;
    QString m_folder;
    QList<QAction *> m_actions;
    QList<QAction *> m_chartActions; ///< that need a chart with something in it
    QList<QAction *> m_runActions;   ///< that need a run
    std::array<QAction *, allChartKinds.size()> m_kinds{};
    QAction *m_wide = nullptr;
};

} // namespace threadloop
