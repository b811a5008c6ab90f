// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/percentile.h"
#include "app/measure/run_result.h"
#include "app/measure/snapshot.h"

#include <QWidget>
#include <optional>

class QBoxLayout;
class QLabel;

namespace threadloop {

class PercentileValues;
class SpokenFigure;

/// The big figure: requests per second of the run in focus, live or finished, with what belongs to it.
/// Of a finished run it is exactly the figure that the command line prints.
class FigurePanel : public QWidget
{
    Q_OBJECT

public:
    explicit FigurePanel(QWidget *parent = nullptr);

    void showEmpty();
    void showLive(const Snapshot &snapshot, std::optional<double> idealReqsPerSec);
    void showResult(const RunResult &result);
    /// Those beside the figure.
    void setPercentiles(const PercentileSet &shown);

    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeErrors();
    void placeShare();
    bool hasRoomForShare() const;
    void showRun(const Plan &plan, const QString &state);
    void showShare(std::optional<double> percent, std::optional<double> idealReqsPerSec);
    void showErrors(const Counts &counts);
    void showValidity(const Validity *validity);
    void follow();
    /// What the panel shows, for people who hear it.
    QString words() const;

    QBoxLayout *m_number = nullptr; ///< the figure with its unit and how far it can be relied on
    QBoxLayout *m_run = nullptr;    ///< that, and beside it the share
    QBoxLayout *m_lines = nullptr;  ///< all, and below it the share where that has no room
    bool m_isNarrow = false;
    QLabel *m_title;
    QLabel *m_figure;
    QLabel *m_unit;
    QLabel *m_share;
    QLabel *m_limit;
    QLabel *m_balance;
    QLabel *m_schedule;
    QLabel *m_badge;
    PercentileValues *m_percentiles = nullptr;
    QWidget *m_errorsBox = nullptr;
    QLabel *m_errors = nullptr;
    SpokenFigure *m_spoken;
    bool m_hasErrors = false;
    bool m_isInvalid = false;
};

} // namespace threadloop
